package packsite.lint.constraints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Constraints.Dependency;
import packsite.text.Nearest;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** A dependency that checks nothing. */
public final class DependencyUnbounded implements PackRule {
  private static final List<String> BOUNDS = List.of("minVersion", "maxVersion");

  private static final About ABOUT =
      About.rule("CN102", "dependency-unbounded", Levels.WARNING)
          .on("constraints")
          .what("A dependency of type optional or notSupported has no bounds.")
          .why(
              """
            Such a dependency says which versions of another pack will do, or will not. Without bounds there is
            nothing to compare with, and nothing is checked.""")
          .fix("Add `minVersion` or `maxVersion`, make it required, or delete it.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"kubernetes\", \"layer\": \"k8s\", \"type\": \"optional\"}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"storage\", \"layer\": \"csi\", \"type\": \"required\"}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final List<String> BOUNDED = List.of("optional", "notSupported");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Set<Span> misspelt = misspelt(scope);
    for (Dependency dependency : scope.pack().json().constraints().dependencies()) {
      boolean checks =
          dependency.type().map(Scalar::value).filter(BOUNDED::contains).isEmpty()
              || !isSet(dependency.packName())
              || isSet(dependency.minVersion())
              || isSet(dependency.maxVersion());
      if (!checks && !misspelt.contains(dependency.span())) {
        String type = dependency.type().map(Scalar::value).orElse("");
        String name = dependency.packName().map(Scalar::value).orElse("");
        hits.accept(
            Hit.at(
                    dependency.span().part(0, 1),
                    type + " dependency on `" + name + "` has no bounds")
                .label("add `minVersion` or `maxVersion`, or delete it")
                .why("without bounds nothing is checked"));
      }
    }
  }

  /** Objects with a bound under another name, which is told of as a property that nobody knows. */
  private static Set<Span> misspelt(Scope scope) {
    return scope.jsonViolations().stream()
        .filter(violation -> violation.keyword().equals("additionalProperties"))
        .filter(violation -> Nearest.to(violation.property(), BOUNDS).isPresent())
        .map(violation -> violation.where().span())
        .collect(Collectors.toSet());
  }

  private static boolean isSet(Optional<Scalar> bound) {
    return bound.filter(text -> !text.value().isBlank()).isPresent();
  }
}
