package packsite.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Finds the first place where a text stops being JSON, and says what is usual there.
 *
 * <p>Runs only on text that the parser has refused. The parser's own words speak of its features
 * and its places are one or two characters off, so a strict walk of our own tells the story.
 */
final class JsonFaults {
  private final Source source;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;

  private JsonFaults(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** Thrown within this class only, to leave the walk at the first fault. */
  private static final class Found extends RuntimeException {
    final transient Fault fault;

    Found(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }

  /** The first fault of a text; {@code suspect} is where the parser gave up. */
  static Fault first(Source source, int suspect) {
    try {
      new JsonFaults(source).walk();
    } catch (Found found) {
      return found.fault;
    }
    int place = Math.min(suspect, source.text().length());
    return new Fault(Fault.Kind.SYNTAX, "not valid JSON from here on", source.span(place, place));
  }

  private void walk() {
    value();
    while (!open.isEmpty()) {
      next();
    }
    skipBlank();
    if (at < text.length()) {
      throw found(
          at,
          at + 1,
          "text stands behind the end of the JSON value",
          "delete it, or look for a bracket that closes too early");
    }
  }

  /** One step inside an open object or array, standing behind a value or its opening bracket. */
  private void next() {
    int opener = open.peek();
    boolean object = text.charAt(opener) == '{';
    char close = object ? '}' : ']';
    boolean first = at == opener + 1;
    char c = visible();
    if (c == close) {
      at++;
      open.pop();
      return;
    }
    if (!first) {
      comma(c, close);
    }
    if (object) {
      key();
    }
    value();
  }

  private void comma(char c, char close) {
    int before = lastVisible();
    if (c == '}' || c == ']') {
      throw found(
          at,
          at + 1,
          "`" + c + "` closes a bracket that was opened as `" + text.charAt(open.element()) + "`",
          "write `" + close + "`");
    }
    if (c != ',') {
      throw found(before, before + 1, "a `,` is missing after this", "");
    }
    int comma = at++;
    char after = visible();
    if (after == '}' || after == ']') {
      throw found(comma, comma + 1, "a comma before the closing bracket", "delete the comma");
    }
    if (after == ',') {
      throw found(at, at + 1, "two commas in a row", "delete one");
    }
  }

  private void key() {
    if (visible() != '"') {
      String help = "write the key as `\"key\"`";
      int end = Math.max(at + 1, wordEnd());
      throw text.charAt(at) == '\''
          ? singleQuote()
          : found(at, end, "a key needs double quotes", help);
    }
    int start = at;
    string();
    int end = at;
    if (visible() != ':') {
      throw found(start, end, "a `:` is missing after this key", "");
    }
    at++;
  }

  private void value() {
    char c = visible();
    if (c == '{' || c == '[') {
      open.push(at++);
    } else if (c == '"') {
      string();
    } else if (c == '\'') {
      throw singleQuote();
    } else if (c == '-' || c >= '0' && c <= '9') {
      number();
    } else if (wordEnd() > at) {
      word();
    } else {
      boolean sign = c == '+' || c == '.';
      throw found(at, at + 1, "`" + printable(c) + "` cannot stand here", sign ? NUMBERS : "");
    }
  }

  private static final String NUMBERS =
      "JSON numbers have no `+`, no leading zero and a digit on both sides of the point";

  private void number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(start, at);
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      throw found(start, at, "`" + number + "` is not a JSON number", NUMBERS);
    }
    if (wordEnd() > at) {
      at = start;
      throw found(
          start, wordEnd(), "`" + text.substring(start, wordEnd()) + "` needs double quotes", "");
    }
  }

  private void word() {
    String word = text.substring(at, wordEnd());
    if (!word.equals("true") && !word.equals("false") && !word.equals("null")) {
      String help =
          switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> "write `true`";
            case "false", "no", "off" -> "write `false`";
            case "none", "null", "nil", "undefined", "nan" -> "write `null`";
            default -> "put text in double quotes";
          };
      throw found(at, wordEnd(), "`" + word + "` is not a JSON value", help);
    }
    at = wordEnd();
  }

  private void string() {
    int start = at++;
    while (true) {
      if (at >= text.length()) {
        throw found(start, start + 1, "the string that starts here is never closed", "");
      }
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return;
      }
      if (c == '\n' || c == '\r') {
        throw found(
            start,
            at,
            "the string is not closed on its line",
            "close it, or write line breaks as `\\n`");
      }
      if (c < ' ') {
        throw found(
            at,
            at + 1,
            "a " + (c == '\t' ? "tab" : "control character") + " in a string",
            String.format(
                "write it as `%s`", c == '\t' ? "\\t" : String.format("\\u%04x", (int) c)));
      }
      at += c == '\\' ? escape() : 1;
    }
  }

  private int escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '"';
    if (c == 'u') {
      int end = Math.min(at + 6, text.length());
      if (!text.substring(at, end).matches("\\\\u[0-9a-fA-F]{4}")) {
        throw found(at, end, "`\\u` wants four hexadecimal digits", "");
      }
      return 6;
    }
    if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw found(
          at,
          at + 2,
          "`\\" + printable(c) + "` is not an escape that JSON knows",
          "write `\\\\` for a backslash");
    }
    return 2;
  }

  private Found singleQuote() {
    return found(at, at + 1, "JSON wants double quotes", "write `\"` instead of `'`");
  }

  /** The next character that is no blank; the end of the text and comments are faults. */
  private char visible() {
    skipBlank();
    if (at >= text.length()) {
      throw ended();
    }
    char c = text.charAt(at);
    boolean slash = c == '/' && at + 1 < text.length() && "/*".indexOf(text.charAt(at + 1)) >= 0;
    if (slash || c == '#') {
      int end = text.indexOf('\n', at);
      throw found(at, end < 0 ? text.length() : end, "JSON allows no comments", "delete it");
    }
    return c;
  }

  private Found ended() {
    if (open.isEmpty()) {
      Fault empty = empty(source);
      return new Found(empty);
    }
    int opener = open.element();
    String close = text.charAt(opener) == '{' ? "}" : "]";
    String message = "`" + text.charAt(opener) + "` is never closed";
    return found(opener, opener + 1, message, "add `" + close + "`");
  }

  private void skipBlank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private int lastVisible() {
    int i = at - 1;
    while (i > 0 && Character.isWhitespace(text.charAt(i))) {
      i--;
    }
    return Math.max(i, 0);
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_-.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private static String printable(char c) {
    boolean plain = !Character.isISOControl(c) && !Character.isSpaceChar(c);
    return plain ? String.valueOf(c) : String.format("U+%04X", (int) c);
  }

  private Found found(int start, int end, String message, String help) {
    int length = text.length();
    Span span = source.span(Math.min(start, length), Math.min(Math.max(start, end), length));
    return new Found(new Fault(Fault.Kind.SYNTAX, message, span, help));
  }

  static Fault empty(Source source) {
    boolean blank = !source.text().isEmpty();
    String message = blank ? "the file holds only blanks" : "the file is empty";
    return new Fault(Fault.Kind.SYNTAX, message, source.span(0, 0), "write at least `{}`");
  }
}
