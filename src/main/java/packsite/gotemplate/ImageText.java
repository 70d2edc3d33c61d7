package packsite.gotemplate;

/**
 * What a YAML reader makes of the text behind {@code image:}.
 *
 * @param isImage false for what is no single value: an empty line, a mapping, prose
 * @param reason why it is no usable reference; empty if it is one
 */
record ImageText(String text, boolean isImage, String reason) {
  private static final ImageText NOTHING = new ImageText("", false, "");

  /**
   * Reads one line.
   *
   * @param isLiteral the line is written as it is; made of actions, it is expected to be an image
   */
  static ImageText of(String line, boolean isLiteral) {
    String text = line.strip();
    if (text.startsWith("&")) {
      int blank = text.indexOf(' ');
      text = blank < 0 ? "" : text.substring(blank).strip();
    }
    if (text.isEmpty() || text.startsWith("#")) {
      return NOTHING;
    }
    char first = text.charAt(0);
    if (first == '"' || first == '\'') {
      return quoted(text, first, isLiteral);
    }
    if (first == '*') {
      return new ImageText("", true, "is the alias `" + text + "`");
    }
    if (first == '|' || first == '>') {
      return new ImageText("", true, "stands on the lines below");
    }
    int comment = text.indexOf(" #");
    text = comment < 0 ? text : text.substring(0, comment).stripTrailing();
    if (first == '{' || first == '[' || text.equals("null") || text.equals("~")) {
      return NOTHING;
    }
    if (text.endsWith(",")) {
      text = text.substring(0, text.length() - 1).stripTrailing();
    }
    return checked(text, isLiteral);
  }

  private static ImageText quoted(String text, char quote, boolean isLiteral) {
    int close = 1;
    while (close < text.length()) {
      char c = text.charAt(close);
      if (c == quote) {
        boolean isDoubled =
            quote == '\'' && close + 1 < text.length() && text.charAt(close + 1) == quote;
        if (!isDoubled) {
          break;
        }
        close++;
      } else if (c == '\\' && quote == '"') {
        close++;
      }
      close++;
    }
    if (close >= text.length()) {
      return isLiteral ? NOTHING : new ImageText("", true, "has a quote that is not closed");
    }
    String inner = text.substring(1, close);
    String value = quote == '"' ? GoText.unquote(inner) : inner.replace("''", "'");
    return value.isEmpty()
        ? new ImageText("", true, "is an empty text")
        : checked(value, isLiteral);
  }

  private static ImageText checked(String text, boolean isLiteral) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        return isLiteral
            ? NOTHING
            : new ImageText("", true, "comes to `" + shortened(text) + "`, which is no image");
      }
    }
    return new ImageText(text, true, "");
  }

  private static String shortened(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
