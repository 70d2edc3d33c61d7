package packsite.site.readme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML as strictly as can be and says what is not on the list. */
final class AllowedHtml {
  static final Set<String> ELEMENTS =
      Set.of(
          ("a b blockquote br caption code dd del details div dl dt em h2 h3 h4 h5 h6 hr i img"
                  + " input ins kbd li ol p pre q span strong sub summary sup table tbody td tfoot"
                  + " th thead tr ul wbr")
              .split(" "));
  private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr");
  private static final String ADDRESS = "(?i:https?://[^\\s\"<>`]+|mailto:[^\\s\"<>`]+)";
  private static final String NO_SCHEME = "[^\\s\"<>`:/?#\\\\]*([/?#][^\\s\"<>`]*)?";
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("a href", ADDRESS + "|(?!//)" + NO_SCHEME),
          Map.entry("a rel", "noopener nofollow ugc"),
          Map.entry("a title", ".*"),
          Map.entry("a aria-label", "(Footnote|Back to reference) \\d+"),
          Map.entry("span title", ".*"),
          Map.entry("img src", "(?!//)" + NO_SCHEME),
          Map.entry("img alt", "(?s).*"),
          Map.entry("img title", ".*"),
          Map.entry("img width", "[1-9]\\d{0,3}"),
          Map.entry("img height", "[1-9]\\d{0,3}"),
          Map.entry("img loading", "lazy"),
          Map.entry("img decoding", "async"),
          Map.entry("td colspan", "\\d{1,2}"),
          Map.entry("th colspan", "\\d{1,2}"),
          Map.entry("td rowspan", "\\d{1,3}"),
          Map.entry("th rowspan", "\\d{1,3}"),
          Map.entry("th scope", "col|row"),
          Map.entry("ol start", "\\d{1,9}"),
          Map.entry("details open", "|open"),
          Map.entry("input type", "checkbox"),
          Map.entry("input disabled", "|disabled"),
          Map.entry("input checked", "|checked"),
          Map.entry("input aria-label", "Done|To do"),
          Map.entry("div role", "region|note"),
          Map.entry("pre role", "region"),
          Map.entry("div tabindex", "0"),
          Map.entry("pre tabindex", "0"),
          Map.entry("div aria-label", "Table.*"),
          Map.entry("pre aria-label", "(Code|Diagram) \\d.*|Start of the README"));
  private static final Pattern CLASS =
      Pattern.compile("scroll|note( ok| warn| bad)?|note-t|broken|task|cap|num|footnotes");
  private static final Pattern ID = Pattern.compile("readme-[^\\s\"'<>&]*");
  private static final Pattern OPEN =
      Pattern.compile("<([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)( /)?>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)(?:=\"([^\"<>]*)\")?");
  private static final Pattern CLOSE = Pattern.compile("</([a-z][a-z0-9]*)>");
  private static final Pattern REFERENCE = Pattern.compile("&(#x?[0-9a-f]+|[a-z]+);");

  private final String html;
  private final List<String> complaints = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();

  private AllowedHtml(String html) {
    this.html = html;
  }

  static List<String> complaints(String html) {
    AllowedHtml read = new AllowedHtml(html);
    read.read();
    return read.complaints;
  }

  private void read() {
    for (int at = 0; at < html.length(); ) {
      char c = html.charAt(at);
      if (c == '<') {
        at = tag(at);
      } else if (c == '&') {
        at = reference(at);
      } else {
        if (c == '>' || c < ' ' && c != '\n' && c != '\t' && c != '\r') {
          complaints.add("character " + (int) c);
        }
        at++;
      }
    }
    if (!open.isEmpty()) {
      complaints.add("not closed: " + open);
    }
  }

  private int reference(int at) {
    Matcher matcher = REFERENCE.matcher(html).region(at, html.length());
    if (!matcher.lookingAt()) {
      complaints.add("no reference: " + html.substring(at, Math.min(html.length(), at + 20)));
      return at + 1;
    }
    return matcher.end();
  }

  private int tag(int at) {
    Matcher close = CLOSE.matcher(html).region(at, html.length());
    if (close.lookingAt()) {
      if (open.isEmpty() || !open.pop().equals(close.group(1))) {
        complaints.add("closes what is not open: " + close.group());
      }
      return close.end();
    }
    Matcher start = OPEN.matcher(html).region(at, html.length());
    if (!start.lookingAt()) {
      complaints.add("no tag: " + html.substring(at, Math.min(html.length(), at + 40)));
      return at + 1;
    }
    String name = start.group(1);
    if (!ELEMENTS.contains(name)) {
      complaints.add("element " + name);
    }
    attributes(name, start.group(2));
    if (!VOID.contains(name)) {
      open.push(name);
    }
    return start.end();
  }

  private void attributes(String element, String text) {
    Matcher matcher = ATTRIBUTE.matcher(text);
    Set<String> seen = new HashSet<>();
    while (matcher.find()) {
      String name = matcher.group(1);
      String raw = matcher.group(2) == null ? "" : matcher.group(2);
      String value = References.decode(raw);
      boolean allowed =
          switch (name) {
            case "class" -> CLASS.matcher(value).matches();
            case "id" -> ID.matcher(value).matches() && ids.add(value);
            default -> {
              String pattern = ATTRIBUTES.get(element + " " + name);
              yield pattern != null && value.matches("(?s)" + pattern);
            }
          };
      if (!allowed || !seen.add(name)) {
        complaints.add(element + " " + name + "=" + value);
      }
    }
  }
}
