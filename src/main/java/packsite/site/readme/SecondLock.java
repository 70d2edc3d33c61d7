package packsite.site.readme;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A sanitizer made by others, behind our own writer.
 *
 * <p>Only texts with tags of their authors pass through it. In all others no byte of markup comes
 * from the text: every element and attribute is a constant of this package, all text is escaped,
 * every address is checked, so there is nothing that it could take away.
 */
final class SecondLock {
  private static final Pattern OURS = Pattern.compile("readme-[^\\s\"'<>&]{0,300}");
  private static final Pattern CLASSES =
      Pattern.compile("scroll|note( ok| warn| bad)?|note-t|broken|task|cap|num|footnotes");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "a",
              "b",
              "blockquote",
              "br",
              "caption",
              "code",
              "dd",
              "del",
              "details",
              "div",
              "dl",
              "dt",
              "em",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "hr",
              "i",
              "img",
              "input",
              "ins",
              "kbd",
              "li",
              "ol",
              "p",
              "pre",
              "q",
              "span",
              "strong",
              "sub",
              "summary",
              "sup",
              "table",
              "tbody",
              "td",
              "tfoot",
              "th",
              "thead",
              "tr",
              "ul",
              "wbr")
          .allowWithoutAttributes("a", "span", "q", "div")
          .allowTextIn("table", "ul", "ol")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href", "rel", "title")
          .onElements("a")
          .allowAttributes("title")
          .onElements("span")
          .allowAttributes("src", "alt", "title", "width", "height", "loading", "decoding")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "scope")
          .onElements("td", "th")
          .allowAttributes("start")
          .onElements("ol")
          .allowAttributes("open")
          .onElements("details")
          .allowAttributes("type")
          .matching(false, "checkbox")
          .onElements("input")
          .allowAttributes("disabled", "checked", "aria-label")
          .onElements("input")
          .allowAttributes("aria-label")
          .onElements("a", "div", "pre")
          .allowAttributes("role")
          .matching(false, "region", "note")
          .onElements("div", "pre")
          .allowAttributes("tabindex")
          .matching(false, "0")
          .onElements("div", "pre")
          .allowAttributes("class")
          .matching(CLASSES)
          .globally()
          .allowAttributes("id")
          .matching(OURS)
          .globally()
          .toFactory();

  private SecondLock() {}

  static String pass(String html) {
    // It parts braces for the sake of templates that are filled in by a browser. We have none.
    return POLICY.sanitize(html).replace("<!-- -->", "");
  }
}
