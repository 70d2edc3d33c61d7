package packsite.text;

import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** From the parser's idea of places to ours. */
final class MarkdownSpans {
  private final Source source;
  private @Nullable Node escapedCell;
  private int[] escapedBars = {};

  MarkdownSpans(Source source) {
    this.source = source;
  }

  Source source() {
    return source;
  }

  /** From the first to the last character; in a quote or list the marks between lines included. */
  Span of(Node node) {
    List<SourceSpan> lines = node.getSourceSpans();
    if (lines.isEmpty()) {
      return source.span(0, 0);
    }
    int start = lines.get(0).getInputIndex();
    int end = end(lines.get(lines.size() - 1));
    Node cell = node;
    while (cell != null && !(cell instanceof TableCell)) {
      cell = cell.getParent();
    }
    return cell == null || cell == node ? source.span(start, end) : inCell(cell, start, end);
  }

  private static int end(SourceSpan line) {
    return line.getInputIndex() + line.getLength();
  }

  /** Within a table cell the parser counts an escaped bar as one character. */
  private Span inCell(Node cell, int start, int end) {
    if (cell != escapedCell) {
      escapedCell = cell;
      escapedBars = escapedBars(of(cell));
    }
    return source.span(start + escapesBefore(start), end + escapesBefore(end));
  }

  /** Offsets of the escaped bars as the parser counts them. */
  private int[] escapedBars(Span cell) {
    String text = cell.text();
    int[] bars = new int[4];
    int count = 0;
    for (int at = text.indexOf("\\|"); at >= 0; at = text.indexOf("\\|", at + 2)) {
      if (count == bars.length) {
        bars = Arrays.copyOf(bars, count * 2);
      }
      bars[count] = cell.start() + at - count;
      count++;
    }
    return Arrays.copyOf(bars, count);
  }

  private int escapesBefore(int offset) {
    int found = Arrays.binarySearch(escapedBars, offset);
    return found >= 0 ? found : -found - 1;
  }

  Span firstLine(Node node) {
    List<SourceSpan> lines = node.getSourceSpans();
    if (lines.isEmpty()) {
      return source.span(0, 0);
    }
    return source.span(lines.get(0).getInputIndex(), end(lines.get(0)));
  }

  /** The lines of a fenced block without the first and, if it is a fence, the last. */
  Span betweenFences(Node fence, boolean closed) {
    List<SourceSpan> lines = fence.getSourceSpans();
    int last = lines.size() - (closed ? 2 : 1);
    return last < 1
        ? source.span(end(lines.get(0)), end(lines.get(0)))
        : source.span(lines.get(1).getInputIndex(), end(lines.get(last)));
  }

  /** The text below a node without its markup; line breaks are blanks. */
  String textOf(Node root) {
    StringBuilder text = new StringBuilder();
    for (Node node = root; node != null; node = MarkdownReader.next(node, root)) {
      if (node instanceof Text part) {
        text.append(part.getLiteral());
      } else if (node instanceof Code part) {
        text.append(part.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
