package packsite.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
 * A quick look at a document that is sure of what is wrong with it, or is not sure. It knows the
 * simple keywords only and doubts whatever it does not know.
 */
final class Glance {
  private static final int MAX_STEPS = 500_000;
  private static final int MAX_DEPTH = 100;

  /** Of more the library's judgement leaves out some. */
  private static final int MAX_VIOLATIONS = 500;

  /** Unknown to the oldest dialect, or something else. */
  private static final Set<String> NEWER = Set.of("const", "exclusiveMinimum", "exclusiveMaximum");

  /** The order in which the library looks, and tells of what stands at one place. */
  private static final Comparator<Entry> FIRST =
      Comparator.comparing(
          entry ->
              switch (entry.name()) {
                case "type" -> 0;
                case "properties" -> 1;
                case "patternProperties" -> 2;
                default -> 3;
              });

  private final Node root;
  private final boolean referencesStandAlone;
  private final boolean oldest;
  private final Map<String, BoundedPattern> patterns = new HashMap<>();
  private int steps;

  Glance(Node root) {
    this.root = root.resolved();
    this.referencesStandAlone = Dialect.referencesStandAlone(root);
    this.oldest = Dialect.isOldest(root);
  }

  /** What the library would say too; without a value where that is not sure. */
  Optional<List<Violation>> violations(Node instance) {
    try {
      List<Violation> found = new ArrayList<>();
      judge(root, Value.root(instance), found, 0);
      return inOrder(found);
    } catch (Doubt | PatternSyntaxException | BoundedPattern.EndlessException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<Violation>> inOrder(List<Violation> found) {
    List<Violation> all = found.stream().distinct().sorted(Violation.BY_PLACE).toList();
    for (int i = 1; i < all.size(); i++) {
      Violation one = all.get(i - 1);
      Violation next = all.get(i);
      // Aliases make several values of one place: whose turn is it then?
      if (Violation.BY_PLACE.compare(one, next) == 0 && !one.path().equals(next.path())) {
        return Optional.empty();
      }
    }
    return found.size() <= MAX_VIOLATIONS ? Optional.of(all) : Optional.empty();
  }

  private void judge(Node schemaNode, Value value, List<Violation> found, int depth) {
    Node schema = schemaNode.resolved();
    if (steps++ > MAX_STEPS || depth > MAX_DEPTH || isStrangeNumber(value.resolved())) {
      throw Doubt.DOUBT;
    }
    if (!(schema instanceof Mapping map)) {
      require(isFlag(schema, "true"));
      return;
    }
    Optional<Entry> reference = map.entry("$ref");
    if (reference.isPresent() && referencesStandAlone) {
      judge(target(reference.get().value()), value, found, depth + 1);
      return;
    }
    List<Entry> keywords = new ArrayList<>(map.effective());
    keywords.sort(FIRST);
    for (Entry keyword : keywords) {
      apply(map, keyword, value, found, depth);
    }
  }

  private static void require(boolean sure) {
    if (!sure) {
      throw Doubt.DOUBT;
    }
  }

  private static boolean isFlag(Node schema, String printed) {
    return schema instanceof Scalar flag
        && flag.type() == ScalarType.BOOL
        && flag.printed().equals(printed);
  }

  private static boolean isStrangeNumber(Node instance) {
    return instance instanceof Scalar scalar
        && scalar.type().isNumber()
        && !Numbers.isDecimal(scalar.printed());
  }

  private void apply(Mapping schema, Entry keyword, Value value, List<Violation> found, int depth) {
    Node operand = keyword.value().resolved();
    switch (keyword.name()) {
      case "$ref" -> judge(target(operand), value, found, depth + 1);
      case "allOf" -> branches(operand).forEach(part -> judge(part, value, found, depth + 1));
      case "anyOf" -> require(valid(operand, value, depth, false) > 0);
      case "oneOf" -> require(valid(operand, value, depth, true) == 1);
      case "properties" -> properties(operand, value, found, depth);
      case "patternProperties" -> patternProperties(operand, value, found, depth);
      case "additionalProperties" -> others(schema, operand, value, found, depth);
      case "items" -> items(operand, value, found, depth);
      case "required" -> required(operand, value, found);
      default -> simple(schema, keyword.name(), operand, value, found);
    }
  }

  private void simple(
      Mapping schema, String keyword, Node operand, Value value, List<Violation> found) {
    if (Keywords.sayNothing(keyword, schema == root)) {
      return;
    }
    Verdict verdict = SimpleKeywords.verdict(keyword, operand, value.resolved());
    require(verdict != Verdict.UNSURE);
    if (verdict == Verdict.FAILS) {
      require(!(oldest && NEWER.contains(keyword)) && !isLenient(schema, keyword, operand));
      boolean flag = isFlag(operand, "true") || isFlag(operand, "false");
      found.add(value.violation(keyword, "", flag ? List.of() : SimpleKeywords.expected(operand)));
    }
  }

  /** The library takes what an enum lists for an object where a reference leads to it. */
  private static boolean isLenient(Mapping schema, String keyword, Node operand) {
    return keyword.equals("type")
        && schema.get("enum").isPresent()
        && SimpleKeywords.expected(operand).contains("object");
  }

  private static List<Node> branches(Node operand) {
    require(operand instanceof Sequence);
    return ((Sequence) operand).items();
  }

  /**
   * How many branches of a choice allow the value; one is enough unless all are to be looked at.
   */
  private int valid(Node operand, Value value, int depth, boolean all) {
    int valid = 0;
    for (Node branch : branches(operand)) {
      List<Violation> found = new ArrayList<>();
      try {
        judge(branch, value, found, depth + 1);
      } catch (Doubt doubt) {
        require(!all);
        continue;
      }
      valid += found.isEmpty() ? 1 : 0;
      if (valid > 0 && !all) {
        return valid;
      }
    }
    return valid;
  }

  private void properties(Node operand, Value value, List<Violation> found, int depth) {
    require(operand instanceof Mapping);
    if (value.resolved() instanceof Mapping map) {
      for (Entry schema : ((Mapping) operand).effective()) {
        map.entry(schema.name())
            .ifPresent(entry -> judge(schema.value(), value.at(entry), found, depth + 1));
      }
    }
  }

  private void patternProperties(Node operand, Value value, List<Violation> found, int depth) {
    require(operand instanceof Mapping);
    for (Entry schema : ((Mapping) operand).effective()) {
      BoundedPattern pattern = pattern(schema.name());
      if (value.resolved() instanceof Mapping map) {
        for (Entry entry : map.effective()) {
          if (pattern.isFoundIn(entry.name())) {
            judge(schema.value(), value.at(entry), found, depth + 1);
          }
        }
      }
    }
  }

  private BoundedPattern pattern(String regex) {
    return patterns.computeIfAbsent(regex, BoundedPattern::of);
  }

  private void others(Mapping schema, Node operand, Value value, List<Violation> found, int depth) {
    if (!(value.resolved() instanceof Mapping map)) {
      return;
    }
    List<String> named = names(schema, "properties");
    List<String> patterned = names(schema, "patternProperties");
    Set<String> known = new HashSet<>(named);
    for (Entry entry : map.effective()) {
      if (known.contains(entry.name())
          || patterned.stream().anyMatch(regex -> pattern(regex).isFoundIn(entry.name()))) {
        continue;
      }
      if (isFlag(operand, "false")) {
        found.add(value.violation("additionalProperties", entry.name(), named));
      } else {
        judge(operand, value.at(entry), found, depth + 1);
      }
    }
  }

  private static List<String> names(Mapping schema, String keyword) {
    return schema.mapping(keyword).map(Mapping::effective).orElse(List.of()).stream()
        .map(Entry::name)
        .toList();
  }

  private void items(Node operand, Value value, List<Violation> found, int depth) {
    require(!(operand instanceof Sequence));
    if (value.resolved() instanceof Sequence list) {
      for (int i = 0; i < list.items().size(); i++) {
        judge(operand, value.item(i, list.items().get(i)), found, depth + 1);
      }
    }
  }

  private static void required(Node operand, Value value, List<Violation> found) {
    require(operand instanceof Sequence);
    if (value.resolved() instanceof Mapping map) {
      for (Node item : ((Sequence) operand).items()) {
        Optional<Scalar> name = item.asScalar().filter(n -> n.type() == ScalarType.STRING);
        require(name.isPresent());
        if (map.entry(name.get().value()).isEmpty()) {
          found.add(value.violation("required", name.get().value(), List.of()));
        }
      }
    }
  }

  /** What a reference into this very schema leads to. */
  private Node target(Node operand) {
    String ref = operand.asScalar().map(Scalar::value).orElse("");
    if (ref.equals("#")) {
      return root;
    }
    require(ref.startsWith("#/") && ref.indexOf('%') < 0);
    Optional<Node> node = Optional.of(root);
    for (String step : ref.substring(2).split("/", -1)) {
      String key = step.replace("~1", "/").replace("~0", "~");
      node =
          node.flatMap(Node::asMapping).filter(this::keepsReferences).flatMap(map -> map.get(key));
    }
    return node.orElseThrow(() -> Doubt.DOUBT);
  }

  private boolean keepsReferences(Mapping map) {
    return map == root || map.scalar("$id").or(() -> map.scalar("id")).isEmpty();
  }
}
