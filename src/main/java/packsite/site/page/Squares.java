package packsite.site.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A number as squares.
 *
 * @param words what the squares are, behind their number
 */
record Squares(long number, String words, String look, int height, List<Square> squares) {
  private static final int STEP = 17;
  private static final int PER_ROW = 19;

  /** More than that nobody counts. */
  private static final int MOST = 380;

  /** Where one is. */
  record Square(int x, int y) {}

  static Squares of(long number, String words, String look) {
    List<Square> squares = new ArrayList<>();
    for (int i = 0; number <= MOST && i < number; i++) {
      squares.add(new Square(1 + i % PER_ROW * STEP, 1 + i / PER_ROW * STEP));
    }
    int rows = (squares.size() + PER_ROW - 1) / PER_ROW;
    return new Squares(number, words, look, rows * STEP - 1, squares);
  }

  boolean isDrawn() {
    return !squares.isEmpty();
  }
}
