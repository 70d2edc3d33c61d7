package packsite.site.readme;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Resolves {@code &amp;} and the like in raw HTML; the Markdown parser knows their names. */
final class References {
  private static final int MAX_LENGTH = 34;
  private static final int MAX_KEPT = 500;
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private References() {}

  static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int end = end(text, at);
      if (end > 0) {
        out.append(text, from, at).append(resolve(text.substring(at, end)));
        from = end;
      }
      at = text.indexOf('&', Math.max(end, at + 1));
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Behind the semicolon, or -1 where it is no reference. */
  private static int end(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_LENGTH);
    for (int at = start + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ';') {
        return at - start < 2 ? -1 : at + 1;
      }
      boolean word = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!word && !(c == '#' && at == start + 1)) {
        return -1;
      }
    }
    return -1;
  }

  private static String resolve(String reference) {
    String known = KNOWN.get(reference);
    if (known == null) {
      Node first = MarkdownSyntax.parse(reference).getFirstChild();
      known =
          first != null && first.getFirstChild() instanceof Text text
              ? text.getLiteral()
              : reference;
      if (KNOWN.size() < MAX_KEPT) {
        KNOWN.put(reference, known);
      }
    }
    return known;
  }
}
