package packsite.schema;

import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/**
 * A quick look at a document that is sure it is valid, or is not sure. It knows the simple keywords
 * only and doubts whatever it does not know, so it is never sure of an invalid document.
 */
final class Glance {
  private static final int MAX_STEPS = 500_000;
  private static final int MAX_DEPTH = 100;

  /** Say nothing about the document. */
  private static final Set<String> SILENT =
      Set.of(
          "title",
          "description",
          "default",
          "examples",
          "$comment",
          "deprecated",
          "readOnly",
          "writeOnly",
          "definitions",
          "$defs");

  /** Change what references mean, unless they stand at the root. */
  private static final Set<String> OF_THE_ROOT = Set.of("$schema", "$id", "id");

  private final Node root;
  private int steps;

  Glance(Node root) {
    this.root = root.resolved();
  }

  boolean isSurelyValid(Node instance) {
    try {
      return fits(root, instance, 0);
    } catch (PatternSyntaxException | BoundedPattern.EndlessException e) {
      return false;
    }
  }

  private boolean fits(Node schemaNode, Node value, int depth) {
    Node schema = schemaNode.resolved();
    Node instance = value.resolved();
    if (steps++ > MAX_STEPS || depth > MAX_DEPTH || isStrangeNumber(instance)) {
      return false;
    }
    if (!(schema instanceof Mapping map)) {
      return schema instanceof Scalar flag
          && flag.type() == ScalarType.BOOL
          && flag.printed().equals("true");
    }
    for (Entry entry : map.effective()) {
      if (!holds(map, entry, instance, depth)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStrangeNumber(Node instance) {
    return instance instanceof Scalar scalar
        && scalar.type().isNumber()
        && !Numbers.isDecimal(scalar.printed());
  }

  private boolean holds(Mapping schema, Entry entry, Node instance, int depth) {
    String keyword = entry.name();
    Node operand = entry.value();
    return switch (keyword) {
      case "$ref" -> target(operand).filter(to -> fits(to, instance, depth + 1)).isPresent();
      case "allOf" -> isList(operand) && all(operand, instance, depth);
      case "anyOf" -> any(operand, instance, depth);
      case "properties" -> properties(operand, instance, depth);
      case "patternProperties" -> patternProperties(operand, instance, depth);
      case "additionalProperties" -> others(schema, operand, instance, depth);
      case "items" -> !isList(operand) && items(operand, instance, depth);
      default ->
          SILENT.contains(keyword)
              || (schema == root && OF_THE_ROOT.contains(keyword))
              || SimpleKeywords.hold(keyword, operand.resolved(), instance);
    };
  }

  private static boolean isList(Node operand) {
    return operand.asSequence().isPresent();
  }

  private boolean all(Node schemas, Node instance, int depth) {
    return schemas.asSequence().stream()
        .flatMap(list -> list.items().stream())
        .allMatch(schema -> fits(schema, instance, depth + 1));
  }

  private boolean any(Node schemas, Node instance, int depth) {
    return schemas.asSequence().stream()
        .flatMap(list -> list.items().stream())
        .anyMatch(schema -> fits(schema, instance, depth + 1));
  }

  private boolean properties(Node operand, Node instance, int depth) {
    if (!(operand.resolved() instanceof Mapping schemas)) {
      return false;
    }
    if (!(instance instanceof Mapping map)) {
      return true;
    }
    for (Entry entry : map.effective()) {
      Optional<Node> schema = schemas.get(entry.name());
      if (schema.isPresent() && !fits(schema.get(), entry.value(), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private boolean patternProperties(Node operand, Node instance, int depth) {
    if (!(operand.resolved() instanceof Mapping schemas)) {
      return false;
    }
    for (Entry schema : schemas.effective()) {
      BoundedPattern pattern = BoundedPattern.of(schema.name());
      if (instance instanceof Mapping map) {
        for (Entry entry : map.effective()) {
          if (pattern.isFoundIn(entry.name()) && !fits(schema.value(), entry.value(), depth + 1)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean others(Mapping schema, Node operand, Node instance, int depth) {
    if (!(instance instanceof Mapping map)) {
      return true;
    }
    Optional<Mapping> named = schema.mapping("properties");
    Optional<Mapping> patterns = schema.mapping("patternProperties");
    for (Entry entry : map.effective()) {
      boolean known =
          named.flatMap(properties -> properties.entry(entry.name())).isPresent()
              || patterns.filter(some -> isMatched(some, entry.name())).isPresent();
      if (!known && !fits(operand, entry.value(), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMatched(Mapping patterns, String name) {
    return patterns.effective().stream()
        .anyMatch(entry -> BoundedPattern.of(entry.name()).isFoundIn(name));
  }

  private boolean items(Node operand, Node instance, int depth) {
    return !(instance instanceof Sequence list)
        || list.items().stream().allMatch(item -> fits(operand, item, depth + 1));
  }

  /** What a reference into this very schema leads to. */
  private Optional<Node> target(Node operand) {
    String ref = operand.asScalar().map(Scalar::value).orElse("");
    if (ref.equals("#")) {
      return Optional.of(root);
    }
    if (!ref.startsWith("#/") || ref.indexOf('%') >= 0) {
      return Optional.empty();
    }
    Optional<Node> node = Optional.of(root);
    for (String step : ref.substring(2).split("/", -1)) {
      String key = step.replace("~1", "/").replace("~0", "~");
      node =
          node.flatMap(Node::asMapping).filter(this::keepsReferences).flatMap(map -> map.get(key));
    }
    return node;
  }

  private boolean keepsReferences(Mapping map) {
    return map == root || map.scalar("$id").or(() -> map.scalar("id")).isEmpty();
  }
}
