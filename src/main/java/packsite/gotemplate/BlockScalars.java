package packsite.gotemplate;

/**
 * Knows of each line whether it lies in a block scalar, where a comment would be text, and one that
 * stands too far left would end the scalar. Lines are asked for in order.
 */
final class BlockScalars {
  private final String text;
  private int next;
  private int parent = -1;
  private int content = -1;
  private boolean inside;

  BlockScalars(String text) {
    this.text = text;
  }

  /**
   * How far right the text of the block scalar around these lines begins; 0 outside of one. The
   * lines themselves are taken for empty.
   */
  int contentIndent(int lineStart, int lineEnd) {
    while (next < lineStart) {
      int end = text.indexOf('\n', next);
      end = end < 0 ? text.length() : end;
      take(next, end);
      next = end + 1;
    }
    next = Math.max(next, lineEnd + 1);
    if (!inside) {
      return 0;
    }
    if (content < 0) {
      int below = nextText(text, lineEnd + 1);
      int indent = below < 0 ? 0 : below - (text.lastIndexOf('\n', below) + 1);
      content = indent > parent ? indent : parent + 1;
    }
    return content;
  }

  private void take(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    int last = end - 1;
    while (last >= at && Actions.isSpace(text.charAt(last))) {
      last--;
    }
    if (last < at) {
      return;
    }
    if (inside) {
      if (at - start > parent && (content < 0 || at - start >= content)) {
        content = content < 0 ? at - start : content;
        return;
      }
      inside = false;
    }
    if (isHeader(at, last)) {
      inside = true;
      content = -1;
      parent = keyColumn(at, last) - start;
    }
  }

  /** Ends with {@code |} or {@code >} and its indicators, behind a blank. */
  private boolean isHeader(int first, int last) {
    int at = last;
    while (at > first && last - at < 2 && isIndicator(text.charAt(at))) {
      at--;
    }
    char c = text.charAt(at);
    return (c == '|' || c == '>') && at > first + 1 && text.charAt(at - 1) == ' ' && opens(at - 2);
  }

  private static boolean isIndicator(char c) {
    return c == '-' || c == '+' || c >= '1' && c <= '9';
  }

  private boolean opens(int at) {
    int i = at;
    while (i > 0 && text.charAt(i) == ' ') {
      i--;
    }
    return text.charAt(i) == ':' || text.charAt(i) == '-';
  }

  private int keyColumn(int first, int last) {
    int at = first;
    while (at + 2 < last && text.charAt(at) == '-' && text.charAt(at + 1) == ' ') {
      int key = at + 1;
      while (key < last && text.charAt(key) == ' ') {
        key++;
      }
      char c = text.charAt(key);
      if (c == '|' || c == '>') {
        return at;
      }
      at = key;
    }
    return at;
  }

  /** The next line that has text and begins with neither an action nor a comment; -1 if none. */
  static int nextText(String text, int from) {
    int line = from;
    while (line < text.length()) {
      int at = line;
      while (at < text.length() && Actions.isSpace(text.charAt(at))) {
        at++;
      }
      if (at >= text.length()) {
        return -1;
      }
      if (text.charAt(at) != '#' && !text.startsWith("{{", at)) {
        return at;
      }
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return -1;
      }
      line = end + 1;
    }
    return -1;
  }
}
