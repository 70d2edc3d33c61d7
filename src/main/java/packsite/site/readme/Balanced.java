package packsite.site.readme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.text.Html;

/**
 * Writes HTML that is balanced and nested as the HTML parser wants it, whatever is asked for.
 *
 * <p>Element names and attributes come from this package alone, text and values are escaped here or
 * by the caller through {@link Html}. What tags of the text open ends with the Markdown block that
 * it stands in, and no tag of the text ends what Markdown has opened.
 */
final class Balanced {
  /** Browsers give up at 512; of this, Markdown itself may add twice fifty. */
  private static final int MAX_DEPTH = 80;

  private final StringBuilder out = new StringBuilder();
  private final List<Element> open = new ArrayList<>();
  private final List<Hole> holes = new ArrayList<>();
  private final Outline outline;
  private final Labels labels;
  private int links;
  private boolean tags;

  /** A tag that can only be written when all of the text is known. */
  private record Hole(int at, Element element, boolean opening) {}

  Balanced(Outline outline, Labels labels) {
    this.outline = outline;
    this.labels = labels;
    open.add(new Element("article", true));
  }

  Element begin(String name, String attributes) {
    room(name, true);
    return push(new Element(name, true), attributes);
  }

  /** Begins a link, or what shows that it is none; null within another. */
  @Nullable Element beginLink(
      boolean ours, String name, String attributes, @Nullable String fallback) {
    if (links > 0 || !ours && open.size() > MAX_DEPTH) {
      return null;
    }
    settle();
    Element link = new Element(name, ours);
    link.fallback = fallback;
    links++;
    link.level = -1;
    return push(link, attributes);
  }

  @Nullable Element beginInPage(boolean ours, Fragments.InPage target) {
    if (links > 0 || !ours && open.size() > MAX_DEPTH) {
      return null;
    }
    settle();
    Element link = new Element("a", ours);
    link.fallback = target.target();
    link.inPage = target;
    link.level = -1;
    links++;
    holes.add(new Hole(out.length(), link, true));
    open.add(link);
    link.start = out.length();
    return link;
  }

  boolean inLink() {
    return links > 0;
  }

  void end(@Nullable Element element) {
    if (element == null) {
      return;
    }
    int at = open.lastIndexOf(element);
    if (at > 0) {
      popTo(at);
    } else if (!Tags.isPhrase(element.name)) {
      popPhrases();
    }
  }

  void text(CharSequence text) {
    text(text, 0, text.length());
  }

  void text(CharSequence text, int start, int end) {
    boolean blank = true;
    for (int i = start; blank && i < end; i++) {
      blank = text.charAt(i) <= ' ';
    }
    if (!blank) {
      settle();
    } else if (end == start || open.size() == 1 || Nesting.isSkeleton(top().name)) {
      return;
    }
    Html.text(out, text, start, end);
  }

  /** What has no content and may stand in a line of text, written as it is. */
  void phrase(String html) {
    settle();
    out.append(html);
  }

  /** The same between blocks. */
  void block(String html) {
    if (room("hr", true)) {
      out.append(html).append('\n');
    }
  }

  /** Text inside {@code pre}, escaped by the caller. */
  void verbatim(CharSequence html) {
    out.append(html);
  }

  /** Begins what a tag of the text asks for; null where it cannot stand here. */
  @Nullable Element user(String name, String attributes) {
    if (open.size() > MAX_DEPTH) {
      return null;
    }
    boolean fits =
        switch (name) {
          case "li" -> item("ul", "li");
          case "dt", "dd" -> item("dl", "dt", "dd");
          case "tr", "td", "th", "thead", "tbody", "tfoot", "caption" -> inTable(name);
          case "summary" -> top().name.equals("details") && !top().ours && !top().begun;
          default -> room(name, false);
        };
    if (!fits) {
      return null;
    }
    return switch (name) {
      case "table" -> table();
      case "summary" -> summary();
      default -> Tags.isHeading(name) ? heading(name) : push(new Element(name, false), attributes);
    };
  }

  /** Ends what a tag of the text has begun; true where there was such. */
  boolean endUser(String name) {
    boolean phrase = Tags.isPhrase(name);
    for (int at = open.size() - 1; at > 0; at--) {
      Element element = open.get(at);
      boolean same =
          element.name.equals(name)
              || Tags.isHeading(name) && element.name.equals("h")
              || element.level < 0 && name.equals("a");
      if (!element.ours && same) {
        popTo(at);
        return true;
      }
      boolean passes = Tags.isPhrase(element.name) || !phrase && element.name.equals("p");
      if (phrase ? !passes : element.ours && !passes || Nesting.isScope(element.name, name)) {
        return false;
      }
    }
    return false;
  }

  private Element table() {
    Element wrapper = new Element("div", false);
    wrapper.wraps = true;
    push(wrapper, scroll(labels.table()));
    return push(new Element("table", false), "");
  }

  static String scroll(String label) {
    return " class=\"scroll\" role=\"region\" aria-label=\""
        + Html.escape(label)
        + "\" tabindex=\"0\"";
  }

  private Element summary() {
    top().begun = true;
    Element summary = push(new Element("summary", false), "");
    summary.fallback = "Details";
    return summary;
  }

  private Element heading(String name) {
    Element heading = new Element("h", false);
    heading.level = name.charAt(1) - '0';
    return beginHeading(heading);
  }

  /** Begins a heading; its level in the page and its id follow when its text is known. */
  Element beginHeading(int level, String slugText) {
    Element heading = new Element("h", true);
    heading.level = level;
    heading.fallback = slugText;
    room("h2", true);
    return beginHeading(heading);
  }

