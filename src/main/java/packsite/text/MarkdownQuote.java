package packsite.text;

import java.util.List;

/** Text of files within Markdown: nothing in it may become markup, a link or a call of somebody. */
public final class MarkdownQuote {
  private static final String MARKUP = "\\`*_[]|<>&~$:@#!";

  /** Parts a word without being seen, so that nobody is called by it. */
  private static final String JOINT = "<!-- -->";

  private MarkdownQuote() {}

  /** A sentence; what is in backticks in it is code. */
  public static String prose(String text) {
    String line = Printable.line(text);
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

  /** Between backticks a bar ends a cell all the same, so then it takes a tag. */
  public static String code(String text) {
    String line = Printable.line(text);
    boolean harmless = !line.isBlank() && line.chars().noneMatch(c -> "|\\`".indexOf(c) >= 0);
    return harmless ? "`" + line + "`" : tagged(line);
  }

  /** Where backticks would stand for themselves, as within HTML. */
  public static String tagged(String text) {
    return "<code>" + numbered(Printable.line(text), MARKUP) + "</code>";
  }

  /** In a block of code: only what moves the cursor is changed. */
  public static String line(String text) {
    return Printable.line(text.replace("\t", "    "));
  }

  /** Longer than any in the lines. */
  public static String fence(List<String> lines) {
    int longest = 2;
    for (String line : lines) {
      int run = 0;
      for (int i = 0; i < line.length(); i++) {
        run = line.charAt(i) == '`' ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
    return "`".repeat(longest + 1);
  }

  private static String plain(String text) {
    String escaped = numbered(text, "\\`|<>&").replace("://", "&#58;//");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if ("*_[]~$".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
      boolean call = c == '@' || (c == '#' && (i == 0 || escaped.charAt(i - 1) != '&'));
      out.append(call ? JOINT : "");
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
