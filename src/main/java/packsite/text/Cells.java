package packsite.text;

import java.util.ArrayList;
import java.util.List;

/** A stretch of one line as a terminal shows it, character by character. */
final class Cells {
  private static final String TAB = "    ";
  private static final int JOINER = 0x200D;

  /**
   * What cannot be parted: a character with the marks on it, or several joined to one picture.
   *
   * @param start in the source, in UTF-16 units
   * @param column of the first of its columns, from 0 where the stretch starts
   */
  record Cell(int start, int end, int column, int width, String shown) {}

  private final List<Cell> cells = new ArrayList<>();
  private int columns;

  private Cells() {}

  static Cells of(String text, int from, int to) {
    Cells made = new Cells();
    int at = from;
    while (at < to) {
      int end = clusterEnd(text, at, to);
      made.add(text, at, end);
      at = end;
    }
    return made;
  }

  private void add(String text, int start, int end) {
    String shown = text.charAt(start) == '\t' ? TAB : Printable.line(text.substring(start, end));
    int width = DisplayWidth.of(shown);
    cells.add(new Cell(start, end, columns, width, shown));
    columns += width;
  }

  private static int clusterEnd(String text, int start, int to) {
    int point = text.codePointAt(start);
    int at = start + Character.charCount(point);
    if (Printable.isHarmful(point)) {
      return Math.min(at, to);
    }
    while (at < to) {
      int next = text.codePointAt(at);
      boolean joined = point == JOINER || DisplayWidth.of(next) == 0;
      if (!joined || Printable.isHarmful(next)) {
        break;
      }
      point = next;
      at += Character.charCount(next);
    }
    return Math.min(at, to);
  }

  /** Columns of them all. */
  int columns() {
    return columns;
  }

  /** First column of the character at an offset of the source; behind all for one further on. */
  int columnAt(int offset) {
    for (Cell cell : cells) {
      if (cell.end() > offset) {
        return cell.column();
      }
    }
    return columns;
  }

  /** The column behind the character in front of an offset of the source. */
  int columnBehind(int offset) {
    int column = 0;
    for (Cell cell : cells) {
      if (cell.start() >= offset) {
        break;
      }
      column = cell.column() + cell.width();
    }
    return column;
  }

  /** What lies between two columns, blanks in place of a half character at the left. */
  String shown(int from, int to) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Cell cell : cells) {
      if (cell.column() >= from && cell.column() + cell.width() <= to) {
        out.append(" ".repeat(cell.column() - at)).append(cell.shown());
        at = cell.column() + cell.width();
      }
    }
    return out.toString();
  }
}
