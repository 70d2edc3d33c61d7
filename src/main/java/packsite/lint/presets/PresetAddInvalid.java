package packsite.lint.presets;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Scope;
import packsite.model.Presets.Preset;
import packsite.model.Problem;
import packsite.text.Node;
import packsite.text.Node.Scalar;
import packsite.text.YamlFile;

/** What a preset adds is no text, or no YAML mapping. */
public final class PresetAddInvalid implements PackRule, ProblemRule {
  private static final About ABOUT =
      About.rule("PS103", "preset-add-invalid", Levels.ERROR)
          .on("presets.yaml")
          .what("`add` of a preset is no text, or the text is not a YAML mapping.")
          .why(
              """
              The text is merged into the values when a user chooses the preset. One that cannot be read
              breaks the profile of whoever chooses it, long after the pack was published.""")
          .fix(
              """
              Write `add: |` and below it, indented, what would stand in values.yaml. The message names the
              line of presets.yaml, not of the block.""")
          .bad(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
                      add:
                        charts:
                          web:
                            replicas: 1
                  """))
          .bad(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
                      add: |
                        charts:
                          web: replicas: 1
                  """))
          .good(
              Example.file(
                  "presets.yaml",
                  """
                  presets:
                    - name: small
                      displayName: One replica
                      group: Size
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
  public boolean owns(Problem problem, String file) {
    return file.equals("presets.yaml") && problem.kind() == Problem.Kind.EMBEDDED;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope.pack().presets().stream()
        .flatMap(presets -> presets.all().stream())
        .flatMap(preset -> hit(preset).stream())
        .forEach(hits);
  }

  private static Optional<Hit> hit(Preset preset) {
    Optional<Node> root = preset.added().filter(YamlFile::isReadable).flatMap(YamlFile::root);
    return root.filter(node -> !node.isNull() && node.asMapping().isEmpty())
        .map(
            node ->
                Hit.at(
                        node.span(),
                        "`add` of preset `"
                            + name(preset)
                            + "` holds "
                            + node.kindName()
                            + ", not a mapping")
                    .label("write `key: value` lines as in values.yaml"));
  }

  private static String name(Preset preset) {
    return preset.name().map(Scalar::value).orElse("?");
  }
}
