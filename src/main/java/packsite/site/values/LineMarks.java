package packsite.site.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import packsite.text.Source;
import packsite.text.Span;

/** The marks of a text by the lines where they start. */
final class LineMarks {
  private final Map<Integer, List<Mark>> byLine = new HashMap<>();
  private final Layer layer = new Layer();

  /** Marks of other texts are left out. */
  LineMarks(Source source, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.removeIf(mark -> mark.span().source() != source);
    sorted.sort(
        Comparator.<Mark>comparingInt(mark -> mark.span().start()).thenComparing(Mark::level));
    for (Mark mark : sorted) {
      Span span = mark.span();
      int line = shownLine(source, span.start());
      byLine.computeIfAbsent(line, key -> new ArrayList<>(1)).add(mark);
      // Of a span of many lines the first is enough to find it by.
      int end = Math.min(span.end(), source.lineEnd(line));
      String css = mark.level().cssClass();
      layer.add(span.start(), end, "s", css.isEmpty() ? null : "class=" + css);
    }
  }

  /** The end of a text that ends with a line break is on a line that is not shown. */
  private static int shownLine(Source source, int offset) {
    int line = source.lineOf(offset);
    boolean beyond = line > 1 && line == source.lineCount() && CodeHtml.lines(source) < line;
    return beyond ? line - 1 : line;
  }

  Layer layer() {
    return layer;
  }

  List<Mark> at(int line) {
    return byLine.getOrDefault(line, List.of());
  }
}
