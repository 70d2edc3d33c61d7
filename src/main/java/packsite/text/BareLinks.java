package packsite.text;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses that GitHub makes links without any mark around them. */
public final class BareLinks {
  private static final Pattern START =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:https?://|www\\.)(?=[\\p{L}\\p{N}\\[])");
  private static final String NOT_LAST = "?!.,:*_~'\"";

  private BareLinks() {}

  /** Takes an address by where it starts and where it ends. */
  public interface Sink {
    void accept(int start, int end);
  }

  static void find(Span running, Consumer<Markdown.Link> sink) {
    find(
        running.text(),
        (start, end) -> {
          Span span = running.part(start, end);
          String text = span.text();
          sink.accept(new Markdown.Link(Markdown.LinkStyle.BARE, false, text, text, span, span));
        });
  }

  /** The addresses in running text, in their order. */
  public static void find(String text, Sink sink) {
    Matcher matcher = START.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      int end = end(text, matcher.end());
      sink.accept(matcher.start(), end);
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
