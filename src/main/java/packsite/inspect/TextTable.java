package packsite.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import packsite.text.DisplayWidth;
import packsite.text.Printable;

/** Rows in columns, as wide as their contents and no wider than the terminal. */
final class TextTable {

  /**
   * A column.
   *
   * @param narrowest columns that it may be clipped to; a column that must not be clipped has
   *     {@link #RIGID}
   */
  record Column(String title, boolean numeric, int narrowest) {
    static final int RIGID = Integer.MAX_VALUE;

    static Column text(String title) {
      return new Column(title, false, RIGID);
    }

    static Column text(String title, int narrowest) {
      return new Column(title, false, narrowest);
    }

    static Column number(String title) {
      return new Column(title, true, RIGID);
    }
  }

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(Printable::line).toList());
  }

  /** The table in at most {@code width} columns, if the elastic ones and the gaps give enough. */
  String text(int width) {
    int[] widths = widths();
    int cells = IntStream.of(widths).sum();
    int gaps = widths.length - 1;
    int least = IntStream.range(0, widths.length).map(i -> narrowest(i, widths)).sum();
    String gap = least + 2 * gaps > width ? " " : "  ";
    shrink(widths, cells + gap.length() * gaps - width);
    StringBuilder out = new StringBuilder();
    line(out, columns.stream().map(Column::title).toList(), widths, gap);
    rows.forEach(row -> line(out, row, widths, gap));
    return out.toString();
  }

  private int narrowest(int column, int[] widths) {
    return Math.min(widths[column], columns.get(column).narrowest());
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] =
          rows.stream()
              .mapToInt(row -> DisplayWidth.of(row.get(column)))
              .reduce(DisplayWidth.of(columns.get(i).title()), Math::max);
    }
    return widths;
  }

  /** Takes columns from whichever can spare most, again and again. */
  private void shrink(int[] widths, int excess) {
    for (int left = excess; left > 0; left--) {
      int richest = -1;
      int most = 0;
      for (int i = 0; i < widths.length; i++) {
        int spare = widths[i] - narrowest(i, widths);
        if (spare > most) {
          most = spare;
          richest = i;
        }
      }
      if (richest < 0) {
        return;
      }
      widths[richest]--;
    }
  }

  private void line(StringBuilder out, List<String> cells, int[] widths, String gap) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = DisplayWidth.clip(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : gap)
          .append(
              columns.get(i).numeric()
                  ? DisplayWidth.padStart(cell, widths[i])
                  : DisplayWidth.padEnd(cell, widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
