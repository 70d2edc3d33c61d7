package packsite.text;

import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/** Reads literal and folded block scalars for the fast path, step by step as the YAML library. */
final class PlainBlocks {
  private final PlainCursor in;
  private final PlainNodes nodes;
  private final StringBuilder value = new StringBuilder();

  /** {@code -} strips the last line break, {@code +} keeps all, blank keeps one. */
  private char chomping;

  /** Columns that the header asks for, 0 where the first line decides. */
  private int increment;

  private int indent;

  /** Line breaks since the last line of content. */
  private int breaks;

  /** Start of the line that is being looked at, and the first character behind its indentation. */
  private int line;

  private int content;

  PlainBlocks(PlainCursor in, PlainNodes nodes) {
    this.in = in;
    this.nodes = nodes;
  }

  /** Reads a block scalar in a collection at column {@code outer}, and goes on to what follows. */
  Scalar read(int outer) {
    int start = in.at;
    boolean folds = in.chars[start] == '>';
    header(start + 1);
    value.setLength(0);
    breaks = 0;
    if (increment == 0) {
      detectIndent(outer + 1);
    } else {
      indent = outer + increment;
      passBreaks();
    }
    lines(folds);
    in.at = line;
    in.lineStart = line;
    Style style = folds ? Style.FOLDED : Style.LITERAL;
    Scalar scalar = nodes.block(start, line, value.toString(), style);
    in.nextLine();
    return scalar;
  }

  private void header(int from) {
    int i = from;
    chomping = ' ';
    increment = 0;
    for (int n = 0; n < 2; n++) {
      char c = in.chars[i];
      if ((c == '-' || c == '+') && chomping == ' ') {
        chomping = c;
        i++;
      } else if (c >= '1' && c <= '9' && increment == 0) {
        increment = c - '0';
        i++;
      }
    }
    if (in.chars[i] > ' ') {
      throw NotPlain.INSTANCE;
    }
    in.at = i;
    in.skipBlanks();
    if (!in.isLineOver()) {
      throw NotPlain.INSTANCE;
    }
    i = in.lineEnd(in.at);
    line = i < in.end ? i + 1 : i;
  }

  /** Blank lines count too: one that is wider than the first line of content spoils it. */
  private void detectIndent(int least) {
    int widest = least;
    while (true) {
      int i = line;
      while (in.chars[i] == ' ') {
        i++;
      }
      widest = Math.max(widest, i - line);
      content = i;
      if (!in.isBreak(i)) {
        indent = widest;
        return;
      }
      line = in.behindBreak(i);
      breaks++;
    }
  }

  private void passBreaks() {
    while (true) {
      int i = line;
      int stop = line + indent;
      while (i < stop && in.chars[i] == ' ') {
        i++;
      }
      content = i;
      if (!in.isBreak(i)) {
        return;
      }
      line = in.behindBreak(i);
      breaks++;
    }
  }

  private boolean isContent() {
    return content - line == indent && content < in.end;
  }

  private void lines(boolean folds) {
    boolean broken = false;
    while (isContent()) {
      appendBreaks();
      boolean flush = isFlush();
      int i = in.lineEnd(content);
      broken = i < in.end;
      int last = broken && in.chars[i - 1] == '\r' ? i - 1 : i;
      value.append(in.chars, content, last - content);
      line = broken ? i + 1 : i;
      breaks = 0;
      passBreaks();
      if (isContent()) {
        if (!(folds && flush && isFlush())) {
          value.append('\n');
        } else if (breaks == 0) {
          value.append(' ');
        }
      }
    }
    if (broken && chomping != '-') {
      value.append('\n');
    }
    if (chomping == '+') {
      appendBreaks();
    }
  }

  private boolean isFlush() {
    char c = in.chars[content];
    return c != ' ' && c != '\t';
  }

  private void appendBreaks() {
    for (int i = 0; i < breaks; i++) {
      value.append('\n');
    }
  }
}
