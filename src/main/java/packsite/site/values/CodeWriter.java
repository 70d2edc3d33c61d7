package packsite.site.values;

import java.util.List;
import packsite.text.Html;
import packsite.text.Source;

/** Writes a text line by line, with the elements of its layers, its blocks and its marks. */
final class CodeWriter {
  private final Source source;
  private final String text;
  private final List<Layer> layers;
  private final Folds folds;
  private final LineMarks marks;
  private final String prefix;
  private final StringBuilder out;
  private final int[] open;
  private final boolean isLong;
  private int depth;
  private int nextFold;
  private int findings;
  private boolean inPre;

  /**
   * @param layers outermost first
   */
  CodeWriter(Source source, List<Layer> layers, Folds folds, LineMarks marks, String prefix) {
    this.source = source;
    this.text = source.text();
    this.isLong = CodeHtml.isLong(source);
    this.layers = layers;
    this.folds = folds;
    this.marks = marks;
    this.prefix = prefix;
    this.out = new StringBuilder(text.length() * 2 + 64);
    this.open = new int[folds.size()];
  }

  String html() {
    int lines = CodeHtml.lines(source);
    for (int line = 1; line <= lines; line++) {
      closeBlocks(line);
      List<Mark> here = marks.at(line);
      if (nextFold < folds.size() && folds.first(nextFold) == line) {
        openBlock(line, here);
      } else {
        line(line, here);
      }
      here.forEach(this::finding);
    }
    closeBlocks(Integer.MAX_VALUE);
    endPre();
    return out.toString();
  }

  private void closeBlocks(int line) {
    while (depth > 0 && open[depth - 1] < line) {
      endPre();
      out.append("</details>\n");
      depth--;
    }
  }

  private void openBlock(int line, List<Mark> here) {
    endPre();
    String label = folds.label(nextFold);
    open[depth++] = folds.last(nextFold++);
    out.append("<details open><summary data-fold=\"").append(label);
    out.append("\"><span class=").append(here.isEmpty() ? "n" : "\"n " + hit(here) + '"');
    out.append(" id=").append(prefix).append('L').append(line).append('>').append(line);
    out.append("</span>");
    run(0, source.lineStart(line), source.lineEnd(line));
    out.append("</summary>");
  }

  private void line(int line, List<Mark> here) {
    out.append(inPre ? "\n" : "<pre>");
    inPre = true;
    out.append("<a id=").append(prefix).append('L').append(line);
    if (!isLong) {
      out.append(" href=#").append(prefix).append('L').append(line);
    }
    if (!here.isEmpty()) {
      out.append(" class=\"").append(hit(here)).append('"');
    }
    out.append('>').append(line).append("</a>");
    run(0, source.lineStart(line), source.lineEnd(line));
  }

  private static String hit(List<Mark> here) {
    Level worst = here.stream().map(Mark::level).min(Level::compareTo).orElseThrow();
    return worst.cssClass().isEmpty() ? "hit" : "hit " + worst.cssClass();
  }

  private void endPre() {
    if (inPre) {
      out.append("</pre>");
      inPre = false;
    }
  }

  /** A stretch with the elements of a layer and of those within. */
  private void run(int depth, int from, int to) {
    if (depth == layers.size()) {
      Html.text(out, text, from, to);
      return;
    }
    Layer layer = layers.get(depth);
    int at = from;
    while (at < to) {
      layer.skipTo(at);
      int start = Math.max(layer.start(), at);
      if (start >= to) {
        run(depth + 1, at, to);
        return;
      }
      if (start > at) {
        run(depth + 1, at, start);
      }
      int end = Math.min(layer.end(), to);
      layer.open(out);
      run(depth + 1, start, end);
      layer.close(out);
      at = end;
    }
  }

  private void finding(Mark mark) {
    endPre();
    String css = mark.level().cssClass();
    out.append("<div class=\"").append(css.isEmpty() ? "finding" : "finding " + css);
    out.append("\" id=").append(prefix).append('f').append(++findings).append("><p><strong>");
    out.append(mark.level().label());
    if (!mark.code().isEmpty()) {
      out.append(' ');
      code(mark);
    }
    if (!mark.name().isEmpty()) {
      out.append(' ');
      Html.text(out, mark.name());
    }
    out.append("</strong> ");
    Prose.html(out, mark.message());
    out.append("</p>");
    String more = (mark.help() + " " + mark.fix().orElse("")).strip();
    if (!more.isEmpty()) {
      out.append("<p>");
      Prose.html(out, more);
      out.append("</p>");
    }
    out.append("</div>");
  }

  private void code(Mark mark) {
    if (mark.href().isEmpty()) {
      Html.text(out, mark.code());
      return;
    }
    out.append("<a href=\"");
    Html.text(out, mark.href());
    out.append("\">");
    Html.text(out, mark.code());
    out.append("</a>");
  }
}