  private Element beginHeading(Element heading) {
    holes.add(new Hole(out.length(), heading, true));
    open.add(heading);
    heading.start = out.length();
    return heading;
  }

  private Element push(Element element, String attributes) {
    top().begun = true;
    out.append('<').append(element.name).append(attributes).append('>');
    if (Nesting.isSkeleton(element.name)) {
      out.append('\n');
    }
    element.start = out.length();
    open.add(element);
    return element;
  }

  private Element top() {
    return open.get(open.size() - 1);
  }

  private void popTo(int size) {
    while (open.size() > size) {
      pop();
    }
    if (open.size() > 1 && top().wraps) {
      pop();
    }
  }

  private void popPhrases() {
    while (!top().ours && Tags.isPhrase(top().name)) {
      pop();
    }
  }

  private void pop() {
    Element element = open.remove(open.size() - 1);
    links -= element.level < 0 ? 1 : 0;
    if (element.name.equals("details") && !element.begun) {
      out.append("<summary>Details</summary>");
    }
    if (element.name.equals("h")) {
      popHeading(element);
      return;
    }
    if (element.fallback != null && isEmpty(element.start)) {
      Html.text(out, element.fallback);
    }
    if (element.inPage != null) {
      holes.add(new Hole(out.length(), element, false));
    } else {
      out.append("</").append(element.name).append('>');
    }
    if (!Tags.isPhrase(element.name)) {
      out.append('\n');
    }
  }

  private void popHeading(Element element) {
    String shown = PlainText.of(out, element.start);
    if (shown.isEmpty() && out.indexOf("<img", element.start) < 0) {
      out.setLength(element.start);
      holes.remove(holes.size() - 1); // Its own: a link would have shown something.
      return;
    }
    outline.add(element, shown);
    labels.heading(shown);
    out.append("</h").append(element.level).append(">\n");
  }

  private boolean isEmpty(int start) {
    for (int i = start; i < out.length(); i++) {
      if (out.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Makes sure that text can stand here. */
  private void settle() {
    Element top = top();
    if (open.size() == 1) {
      push(new Element("p", false), "");
      return;
    }
    String missing = Nesting.missing(top.name);
    while (missing != null) {
      push(new Element(missing, false), "");
      missing = Nesting.missing(missing);
    }
    if (top.name.equals("details") && !top.begun) {
      out.append("<summary>Details</summary>\n");
    }
    top().begun = true;
  }

  /** Ends what a block cannot stand in; false where it then still could not. */
  private boolean room(String name, boolean ours) {
    if (Tags.isPhrase(name)) {
      settle();
      return true;
    }
    while (true) {
      int at = open.size() - 1;
      while (at > 0 && Tags.isPhrase(open.get(at).name)) {
        at--;
      }
      Element around = open.get(at);
      if (around.name.equals("p")
          || !around.ours && Nesting.isLine(around.name) && yields(around, name, ours)) {
        popTo(at);
      } else if (Nesting.isLine(around.name) || !ours && Nesting.refuses(around.name, name)) {
        return false;
      } else {
        popTo(at + 1);
        if (open.size() > 1 && !Nesting.isPart(name)) {
          settle();
        }
        return true;
      }
    }
  }

  private static boolean yields(Element around, String name, boolean ours) {
    return ours || around.name.equals("h") && Tags.isHeading(name);
  }

  private boolean item(String list, String... items) {
    for (int at = open.size() - 1; at > 0; at--) {
      Element element = open.get(at);
      for (String item : items) {
        if (element.name.equals(item) && !element.ours) {
          popTo(at);
          return true;
        }
      }
      boolean inList = element.name.equals(list) || list.equals("ul") && element.name.equals("ol");
      if (inList && !element.ours) {
        popTo(at + 1);
        return true;
      }
      if (element.ours && !element.name.equals("p") && !Tags.isPhrase(element.name)
          || Nesting.isScope(element.name, items[0])) {
        break;
      }
    }
    if (!room(list, false)) {
      return false;
    }
    push(new Element(list, false), "");
    return true;
  }

  private boolean inTable(String name) {
    int at = open.size() - 1;
    while (at > 0 && !(Nesting.holds(open.get(at).name, name) && !open.get(at).ours)) {
      Element element = open.get(at);
      boolean ours = element.ours && !element.name.equals("p") && !Tags.isPhrase(element.name);
      if (ours || element.name.equals("table")) {
        return false;
      }
      at--;
    }
    if (at == 0 || name.equals("caption") && open.get(at).begun) {
      return false;
    }
    popTo(at + 1);
    for (String missing = Nesting.between(top().name, name);
        missing != null;
        missing = Nesting.between(missing, name)) {
      push(new Element(missing, false), "");
    }
    return true;
  }

  /** True where a tag of the text was written anew, however harmless. */
  boolean hasTags() {
    return tags;
  }

  /** Tells that a tag of the text is about to be written. */
  void tag() {
    tags = true;
  }

  /** Everything, with the tags filled in that had to wait. */
  String finish(Links links) {
    popTo(1);
    StringBuilder html = new StringBuilder(out.length() + holes.size() * 32);
    int from = 0;
    for (Hole hole : holes) {
      html.append(out, from, hole.at());
      from = hole.at();
      Element element = hole.element();
      if (element.inPage != null) {
        html.append(links.inPage(element.inPage, hole.opening()));
      } else {
        html.append("<h").append(element.level).append(" id=\"");
        html.append(Html.escape(String.valueOf(element.id))).append("\">");
      }
    }
    return html.append(out, from, out.length()).toString().strip();
  }
}
