package packsite.lint.format;

import packsite.text.Printable;

/** Text of files in a cell of a Markdown table: nothing in it may become markup. */
final class MarkdownCell {
  /** What starts or ends something in a paragraph or in HTML. */
  private static final String MARKUP = "\\`*_[]|<>&~$:";

  private MarkdownCell() {}

  /** A message: in code what is in backticks, all else as it is written. */
  static String prose(String message) {
    String line = Printable.line(message);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('`', at);
      int close = open < 0 ? -1 : line.indexOf('`', open + 1);
      if (close < 0) {
        break;
      }
      out.append(plain(line.substring(at, open))).append(code(line.substring(open + 1, close)));
      at = close + 1;
    }
    return out.append(plain(line.substring(at))).toString();
  }

  /** Between backticks a bar ends the cell all the same, so then it takes a tag. */
  static String code(String text) {
    String line = Printable.line(text);
    boolean harmless = !line.isBlank() && line.chars().noneMatch(c -> "|\\`".indexOf(c) >= 0);
    return harmless ? "`" + line + "`" : "<code>" + numbered(line, MARKUP) + "</code>";
  }

  private static String plain(String text) {
    String escaped = numbered(text, "\\`|<>&").replace("://", "&#58;//");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      if ("*_[]~$".indexOf(escaped.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(escaped.charAt(i));
    }
    return out.toString();
  }

  private static String numbered(String text, String characters) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(characters.indexOf(c) < 0 ? String.valueOf(c) : "&#" + (int) c + ";");
    }
    return out.toString();
  }
}
