package packsite.text;

import java.util.Locale;

/** Text from files and file names, fit for a terminal: nothing in it moves the cursor. */
public final class Printable {
  private Printable() {}

  /**
   * Control characters, line separators and marks that turn the direction of writing become {@code
   * \\u…}.
   */
  public static String line(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean harmful = isHarmful(c);
      if (harmful && out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      if (out != null) {
        out.append(harmful ? escape(c) : String.valueOf(c));
      }
    }
    return out == null ? text : out.toString();
  }

  private static boolean isHarmful(char c) {
    return switch (c) {
      case 0x61C, 0x200E, 0x200F, 0x2028, 0x2029 -> true;
      default ->
          Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    };
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
