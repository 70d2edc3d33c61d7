package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.compare.ConstraintChanges.DependencyChange;
import packsite.compare.ConstraintChanges.ResourceChange;
import packsite.model.Constraints;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.Pack;
import packsite.text.Node.Scalar;

/** Holds demands on the same pack, or of the same type, against each other. */
final class ConstraintComparison {
  private ConstraintComparison() {}

  static ConstraintChanges compare(Pack before, Pack after) {
    Constraints was = before.json().constraints();
    Constraints now = after.json().constraints();
    Unread unread = Unread.of("pack.json", before, after);
    return new ConstraintChanges(
        Pairs.by(was.dependencies(), now.dependencies(), ConstraintComparison::target).stream()
            .filter(pair -> !pair.map(ConstraintComparison::content).isSame())
            .filter(pair -> !unread.hides(pair))
            .map(ConstraintComparison::change)
            .toList(),
        Pairs.by(was.resources(), now.resources(), resource -> text(resource.type())).stream()
            .filter(pair -> !pair.map(ConstraintComparison::content).isSame())
            .filter(pair -> !unread.hides(pair))
            .map(pair -> new ResourceChange(text(any(pair).type()), pair))
            .toList());
  }

  private static DependencyChange change(Sides<Dependency> pair) {
    Dependency dependency = any(pair);
    return new DependencyChange(text(dependency.packName()), text(dependency.layer()), pair);
  }

  /** The pack, else the layer. */
  private static List<String> target(Dependency dependency) {
    String pack = text(dependency.packName());
    return pack.isEmpty() ? List.of("", text(dependency.layer())) : List.of(pack);
  }

  private static List<String> content(Dependency dependency) {
    return List.of(
        text(dependency.packName()),
        text(dependency.layer()),
        text(dependency.type()),
        text(dependency.minVersion()),
        text(dependency.maxVersion()));
  }

  private static List<Object> content(Resource resource) {
    return List.of(
        text(resource.minLimit()),
        resource.components().stream().map(ConstraintComparison::content).toList());
  }

  private static List<String> content(Component component) {
    return List.of(
        text(component.scheduleType()),
        text(component.resourceRequestParamRef()),
        text(component.replicaCountParamRef()));
  }

  private static <T> T any(Sides<T> pair) {
    return pair.now().or(pair::was).orElseThrow();
  }

  static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).orElse("");
  }
}
