package packsite.lint.form;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.YamlFile;

/** A schema.yaml that asks for nothing. */
public final class FormSchemaEmpty implements PackRule {
  private static final About ABOUT =
      About.rule("SM102", "form-schema-empty", Levels.WARNING)
          .on("schema.yaml")
          .what("schema.yaml is there and has no entry in it.")
          .why(
              """
              Nobody can tell whether the form was forgotten or given up, and the file is published with the
              pack all the same.""")
          .fix("Delete the file, or write the entries.")
          .bad(Example.file("schema.yaml", ""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    scope
        .pack()
        .formSchema()
        .map(form -> form.file())
        .filter(YamlFile::isReadable)
        .filter(FormSchemaEmpty::isEmpty)
        .map(file -> hit(file.source().path()))
        .ifPresent(hits);
  }

  private static boolean isEmpty(YamlFile file) {
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    return root.isEmpty() || root.flatMap(Node::asMapping).filter(Mapping::isEmpty).isPresent();
  }

  private static Hit hit(String path) {
    return Hit.in(path, "schema.yaml has no entries")
        .help("delete the file, or write the entries")
        .fix(Fix.unsafe("delete schema.yaml", new Fix.Delete(path)));
  }
}
