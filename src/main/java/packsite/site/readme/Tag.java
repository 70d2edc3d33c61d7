package packsite.site.readme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it is written.
 *
 * @param name in lower case
 * @param attributes names in lower case, values with their references resolved; the first counts
 * @param end where it ends in the text it was read from
 */
record Tag(String name, boolean closing, Map<String, String> attributes, int end) {
  /** Reads the tag that starts with {@code <} here; null where there is none, or no end of it. */
  static @Nullable Tag read(String text, int start) {
    int at = start + 1;
    boolean closing = at < text.length() && text.charAt(at) == '/';
    at += closing ? 1 : 0;
    if (at >= text.length() || !isLetter(text.charAt(at))) {
      return null;
    }
    int nameEnd = at;
    while (nameEnd < text.length() && !endsName(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = text.substring(at, nameEnd).toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new HashMap<>(4);
    int end = attributes(text, nameEnd, attributes);
    return end < 0 ? null : new Tag(name, closing, attributes, end);
  }

  /** True where a name follows, whether or not the tag has an end. */
  static boolean starts(String text, int start) {
    int at = text.startsWith("/", start + 1) ? start + 2 : start + 1;
    return at < text.length() && isLetter(text.charAt(at));
  }

  String value(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  boolean isBare() {
    return attributes.isEmpty();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean endsName(char c) {
    return c <= ' ' || c == '>' || c == '/';
  }

  private static int attributes(String text, int from, Map<String, String> into) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      at = c <= ' ' || c == '/' ? at + 1 : attribute(text, at, into);
      if (at < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static int attribute(String text, int start, Map<String, String> into) {
    int nameEnd = start + 1; // The first character belongs to the name even if it is "=".
    while (nameEnd < text.length()
        && !endsName(text.charAt(nameEnd))
        && text.charAt(nameEnd) != '=') {
      nameEnd++;
    }
    String name = text.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    int at = skipBlanks(text, nameEnd);
    if (at >= text.length() || text.charAt(at) != '=') {
      into.putIfAbsent(name, "");
      return nameEnd;
    }
    at = skipBlanks(text, at + 1);
    if (at >= text.length()) {
      return -1;
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      if (end >= 0) {
        into.putIfAbsent(name, References.decode(text.substring(at + 1, end)));
      }
      return end < 0 ? -1 : end + 1;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != '>') {
      end++;
    }
    into.putIfAbsent(name, References.decode(text.substring(at, end)));
    return end;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
