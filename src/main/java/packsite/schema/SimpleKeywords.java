package packsite.schema;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/** Keywords that look at one value and need no other schema. */
final class SimpleKeywords {
  static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  /** More digits than that are compared in ways of the library's own. */
  private static final int DIGITS = 15;

  private SimpleKeywords() {}

  /** What a keyword says of a value. Neither node is an alias. */
  static Verdict verdict(String keyword, Node operand, Node instance) {
    return switch (keyword) {
      case "type" -> type(operand, instance);
      case "enum" -> operand instanceof Sequence list ? among(list, instance) : Verdict.UNSURE;
      case "const" -> same(operand, instance);
      case "minLength" -> count(operand, length(instance), 1);
      case "maxLength" -> count(operand, length(instance), -1);
      case "minItems" -> count(operand, items(instance), 1);
      case "maxItems" -> count(operand, items(instance), -1);
      case "minProperties" -> count(operand, properties(instance), 1);
      case "maxProperties" -> count(operand, properties(instance), -1);
      case "minimum" -> bound(operand, instance, 1, false);
      case "maximum" -> bound(operand, instance, -1, false);
      case "exclusiveMinimum" -> bound(operand, instance, 1, true);
      case "exclusiveMaximum" -> bound(operand, instance, -1, true);
      case "pattern" -> pattern(operand, instance);
      case "uniqueItems" -> unique(operand, instance);
      case "format" -> string(instance).isEmpty() ? Verdict.HOLDS : Verdict.UNSURE;
      default -> Verdict.UNSURE;
    };
  }

  /** What the keyword lists, as a {@link Violation} tells it. */
  static List<String> expected(Node operand) {
    if (operand instanceof Sequence list) {
      return list.items().stream().flatMap(item -> expected(item.resolved()).stream()).toList();
    }
    Scalar scalar = (Scalar) operand;
    return switch (scalar.type()) {
      case NULL -> List.of("null");
      case BOOL -> List.of(scalar.printed());
      case STRING -> List.of(scalar.value());
      case INT, FLOAT -> List.of(printed(new BigDecimal(scalar.printed())));
    };
  }

  private static String printed(BigDecimal number) {
    return number.scale() <= 0 ? number.toBigIntegerExact().toString() : number.toString();
  }

  private static Verdict type(Node operand, Node instance) {
    List<String> names =
        operand.asSequence().map(Sequence::items).orElse(List.of(operand)).stream()
            .map(name -> string(name).map(Scalar::value).orElse(""))
            .toList();
    boolean known = !names.isEmpty() && TYPES.containsAll(names);
    return Verdict.of(names.stream().anyMatch(name -> isA(name, instance)), known);
  }

  private static boolean isA(String type, Node instance) {
    if (instance instanceof Mapping) {
      return type.equals("object");
    }
    if (instance instanceof Sequence) {
      return type.equals("array");
    }
    Scalar scalar = (Scalar) instance;
    return switch (scalar.type()) {
      case NULL -> type.equals("null");
      case BOOL -> type.equals("boolean");
      case STRING -> type.equals("string");
      case INT, FLOAT -> type.equals("number") || type.equals("integer") && isWhole(scalar);
    };
  }

  private static boolean isWhole(Scalar number) {
    return new BigDecimal(number.printed()).scale() <= 0;
  }

  private static Verdict among(Sequence list, Node instance) {
    Verdict verdict = list.items().isEmpty() ? Verdict.UNSURE : Verdict.FAILS;
    for (Node item : list.items()) {
      Verdict one = same(item.resolved(), instance);
      if (one == Verdict.HOLDS) {
        return one;
      }
      verdict = one == Verdict.UNSURE ? one : verdict;
    }
    return verdict;
  }

  private static Verdict same(Node wanted, Node instance) {
    if (!(wanted instanceof Scalar one)) {
      return Verdict.UNSURE;
    }
    if (!(instance instanceof Scalar other)) {
      return Verdict.FAILS;
    }
    if (one.type().isNumber() && other.type().isNumber()) {
      boolean modest = isModest(number(one)) && isModest(number(other));
      return Verdict.of(one.printed().equals(other.printed()), modest);
    }
    return Verdict.of(one.type() == other.type() && one.printed().equals(other.printed()));
  }

  private static Optional<Scalar> string(Node instance) {
    return instance.asScalar().filter(scalar -> scalar.type() == ScalarType.STRING);
  }

  private static Optional<BigDecimal> number(Node node) {
    return node.asScalar()
        .filter(scalar -> scalar.type().isNumber())
        .map(Scalar::printed)
        .filter(Numbers::isDecimal)
        .map(BigDecimal::new);
  }

  private static boolean isModest(Optional<BigDecimal> number) {
    return number.filter(n -> n.precision() <= DIGITS && Math.abs(n.scale()) <= DIGITS).isPresent();
  }

  private static Optional<BigDecimal> length(Node instance) {
    return string(instance)
        .map(Scalar::value)
        .map(text -> BigDecimal.valueOf(text.codePointCount(0, text.length())));
  }

  private static Optional<BigDecimal> items(Node instance) {
    return instance.asSequence().map(list -> BigDecimal.valueOf(list.items().size()));
  }

  private static Optional<BigDecimal> properties(Node instance) {
    return instance.asMapping().map(map -> BigDecimal.valueOf(map.effective().size()));
  }

  /** At least so many (direction 1), or at most (-1); holds where there is nothing to count. */
  private static Verdict count(Node operand, Optional<BigDecimal> count, int direction) {
    Optional<BigDecimal> bound = number(operand);
    if (bound.isEmpty()) {
      return Verdict.UNSURE;
    }
    boolean holds = count.isEmpty() || count.get().compareTo(bound.get()) * direction >= 0;
    return Verdict.of(holds, isModest(bound) && bound.get().signum() >= 0 && isWhole(operand));
  }

  private static boolean isWhole(Node operand) {
    return operand.asScalar().filter(SimpleKeywords::isWhole).isPresent();
  }

  /** Below the bound by no means (direction 1), or above it by no means (-1). */
  private static Verdict bound(Node operand, Node instance, int direction, boolean exclusive) {
    Optional<BigDecimal> bound = number(operand);
    Optional<BigDecimal> value = number(instance);
    if (bound.isEmpty()) {
      return Verdict.UNSURE;
    }
    boolean holds =
        value.isEmpty() || value.get().compareTo(bound.get()) * direction >= (exclusive ? 1 : 0);
    return Verdict.of(holds, isModest(bound) && isModest(value));
  }

  private static Verdict pattern(Node operand, Node instance) {
    Optional<Scalar> regex = string(operand);
    if (regex.isEmpty()) {
      return Verdict.UNSURE;
    }
    BoundedPattern pattern = BoundedPattern.of(regex.get().value());
    return Verdict.of(
        string(instance).map(Scalar::value).filter(t -> !pattern.isFoundIn(t)).isEmpty());
  }

  private static Verdict unique(Node operand, Node instance) {
    boolean asked = operand.asScalar().filter(flag -> !flag.printed().equals("false")).isPresent();
    if (!asked || !(instance instanceof Sequence list)) {
      return Verdict.HOLDS;
    }
    Set<String> seen = new HashSet<>();
    boolean unique =
        list.items().stream()
            .allMatch(item -> string(item).filter(text -> seen.add(text.value())).isPresent());
    return unique ? Verdict.HOLDS : Verdict.UNSURE;
  }
}
