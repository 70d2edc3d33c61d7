package packsite.site.values;

import java.util.Arrays;
import packsite.text.Source;

/** Lines that open a block one may fold, each with the last line of the block. */
final class Folds {
  /** A shorter block is not worth folding. */
  private static final int LINES = 8;

  private static final int MOST_LEVELS = 4;

  /** A block that is all of another but a line or two: folding it would do the same again. */
  private static final int SAME = 2;

  private final Source source;
  private int[] first = new int[16];
  private int[] last = new int[16];
  private String[] labels = new String[16];
  private int size;

  Folds(Source source) {
    this.source = source;
  }

  /** A block that is folded, or all of the text. */
  record Block(int first, int last, int level) {
    int hidden() {
      return last - first;
    }
  }

  Block all() {
    return new Block(0, Integer.MAX_VALUE, 0);
  }

  /**
   * Folds a block if that is of use.
   *
   * @param key where its key starts
   * @param end where it ends
   * @param noun what it is a list of; empty for a block that is counted in lines
   * @return the block that encloses what is in this one
   */
  Block fold(Block around, int key, int end, int items, String noun) {
    int from = source.lineOf(key);
    int to = source.lineOf(end);
    if (to == from || around.level() == MOST_LEVELS || !isFree(around, from)) {
      return around;
    }
    to = Math.min(withComments(to, key - source.lineStart(from)), around.last());
    boolean same = noun.isEmpty() && to - from >= around.hidden() - SAME;
    if (to - from < LINES || same) {
      return around;
    }
    add(from, to, noun.isEmpty() ? (to - from) + " lines" : items + " " + noun);
    return new Block(from, to, around.level() + 1);
  }

  /** False on a line that opens or ends another block already. */
  private boolean isFree(Block around, int line) {
    boolean behindOpening = line > around.first() && line <= around.last();
    boolean nested = size == 0 || first[size - 1] == around.first() || line > last[size - 1];
    return behindOpening && nested;
  }

  private void add(int from, int to, String label) {
    if (size == first.length) {
      first = Arrays.copyOf(first, size * 2);
      last = Arrays.copyOf(last, size * 2);
      labels = Arrays.copyOf(labels, size * 2);
    }
    first[size] = from;
    last[size] = to;
    labels[size++] = label;
  }

  /** The last line of comments below a block that are indented deeper than its key. */
  private int withComments(int end, int column) {
    String text = source.text();
    int reached = end;
    for (int line = end + 1; line <= source.lineCount(); line++) {
      int start = source.lineStart(line);
      int stop = source.lineEnd(line);
      int at = start;
      while (at < stop && text.charAt(at) == ' ') {
        at++;
      }
      if (at < stop && (text.charAt(at) != '#' || at - start <= column)) {
        break;
      }
      reached = at < stop ? line : reached;
    }
    return reached;
  }

  int size() {
    return size;
  }

  int first(int fold) {
    return first[fold];
  }

  int last(int fold) {
    return last[fold];
  }

  String label(int fold) {
    return labels[fold];
  }
}
