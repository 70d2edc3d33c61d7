package packsite.model;

import java.util.function.IntPredicate;

/** Classes of ASCII characters, and how any character is named in a message. */
final class Letters {
  private static final int SHOWN = 40;

  private Letters() {}

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLowerAlphanumeric(int c) {
    return c >= 'a' && c <= 'z' || isDigit(c);
  }

  static boolean isAlphanumeric(int c) {
    return isLowerAlphanumeric(c) || isUpper(c);
  }

  static boolean isLowerHex(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f';
  }

  static boolean isHex(int c) {
    return isLowerHex(c) || c >= 'A' && c <= 'F';
  }

  /** First offset from {@code start} that does not fit, at most {@code end}. */
  static int skip(String text, int start, int end, IntPredicate fits) {
    int at = start;
    while (at < end && fits.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean allOf(String text, int start, int end, IntPredicate fits) {
    return skip(text, start, end, fits) == end;
  }

  /** Quoted, or by its number where it would not show or would disturb the line. */
  static String shown(int codePoint) {
    return isVisible(codePoint)
        ? "`" + Character.toString(codePoint) + "`"
        : String.format("U+%04X", codePoint);
  }

  /** A word for a message: cut short, with a replacement character for what would not show. */
  static String brief(String word) {
    StringBuilder out = new StringBuilder();
    word.codePoints().limit(SHOWN).forEach(c -> out.appendCodePoint(isVisible(c) ? c : 0xFFFD));
    return word.length() > SHOWN ? out + "..." : out.toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK ->
          false;
      default -> true;
    };
  }
}
