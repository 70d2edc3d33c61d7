package packsite.lint.form;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Field;
import packsite.text.DottedPaths;

/** An entry of schema.yaml for a value that is nowhere. */
public final class FormSchemaPathUnresolved implements PackRule {
  private static final About ABOUT =
      About.rule("SM104", "form-schema-path-unresolved", Levels.WARNING)
          .on("schema.yaml")
          .what("The path of an entry is neither in values.yaml nor in what any preset adds.")
          .why(
              """
              The entry constrains nothing. What it was to ask for is never asked, and a password that it was
              to mask is shown.""")
          .fix(
              """
              Write the full path from the root of values.yaml, with `charts.<name>` or `manifests.<name>` in
              front; or give the value a default, an empty text will do.""")
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicaz:
                    schema: '{{ required | format "${number}" }}'
                  """))
          .good(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ required | format "${number}" }}'
                  """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<FormSchema> form = scope.pack().formSchema();
    if (form.isEmpty() || form.get().fields().isEmpty()) {
      return;
    }
    boolean presets = scope.pack().presets().isPresent();
    Optional<DottedPaths> known = scope.settablePaths();
    for (Field field : form.get().fields()) {
      String path = field.path().value();
      if (known.isPresent() && !known.get().has(path)) {
        String where = presets ? "neither in values.yaml nor in a preset" : "not in values.yaml";
        hits.accept(
            Hit.at(field.path().span(), "`" + path + "` is " + where)
                .label(known.get().hint(path)));
      }
    }
  }
}
