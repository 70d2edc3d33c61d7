package packsite.schema;

import java.math.BigDecimal;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our trees as the library wants them, read as Helm would read them. */
final class JsonNodes {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private JsonNodes() {}

  static JsonNode of(Node node) {
    Node resolved = node.resolved();
    if (resolved instanceof Mapping map) {
      ObjectNode object = FACTORY.objectNode();
      for (Entry entry : map.effective()) {
        object.set(entry.name(), of(entry.value()));
      }
      return object;
    }
    if (resolved instanceof Sequence list) {
      ArrayNode array = FACTORY.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar((Scalar) resolved);
  }

  private static JsonNode scalar(Scalar scalar) {
    return switch (scalar.type()) {
      case NULL -> FACTORY.nullNode();
      case BOOL -> FACTORY.booleanNode(scalar.printed().equals("true"));
      case INT, FLOAT -> number(scalar.printed());
      case STRING -> FACTORY.stringNode(scalar.value());
    };
  }

  private static JsonNode number(String printed) {
    if (!Numbers.isDecimal(printed)) {
      return FACTORY.stringNode(printed); // Infinity and not-a-number, which JSON does not have.
    }
    BigDecimal value = new BigDecimal(printed);
    return value.scale() <= 0
        ? FACTORY.numberNode(value.toBigIntegerExact())
        : FACTORY.numberNode(value);
  }
}
