package packsite.lint.form;

import java.util.List;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Scope;
import packsite.model.Problem;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.YamlFile;

/** A schema.yaml, or an expression in it, that cannot be read. */
public final class FormSchemaInvalid implements PackRule, ProblemRule {
  private static final About ABOUT =
      About.rule("SM101", "form-schema-invalid", Levels.ERROR)
          .on("schema.yaml")
          .what(
              """
              schema.yaml cannot be read, an entry is no path with a `schema`, or the expression there is
              none: an unknown term, a quote that is never closed.""")
          .why(
              """
              The constraint is not applied, or the whole form does not open. Passwords that were to be
              masked are shown.""")
          .fix(
              """
              Write each entry as the full path into values.yaml with one key `schema`, and there one
              expression in `{{ }}` made of `required`, `readonly`, `format "..."` and `hints "..."`,
              separated by `|`.""")
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ requird | format "${number}" }}'
                  """))
          .bad(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ format "${number} }}'
                  """))
          .good(
              Example.file(
                  "schema.yaml",
                  """
                  charts.web.replicas:
                    schema: '{{ required | format "${number:[1-9]}" | hints "How many servers run" }}'
                  """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("schema.yaml") && problem.kind().isAboutContent();
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .formSchema()
        .map(form -> form.file())
        .filter(YamlFile::isReadable)
        .ifPresent(file -> check(file, hits));
  }

  private static void check(YamlFile file, Consumer<Hit> hits) {
    for (Entry field : file.mapping().map(Mapping::entries).orElse(List.of())) {
      for (Entry entry : field.value().asMapping().map(Mapping::entries).orElse(List.of())) {
        if (!entry.name().equals("schema")
            && field.value().asMapping().get().entry("schema").isPresent()) {
          hits.accept(
              Hit.at(entry.key().span(), "`" + entry.name() + "` beside `schema` has no meaning")
                  .label("delete it, or write it as a term of the expression")
                  .levels(Levels.WARNING));
        }
      }
    }
  }
}
