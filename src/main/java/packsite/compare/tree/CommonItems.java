package packsite.compare.tree;

/** Finds the longest run of items that two lists share in the same order. */
final class CommonItems {
  /** Cells of the table beyond which only the two ends are looked at. */
  private static final int MAX_CELLS = 1_000_000;

  /** Takes the positions of a shared item. */
  interface Taker {
    void take(int old, int current);
  }

  private CommonItems() {}

  /** Calls with each pair that is part of the run. */
  static void inOrder(int[] old, int[] current, boolean mirrored, Taker taker) {
    if (mirrored) {
      find(current, old, (a, b) -> taker.take(b, a));
    } else {
      find(old, current, taker);
    }
  }

  private static void find(int[] old, int[] current, Taker taker) {
    int shorter = Math.min(old.length, current.length);
    int start = 0;
    while (start < shorter && old[start] == current[start]) {
      taker.take(start, start);
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && old[old.length - 1 - end] == current[current.length - 1 - end]) {
      end++;
      taker.take(old.length - end, current.length - end);
    }
    int rows = old.length - end - start;
    int columns = current.length - end - start;
    if (rows > 0 && columns > 0 && (long) rows * columns <= MAX_CELLS) {
      walk(old, current, start, lengths(old, current, start, rows, columns), taker);
    }
  }

  /** For each two positions, counted from the start of the middle, what can be shared behind. */
  private static int[][] lengths(int[] old, int[] current, int start, int rows, int columns) {
    int[][] lengths = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        lengths[i][j] =
            old[start + i] == current[start + j]
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    return lengths;
  }

  private static void walk(int[] old, int[] current, int start, int[][] lengths, Taker taker) {
    int i = 0;
    int j = 0;
    while (i < lengths.length - 1 && j < lengths[0].length - 1) {
      if (old[start + i] == current[start + j]) {
        taker.take(start + i, start + j);
        i++;
        j++;
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
