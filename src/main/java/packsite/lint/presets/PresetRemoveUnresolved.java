package packsite.lint.presets;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Presets.Preset;
import packsite.text.DottedPaths;
import packsite.text.Node.Scalar;

/** A preset removes what is nowhere. */
public final class PresetRemoveUnresolved implements PackRule {
  private static final About ABOUT =
      About.rule("PS105", "preset-remove-unresolved", Levels.INFO)
          .on("presets.yaml")
          .what("A path of `remove` is neither in values.yaml nor in what any preset adds.")
          .why(
              """
              Removing nothing does no harm. But the key that was meant, written otherwise or moved by a new
              version of the chart, stays in the values beside what the preset adds.""")
          .fix("Correct the path, or delete it from the list.")
          .bad(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
                      remove: ["charts.web.replicaz"]
                      add: |
                        charts:
                          web:
                            replicas: 1
                  """))
          .good(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
                      remove: ["charts.web.replicas"]
                      add: |
                        charts:
                          web:
                            replicas: 1
                  """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (scope.pack().presets().isEmpty()) {
      return;
    }
    Optional<DottedPaths> known = scope.settablePaths();
    for (Preset preset : scope.pack().presets().get().all()) {
      for (Scalar path : preset.remove()) {
        if (known.isPresent() && !known.get().has(path.value())) {
          hits.accept(hit(path, known.get().hint(path.value())));
        }
      }
    }
  }

  private static Hit hit(Scalar path, String hint) {
    String message =
        "`" + path.value() + "`, which a preset removes, is neither in values.yaml nor in a preset";
    return Hit.at(path.inner(), message).label(hint);
  }
}
