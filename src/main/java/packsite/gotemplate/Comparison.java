package packsite.gotemplate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.Value.Absent;
import packsite.gotemplate.Value.Bool;
import packsite.gotemplate.Value.Fields;
import packsite.gotemplate.Value.Int;
import packsite.gotemplate.Value.Items;
import packsite.gotemplate.Value.Real;
import packsite.gotemplate.Value.Text;
import packsite.gotemplate.Value.Unknown;

/** The functions that compare. */
final class Comparison {
  private Comparison() {}

  /** Whether the first is one of the others. */
  static Value equal(List<Value> all) {
    Value first = all.get(0);
    @Nullable Value unknown = null;
    for (Value other : all.subList(1, all.size())) {
      Value result = equal(first, other);
      if (!(result instanceof Bool bool)) {
        unknown = unknown == null ? result : unknown;
      } else if (bool.is()) {
        return result;
      }
    }
    return unknown == null ? new Bool(false) : unknown;
  }

  private static Value equal(Value one, Value other) {
    if (one instanceof Unknown || other instanceof Unknown) {
      return one instanceof Unknown ? one : other;
    }
    if (one instanceof Absent || other instanceof Absent) {
      return new Bool(one instanceof Absent && other instanceof Absent);
    }
    if (one instanceof Text a && other instanceof Text b) {
      return new Bool(a.text().equals(b.text()));
    }
    if (one instanceof Bool a && other instanceof Bool b) {
      return new Bool(a.is() == b.is());
    }
    if (isNumber(one) && isNumber(other)) {
      return new Bool(number(one) == number(other));
    }
    return new Unknown("compares values of different kinds");
  }

  private static boolean isNumber(Value value) {
    return value instanceof Int || value instanceof Real;
  }

  private static double number(Value value) {
    return value instanceof Int number ? number.number() : ((Real) value).number();
  }

  static Value ordered(String name, Value one, Value other) {
    int order;
    if (one instanceof Text a && other instanceof Text b) {
      order = a.text().compareTo(b.text());
    } else if (isNumber(one) && isNumber(other)) {
      order = Double.compare(number(one), number(other));
    } else {
      return one instanceof Unknown
          ? one
          : other instanceof Unknown ? other : new Unknown("compares values of different kinds");
    }
    return new Bool(
        switch (name) {
          case "lt" -> order < 0;
          case "le" -> order <= 0;
          case "gt" -> order > 0;
          default -> order >= 0;
        });
  }

  static Value kindIs(Value kind, Value value) {
    String asked = kind.printed().orElse("");
    if (value instanceof Unknown) {
      return value;
    }
    if (isNumber(value) && (asked.startsWith("int") || asked.startsWith("float"))) {
      return new Unknown("asks what sort of number it is");
    }
    return new Bool(
        switch (asked) {
          case "string" -> value instanceof Text;
          case "bool" -> value instanceof Bool;
          case "map", "map[string]interface {}" -> value instanceof Fields;
          case "slice", "[]interface {}" -> value instanceof Items;
          case "invalid" -> value instanceof Absent;
          default -> false;
        });
  }

  /** Plain comparisons joined by commas or blanks; no ranges, no wildcards. */
  static Value version(Value constraint, Value version) {
    if (constraint instanceof Unknown || version instanceof Unknown) {
      return constraint instanceof Unknown ? constraint : version;
    }
    String wanted = constraint.printed().orElse("").strip();
    long[] actual = numbers(version.printed().orElse(""));
    if (actual.length == 0 || wanted.isEmpty()) {
      return new Unknown("compares no versions");
    }
    for (String part : wanted.replaceAll("([<>=!])\\s+", "$1").split("[,\\s]+", -1)) {
      Optional<Boolean> holds = holds(part, actual);
      if (holds.isEmpty()) {
        return new Unknown("calls `semverCompare` with \"" + wanted + "\"");
      }
      if (!holds.get()) {
        return new Bool(false);
      }
    }
    return new Bool(true);
  }

  private static Optional<Boolean> holds(String part, long[] actual) {
    int digits = 0;
    while (digits < part.length() && "<>=!".indexOf(part.charAt(digits)) >= 0) {
      digits++;
    }
    long[] bound = numbers(part.substring(digits));
    if (bound.length == 0) {
      return Optional.empty();
    }
    int order = 0;
    for (int i = 0; i < 3 && order == 0; i++) {
      order = Long.compare(actual[i], bound[i]);
    }
    return switch (part.substring(0, digits)) {
      case "", "=" -> Optional.of(order == 0);
      case "!=" -> Optional.of(order != 0);
      case "<" -> Optional.of(order < 0);
      case "<=" -> Optional.of(order <= 0);
      case ">" -> Optional.of(order > 0);
      case ">=" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }

  /** Major, minor, patch; nothing if it is written otherwise. */
  private static long[] numbers(String text) {
    String core = text.startsWith("v") ? text.substring(1) : text;
    int end = 0;
    while (end < core.length() && core.charAt(end) != '-' && core.charAt(end) != '+') {
      end++;
    }
    String[] parts = core.substring(0, end).split("\\.", -1);
    long[] numbers = new long[3];
    if (parts.length > 3) {
      return new long[0];
    }
    for (int i = 0; i < parts.length; i++) {
      Long number = parts[i].isEmpty() || parts[i].length() > 15 ? null : decimal(parts[i]);
      if (number == null) {
        return new long[0];
      }
      numbers[i] = number;
    }
    return numbers;
  }

  private static @Nullable Long decimal(String digits) {
    return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Long.valueOf(digits) : null;
  }
}
