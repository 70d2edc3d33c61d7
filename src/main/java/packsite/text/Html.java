package packsite.text;

import org.jspecify.annotations.Nullable;

/** The one place where text becomes HTML. */
public final class Html {
  private Html() {}

  /** Appends a text so that no character of it is taken for markup, in content and in quotes. */
  public static void text(StringBuilder out, CharSequence text) {
    text(out, text, 0, text.length());
  }

  /** The same of a part of it. */
  public static void text(StringBuilder out, CharSequence text, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      String replaced = replacement(text.charAt(i));
      if (replaced != null) {
        out.append(text, from, i).append(replaced);
        from = i + 1;
      }
    }
    out.append(text, from, end);
  }

  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text(out, text);
    return out.toString();
  }

  private static @Nullable String replacement(char c) {
    if (c > '>') {
      return isForbidden(c) ? "\uFFFD" : null;
    }
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> isForbidden(c) ? "\uFFFD" : null;
    };
  }

  /** What no HTML document may hold, however it is written; lone surrogates are met elsewhere. */
  private static boolean isForbidden(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return control || c >= 0x7f && c <= 0x9f || c >= 0xfdd0 && c <= 0xfdef || c >= 0xfffe;
  }
}
