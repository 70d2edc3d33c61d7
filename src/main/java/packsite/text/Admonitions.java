package packsite.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the {@code :::note} blocks of Docusaurus.
 *
 * <p>To the Markdown parser their marks are plain text, glued to whatever paragraph or table stands
 * before them. So they are looked for line by line, outside code and HTML.
 */
final class Admonitions {
  private static final String MARK = ":::";

  private final Source source;
  private final List<Span> verbatim;
  private final List<Markdown.Callout> found = new ArrayList<>();
  private final Deque<Opener> open = new ArrayDeque<>();

  private record Opener(int start, int end, int colons, String kind, String title) {}

  /** A set of stretches where colons mean nothing, in the order of the text. */
  Admonitions(Source source, List<Span> verbatim) {
    this.source = source;
    this.verbatim = verbatim;
  }

  List<Markdown.Callout> read() {
    String text = source.text();
    int skip = 0;
    for (int at = text.indexOf(MARK); at >= 0; ) {
      int end = lineEnd(text, at);
      while (skip < verbatim.size() && verbatim.get(skip).end() <= at) {
        skip++;
      }
      boolean inCode = skip < verbatim.size() && verbatim.get(skip).start() <= at;
      if (!inCode && startsLine(text, at)) {
        mark(text, at, end);
      }
      at = text.indexOf(MARK, end);
    }
    while (!open.isEmpty()) {
      Opener unclosed = open.pop();
      add(unclosed, unclosed.end());
    }
    return found;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    end = end < 0 ? text.length() : end;
    return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  /** True where only blanks and quote marks stand before it. */
  private static boolean startsLine(String text, int at) {
    int before = at - 1;
    while (before >= 0 && " \t>".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before < 0 || text.charAt(before) == '\n';
  }

  private void mark(String text, int start, int lineEnd) {
    String line = text.substring(start, lineEnd).stripTrailing();
    AdmonitionMark mark = AdmonitionMark.read(line);
    if (mark == null) {
      return;
    }
    if (mark.ends()) {
      close(mark.colons(), start + line.length());
    } else {
      int end = start + line.length();
      open.push(new Opener(start, end, mark.colons(), mark.kind(), mark.title()));
    }
  }

  /** Ends the innermost block that has no more colons than the line. */
  private void close(int colons, int end) {
    if (!open.isEmpty() && open.peek().colons() <= colons) {
      add(open.pop(), end);
    }
  }

  private void add(Opener opener, int end) {
    found.add(
        new Markdown.Callout(
            Markdown.Dialect.DOCUSAURUS,
            opener.kind(),
            opener.title(),
            source.span(opener.start(), end)));
  }
}
