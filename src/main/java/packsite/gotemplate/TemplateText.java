package packsite.gotemplate;

import org.jspecify.annotations.Nullable;
import packsite.text.Source;
import packsite.text.Span;

/**
 * The text of a template, and where it stands.
 *
 * @param place of the text, for a template inside another file; null for a file
 */
record TemplateText(Source source, @Nullable Span place) {
  /** A stretch of the source, or the place of the text in which that would be. */
  Span span(int from, int to) {
    return place == null ? source.span(from, to) : place;
  }

  /** The name or value that begins here, with its dots; one character at least. */
  Span expressionAt(int from) {
    String text = source.text();
    int end = from;
    while (end < text.length()
        && ("$._".indexOf(text.charAt(end)) >= 0 || Character.isLetterOrDigit(text.charAt(end)))) {
      end++;
    }
    return span(Math.min(from, text.length()), Math.min(Math.max(end, from + 1), text.length()));
  }
}
