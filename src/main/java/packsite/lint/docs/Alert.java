package packsite.lint.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Markdown.Callout;
import packsite.text.Source;
import packsite.text.Span;

/** A callout of Docusaurus as the quote that GitHub and Palette make an alert of. */
final class Alert {
  private Alert() {}

  /** The kind of alert that comes closest. */
  static String word(String kind) {
    return switch (kind) {
      case "tip", "success" -> "TIP";
      case "important" -> "IMPORTANT";
      case "warning" -> "WARNING";
      case "caution", "danger" -> "CAUTION";
      default -> "NOTE";
    };
  }

  private static boolean isKnown(String kind) {
    return switch (kind) {
      case "tip", "success", "important", "warning", "caution", "danger" -> true;
      case "note", "info", "secondary" -> true;
      default -> false;
    };
  }

  /** Empty where it takes a person: not closed, one in another, a kind that nobody knows. */
  static Optional<String> of(Callout callout) {
    Span span = callout.span();
    Source source = span.source();
    int first = span.line();
    int last = source.lineOf(span.end());
    String before = source.text().substring(source.lineStart(first), span.start());
    if (!isKnown(callout.kind())
        || last == first
        || !source.line(last).strip().matches(":::+")
        || !before.isBlank()) {
      return Optional.empty();
    }
    List<String> content = new ArrayList<>();
    for (int line = first + 1; line < last; line++) {
      content.add(source.line(line));
    }
    return content.stream().anyMatch(line -> line.strip().startsWith(":::"))
        ? Optional.empty()
        : Optional.of(quote(callout, trimmed(content), before) + blankLine(source, last));
  }

  /** Blank lines at either end left out. */
  private static List<String> trimmed(List<String> lines) {
    int from = 0;
    int to = lines.size();
    while (from < to && lines.get(from).isBlank()) {
      from++;
    }
    while (to > from && lines.get(to - 1).isBlank()) {
      to--;
    }
    return lines.subList(from, to);
  }

  private static String quote(Callout callout, List<String> content, String indent) {
    List<String> lines = new ArrayList<>();
    lines.add("> [!" + word(callout.kind()) + "]");
    if (!callout.title().isEmpty()) {
      lines.add(indent + "> **" + callout.title() + "**");
      lines.add(indent + ">");
    }
    for (String line : content) {
      String text = line.startsWith(indent) ? line.substring(indent.length()) : line;
      lines.add(indent + (text.isBlank() ? ">" : "> " + text));
    }
    return String.join(lineBreak(callout.span().source()), lines);
  }

  /** A line right behind a quote would become part of it. */
  private static String blankLine(Source source, int last) {
    return last < source.lineCount() && !source.line(last + 1).isBlank() ? lineBreak(source) : "";
  }

  private static String lineBreak(Source source) {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }
}
