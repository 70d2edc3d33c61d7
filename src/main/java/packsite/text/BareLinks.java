package packsite.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses that GitHub makes links without any mark around them. */
final class BareLinks {
  private static final Pattern START =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:https?://|www\\.)(?=[\\p{L}\\p{N}\\[])");
  private static final String NOT_LAST = "?!.,:*_~'\"";

  private BareLinks() {}

  static void find(Span running, Consumer<Markdown.Link> sink) {
    String text = running.text();
    Matcher matcher = START.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = end(text, matcher.end());
      Span span = running.part(matcher.start(), end);
      sink.accept(
          new Markdown.Link(Markdown.LinkStyle.BARE, false, span.text(), span.text(), span, span));
      from = end;
    }
  }

  /** Up to a blank or {@code <}, without the marks that end a sentence. */
  private static int end(String text, int from) {
    int end = from;
    int open = 0;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '<') {
      char c = text.charAt(end++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    while (end > from) {
      char last = text.charAt(end - 1);
      if (last == ')' && open < 0) {
        open++;
      } else if (NOT_LAST.indexOf(last) < 0) {
        return end;
      }
      end--;
    }
    return end;
  }
}
