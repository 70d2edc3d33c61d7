package packsite.site.values;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.model.FormSchema;
import packsite.model.FormSchema.Field;
import packsite.model.Pack;
import packsite.text.DottedPath;
import packsite.text.Node;
import packsite.text.Node.Mapping;

/** What schema.yaml says of the values of values.yaml. */
final class FormTerms {
  private final Map<Node, FormFields.Field> byNode = new IdentityHashMap<>();

  private FormTerms() {}

  static FormTerms of(Pack pack) {
    FormTerms terms = new FormTerms();
    Optional<Mapping> root = pack.values().root();
    if (root.isPresent()) {
      for (Field field : pack.formSchema().map(FormSchema::fields).orElse(List.of())) {
        for (Node node : DottedPath.find(root.get(), field.path().value())) {
          terms.byNode.put(node, FormFields.field(field, true));
        }
      }
    }
    return terms;
  }

  List<String> words(Node value) {
    FormFields.Field field = byNode.get(value.resolved());
    return field == null ? List.of() : field.words();
  }

  List<String> hints(Node value) {
    FormFields.Field field = byNode.get(value.resolved());
    return field == null ? List.of() : field.hints();
  }
}
