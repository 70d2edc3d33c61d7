package packsite.site.readme;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import packsite.text.Html;

/** Takes tags that people wrote: what is known and harmless is written anew, the rest is shown. */
final class RawHtml {
  private final Balanced out;
  private final Links links;
  private final Fragments fragments;
  private final Labels labels;

  /** End tags still to come in the block at hand: a tag that needs one and has none is text. */
  private final Map<String, Integer> ends = new HashMap<>();

  /** True where the end may come in another block. */
  private boolean inBlock;

  private int shown;

  RawHtml(Balanced out, Links links, Fragments fragments, Labels labels) {
    this.out = out;
    this.links = links;
    this.fragments = fragments;
    this.labels = labels;
  }

  int shown() {
    return shown;
  }

  /** Tells of a piece that comes later in the same block. */
  void expect(String html) {
    for (int at = html.indexOf("</"); at >= 0; at = html.indexOf("</", at + 2)) {
      int end = at + 2;
      while (end < html.length() && Character.isLetterOrDigit(html.charAt(end)) && end - at < 20) {
        end++;
      }
      ends.merge(html.substring(at + 2, end).toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
  }

  void forget() {
    ends.clear();
  }

  /** A whole block of HTML. */
  void block(String html, int line) {
    forget();
    expect(html);
    inBlock = true;
    write(html, line);
    inBlock = false;
    forget();
  }

  /** A piece, possibly a single tag. */
  void write(String html, int line) {
    int from = 0;
    int atLine = line;
    int verbatim = -1;
    int lastClose = html.lastIndexOf('>');
    int lastComment = html.lastIndexOf("-->");
    for (int at = html.indexOf('<'); at >= 0 && at <= lastClose; at = html.indexOf('<', at)) {
      int end = at < lastComment && html.startsWith("<!--", at) ? commentEnd(html, at) : -1;
      Tag tag = end < 0 ? Tag.read(html, at) : null;
      if (end < 0 && tag == null && Tag.starts(html, at)) {
        break; // A quote or a tag that never ends: to look behind every "<" again would be slow.
      }
      if (end < 0 && tag == null) {
        at++;
        continue;
      }
      end = tag == null ? end : tag.end();
      text(html, from, at);
      atLine += breaks(html, from, at);
      if (tag != null && !use(tag, atLine)) {
        int stop = Tags.isVerbatim(tag.name()) && verbatim != 0 ? verbatimEnd(html, tag) : end;
        verbatim = stop < 0 ? 0 : 1;
        end = stop < 0 ? end : stop;
        shown++;
        out.text(html, at, end);
      }
      atLine += breaks(html, at, end);
      from = end;
      at = end;
    }
    text(html, from, html.length());
  }

  private static int breaks(String html, int from, int to) {
    int count = 0;
    for (int at = html.indexOf('\n', from); at >= 0 && at < to; at = html.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  private static int commentEnd(String html, int start) {
    if (html.startsWith("<!-->", start) || html.startsWith("<!--->", start)) {
      return html.indexOf('>', start) + 1;
    }
    int end = html.indexOf("-->", start + 4);
    return end < 0 ? -1 : end + 3;
  }

  /** Where the end tag of an element starts that holds no markup, or -1 without one. */
  private static int verbatimEnd(String html, Tag tag) {
    String close = "</" + tag.name();
    for (int at = html.indexOf("</", tag.end()); at >= 0; at = html.indexOf("</", at + 2)) {
      if (html.regionMatches(true, at, close, 0, close.length())) {
        return at;
      }
    }
    return -1;
  }

  private void text(String html, int from, int to) {
    if (to > from) {
      out.text(References.decode(html.substring(from, to)));
    }
  }

  /** False where the tag means nothing here and is to show as it is. */
  private boolean use(Tag tag, int line) {
    String name = tag.name();
    if (Tags.isSilent(name)) {
      return !tag.isBare() || tag.closing();
    }
    String element = Tags.element(name);
    if (element == null) {
      return false;
    }
    if (tag.closing()) {
      end(name, element);
      return true;
    }
    if (tag.isBare() && Tags.needsEnd(name, element, inBlock) && !ends.containsKey(name)) {
      return false;
    }
    begin(tag, element, line);
    return true;
  }

  private void end(String name, String element) {
    ends.computeIfPresent(name, (key, count) -> count > 1 ? count - 1 : null);
    if (!element.isEmpty()) {
      out.endUser(element);
    }
  }

  private void begin(Tag tag, String element, int line) {
    out.tag();
    switch (element) {
      case Tags.TRANSPARENT -> anchor(tag);
      case "br" -> out.phrase("<br>");
      case "hr" -> out.block("<hr>");
      case "img" -> image(tag, line);
      case "a" -> link(tag, line);
      case "p", "div" -> {
        out.user(element, "");
        anchor(tag);
      }
      case "pre" -> {
        String label = Html.escape(labels.code(""));
        out.user("pre", " tabindex=\"0\" role=\"region\" aria-label=\"" + label + '"');
        anchor(tag);
      }
      default -> {
        out.user(element, attributes(tag, element));
        anchor(tag);
      }
    }
  }

  private void image(Tag tag, int line) {
    String size = number(tag, "width", 4000) + number(tag, "height", 4000);
    links.image(tag.value("src").strip(), tag.value("alt"), tag.value("title"), size, line);
  }

  private void link(Tag tag, int line) {
    anchor(tag);
    if (tag.attributes().containsKey("href")) {
      links.begin(false, tag.value("href").strip(), tag.value("title"), line);
    }
  }

  /** A place that other text links to. */
  private void anchor(Tag tag) {
    String name = tag.value("id").isEmpty() && tag.name().equals("a") ? "name" : "id";
    String id = tag.attributes().containsKey(name) ? fragments.anchor(tag.value(name)) : null;
    if (id != null) {
      out.phrase("<span id=\"" + Html.escape(id) + "\"></span>");
    }
  }

  private static String attributes(Tag tag, String element) {
    return switch (element) {
      case "td" -> number(tag, "colspan", 50) + number(tag, "rowspan", 500);
      case "th" -> number(tag, "colspan", 50) + number(tag, "rowspan", 500) + scope(tag);
      case "ol" -> number(tag, "start", 1_000_000);
      case "details" -> tag.attributes().containsKey("open") ? " open" : "";
      default -> "";
    };
  }

  private static String scope(Tag tag) {
    String scope = tag.value("scope").toLowerCase(Locale.ROOT);
    return scope.equals("row") || scope.equals("col") ? " scope=\"" + scope + '"' : "";
  }

  /** An attribute that is a whole number from 1 on; what browsers make of others is not ours. */
  private static String number(Tag tag, String name, int max) {
    String value = tag.value(name).strip();
    boolean digits = !value.isEmpty() && value.length() < 8;
    for (int i = 0; digits && i < value.length(); i++) {
      digits = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    int number = digits ? Integer.parseInt(value) : 0;
    return number < 1 || number > max ? "" : " " + name + "=\"" + number + '"';
  }
}
