package packsite.gotemplate;

/**
 * A cursor over the actions of a text, from the first to the last, never back.
 *
 * <p>Follows the lexer of Go: quoted and raw strings and comments may hold braces, an action may
 * run over several lines, a quoted string may not. Something that never closes is reported by
 * {@link #problem()} and ends with its line at the latest, so that what follows is still read.
 */
final class Actions {
  /** A failed search looks at text again that comes later; this often at most, on average. */
  private static final int RESCANS = 4;

  private final String text;
  private int next;
  private long wasted;
  private boolean noCommentEnds;

  private int start;
  private int end;
  private int from;
  private int to;
  private boolean comment;
  private boolean trimsLeft;
  private boolean trimsRight;
  private String problem = "";

  Actions(String text) {
    this.text = text;
  }

  /** Goes to the next action; false after the last. */
  boolean next() {
    int open = text.indexOf("{{", next);
    if (open < 0) {
      return false;
    }
    start = open;
    from = open + 2;
    problem = "";
    comment = false;
    trimsRight = false;
    trimsLeft = from + 1 < text.length() && text.charAt(from) == '-' && isSpace(from + 1);
    if (trimsLeft) {
      from += 2;
    }
    if (text.startsWith("/*", from)) {
      closeComment();
    } else {
      close();
    }
    next = end;
    return true;
  }

  private void closeComment() {
    comment = true;
    int stop = noCommentEnds ? -1 : text.indexOf("*/", from + 2);
    if (stop < 0) {
      noCommentEnds = true;
      fail("the comment is never closed", text.length());
      return;
    }
    to = stop + 2;
    int at = to;
    trimsRight = at + 1 < text.length() && isSpace(at) && text.charAt(at + 1) == '-';
    if (trimsRight) {
      at += 2;
    }
    if (text.startsWith("}}", at)) {
      end = at + 2;
    } else {
      fail("the comment ends before `}}`", to);
    }
  }

  private void close() {
    int at = from;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (c > '`' && c < '{') {
        at++; // A letter, as nearly all are.
        continue;
      }
      if (c == '}' && at + 1 < length && text.charAt(at + 1) == '}') {
        finish(at);
        return;
      }
      if (c == '{' && at + 1 < length && text.charAt(at + 1) == '{') {
        fail("`{{` is not closed before the next one opens", at);
        return;
      }
      if (c == '"' || c == '\'') {
        int close = quoteEnd(at, c);
        if (close < 0) {
          fail("a quoted text is not closed on its line", -close);
          return;
        }
        at = close;
      } else if (c == '`') {
        at = text.indexOf('`', at + 1);
        if (at < 0) {
          fail("a raw text is never closed", length);
          return;
        }
      }
      at++;
    }
    fail("`{{` is never closed", length);
  }

  private void finish(int braces) {
    trimsRight = braces - 2 >= from && text.charAt(braces - 1) == '-' && isSpace(braces - 2);
    to = trimsRight ? braces - 2 : braces;
    end = braces + 2;
  }

  /** Where the closing quote is, else where the search ended, negated. */
  private int quoteEnd(int open, char quote) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\n') {
        return -i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -text.length();
  }

  private void fail(String what, int searchedTo) {
    problem = what;
    wasted += searchedTo - start;
    int line = newline(text, start, searchedTo);
    boolean again = wasted < (long) RESCANS * text.length();
    end = again && line >= 0 ? line : searchedTo;
    end = Math.max(end, Math.min(start + 2, text.length()));
    to = Math.max(from, end);
    from = Math.min(from, to);
  }

  /** The first line break of a stretch, or -1; does not look further, unlike indexOf. */
  static int newline(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        return i;
      }
    }
    return -1;
  }

  private boolean isSpace(int at) {
    return isSpace(text.charAt(at));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /** Of the first brace. */
  int start() {
    return start;
  }

  /** Behind the last brace. */
  int end() {
    return end;
  }

  /** Of what stands inside, markers left out. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isComment() {
    return comment;
  }

  boolean trimsLeft() {
    return trimsLeft;
  }

  boolean trimsRight() {
    return trimsRight;
  }

  /** Why this is no whole action; empty where it is one. */
  String problem() {
    return problem;
  }

  /**
   * True for an action that prints nothing: a comment, a branch, a loop, an end, a declaration, an
   * assignment.
   */
  boolean isSilent() {
    int at = from;
    while (at < to && isSpace(at)) {
      at++;
    }
    if (comment || at == to) {
      return true;
    }
    if (text.charAt(at) == '$') {
      return assigns(at);
    }
    int stop = at;
    while (stop < to && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return switch (text.substring(at, stop)) {
      case "if", "else", "end", "range", "with", "define", "block", "break", "continue" -> true;
      default -> false;
    };
  }

  private boolean assigns(int at) {
    int i = at + 1;
    while (i < to && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    while (i < to && isSpace(i)) {
      i++;
    }
    return i < to && (text.charAt(i) == '=' || text.charAt(i) == ':');
  }

  /** True where the action begins with this word. */
  boolean begins(String word) {
    int at = from;
    while (at < to && isSpace(at)) {
      at++;
    }
    int stop = at + word.length();
    return text.startsWith(word, at)
        && (stop >= to || !Character.isLetterOrDigit(text.charAt(stop)));
  }
}
