package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.text.DisplayWidth;
import packsite.text.Ink;
import packsite.text.Paint;
import packsite.text.Printable;
import packsite.text.Style;

/** Rows in columns: what happened, to what, the values; too long ones go below one another. */
final class RowText {
  private static final int MARGIN = 2;
  private static final int MARK = 9;
  private static final int GAP = 2;

  /** What has to be there of a value, even where there is no room. */
  private static final int SHORTEST = 6;

  /** Less of a value says nothing. */
  private static final int NARROWEST = 16;

  /** Of the room, what names get at most, in percent. */
  private static final int SHARE = 58;

  private final Style style;
  private final Paint paint;
  private final boolean full;
  private final int mark;
  private final int indent;
  private final int room;
  private final int names;
  private final String arrow;
  private final String ellipsis;

  RowText(Style style, boolean full, List<Row> rows) {
    this(style, full, rows, MARK);
  }

  private RowText(Style style, boolean full, List<Row> rows, int mark) {
    this.mark = mark;
    this.indent = MARGIN + mark;
    this.style = style;
    this.paint = style.paint();
    this.full = full;
    this.room = style.width() - indent;
    this.arrow = style.unicode() ? " → " : " -> ";
    this.ellipsis = style.unicode() ? "…" : "...";
    int most = room * SHARE / 100;
    this.names =
        rows.stream()
            .mapToInt(row -> DisplayWidth.of(name(row)))
            .filter(width -> width <= most)
            .max()
            .orElse(most);
  }

  /** Rows that do not tell what happened. */
  static RowText unmarked(Style style, boolean full, List<Row> rows) {
    return new RowText(style, full, rows, 0);
  }

  private String name(Row row) {
    String name = Printable.line(row.name());
    return row.to().isEmpty() ? name : name + arrow + Printable.line(row.to());
  }

  String of(Row row) {
    StringBuilder out = new StringBuilder(" ".repeat(MARGIN));
    if (mark > 0) {
      out.append(paint.of(ink(row.mark()), row.mark().label()));
      out.append(" ".repeat(mark - row.mark().label().length()));
    }
    String name = name(row);
    int width = DisplayWidth.of(name);
    int column = width <= names ? names + GAP : width + GAP;
    Optional<String> beside = value(row, full ? Integer.MAX_VALUE : room - column, column);
    if (beside.isPresent()) {
      out.append(name);
      if (!beside.get().isEmpty()) {
        out.append(" ".repeat(column - width)).append(painted(row, beside.get()));
      }
      return out.append('\n').toString();
    }
    name(row, out);
    below(row, out);
    return out.toString();
  }

  private void below(Row row, StringBuilder out) {
    String value = whole(row, full ? Integer.MAX_VALUE : room - GAP);
    if (!value.isEmpty()) {
      out.append(" ".repeat(indent + GAP)).append(painted(row, value)).append('\n');
    }
  }

  /** The value as far as it makes sense behind the name: a pair of values whole, one cut short. */
  private Optional<String> value(Row row, int columns, int column) {
    if (columns < 0) {
      return Optional.empty();
    }
    String all = whole(row, Integer.MAX_VALUE);
    if (DisplayWidth.of(all) <= columns || (all.isEmpty() && column - GAP <= room)) {
      return Optional.of(all);
    }
    String cut = whole(row, columns);
    boolean single = row.was().isEmpty() || row.now().isEmpty();
    boolean enough = columns >= NARROWEST && DisplayWidth.of(cut) <= columns;
    return enough && (single || !isCut(cut, all)) ? Optional.of(cut) : Optional.empty();
  }

  /** What they begin with alike does not count. */
  private boolean isCut(String cut, String all) {
    return cut.length() < all.length() && !cut.startsWith(ellipsis);
  }

