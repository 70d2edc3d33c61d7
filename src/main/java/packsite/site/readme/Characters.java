package packsite.site.readme;

/** Takes out of a text what no page should hold, line by line the same text otherwise. */
final class Characters {
  private Characters() {}

  /**
   * Halves of surrogate pairs become the replacement character; marks that turn the direction of
   * writing, by which code can look like other code, become visible.
   */
  static String clean(String text) {
    StringBuilder out = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '\u2000' && c != 0) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c) || turns(c)) {
        out = out == null ? new StringBuilder(text.length() + 16) : out;
        out.append(text, from, i).append(turns(c) ? visible(c) : "\uFFFD");
        from = i + 1;
      }
    }
    return out == null ? text : out.append(text, from, text.length()).toString();
  }

  static boolean turns(int c) {
    return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
  }

  /** In brackets that mean nothing to Markdown. */
  private static String visible(char c) {
    return "\u27e8U+" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + "\u27e9";
  }
}
