package packsite.lint.constraints;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Constraints.Dependency;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** Bounds that no version can be between. */
public final class DependencyBoundsInvalid implements PackRule {
  private static final About ABOUT =
      About.rule("CN103", "dependency-bounds-invalid", Levels.ERROR)
          .on("constraints")
          .what("A bound of a dependency is no version, or the lowest is above the highest.")
          .why(
              "No version fits, so a profile with the other pack is refused, or the bound is ignored.")
          .fix("Write plain versions such as `1.30` or `2.1.4`; both bounds belong to what fits.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"storage\", \"layer\": \"csi\", \"type\": \"required\", \"minVersion\": \"2.0\", \"maxVersion\": \"1.9\"}]}"))
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"storage\", \"layer\": \"csi\", \"type\": \"required\", \"minVersion\": \">=2\"}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"storage\", \"layer\": \"csi\", \"type\": \"required\", \"minVersion\": \"2.0.3\", \"maxVersion\": \"2.0\"}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Dependency dependency : scope.pack().json().constraints().dependencies()) {
      Optional<Scalar> min = filled(dependency.minVersion());
      Optional<Scalar> max = filled(dependency.maxVersion());
      boolean readable = isReadable(min, "minVersion", hits) & isReadable(max, "maxVersion", hits);
      if (readable && min.isPresent() && max.isPresent()) {
        compare(min.get(), max.get(), hits);
      }
    }
  }

  private static Optional<Scalar> filled(Optional<Scalar> bound) {
    return bound.filter(text -> !text.value().isBlank() && !text.value().contains("{{"));
  }

  private static boolean isReadable(Optional<Scalar> bound, String key, Consumer<Hit> hits) {
    if (bound.isEmpty() || Version.of(bound.get().value()).isNumeric()) {
      return true;
    }
    hits.accept(
        Hit.at(bound.get().span(), key + " `" + bound.get().value() + "` is no version")
            .label("expected numbers with dots, such as 1.30"));
    return false;
  }

  private static void compare(Scalar min, Scalar max, Consumer<Hit> hits) {
    Version lowest = Version.of(min.value());
    if (!lowest.satisfies(Version.of(""), Version.of(max.value()))) {
      hits.accept(
          Hit.at(
                  min.span(),
                  "minVersion `" + min.value() + "` is above maxVersion `" + max.value() + "`")
              .label("no version fits")
              .also(max.span(), "the highest that fits"));
    }
  }
}
