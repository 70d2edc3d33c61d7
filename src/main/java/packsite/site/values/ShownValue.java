package packsite.site.values;

import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;
import packsite.text.Span;

/**
 * A value in a table.
 *
 * @param text as the file writes it, where that is short; else empty
 * @param note in words what a short text cannot show, such as {@code 32 entries}; else empty
 * @param full the text to unfold, of several lines; else empty
 */
public record ShownValue(String text, String note, String full) {
  private static final int SHORT = 60;

  static final ShownValue NONE = new ShownValue("", "", "");

  static ShownValue note(String words) {
    return new ShownValue("", words, "");
  }

  static ShownValue of(Node node) {
    if (node instanceof Alias alias) {
      return new ShownValue("*" + alias.name(), "", "");
    }
    if (node instanceof Scalar scalar) {
      return of(scalar);
    }
    String raw = node.span().text();
    boolean flow = raw.startsWith("{") || raw.startsWith("[");
    if (flow && raw.length() <= SHORT && raw.indexOf('\n') < 0) {
      return new ShownValue(raw, "", "");
    }
    return new ShownValue("", size(node), dedented(node.span()));
  }

  private static ShownValue of(Scalar scalar) {
    if (scalar.type() == ScalarType.NULL) {
      return note("not set");
    }
    String value = scalar.value();
    if (value.isEmpty()) {
      return new ShownValue("\"\"", "", "");
    }
    String lines = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    if (lines.indexOf('\n') >= 0) {
      return new ShownValue("", size(scalar), lines);
    }
    boolean looksOther =
        scalar.type() == ScalarType.STRING
            && (ScalarType.ofPlain(value) != ScalarType.STRING || value.isBlank());
    String shown = looksOther ? '"' + value + '"' : lines;
    return shown.length() <= SHORT
        ? new ShownValue(shown, "", "")
        : new ShownValue("", "text, " + Words.count(lines.length(), "character"), lines);
  }

  /** How much there is in it: {@code 2 keys}, {@code text, 7 lines}. */
  static String size(Node node) {
    Node value = node.resolved();
    if (value instanceof Mapping mapping) {
      return Words.count(mapping.entries().size(), "key");
    }
    if (value instanceof Sequence list) {
      int items = list.items().size();
      return items == 1 ? "1 entry" : items + " entries";
    }
    String text = ((Scalar) value).value();
    long breaks = text.chars().filter(c -> c == '\n').count();
    return "text, " + Words.count(breaks + (text.endsWith("\n") ? 0 : 1), "line");
  }

  /** The text of a span as if it stood at the left edge. */
  private static String dedented(Span span) {
    int indent = span.from().column() - 1;
    String text = span.text();
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (from < text.length()) {
      int line = text.indexOf('\n', from);
      int end = line < 0 ? text.length() : line;
      int at = from;
      while (from > 0 && at < end && at - from < indent && text.charAt(at) == ' ') {
        at++;
      }
      int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      out.append(text, at, stop).append(line < 0 ? "" : "\n");
      from = end + 1;
    }
    return out.toString();
  }

  boolean isEmpty() {
    return text.isEmpty() && note.isEmpty() && full.isEmpty();
  }
}
