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
  private SimpleKeywords() {}

  /** True where the keyword surely allows the value. Neither node is an alias. */
  static boolean hold(String keyword, Node operand, Node instance) {
    return switch (keyword) {
      case "type" -> alternatives(operand).stream().anyMatch(type -> isA(type, instance));
      case "enum" -> operand.asSequence().filter(list -> isAmong(list, instance)).isPresent();
      case "const" -> isSame(operand, instance);
      case "required" -> required(operand, instance);
      case "minLength" -> bound(operand, length(instance), 1);
      case "maxLength" -> bound(operand, length(instance), -1);
      case "minItems" -> bound(operand, items(instance), 1);
      case "maxItems" -> bound(operand, items(instance), -1);
      case "minProperties" -> bound(operand, properties(instance), 1);
      case "maxProperties" -> bound(operand, properties(instance), -1);
      case "minimum" -> bound(operand, number(instance), 1);
      case "maximum" -> bound(operand, number(instance), -1);
      case "exclusiveMinimum" -> exclusive(operand, instance, 1);
      case "exclusiveMaximum" -> exclusive(operand, instance, -1);
      case "pattern" -> pattern(operand, instance);
      case "uniqueItems" -> unique(operand, instance);
      case "format" -> string(instance).isEmpty();
      default -> false;
    };
  }

  private static List<Node> alternatives(Node operand) {
    return operand.asSequence().map(Sequence::items).orElse(List.of(operand));
  }

  private static boolean isA(Node type, Node instance) {
    String name = type.asScalar().map(Scalar::value).orElse("");
    if (instance instanceof Mapping) {
      return name.equals("object");
    }
    if (instance instanceof Sequence) {
      return name.equals("array");
    }
    Scalar scalar = (Scalar) instance;
    return switch (scalar.type()) {
      case NULL -> name.equals("null");
      case BOOL -> name.equals("boolean");
      case STRING -> name.equals("string");
      case INT -> name.equals("number") || name.equals("integer");
      case FLOAT ->
          name.equals("number") || name.equals("integer") && scalar.printed().matches("-?[0-9]+");
    };
  }

  private static boolean isAmong(Sequence list, Node instance) {
    return list.items().stream().anyMatch(item -> isSame(item.resolved(), instance));
  }

  /** For single values only. */
  private static boolean isSame(Node a, Node b) {
    if (!(a instanceof Scalar one) || !(b instanceof Scalar other)) {
      return false;
    }
    boolean numbers = one.type().isNumber() && other.type().isNumber();
    return (numbers || one.type() == other.type()) && one.printed().equals(other.printed());
  }

  private static boolean required(Node operand, Node instance) {
    if (!(operand instanceof Sequence names)) {
      return false;
    }
    return !(instance instanceof Mapping map)
        || names.items().stream()
            .allMatch(name -> name.asScalar().filter(n -> hasKey(map, n)).isPresent());
  }

  private static boolean hasKey(Mapping map, Scalar name) {
    return map.entry(name.value()).isPresent();
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

  /**
   * Below the bound by no means (direction 1), above it by no means (-1), or nothing to measure.
   */
  private static boolean bound(Node operand, Optional<BigDecimal> measured, int direction) {
    Optional<BigDecimal> bound = number(operand);
    return bound.isPresent()
        && (measured.isEmpty() || measured.get().compareTo(bound.get()) * direction >= 0);
  }

  private static boolean exclusive(Node operand, Node instance, int direction) {
    Optional<BigDecimal> bound = number(operand);
    Optional<BigDecimal> value = number(instance);
    return bound.isPresent()
        && (value.isEmpty() || value.get().compareTo(bound.get()) * direction > 0);
  }

  private static boolean pattern(Node operand, Node instance) {
    Optional<Scalar> regex = string(operand);
    if (regex.isEmpty()) {
      return false;
    }
    BoundedPattern pattern = BoundedPattern.of(regex.get().value());
    return string(instance).map(Scalar::value).filter(t -> !pattern.isFoundIn(t)).isEmpty();
  }

  private static boolean unique(Node operand, Node instance) {
    boolean asked = operand.asScalar().filter(flag -> !flag.printed().equals("false")).isPresent();
    if (!asked || !(instance instanceof Sequence list)) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    return list.items().stream()
        .allMatch(item -> string(item).filter(text -> seen.add(text.value())).isPresent());
  }
}
