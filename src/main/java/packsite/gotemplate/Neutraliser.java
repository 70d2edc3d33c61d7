package packsite.gotemplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import packsite.text.Fault;
import packsite.text.Source;
import packsite.text.Span;

/**
 * Blanks the actions of a template so that what remains is YAML, without moving any position.
 *
 * <ul>
 *   <li>A line of actions alone becomes a comment.
 *   <li>Inside other text an action that prints becomes {@code xxx}, one that prints nothing
 *       becomes blanks; of two branches on one line the first stays.
 *   <li>{@code key: {{...}}} above deeper lines becomes a bare key: the action adds to the block.
 * </ul>
 */
public final class Neutraliser {
  private final Source source;
  private final String text;
  private final char[] out;
  private final BlockScalars blocks;
  private final List<Span> actions = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** The actions that stand on one line, or are chained to each other by shared lines. */
  private final List<Bit> run = new ArrayList<>();

  private record Bit(int start, int end, boolean silent, int nesting, boolean isElse) {}

  private Neutraliser(Source source) {
    this.source = source;
    this.text = source.text();
    this.out = text.toCharArray();
    this.blocks = new BlockScalars(text);
  }

  public static Neutral neutralise(Source source) {
    if (source.text().indexOf("{{") < 0) {
      return new Neutral(source, source.text(), List.of(), List.of());
    }
    return new Neutraliser(source).work();
  }

  private Neutral work() {
    Actions cursor = new Actions(text);
    while (cursor.next()) {
      if (!run.isEmpty()
          && Actions.newline(text, run.get(run.size() - 1).end(), cursor.start()) >= 0) {
        finishRun();
      }
      actions.add(source.span(cursor.start(), cursor.end()));
      if (!cursor.problem().isEmpty() && faults.size() < TreeParser.MAX_FAULTS) {
        Span open = source.span(cursor.start(), Math.min(cursor.start() + 2, text.length()));
        faults.add(new Fault(Fault.Kind.SYNTAX, cursor.problem(), open));
      }
      run.add(bit(cursor));
    }
    finishRun();
    return new Neutral(source, new String(out), actions, faults);
  }

  private static Bit bit(Actions cursor) {
    boolean silent = cursor.isSilent();
    int nesting = 0;
    if (silent && !cursor.isComment()) {
      if (cursor.begins("end")) {
        nesting = -1;
      } else if (cursor.begins("if") || cursor.begins("with") || cursor.begins("range")) {
        nesting = 1;
      }
    }
    boolean isElse = silent && nesting == 0 && !cursor.isComment() && cursor.begins("else");
    return new Bit(cursor.start(), cursor.end(), silent, nesting, isElse);
  }

  private void finishRun() {
    if (run.isEmpty()) {
      return;
    }
    Bit first = run.get(0);
    Bit last = run.get(run.size() - 1);
    int lineStart = text.lastIndexOf('\n', first.start() - 1) + 1;
    int lineEnd = lineEnd(last.end());
    if (first.start() == 0) {
      lineStart = 0;
    }
    if (standsAlone(lineStart, lineEnd)) {
      commentOut(lineStart, lineEnd);
    } else if (extendsBlock(lineStart, lineEnd)) {
      blank(first.start(), last.end());
      out[first.start()] = ' ';
      out[first.start() + 1] = '#';
    } else {
      fillInline(lineStart);
    }
    run.clear();
  }

  private int lineEnd(int from) {
    int line = text.indexOf('\n', from);
    return line < 0 ? text.length() : line;
  }

  private boolean standsAlone(int lineStart, int lineEnd) {
    int at = lineStart;
    for (Bit bit : run) {
      if (!isBlank(at, bit.start())) {
        return false;
      }
      at = bit.end();
    }
    return isBlank(at, lineEnd);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Actions.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Line by line: blanks, and a {@code #} where the text began, or where a block scalar wants it.
   */
  private void commentOut(int lineStart, int lineEnd) {
    int content = blocks.contentIndent(lineStart, lineEnd);
    for (int line = lineStart; line < lineEnd; ) {
      int end = Math.min(lineEnd(line), lineEnd);
      int mark = content > 0 ? line + content : firstNonBlank(line, end);
      blank(line, end);
      if (mark < end && out[mark] == ' ') {
        out[mark] = '#';
      }
      line = end + 1;
    }
  }

  private int firstNonBlank(int from, int to) {
    int at = from;
    while (at < to && Actions.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** {@code key: {{...}}} and nothing else, and the lines below belong to the key. */
  private boolean extendsBlock(int lineStart, int lineEnd) {
    Bit first = run.get(0);
    if (run.size() > 1 || first.silent() || !isBlank(first.end(), lineEnd)) {
      return false;
    }
    int colon = first.start() - 1;
    while (colon > lineStart && text.charAt(colon) == ' ') {
      colon--;
    }
    if (colon <= lineStart || text.charAt(colon) != ':') {
      return false;
    }
    int key = lineStart;
    boolean item = false;
    while (key < colon && (text.charAt(key) == ' ' || text.charAt(key) == '-')) {
      item |= text.charAt(key) == '-';
      key++;
    }
    int below = BlockScalars.nextText(text, lineEnd + 1);
    if (below < 0) {
      return false;
    }
    int indent = below - (text.lastIndexOf('\n', below) + 1);
    boolean dash = text.charAt(below) == '-' && text.startsWith("- ", below);
    return indent > key - lineStart || dash && !item && indent == key - lineStart;
  }

  private void fillInline(int lineStart) {
    int depth = 0;
    int dropFrom = -1;
    int dropDepth = 0;
    for (Bit bit : run) {
      depth += Math.max(bit.nesting(), 0);
      if (bit.silent()) {
        blank(bit.start(), bit.end());
      } else {
        print(bit, lineStart);
      }
      if (bit.isElse() && depth > 0 && dropFrom < 0) {
        dropFrom = bit.end();
        dropDepth = depth;
      }
      if (bit.nesting() < 0 && dropFrom >= 0 && depth == dropDepth) {
        blank(dropFrom, bit.start());
        dropFrom = -1;
      }
      depth += Math.min(bit.nesting(), 0);
      depth = Math.max(depth, 0);
    }
  }

  /** Text on the first line of the action; a blank first where it touches the colon of a key. */
  private void print(Bit bit, int lineStart) {
    int line = Actions.newline(text, bit.start(), bit.end());
    int stop = line < 0 ? bit.end() : line;
    blank(bit.start(), bit.end());
    Arrays.fill(out, bit.start(), stop, 'x');
    if (bit.start() > lineStart && text.charAt(bit.start() - 1) == ':' && endsKey(bit, lineStart)) {
      out[bit.start()] = ' ';
    }
    if (out[stop - 1] == 'x' && stop > 0 && text.charAt(stop - 1) == '\r') {
      out[stop - 1] = '\r';
    }
  }

  private boolean endsKey(Bit bit, int lineStart) {
    for (int i = bit.start() - 2; i >= lineStart; i--) {
      char c = text.charAt(i);
      if (c == ':' || c == '"' || c == '\'' || c == '}' || c == '#') {
        return false;
      }
    }
    return true;
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (out[i] != '\n' && out[i] != '\r') {
        out[i] = ' ';
      }
    }
  }
}
