package packsite.text;

/**
 * The characters of a YAML text and how far they have been read: lines, blanks and comments.
 *
 * <p>Characters that the YAML library refuses or takes for odd line breaks are ruled out at the
 * start. After that, whatever is not above a blank is a blank, a tab, a line break or the end, and
 * a carriage return always has its line feed.
 */
final class PlainCursor {
  /** Stands behind the last character, a few times, so that nobody needs to ask for the end. */
  private static final int GUARD = 4;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  final char[] chars;
  final int end;

  /** The next character to read. */
  int at;

  /** Where the line of {@link #at} starts. */
  int lineStart;

  /** Column of the content that {@link #nextLine} has found, -1 where the document ends. */
  int column;

  /** How many line breaks {@link #nextLine} has passed. */
  int breaks;

  /** True where {@link #nextLine} has passed a comment. */
  boolean commented;

  PlainCursor(String text) {
    end = text.length();
    chars = new char[end + GUARD];
    text.getChars(0, end, chars, 0);
    refuseOddCharacters(chars, end);
  }

  private static void refuseOddCharacters(char[] chars, int end) {
    for (int i = 0; i < end; i++) {
      char c = chars[i];
      if (c >= 0x7F) {
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(chars[i + 1])) {
          i++;
        } else if (isOdd(c)) {
          throw NotPlain.INSTANCE;
        }
      } else if (c < ' ' && c != '\n' && c != '\t' && !(c == '\r' && chars[i + 1] == '\n')) {
        throw NotPlain.INSTANCE;
      }
    }
  }

  private static boolean isOdd(char c) {
    return c < 0xA0
        || c == NEXT_LINE
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR
        || c == BYTE_ORDER_MARK
        || c > 0xFFFD
        || Character.isSurrogate(c);
  }

  /**
   * Goes on to the next content behind blanks, comments and line breaks. A {@code ---} line is not
   * content: the document ends there.
   */
  void nextLine() {
    char[] chars = this.chars;
    int i = at;
    breaks = 0;
    commented = false;
    char c = chars[i];
    while (c <= ' ' || c == '#') {
      if (c == ' ' || c == '\r') {
        i++;
      } else if (c == '\n') {
        i++;
        breaks++;
        lineStart = i;
      } else if (c == '#') {
        i = lineEnd(i);
        commented = true;
      } else {
        break;
      }
      c = chars[i];
    }
    at = i;
    column = i == end ? -1 : i - lineStart;
    if (c == '\t') {
      throw NotPlain.INSTANCE;
    }
    if (column == 0 && isMarker(i)) {
      column = -1;
    }
  }

  /** The line feed, or the end of the text, at or behind {@code from}. */
  int lineEnd(int from) {
    char[] chars = this.chars;
    int i = from;
    while (chars[i] != '\n' && chars[i] != 0) {
      i++;
    }
    return i;
  }

  /** The same behind a value that has to be the last on its line. */
  void endLine() {
    nextLine();
    if (breaks == 0 && at < end) {
      throw NotPlain.INSTANCE;
    }
  }

  /** True where a {@code ---} starts a document; {@code ...} and directives are not for us. */
  boolean isMarker(int i) {
    char c = chars[i];
    if (c != '-' && c != '.' && c != '%') {
      return false;
    }
    boolean marker = c == '%' || (chars[i + 1] == c && chars[i + 2] == c && chars[i + 3] <= ' ');
    if (marker && c != '-') {
      throw NotPlain.INSTANCE;
    }
    return marker;
  }

  void skipBlanks() {
    while (chars[at] == ' ') {
      at++;
    }
  }

  /** True where nothing but a comment follows on this line. */
  boolean isLineOver() {
    char c = chars[at];
    if (c == '\t') {
      throw NotPlain.INSTANCE;
    }
    return c < ' ' || c == '#';
  }

  /** True where the mark at {@code i} is more than a character of a plain scalar. */
  boolean isAlone(int i) {
    return chars[i + 1] <= ' ';
  }

  boolean isBreak(int i) {
    char c = chars[i];
    return c == '\n' || c == '\r';
  }

  /** Where the line behind the break at {@code i} starts. */
  int behindBreak(int i) {
    return chars[i] == '\r' ? i + 2 : i + 1;
  }
}
