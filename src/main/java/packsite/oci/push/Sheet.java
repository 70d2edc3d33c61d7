package packsite.oci.push;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import packsite.text.DisplayWidth;
import packsite.text.Ink;
import packsite.text.Paint;
import packsite.text.Printable;
import packsite.text.Style;
import packsite.text.Words;

/** Lines for a terminal as they are put together. */
final class Sheet {
  /** Below what it belongs to; so small that a digest fits into 80 columns. */
  static final int INDENT = 4;

  private static final int GAP = 2;

  /** Packs that are named where many have the same to say. */
  private static final int NAMED = 5;

  /** Words, then a command that is too long to be wrapped. */
  private static final Pattern COMMAND = Pattern.compile("([^`]+) by `([^`]{60,})`");

  private final Style style;
  private final Paint paint;
  private final StringBuilder out = new StringBuilder();

  Sheet(Style style) {
    this.style = style;
    this.paint = style.paint();
  }

  /** A heading, one empty line above it. */
  Sheet title(String text) {
    out.append('\n');
    return prose(text, 0, Ink.TITLE);
  }

  Sheet prose(String text, int indent, Ink ink) {
    for (String line : Words.wrap(Printable.line(text), style.width() - indent)) {
      out.append(" ".repeat(indent)).append(paint.of(ink, line)).append('\n');
    }
    return this;
  }

  /** A way out, where there is one; a command at its end stands alone, to be copied. */
  Sheet help(String help) {
    Matcher command = COMMAND.matcher(help);
    if (!command.matches()) {
      return help.isEmpty() ? this : prose("help: " + help, INDENT, Ink.NOTE);
    }
    prose("help: " + command.group(1) + ":", INDENT, Ink.NOTE);
    out.append(" ".repeat(INDENT)).append(Printable.line(command.group(2))).append('\n');
    return this;
  }

  /** A label in a column of its own, and what there is to say about it beside it. */
  Sheet row(int indent, int column, Ink ink, String label, String text) {
    String shown = Printable.line(label);
    int at = indent + column + GAP;
    List<String> lines = Words.wrap(Printable.line(text), Math.max(1, style.width() - at));
    out.append(" ".repeat(indent)).append(paint.of(ink, shown));
    for (int i = 0; i < lines.size(); i++) {
      int from = i == 0 ? indent + DisplayWidth.of(shown) : 0;
      boolean empty = lines.get(i).isEmpty();
      out.append(empty ? "" : " ".repeat(Math.max(GAP, at - from)) + lines.get(i)).append('\n');
    }
    return this;
  }

  /** A message that goes beside what is on the line already, else below it. */
  Sheet beside(int column, int used, String message) {
    int at = Math.max(column, used) + GAP;
    String shown = Printable.line(message);
    if (message.isEmpty()) {
      out.append('\n');
    } else if (at + DisplayWidth.of(shown) <= style.width()) {
      out.append(" ".repeat(at - used)).append(shown).append('\n');
    } else {
      out.append('\n');
      prose(message, INDENT, Ink.PLAIN);
    }
    return this;
  }

  /** A piece of a line. */
  Sheet piece(Ink ink, String text, int columns) {
    String shown = Printable.line(text);
    out.append(paint.of(ink, shown)).append(" ".repeat(Math.max(0, columns - width(shown))));
    return this;
  }

  static int width(String text) {
    return DisplayWidth.of(Printable.line(text));
  }

  /** {@code a@1, b@1 and 3 more}. */
  static String names(Collection<?> all) {
    String named =
        all.stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
    int more = all.size() - NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** Of names, as wide as they need, but no more than half of the room. */
  static int column(Style style, Collection<?> names) {
    int most = style.width() / 2;
    return names.stream()
        .mapToInt(name -> width(name.toString()))
        .filter(width -> width <= most)
        .max()
        .orElse(0);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
