package packsite.site.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a page apart into tags and text: no more of HTML than well-formed pages need. */
final class Markup {
  /** What they hold is text, whatever it looks like. */
  private static final Set<String> TEXT_ONLY = Set.of("script", "style", "title", "textarea");

  private final String html;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int counted;

  private Markup(String html) {
    this.html = html;
  }

  /**
   * A tag, or text between two tags.
   *
   * @param name of the element; empty for text, with a slash in front for an end tag
   * @param text without references; empty for a tag
   */
  record Token(String name, Map<String, String> attributes, String text, int line) {
    String attribute(String name) {
      return attributes.getOrDefault(name, "");
    }
  }

  static List<Token> of(String html) {
    Markup markup = new Markup(html);
    markup.read();
    return markup.tokens;
  }

  private void read() {
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      text(open < 0 ? html.length() : open);
      if (open < 0) {
        return;
      }
      if (html.startsWith("<!--", at)) {
        skipPast("-->");
      } else if (html.startsWith("<!", at)) {
        skipPast(">");
      } else {
        tag();
      }
    }
  }

  private void text(int end) {
    if (end > at) {
      tokens.add(new Token("", Map.of(), References.resolved(html.substring(at, end)), line()));
    }
    at = end;
  }

  private void skipPast(String mark) {
    int end = html.indexOf(mark, at);
    at = end < 0 ? html.length() : end + mark.length();
  }

  private void tag() {
    int line = line();
    at++;
    String name = word();
    Map<String, String> attributes = new LinkedHashMap<>();
    while (at < html.length() && html.charAt(at) != '>') {
      attribute(attributes);
    }
    at++;
    tokens.add(new Token(name, attributes, "", line));
    if (TEXT_ONLY.contains(name)) {
      int end = html.indexOf("</" + name, at);
      text(end < 0 ? html.length() : end);
    }
  }

  private void attribute(Map<String, String> attributes) {
    int start = at;
    String name = word();
    if (name.isEmpty() || html.charAt(start) == '/') {
      at = start + 1; // A blank, or the slash of an element that is empty.
      return;
    }
    String value = "";
    if (at < html.length() && html.charAt(at) == '=') {
      at++;
      value = References.resolved(value());
    }
    attributes.putIfAbsent(name, value);
  }

  private String value() {
    char quote = at < html.length() ? html.charAt(at) : ' ';
    if (quote != '"' && quote != '\'') {
      int start = at;
      while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
        at++;
      }
      return html.substring(start, at);
    }
    int end = html.indexOf(quote, at + 1);
    int stop = end < 0 ? html.length() : end;
    String value = html.substring(at + 1, stop);
    at = stop + 1;
    return value;
  }

  private String word() {
    int start = at;
    while (at < html.length() && (at == start || html.charAt(at) != '/') && isName(at)) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private boolean isName(int place) {
    char c = html.charAt(place);
    return !isBlank(c) && c != '>' && c != '=';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private int line() {
    for (; counted < at; counted++) {
      if (html.charAt(counted) == '\n') {
        line++;
      }
    }
    return line;
  }
}
