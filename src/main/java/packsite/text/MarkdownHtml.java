package packsite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Reads the tags of raw HTML for links, images, names and headings; no tree, no repair. */
final class MarkdownHtml {
  private final Source source;
  private final String text;
  private final Consumer<Markdown.Link> links;
  private final HeadingSink headings;
  private final List<Markdown.Anchor> anchors = new ArrayList<>();

  /** Takes a heading found in HTML. */
  interface HeadingSink {
    void add(int level, String text, Span span, boolean html);
  }

  /** An attribute; {@code value} is where its value stands, quotes left out. */
  private record Attribute(String name, Span value) {}

  MarkdownHtml(Source source, Consumer<Markdown.Link> links, HeadingSink headings) {
    this.source = source;
    this.text = source.text();
    this.links = links;
    this.headings = headings;
  }

  List<Markdown.Anchor> anchors() {
    return anchors;
  }

  void read(Span html) {
    int end = html.end();
    int headingStart = -1;
    int headingLevel = 0;
    StringBuilder headingText = new StringBuilder();
    for (int at = html.start(); at < end; ) {
      if (text.charAt(at) != '<') {
        headingText.append(text.charAt(at));
        at++;
        continue;
      }
      int tagEnd = tag(at, end);
      int level = headingLevel(at, tagEnd);
      if (level > 0) {
        headingStart = at;
        headingLevel = level;
        headingText.setLength(0);
      } else if (level < 0 && -level == headingLevel && headingStart >= 0) {
        String plain = decode(headingText.toString()).strip().replaceAll("\\s+", " ");
        headings.add(headingLevel, plain, source.span(headingStart, tagEnd), true);
        headingStart = -1;
      }
      at = tagEnd;
    }
  }

  /** 1 to 6 for an opening tag of a heading, -1 to -6 for a closing one, else 0. */
  private int headingLevel(int start, int end) {
    int at = start + 1;
    boolean closing = at < end && text.charAt(at) == '/';
    at += closing ? 1 : 0;
    boolean named = end - at > 2 && (text.charAt(at) == 'h' || text.charAt(at) == 'H');
    if (!named || Character.isLetterOrDigit(text.charAt(at + 2))) {
      return 0;
    }
    int level = text.charAt(at + 1) - '0';
    return level < 1 || level > 6 ? 0 : closing ? -level : level;
  }

  /** Reads what starts with {@code <} and returns where it ends. */
  private int tag(int start, int end) {
    if (text.startsWith("<!--", start)) {
      return Math.min(end, find("-->", start + 4, end) + 3);
    }
    int at = start + 1;
    while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start + 1, at).toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      return closingOrText(start, end);
    }
    List<Attribute> attributes = new ArrayList<>(4);
    at = attributes(at, end, attributes);
    use(name, source.span(start, at), attributes);
    return name.equals("script") || name.equals("style") ? rawTextEnd(name, at, end) : at;
  }

  private int closingOrText(int start, int end) {
    if (start + 1 >= end || "/!?".indexOf(text.charAt(start + 1)) < 0) {
      return start + 1;
    }
    return Math.min(end, find(">", start, end) + 1);
  }

  private int rawTextEnd(String name, int from, int end) {
    String close = "</" + name;
    return find(close, from, end);
  }

  private int attributes(int from, int end, List<Attribute> into) {
    int at = from;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      at = isNameCharacter(c) ? attribute(at, end, into) : at + 1;
    }
    return end;
  }

  private int attribute(int start, int end, List<Attribute> into) {
    int nameEnd = start;
    while (nameEnd < end && isNameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    int at = skipBlanks(nameEnd, end);
    if (at >= end || text.charAt(at) != '=') {
      return nameEnd;
    }
    at = skipBlanks(at + 1, end);
    if (at >= end) {
      return end;
    }
    char quote = text.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    int valueStart = quoted ? at + 1 : at;
    int valueEnd =
        quoted ? find(String.valueOf(quote), valueStart, end) : plainEnd(valueStart, end);
    String name = text.substring(start, nameEnd).toLowerCase(Locale.ROOT);
    into.add(new Attribute(name, source.span(valueStart, valueEnd)));
    return Math.min(end, quoted ? valueEnd + 1 : valueEnd);
  }

  /** Where it stands, in whatever case, or {@code end}; never looks further. */
  private int find(String wanted, int from, int end) {
    for (int at = from; at + wanted.length() <= end; at++) {
      if (text.regionMatches(true, at, wanted, 0, wanted.length())) {
        return at;
      }
    }
    return end;
  }

  private int plainEnd(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) > ' ' && text.charAt(at) != '>') {
      at++;
    }
    return at;
  }

  private static boolean isNameCharacter(char c) {
    return c > ' ' && "=>/\"'<".indexOf(c) < 0;
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private void use(String tag, Span span, List<Attribute> attributes) {
    String alt = "";
    for (Attribute attribute : attributes) {
      if (attribute.name().equals("alt")) {
        alt = decode(attribute.value().text());
      }
    }
    for (Attribute attribute : attributes) {
      String name = attribute.name();
      boolean image = tag.equals("img") && name.equals("src");
      if (image || tag.equals("a") && name.equals("href")) {
        String target = decode(attribute.value().text().strip());
        links.accept(
            new Markdown.Link(
                Markdown.LinkStyle.HTML, image, target, image ? alt : "", span, attribute.value()));
      } else if (name.equals("id") || tag.equals("a") && name.equals("name")) {
        anchors.add(new Markdown.Anchor(attribute.value().text(), attribute.value()));
      }
    }
  }

  /** The few entities that people write in addresses and headings. */
  private static String decode(String html) {
    return html.indexOf('&') < 0
        ? html
        : html.replace("&nbsp;", " ")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
  }
}
