package packsite.inspect;

import java.util.ArrayList;
import java.util.List;
import packsite.text.DisplayWidth;
import packsite.text.Printable;

/** Rows in columns, as wide as their contents and no wider than the terminal. */
final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  /**
   * A column.
   *
   * @param elastic true where its texts may be clipped to fit
   */
  record Column(String title, boolean numeric, boolean elastic) {}

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  void row(List<String> cells) {
    rows.add(cells.stream().map(Printable::line).toList());
  }

  /** The table in at most {@code width} columns, if the elastic ones give enough. */
  String text(int width) {
    int[] widths = widths();
    int total = GAP.length() * (widths.length - 1);
    for (int column : widths) {
      total += column;
    }
    shrink(widths, total - width);
    StringBuilder out = new StringBuilder();
    line(out, columns.stream().map(Column::title).toList(), widths);
    rows.forEach(row -> line(out, row, widths));
    return out.toString();
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

  /** Takes columns from the widest elastic one, again and again. */
  private void shrink(int[] widths, int excess) {
    for (int left = excess; left > 0; left--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean wider = widest < 0 || widths[i] > widths[widest];
        if (columns.get(i).elastic() && widths[i] > NARROWEST && wider) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private void line(StringBuilder out, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = DisplayWidth.clip(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP)
          .append(
              columns.get(i).numeric()
                  ? DisplayWidth.padStart(cell, widths[i])
                  : DisplayWidth.padEnd(cell, widths[i]));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
