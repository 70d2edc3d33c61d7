package packsite.site.readme;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import packsite.text.Html;
import packsite.text.Source;

/** One README on its way from text to HTML; the parts that work on it. */
final class Rendering {
  private static final int SHOWN_OF_TOO_LONG = 100_000;

  final String text;
  final Balanced out;
  final Links links;
  final RawHtml html;
  final Labels labels = new Labels();
  final Footnotes footnotes = new Footnotes();
  private final Outline outline;
  private final Fragments fragments = new Fragments();

  private Rendering(String text, LinkTargets targets) {
    this.text = text;
    outline = new Outline(fragments);
    out = new Balanced(outline, labels);
    links = new Links(out, fragments, targets);
    html = new RawHtml(out, links, fragments, labels);
  }

  static Readme render(Source source, LinkTargets targets, List<String> names) {
    String text = Characters.clean(source.text());
    if (source.text().length() > MarkdownSyntax.MAX_LENGTH) {
      return tooLong(text);
    }
    Node document = MarkdownSyntax.parse(text);
    return new Rendering(text, targets).readme(document, title(document, names));
  }

  static String lead(Source source) {
    return source.text().length() > MarkdownSyntax.MAX_LENGTH
        ? ""
        : Lead.of(MarkdownSyntax.parse(Characters.clean(source.text())));
  }

  private Readme readme(Node document, @Nullable Node title) {
    // The lead looks at the tree first: writing takes the marks out of task lists.
    String lead = Lead.of(document);
    BlockWriter writer = new BlockWriter(this, title);
    String written = write(writer, document);
    String safe = out.hasTags() ? SecondLock.pass(written) : written;
    return new Readme(
        safe, lead, outline.all(), links.unresolved(), writer.counts(links.resolved()));
  }

  private String write(BlockWriter writer, Node document) {
    writer.blocks(document.getFirstChild());
    writer.footnotes();
    return out.finish(links);
  }

  /** What the sanitizer gets to see. */
  static String unlocked(String text, LinkTargets targets) {
    String clean = Characters.clean(text);
    Rendering rendering = new Rendering(clean, targets);
    return rendering.write(new BlockWriter(rendering, null), MarkdownSyntax.parse(clean));
  }

  /** The first heading, where it is of the first level and says no more than a name. */
  private static @Nullable Node title(Node document, List<String> names) {
    Node at = document.getFirstChild();
    while (at != null && !(at instanceof Heading)) {
      at = at.getNext();
    }
    if (!(at instanceof Heading heading) || heading.getLevel() != 1) {
      return null;
    }
    String said = letters(NodeText.of(heading));
    for (String name : names) {
      if (!said.isEmpty() && said.equals(letters(name))) {
        return heading;
      }
    }
    return null;
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  private static Readme tooLong(String text) {
    StringBuilder html = new StringBuilder(SHOWN_OF_TOO_LONG + 1000);
    html.append(
            "<div class=\"note warn\" role=\"note\"><p class=\"note-t\">Too long</p><p>This README has ")
        .append(text.length())
        .append(" characters, Markdown is read up to ")
        .append(MarkdownSyntax.MAX_LENGTH)
        .append(". Below are the first ")
        .append(SHOWN_OF_TOO_LONG)
        .append(" as they are.</p></div>\n")
        .append("<pre tabindex=\"0\" role=\"region\" aria-label=\"Start of the README\">");
    int end = SHOWN_OF_TOO_LONG;
    end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
    Html.text(html, text, 0, end);
    html.append("</pre>");
    Readme.Counts none = new Readme.Counts(0, 0, 0, 0, 0, 0, 0);
    return new Readme(html.toString(), "", List.of(), List.of(), none);
  }
}
