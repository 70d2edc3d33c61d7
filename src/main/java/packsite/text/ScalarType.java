package packsite.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/**
 * What a plain scalar means to Helm, whose reader follows YAML 1.1.
 *
 * <p>Left out on purpose: sexagesimal numbers and time stamps. {@code 22:22} and {@code 2024-01-31}
 * are text to those who write them, and to the loader that Helm uses.
 */
public enum ScalarType {
  NULL("null"),
  BOOL("a boolean"),
  INT("a number"),
  FLOAT("a number"),
  STRING("a string");

  /** Longer ones are no numbers that anybody meant. */
  private static final int LONGEST_NUMBER = 100;

  private static final Set<String> TRUE =
      Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");

  private final String phrase;

  ScalarType(String phrase) {
    this.phrase = phrase;
  }

  /** With its article, for messages. */
  public String phrase() {
    return phrase;
  }

  public boolean isNumber() {
    return this == INT || this == FLOAT;
  }

  /** What is left of a text of this type once it has been loaded and printed again. */
  String printed(String text) {
    return switch (this) {
      case NULL -> "";
      case BOOL -> TRUE.contains(text) ? "true" : "false";
      case INT -> printedInt(text);
      case FLOAT -> printedFloat(text);
      case STRING -> text;
    };
  }

  private static String printedInt(String text) {
    String digits = text.replace("_", "").replaceFirst("^[+-]", "");
    int radix = 10;
    if (digits.startsWith("0x") || digits.startsWith("0b") || digits.startsWith("0o")) {
      radix = digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'b' ? 2 : 8;
      digits = digits.substring(2);
    } else if (digits.length() > 1 && digits.startsWith("0")) {
      // Octal, unless a digit says otherwise: then the loader takes it for a decimal.
      radix = digits.chars().allMatch(c -> c < '8') ? 8 : 10;
    }
    BigInteger value = new BigInteger(digits, radix);
    return (text.startsWith("-") ? value.negate() : value).toString();
  }

  private static String printedFloat(String text) {
    String plain = text.replace("_", "");
    if (plain.endsWith("f") || plain.endsWith("F") || plain.endsWith("N")) {
      return text; // Infinity and not-a-number.
    }
    if (plain.length() > LONGEST_NUMBER) {
      return text;
    }
    BigDecimal value = new BigDecimal(Double.toString(Double.parseDouble(plain)));
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.scale() < -20 ? shortest.toString() : shortest.toPlainString();
  }

  static ScalarType of(Scalar scalar) {
    if (!scalar.tag().isEmpty()) {
      return ofTag(scalar);
    }
    return scalar.style() == Style.PLAIN ? ofPlain(scalar.value()) : STRING;
  }

  private static ScalarType ofTag(Scalar scalar) {
    return switch (scalar.tag()) {
      case "tag:yaml.org,2002:null" -> NULL;
      case "tag:yaml.org,2002:bool" -> BOOL;
      case "tag:yaml.org,2002:int" -> INT;
      case "tag:yaml.org,2002:float" -> FLOAT;
      default -> STRING;
    };
  }

  /** The type of text that stands without quotes. */
  public static ScalarType ofPlain(String text) {
    if (text.isEmpty()) {
      return NULL;
    }
    char first = text.charAt(0);
    if (first >= '0' && first <= '9' || first == '+' || first == '-' || first == '.') {
      return number(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> NULL;
      default -> TRUE.contains(text) || FALSE.contains(text) ? BOOL : STRING;
    };
  }

  private static ScalarType number(String text) {
    int start = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
    String digits = text.substring(start);
    if (digits.equals(".inf") || digits.equals(".Inf") || digits.equals(".INF")) {
      return FLOAT;
    }
    if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
      return FLOAT;
    }
    if (digits.startsWith("0x")) {
      return allOf(digits, 2, "0123456789abcdefABCDEF_") ? INT : STRING;
    }
    if (digits.startsWith("0b")) {
      return allOf(digits, 2, "01_") ? INT : STRING;
    }
    if (digits.startsWith("0o")) {
      return allOf(digits, 2, "01234567_") ? INT : STRING;
    }
    if (text.length() > LONGEST_NUMBER) {
      return STRING;
    }
    if (!digits.isEmpty() && digits.charAt(0) != '_' && allOf(digits, 0, "0123456789_")) {
      return INT; // A leading zero makes it octal, which is a number all the same.
    }
    return isFloat(digits) ? FLOAT : STRING;
  }

  private static boolean allOf(String text, int from, String allowed) {
    for (int i = from; i < text.length(); i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return text.length() > from;
  }

  /** {@code 1.5}, {@code .5}, {@code 1.}, {@code 1e3}, {@code 1.5e-3}. */
  private static boolean isFloat(String digits) {
    int at = skipDigits(digits, 0);
    int before = at;
    int after = 0;
    if (at < digits.length() && digits.charAt(at) == '.') {
      int end = skipDigits(digits, at + 1);
      after = end - at - 1;
      at = end;
    }
    if (before + after == 0) {
      return false;
    }
    if (at < digits.length() && (digits.charAt(at) == 'e' || digits.charAt(at) == 'E')) {
      at++;
      if (at < digits.length() && (digits.charAt(at) == '+' || digits.charAt(at) == '-')) {
        at++;
      }
      int end = skipDigits(digits, at);
      if (end == at) {
        return false;
      }
      at = end;
    }
    return at == digits.length();
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isDigit(text.charAt(at)) || at > from && text.charAt(at) == '_')) {
      at++;
    }
    return at;
  }
}
