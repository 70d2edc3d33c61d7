package packsite.text;

import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/** Reads plain and quoted scalars for the fast path, folding lines as the YAML library does. */
final class PlainScalars {
  private static final String ESCAPES = "0abtnvfre \"\\N_LP";
  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000B\f\r\u001B \"\\\u0085\u00A0\u2028\u2029";
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private final PlainCursor in;
  private final PlainNodes nodes;
  private final String text;
  private final StringBuilder folded = new StringBuilder();

  PlainScalars(PlainCursor in, PlainNodes nodes, String text) {
    this.in = in;
    this.nodes = nodes;
    this.text = text;
  }

  /** Declines what cannot start a plain scalar outside of brackets. */
  void refuseIndicator() {
    char c = in.chars[in.at];
    if (c <= '~' && INDICATORS.indexOf(c) >= 0) {
      boolean text = (c == '-' || c == '?' || c == ':') && !in.isAlone(in.at);
      if (!text) {
        throw NotPlain.INSTANCE;
      }
    }
  }

  /**
   * Reads what a plain scalar has on this line, and says where that ends. Behind it stands the
   * colon of a key, a comment, or the end of the line.
   */
  int plainLine() {
    char[] chars = in.chars;
    int i = in.at;
    while (true) {
      char c = chars[i];
      if (c > ':') {
        i++;
      } else if (c == ':') {
        if (chars[i + 1] <= ' ') {
          in.at = i;
          return i;
        }
        i++;
      } else if (c > ' ') {
        i++;
      } else {
        int last = i;
        while (chars[i] == ' ' || chars[i] == '\t') {
          i++;
        }
        c = chars[i];
        if (c < ' ' || c == '#' || (c == ':' && chars[i + 1] <= ' ')) {
          in.at = i;
          return last;
        }
      }
    }
  }

  Scalar plain(int start, int last) {
    return nodes.scalar(start, last, Recurring.part(text, in.chars, start, last), Style.PLAIN);
  }

  /**
   * A plain scalar whose first line has been read, with the lines that continue it: all that are
   * indented deeper than {@code indent}, up to a comment.
   */
  Scalar plainLines(int start, int firstEnd, int indent) {
    if (in.chars[in.at] == ':') {
      throw NotPlain.INSTANCE;
    }
    in.nextLine();
    if (in.commented || in.column <= indent) {
      return plain(start, firstEnd);
    }
    folded.setLength(0);
    folded.append(in.chars, start, firstEnd - start);
    int last = firstEnd;
    while (!in.commented && in.column > indent) {
      fold(in.breaks - 1);
      int from = in.at;
      last = plainLine();
      if (in.chars[in.at] == ':') {
        throw NotPlain.INSTANCE;
      }
      folded.append(in.chars, from, last - from);
      in.nextLine();
    }
    return nodes.scalar(start, last, folded.toString(), Style.PLAIN);
  }

  private void fold(int blankLines) {
    if (blankLines == 0) {
      folded.append(' ');
    } else {
      appendBreaks(blankLines);
    }
  }

  private void appendBreaks(int count) {
    for (int i = 0; i < count; i++) {
      folded.append('\n');
    }
  }

  /** Reads to just behind the closing quote. */
  Scalar quoted() {
    char[] chars = in.chars;
    int start = in.at;
    char quote = chars[start];
    Style style = quote == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
    int i = start + 1;
    char c = chars[i];
    while (c != quote && c >= ' ' && c != '\\') {
      c = chars[++i];
    }
    String value;
    if (c == quote && !(quote == '\'' && chars[i + 1] == quote)) {
      value = Recurring.part(text, chars, start + 1, i);
      in.at = i + 1;
    } else {
      value = unquoted(start + 1, quote);
    }
    return nodes.scalar(start, in.at, value, style);
  }

  private String unquoted(int from, char quote) {
    char[] chars = in.chars;
    folded.setLength(0);
    int i = from;
    while (true) {
      char c = chars[i];
      if (c == quote) {
        if (quote == '"' || chars[i + 1] != quote) {
          in.at = i + 1;
          return folded.toString();
        }
        folded.append(quote);
        i += 2;
      } else if (c > ' ') {
        if (c == '\\' && quote == '"') {
          i = escape(i + 1);
        } else {
          folded.append(c);
          i++;
        }
      } else if (in.isBreak(i)) {
        i = foldQuoted(i);
      } else if (i == in.end) {
        throw NotPlain.INSTANCE;
      } else {
        i = blanks(i);
      }
    }
  }

  /** Blanks at the end of a line do not count. */
  private int blanks(int from) {
    int i = from;
    while (in.chars[i] == ' ' || in.chars[i] == '\t') {
      i++;
    }
    if (!in.isBreak(i)) {
      folded.append(in.chars, from, i - from);
    }
    return i;
  }

  private int foldQuoted(int lineBreak) {
    int before = folded.length();
    int i = quotedBreaks(lineBreak);
    if (folded.length() == before) {
      folded.append(' ');
    }
    return i;
  }

  /** Passes a line break and the blanks behind it; further breaks are part of the value. */
  private int quotedBreaks(int lineBreak) {
    int i = lineBreak;
    while (true) {
      i = in.behindBreak(i);
      in.lineStart = i;
      if (in.chars[i] != '%' && in.isMarker(i)) {
        throw NotPlain.INSTANCE;
      }
      while (in.chars[i] == ' ' || in.chars[i] == '\t') {
        i++;
      }
      if (!in.isBreak(i)) {
        return i;
      }
      folded.append('\n');
    }
  }

  private int escape(int at) {
    char c = in.chars[at];
    if (c == 'x' || c == 'u') {
      int digits = c == 'x' ? 2 : 4;
      folded.append((char) hex(at + 1, digits));
      return at + 1 + digits;
    }
    if (in.isBreak(at)) {
      return quotedBreaks(at);
    }
    int known = c == 0 ? -1 : ESCAPES.indexOf(c);
    if (known < 0) {
      throw NotPlain.INSTANCE;
    }
    folded.append(ESCAPED.charAt(known));
    return at + 1;
  }

  private int hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      char c = in.chars[i];
      int digit = c < 0x7F ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw NotPlain.INSTANCE; // The end of the text is no digit, so nothing is read behind it.
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
