package packsite.gotemplate;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Strings and numbers the way Go writes them. */
final class GoText {
  private GoText() {}

  /** What stands between double quotes, escapes undone; wrong ones are kept as they are. */
  static String unquote(String raw) {
    int slash = raw.indexOf('\\');
    if (slash < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, slash);
    int at = slash;
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c != '\\' || at == raw.length()) {
        out.append(c);
        continue;
      }
      char kind = raw.charAt(at++);
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
      if (digits == 0) {
        out.append(simple(kind));
        continue;
      }
      int end = Math.min(at + digits, raw.length());
      int code = hex(raw, at, end);
      if (code < 0) {
        out.append('\\').append(kind);
      } else {
        out.appendCodePoint(code);
        at = end;
      }
    }
    return out.toString();
  }

  private static char simple(char kind) {
    return switch (kind) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> 11;
      default -> kind;
    };
  }

  private static int hex(String text, int from, int to) {
    int code = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return from == to || code > Character.MAX_CODE_POINT || code < 0 ? -1 : code;
  }

  /** In double quotes, as {@code %q} does. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /** Shortest digits, with an exponent from 1e+06 and below 1e-04. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= -4 && exponent < 6) {
      return exact.toPlainString();
    }
    return e(exact);
  }

  private static String e(BigDecimal exact) {
    String digits = exact.unscaledValue().abs().toString();
    int exponent = exact.precision() - exact.scale() - 1;
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String size = String.format(Locale.ROOT, "%02d", Math.abs(exponent));
    return (exact.signum() < 0 ? "-" : "") + mantissa + "e" + (exponent < 0 ? "-" : "+") + size;
  }

  /** A whole number as YAML 1.1 and Go write them; null for one that does not fit. */
  static @Nullable Long integer(String written) {
    String text = written.replace("_", "");
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char kind = Character.toLowerCase(digits.charAt(1));
      radix = kind == 'x' ? 16 : kind == 'b' ? 2 : 8;
      digits = digits.substring(kind >= '0' && kind <= '9' ? 1 : 2);
    }
    try {
      return Long.parseLong(negative ? "-" + digits : digits, radix);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number with a point or an exponent; not a number where it is none. */
  static double real(String written) {
    String text = written.replace("_", "").toLowerCase(Locale.ROOT);
    if (text.endsWith(".inf")) {
      return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
