package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Field;
import packsite.model.FormSchema.Term;
import packsite.model.Problem;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.YamlFile;

/** schema.yaml to its typed view. */
final class FormSchemaReader {
  private static final String SHAPE = "write `schema: '{{ required | format \"${string}\" }}'`";

  private FormSchemaReader() {}

  static FormSchema read(YamlFile file, List<Problem> problems) {
    List<Field> fields = new ArrayList<>();
    Optional<Node> root = file.root().filter(node -> !node.isNull());
    if (root.isPresent() && root.get().asMapping().isEmpty()) {
      problems.add(
          Problem.at(
              root.get().span(),
              Problem.Kind.SHAPE,
              "the file holds " + root.get().kindName() + ", not paths with a schema each",
              "write `charts.name.key:` and below it `schema: '{{ required }}'`"));
    }
    for (Entry entry : root.flatMap(Node::asMapping).map(Mapping::entries).orElse(List.of())) {
      field(entry, problems).ifPresent(fields::add);
    }
    return new FormSchema(file, fields);
  }

  private static Optional<Field> field(Entry entry, List<Problem> problems) {
    Optional<Mapping> map = entry.value().asMapping();
    Optional<Scalar> template = map.flatMap(m -> Fields.text(m, "schema"));
    if (!(entry.key() instanceof Scalar path) || template.isEmpty()) {
      problems.add(
          Problem.at(
              entry.key().span(),
              Problem.Kind.SHAPE,
              "`" + entry.name() + "` has no text under `schema`",
              SHAPE));
      return Optional.empty();
    }
    List<Term> terms = new FormGrammar(template.get(), problems).terms();
    return Optional.of(new Field(path, template.get(), terms));
  }
}
