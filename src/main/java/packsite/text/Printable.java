package packsite.text;

import java.util.Locale;

/** Text from files and file names, fit for a terminal: nothing in it moves the cursor. */
public final class Printable {
  private Printable() {}

  /**
   * Control characters, line separators, marks that turn the direction of writing and characters
   * that nobody can see become {@code \\u…}.
   */
  public static String line(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean harmful = isHarmful(point);
      if (harmful && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        out.append(harmful ? escape(point) : Character.toString(point));
      }
      i += Character.charCount(point);
    }
    return out == null ? text : out.toString();
  }

  static boolean isHarmful(int point) {
    if (point < 0xAD) {
      return Character.isISOControl(point);
    }
    return turns(point) || isInvisible(point) || (point >= 0xD800 && point <= 0xDFFF);
  }

  private static boolean turns(int point) {
    return switch (point) {
      case 0x61C, 0x200E, 0x200F -> true;
      default -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    };
  }

  /** Joiners are left out: scripts and pictures are made with them. */
  private static boolean isInvisible(int point) {
    return switch (point) {
      case 0xAD, 0x180E, 0x200B, 0x2028, 0x2029, 0xFEFF -> true;
      default ->
          (point >= 0x2060 && point <= 0x2064)
              || (point >= 0xFFF9 && point <= 0xFFFB)
              || (point >= 0xE0000 && point <= 0xE0FFF);
    };
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, point > 0xFFFF ? "\\u{%x}" : "\\u%04x", point);
    };
  }
}
