package packsite.lint.values;

import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackLayer;

/** An addon whose values say nothing to Palette itself. */
public final class MissingPackBlock implements PackRule {
  private static final About ABOUT =
      About.rule("VA205", "missing-pack-block", Levels.WARNING)
          .on("values.yaml")
          .what("The pack is an addon and its values.yaml has no `pack:`.")
          .why(
              """
            `pack:` tells Palette the namespace to install to and the images to mirror. Without it the pack
            lands in `default` and cannot be used where there is no network.""")
          .fix("Add `pack:` with `namespace` and `content.images`.")
          .bad(
              Example.values(
                  """
                charts:
                  web:
                    replicas: 2
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    boolean addon =
        scope.pack().json().packLayer().filter(layer -> layer == PackLayer.ADDON).isPresent();
    boolean known = scope.has("values.yaml") && !scope.pack().isPartlyRead("values.yaml");
    boolean mapping =
        scope.values().root().isPresent()
            || scope.values().file().root().filter(root -> !root.isNull()).isEmpty();
    if (addon && known && mapping && scope.values().pack().isEmpty()) {
      hits.accept(
          Hit.in(scope.path("values.yaml"), "values.yaml of an addon has no `pack:`")
              .help("add `pack:` with `namespace` and `content.images`"));
    }
  }
}
