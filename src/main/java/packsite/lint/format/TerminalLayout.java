package packsite.lint.format;

import java.util.List;
import java.util.Map;
import packsite.text.DisplayWidth;

/** A page in plain text, wrapped. */
final class TerminalLayout implements RulePage.Layout {
  private final int width;

  TerminalLayout(int width) {
    this.width = width;
  }

  @Override
  public String title(String text) {
    return text + "\n" + "=".repeat(DisplayWidth.of(text)) + "\n\n";
  }

  @Override
  public String heading(String text) {
    return text + "\n" + "-".repeat(DisplayWidth.of(text)) + "\n";
  }

  @Override
  public String prose(String text) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : List.of(Prose.line(text).split(" ", -1))) {
      int columns = DisplayWidth.of(word);
      if (column > 0 && column + 1 + columns > width) {
        out.append('\n');
        column = 0;
      }
      out.append(column > 0 ? " " : "").append(word);
      column += columns + (column > 0 ? 1 : 0);
    }
    return out.append("\n\n").toString();
  }

  @Override
  public String facts(Map<String, String> rows) {
    int widest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder out = new StringBuilder();
    rows.forEach(
        (name, value) ->
            out.append("  ")
                .append(DisplayWidth.padEnd(name, widest))
                .append("  ")
                .append(value)
                .append('\n'));
    return out.append('\n').toString();
  }

  @Override
  public String code(String language, String caption, String text) {
    String head = caption.isEmpty() ? "" : "  " + caption + "\n";
    return head + text.stripTrailing().indent(caption.isEmpty() ? 2 : 6) + "\n";
  }
}
