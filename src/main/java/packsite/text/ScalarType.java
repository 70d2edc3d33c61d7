package packsite.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  private static final Set<String> INFINITE =
      Set.of(
          ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF", ".nan",
          ".NaN", ".NAN");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

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
    BigInteger value = whole(text.replace("_", ""));
    return value == null ? text : value.toString();
  }

  private static String printedFloat(String text) {
    String plain = text.replace("_", "");
    if (!isFloat(plain)) {
      return text; // Infinity and not-a-number.
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
    if ((first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.') {
      return number(text);
    }
    return switch (text) {
      case "~", "null", "Null", "NULL" -> NULL;
      default -> TRUE.contains(text) || FALSE.contains(text) ? BOOL : STRING;
    };
  }

  private static ScalarType number(String text) {
    if (INFINITE.contains(text)) {
      return FLOAT;
    }
    // The loader drops underscores wherever they stand, but not behind a leading point.
    String plain = text.charAt(0) == '.' ? text : text.replace("_", "");
    if (whole(plain) != null) {
      return INT;
    }
    return isFloat(plain) ? FLOAT : STRING;
  }

  /** {@code 12}, {@code -0755}, {@code 0x1F}, {@code 0b11}, {@code 0o17}; else null. */
  private static @Nullable BigInteger whole(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      radix =
          switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8; // 08 is no octal: then the loader takes it for a decimal with a point.
          };
      boolean prefixed = radix != 8 || digits.charAt(1) == 'o' || digits.charAt(1) == 'O';
      digits = digits.substring(prefixed ? 2 : 1);
    }
    String allowed = "0123456789abcdef".substring(0, radix);
    boolean fits = digits.toLowerCase(Locale.ROOT).chars().allMatch(c -> allowed.indexOf(c) >= 0);
    if (digits.isEmpty() || !fits) {
      return null;
    }
    BigInteger value = new BigInteger(digits, radix);
    return text.startsWith("-") ? value.negate() : value;
  }

  /** {@code 1.5}, {@code .5}, {@code 1.}, {@code 1e3}; too large for the loader is text to it. */
  private static boolean isFloat(String text) {
    return text.length() <= LONGEST_NUMBER
        && DECIMAL.matcher(text).matches()
        && Double.isFinite(Double.parseDouble(text));
  }
}
