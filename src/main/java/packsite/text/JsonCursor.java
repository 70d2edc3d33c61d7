package packsite.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Goes over the words of a JSON text one by one and stops at the first that is none. */
final class JsonCursor {
  private static final String NUMBER_HELP =
      "JSON numbers have no `+`, no leading zero and a digit on both sides of the point";
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final Pattern NUMBER_LIKE =
      Pattern.compile("[+.-]*[0-9][0-9.]*([eE][+-]?[0-9]*)?");

  private final Source source;
  private final String text;
  private int at;

  JsonCursor(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /** Thrown to leave the walk at the first fault. */
  static final class Found extends RuntimeException {
    final transient Fault fault;

    Found(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }
  }

  Source source() {
    return source;
  }

  int at() {
    return at;
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  void skip(int characters) {
    at += characters;
  }

  /** Goes to the next character that is no blank; a comment on the way is a fault. */
  boolean isAtEnd() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      throw comment(end < 0 ? text.length() : end + 2);
    }
    if (text.startsWith("//", at) || text.startsWith("#", at)) {
      int end = at;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      throw comment(end);
    }
    return at >= text.length();
  }

  private Found comment(int end) {
    return found(at, end, "JSON allows no comments", "delete it");
  }

  /** Where the last character in front that is no blank stands. */
  int lastVisible() {
    int i = at - 1;
    while (i > 0 && isBlank(text.charAt(i))) {
      i--;
    }
    return Math.max(i, 0);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** Text, number, or one of the three words. */
  void scalar() {
    char c = text.charAt(at);
    if (c == '"') {
      string();
    } else if (c == '\'') {
      throw singleQuote();
    } else if (c == '+' || c == '-' || c == '.' || (c >= '0' && c <= '9')) {
      number();
    } else if (word().isEmpty()) {
      throw stray();
    } else {
      constant();
    }
  }

  private void number() {
    String number = word();
    if (!NUMBER.matcher(number).matches()) {
      boolean letters = number.chars().anyMatch(Character::isLetterOrDigit);
      boolean plain = !letters || NUMBER_LIKE.matcher(number).matches();
      throw plain
          ? here(number, "`" + number + "` is not a JSON number", NUMBER_HELP)
          : here(number, "`" + number + "` needs double quotes", "");
    }
    at += number.length();
  }

  private void constant() {
    String word = word();
    if (!word.equals("true") && !word.equals("false") && !word.equals("null")) {
      String help =
          switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> "write `true`";
            case "false", "no", "off" -> "write `false`";
            case "none", "null", "nil", "undefined", "nan" -> "write `null`";
            default -> "put text in double quotes";
          };
      throw here(word, "`" + word + "` is not a JSON value", help);
    }
    at += word.length();
  }

  /** Letters, digits and what stands in numbers, from here on. */
  String word() {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "_-+.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(at, end);
  }

  void string() {
    int start = at++;
    while (at < text.length()) {
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
        String escape = c == '\t' ? "\\t" : String.format(Locale.ROOT, "\\u%04x", (int) c);
        String what = c == '\t' ? "a tab in a string" : "a control character in a string";
        throw foundHere(what, "write it as `" + escape + "`");
      }
      at += c == '\\' && at + 1 < text.length() ? escape() : 1;
    }
    throw found(start, start + 1, "the string that starts here is never closed", "");
  }

  /** The string that ends here, as a key: what names a thing may not hold half a character. */
  void wholeCharacters(int start) {
    for (int i = start; i < at; i += text.charAt(i) == '\\' ? 2 : 1) {
      if (text.startsWith("\\u", i)) {
        char unit = unit(i);
        boolean pair =
            Character.isHighSurrogate(unit)
                && text.startsWith("\\u", i + 6)
                && Character.isLowSurrogate(unit(i + 6));
        if (Character.isSurrogate(unit) && !pair) {
          String shown = text.substring(i, i + 6);
          throw found(i, i + 6, "`" + shown + "` is half a character", "delete it");
        }
        i += pair ? 10 : 4;
      }
    }
  }

  private char unit(int escape) {
    return (char) Integer.parseInt(text.substring(escape + 2, escape + 6), 16);
  }

  private int escape() {
    char c = text.charAt(at + 1);
    if (c != 'u') {
      if ("\"\\/bfnrt".indexOf(c) < 0) {
        int end = at + 1 + Character.charCount(text.codePointAt(at + 1));
        String message = "`\\" + shown(at + 1) + "` is not an escape that JSON knows";
        throw found(at, end, message, "write `\\\\` for a backslash");
      }
      return 2;
    }
    int end = at + 2;
    while (end < at + 6
        && end < text.length()
        && "0123456789abcdefABCDEF".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end < at + 6) {
      throw found(at, end, "`\\u` wants four hexadecimal digits", "");
    }
    return 6;
  }

  Found singleQuote() {
    return foundHere("JSON wants double quotes", "write `\"` instead of `'`");
  }

  /** A character that JSON has no use for, told by number where nobody could see it. */
  Found stray() {
    String shown = shown(at);
    String help = shown.startsWith("U+") ? "delete it" : "";
    return foundHere("`" + shown + "` cannot stand here", help);
  }

  private String shown(int index) {
    int point = text.codePointAt(index);
    boolean visible =
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> !Character.isSpaceChar(point);
        };
    return visible ? Character.toString(point) : String.format(Locale.ROOT, "U+%04X", point);
  }

  private Found here(String word, String message, String help) {
    return found(at, at + word.length(), message, help);
  }

  /** A fault of the one character that stands here. */
  Found foundHere(String message, String help) {
    return found(at, at + Character.charCount(text.codePointAt(at)), message, help);
  }

  Found found(int start, int end, String message, String help) {
    return new Found(new Fault(Fault.Kind.SYNTAX, message, source.span(start, end), help));
  }
}