  /** Both names of what moved stand below each other where one line is too short. */
  private void name(Row row, StringBuilder out) {
    List<String> lines = new ArrayList<>();
    String whole = name(row);
    if (DisplayWidth.of(whole) <= room || row.to().isEmpty()) {
      lines.addAll(broken(whole, room));
    } else {
      lines.addAll(broken(Printable.line(row.name()), room));
      lines.addAll(broken(arrow.strip() + " " + Printable.line(row.to()), room));
    }
    out.append(String.join("\n" + " ".repeat(indent), lines)).append('\n');
  }

  /**
   * Breaks behind dots and slashes, as keys and images have them; where there is none, anywhere.
   */
  static List<String> broken(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (DisplayWidth.of(rest) > columns) {
      String head = DisplayWidth.clip(rest, columns + 1);
      int end = Math.max(1, head.length() - 1); // Without the sign of what was clipped.
      int at = breakIn(rest, end);
      lines.add(rest.substring(0, at).stripTrailing());
      rest = rest.substring(at);
    }
    lines.add(rest);
    return lines;
  }

  private static int breakIn(String text, int end) {
    for (int i = end; i > end / 2; i--) {
      if (" ./".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return Character.isLowSurrogate(text.charAt(end)) && end > 1 ? end - 1 : end;
  }

  /** Both values get the same room, but for what one of them leaves. */
  private String whole(Row row, int columns) {
    String was = Printable.line(row.was());
    String now = Printable.line(row.now());
    String note = Signs.of(style, Printable.line(row.note()));
    String tail = note.isEmpty() ? "" : was.isEmpty() && now.isEmpty() ? note : "  (" + note + ")";
    if (columns == Integer.MAX_VALUE) {
      return (was.isEmpty() || now.isEmpty() ? was + now : was + arrow + now) + tail;
    }
    int left = columns - DisplayWidth.of(tail);
    if (was.isEmpty() || now.isEmpty()) {
      return clip(was + now, left) + tail;
    }
    int both = left - arrow.length();
    if (DisplayWidth.of(was) + DisplayWidth.of(now) > both) {
      int alike = alike(was, now);
      String restOfWas = ellipsis + was.substring(alike);
      String restOfNow = ellipsis + now.substring(alike);
      if (alike > 0 && DisplayWidth.of(restOfWas) + DisplayWidth.of(restOfNow) <= both) {
        return restOfWas + arrow + restOfNow + tail;
      }
    }
    int forWas = Math.max(both / 2, both - DisplayWidth.of(now));
    String before = clip(was, forWas);
    return before + arrow + clip(now, both - DisplayWidth.of(before)) + tail;
  }

  /** How much the two have in common at their start, up to a place where one may cut. */
  private static int alike(String was, String now) {
    int same = 0;
    int end = Math.min(was.length(), now.length());
    while (same < end && was.charAt(same) == now.charAt(same)) {
      same++;
    }
    String shared = was.substring(0, same);
    int slash = shared.lastIndexOf('/');
    int cut = slash > 0 ? slash : Math.max(shared.lastIndexOf('.'), shared.lastIndexOf(' '));
    return cut > 3 ? cut : 0;
  }

  private String clip(String text, int columns) {
    int most = Math.max(SHORTEST, columns);
    if (DisplayWidth.of(text) <= most) {
      return text;
    }
    String cut = DisplayWidth.clip(text, most - ellipsis.length() + 1);
    return cut.substring(0, cut.length() - 1) + ellipsis;
  }

  private String painted(Row row, String value) {
    return row.mark() == Mark.REMOVED ? paint.of(Ink.NOTE, value) : paint.of(Ink.PLAIN, value);
  }

  private static Ink ink(Mark mark) {
    return switch (mark) {
      case ADDED -> Ink.ADDED;
      case REMOVED -> Ink.REMOVED;
      case RETYPED -> Ink.WARNING;
      case MOVED, CHANGED -> Ink.INFO;
      case ORDER -> Ink.NOTE;
    };
  }
}
