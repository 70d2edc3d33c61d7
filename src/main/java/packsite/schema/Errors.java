package packsite.schema;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;
import tools.jackson.databind.JsonNode;

/**
 * The library's errors as violations. It tells of every branch of a choice; here the branch that
 * was meant is told, or the choice as a whole.
 */
final class Errors {
  private static final Set<String> ANSWERED_BY_PROPERTY = Set.of("required", "propertyNames");
  private final Node schema;
  private final Node instance;
  private final List<Violation> violations = new ArrayList<>();

  private Errors(Node schema, Node instance) {
    this.schema = schema;
    this.instance = instance;
  }

  static List<Violation> violations(List<Error> errors, Node schema, Node instance)
      throws UnusableSchemaException {
    Errors work = new Errors(schema, instance);
    work.collect(errors, 0);
    for (Violation violation : work.violations) {
      if (violation.keyword().equals("type")
          && !SimpleKeywords.TYPES.containsAll(violation.expected())) {
        throw new UnusableSchemaException("asks for a type that JSON does not have");
      }
    }
    return work.violations.stream().distinct().sorted(Violation.BY_PLACE).toList();
  }

  /** A choice at one place of the document, with the errors of its branches. */
  private static final class Choice {
    final String keyword;
    final NodePath location;
    final int depth;
    final Map<Integer, List<Error>> branches = new TreeMap<>();

    Choice(String keyword, NodePath location, int depth) {
      this.keyword = keyword;
      this.location = location;
      this.depth = depth;
    }

    /** True where the branch wants another kind of value altogether. */
    boolean isForAnotherType(List<Error> errors) {
      return errors.stream().anyMatch(this::isWrongType);
    }

    boolean isWrongType(Error error) {
      return error.getKeyword().equals("type") && error.getInstanceLocation().equals(location);
    }
  }

  /** Takes errors whose evaluation has come to the same place. */
  private void collect(List<Error> errors, int depth) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Error error : errors) {
      int at = EvaluationPath.choice(error.getEvaluationPath(), depth);
      if (at < 0) {
        add(error);
        continue;
      }
      NodePath location = EvaluationPath.location(error, at);
      String key = EvaluationPath.start(error.getEvaluationPath(), at) + " at " + location;
      String keyword = error.getEvaluationPath().getName(at);
      Choice choice = choices.computeIfAbsent(key, k -> new Choice(keyword, location, at));
      if (at + 1 < error.getEvaluationPath().getNameCount()) {
        Object branch = error.getEvaluationPath().getElement(at + 1);
        int index = branch instanceof Integer number ? number : 0;
        choice.branches.computeIfAbsent(index, k -> new ArrayList<>()).add(error);
      }
    }
    choices.values().forEach(this::add);
  }

  private void add(Choice choice) {
    List<List<Error>> meant =
        choice.branches.values().stream().filter(b -> !choice.isForAnotherType(b)).toList();
    if (meant.size() == 1) {
      collect(meant.get(0), choice.depth + 2);
      return;
    }
    boolean mistyped = meant.isEmpty() && !choice.branches.isEmpty();
    List<String> types =
        choice.branches.values().stream()
            .flatMap(List::stream)
            .filter(choice::isWrongType)
            .flatMap(error -> expected(error).stream())
            .distinct()
            .toList();
    add(choice.location, mistyped ? "type" : choice.keyword, "", mistyped ? types : List.of());
  }

  private void add(Error error) {
    String property = error.getProperty() == null ? "" : error.getProperty();
    boolean tooMany = error.getKeyword().equals("additionalProperties");
    List<String> expected = tooMany ? properties(error.getSchemaLocation()) : expected(error);
    add(error.getInstanceLocation(), error.getKeyword(), property, expected);
  }

  /** The properties that the schema at the parent of a keyword names. */
  private List<String> properties(SchemaLocation keyword) {
    NodePath path = keyword.getFragment();
    Optional<Node> node = Optional.of(schema);
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      node = node.flatMap(child(path.getElement(i)));
    }
    return node.flatMap(Node::asMapping).flatMap(map -> map.mapping("properties")).stream()
        .flatMap(map -> map.effective().stream())
        .map(Entry::name)
        .toList();
  }

  private static Function<Node, Optional<Node>> child(Object step) {
    return node ->
        node.asMapping()
            .flatMap(map -> map.get(step.toString()))
            .or(() -> node.asSequence().flatMap(list -> item(list, step)));
  }

  private static Optional<Node> item(Sequence list, Object step) {
    return step instanceof Integer index && index < list.items().size()
        ? Optional.of(list.items().get(index))
        : Optional.empty();
  }

  private void add(NodePath location, String keyword, String property, List<String> expected) {
    List<String> path = new ArrayList<>();
    Node where = instance;
    Optional<Entry> entry = Optional.empty();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object step = location.getElement(i);
      Node resolved = where.resolved();
      if (resolved instanceof Mapping map && map.entry(step.toString()).isPresent()) {
        entry = map.entry(step.toString());
        where = entry.get().value();
      } else if (resolved instanceof Sequence list && step instanceof Integer index) {
        entry = Optional.empty();
        where = list.items().get(index);
      } else {
        break;
      }
      path.add(step.toString());
    }
    violations.add(new Violation(path, where, entry, keyword, property, expected));
  }

  private static List<String> expected(Error error) {
    JsonNode schema = error.getSchemaNode();
    boolean answered = ANSWERED_BY_PROPERTY.contains(error.getKeyword());
    if (schema == null || answered || schema.isObject() || schema.isBoolean()) {
      return List.of();
    }
    if (schema.isArray()) {
      return schema.values().stream().map(Errors::text).toList();
    }
    return List.of(text(schema));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : node.toString();
  }
}
