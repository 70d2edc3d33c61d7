package packsite.site.page;

import java.util.Optional;
import packsite.lint.Finding;
import packsite.site.view.Pip;
import packsite.site.view.Prose;
import packsite.text.Html;
import packsite.text.Source;
import packsite.text.Span;

/**
 * The line of a finding and its neighbours, with the offending text marked.
 *
 * @param label for those who do not see the frame
 */
record FindingFrame(String label, String codeHtml) {
  /** Longer lines are cut, with what is meant in sight. */
  private static final int LONGEST = 160;

  private static final int BEFORE = 40;

  /**
   * Empty where there is no text to show, or none that may be shown.
   *
   * @param href the page that shows the line, where one does
   */
  static Optional<FindingFrame> of(Finding finding, Optional<String> href) {
    return finding
        .spot()
        .span()
        .filter(span -> !finding.hit().secret())
        .filter(span -> !span.source().text().isBlank())
        .map(span -> of(finding, span, href));
  }

  private static FindingFrame of(Finding finding, Span span, Optional<String> href) {
    Source source = span.source();
    int line = span.line();
    int first = Math.max(1, line - 1);
    int last = Math.min(source.lineCount(), line + 1);
    StringBuilder out = new StringBuilder();
    for (int at = first; at <= last; at++) {
      if (at == line) {
        marked(out, finding, span, href.orElse("#hit"));
      } else if (at < line || source.lineStart(at) < source.text().length()) {
        plain(out, source, at);
      }
    }
    String name = source.path().substring(source.path().lastIndexOf('/') + 1);
    return new FindingFrame(name + ", around line " + line, out.toString().stripTrailing());
  }

  private static void plain(StringBuilder out, Source source, int line) {
    out.append("<span class=\"n\">").append(line).append("</span>");
    String text = source.text().substring(source.lineStart(line), source.lineEnd(line));
    Html.text(out, text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    out.append('\n');
  }

  private static void marked(StringBuilder out, Finding finding, Span span, String href) {
    Source source = span.source();
    int line = span.line();
    String look = Pip.look(finding.severity());
    out.append("<a id=\"hit\" href=\"");
    Html.text(out, href);
    out.append("\" class=\"hit").append(look.equals("bad") ? "" : " " + look);
    out.append("\">").append(line).append("</a>");
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    int from = Math.min(span.start(), end);
    int to = Math.max(from, Math.min(span.end(), end));
    String text = source.text();
    boolean isLong = end - start > LONGEST;
    int shownFrom = isLong ? Math.max(start, from - BEFORE) : start;
    int shownTo = isLong ? Math.min(end, Math.max(shownFrom + LONGEST, from + 1)) : end;
    int markTo = Math.min(to, shownTo);
    out.append(shownFrom > start ? "…" : "");
    Html.text(out, text, shownFrom, from);
    if (markTo > from) {
      out.append("<s").append(look.equals("bad") ? ">" : " class=\"" + look + "\">");
      Html.text(out, text, from, markTo);
      out.append("</s>");
    }
    Html.text(out, text, markTo, shownTo);
    out.append(shownTo < end ? "…\n" : "\n");
    say(out, finding, indent(text, shownFrom, from, shownFrom > start), markTo - from, look);
  }

  /** What stands before the offending text, as blanks; tabs stay as wide as they are. */
  private static String indent(String text, int from, int to, boolean isCut) {
    StringBuilder blanks = new StringBuilder(isCut ? " " : "");
    for (int i = from; i < to; i++) {
      blanks.append(text.charAt(i) == '\t' ? '\t' : ' ');
    }
    return blanks.toString();
  }

  private static void say(
      StringBuilder out, Finding finding, String indent, int length, String look) {
    out.append("<span class=\"say").append(look.equals("bad") ? "" : " " + look).append("\">");
    out.append("<span class=\"gut\"></span>").append(indent);
    out.append("^".repeat(Math.max(1, length)));
    if (!finding.hit().label().isEmpty()) {
      out.append(' ').append(Prose.html(finding.hit().label()));
    }
    out.append("</span>");
  }
}
