package packsite.site.readme;

import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Writes notes that stand out, of GitHub and of Docusaurus. */
final class Notes {
  private final Balanced out;
  private final String text;
  private final Blocks blocks;
  private int alerts;
  private int admonitions;

  /** Writes a block and those after it, up to one that is left. */
  interface Blocks {
    void write(@Nullable Node first, @Nullable Node until);
  }

  /** Takes the text that the tree was made of, and what writes blocks. */
  Notes(Balanced out, String text, Blocks blocks) {
    this.out = out;
    this.text = text;
    this.blocks = blocks;
  }

  int alerts() {
    return alerts;
  }

  int admonitions() {
    return admonitions;
  }

  void write(Admonition admonition) {
    admonitions++;
    Node rest = admonition.closed ? null : firstHeading(admonition);
    Element note = begin(admonition.mark.kind(), admonition.mark.title());
    blocks.write(admonition.getFirstChild(), rest);
    out.end(note);
    blocks.write(rest, null);
  }

  /** A note that nothing ends would swallow the rest of the text: it ends before a heading. */
  private static @Nullable Node firstHeading(Node block) {
    Node at = block.getFirstChild();
    while (at != null && !(at instanceof Heading)) {
      at = at.getNext();
    }
    return at;
  }

  /** Writes a quote that starts with {@code [!NOTE]}; false where it does not. */
  boolean write(BlockQuote quote, InlineWriter inline) {
    if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
      return false;
    }
    String line = firstLine(paragraph);
    int end = line.indexOf(']');
    String kind = end < 0 ? "" : line.substring(2, end).toLowerCase(Locale.ROOT);
    if (!isAlert(kind)) {
      return false;
    }
    alerts++;
    Node rest = paragraph.getFirstChild();
    while (rest != null && !(rest instanceof SoftLineBreak || rest instanceof HardLineBreak)) {
      rest = rest.getNext();
    }
    Element note = begin(kind, line.substring(end + 1).strip());
    if (rest != null && rest.getNext() != null) {
      Element p = out.begin("p", "");
      inline.secondLine(paragraph, rest.getNext());
      out.end(p);
    }
    blocks.write(paragraph.getNext(), null);
    out.end(note);
    return true;
  }

  private String firstLine(Node paragraph) {
    SourceSpan span = paragraph.getSourceSpans().get(0);
    int start = span.getInputIndex();
    return text.startsWith("[!", start) ? text.substring(start, start + span.getLength()) : "";
  }

  private static boolean isAlert(String kind) {
    return switch (kind) {
      case "note", "tip", "important", "warning", "caution", "info", "danger" -> true;
      default -> false;
    };
  }

  private Element begin(String kind, String title) {
    Element note = out.begin("div", " class=\"" + style(kind) + "\" role=\"note\"");
    Element heading = out.begin("p", " class=\"note-t\"");
    out.text(title.isEmpty() ? word(kind) : title);
    out.end(heading);
    return note;
  }

  private static String style(String kind) {
    return switch (kind) {
      case "tip", "success" -> "note ok";
      case "warning", "caution" -> "note warn";
      case "danger", "error" -> "note bad";
      default -> "note";
    };
  }

  private static String word(String kind) {
    int first = kind.offsetByCodePoints(0, 1);
    return kind.substring(0, first).toUpperCase(Locale.ROOT) + kind.substring(first);
  }
}
