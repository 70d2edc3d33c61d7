package packsite.site.readme;

import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import packsite.text.BareLinks;
import packsite.text.Html;

/** Writes what stands in a line of text. */
final class InlineWriter {
  private final Balanced out;
  private final Links links;
  private final RawHtml html;
  private final Footnotes footnotes;
  private int line;
  private boolean inCell;

  InlineWriter(Balanced out, Links links, RawHtml html, Footnotes footnotes) {
    this.out = out;
    this.links = links;
    this.html = html;
    this.footnotes = footnotes;
  }

  /** Writes what a block holds. */
  void content(Node block) {
    start(block);
    inCell = false;
    write(block.getFirstChild());
  }

  void cell(Node cell) {
    start(cell);
    inCell = true;
    write(cell.getFirstChild());
  }

  /** Writes what a paragraph holds behind its first line. */
  void secondLine(Node paragraph, Node first) {
    start(paragraph);
    inCell = false;
    line++;
    write(first);
  }

  private void write(@Nullable Node first) {
    expect(first);
    siblings(first);
    html.forget();
  }

  /** Starts to count lines anew. */
  void start(Node block) {
    List<SourceSpan> spans = block.getSourceSpans();
    line = spans.isEmpty() ? line : spans.get(0).getLineIndex() + 1;
  }

  void skipLine() {
    line++;
  }

  private void expect(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof HtmlInline tag) {
        html.expect(tag.getLiteral());
      } else {
        expect(node.getFirstChild());
      }
    }
  }

  private void siblings(@Nullable Node first) {
    for (Node node = first; node != null; node = node.getNext()) {
      one(node);
    }
  }

  void one(Node node) {
    if (node instanceof Text text) {
      text(text.getLiteral());
    } else if (node instanceof Code code) {
      code(code.getLiteral());
    } else if (node instanceof SoftLineBreak) {
      line++;
      out.text("\n");
    } else if (node instanceof HardLineBreak) {
      line++;
      out.phrase("<br>\n");
    } else if (node instanceof Emphasis) {
      wrapped("em", node);
    } else if (node instanceof StrongEmphasis) {
      wrapped("strong", node);
    } else if (node instanceof Strikethrough) {
      wrapped("del", node);
    } else {
      other(node);
    }
  }

  private void other(Node node) {
    if (node instanceof Link link) {
      String title = link.getTitle() == null ? "" : link.getTitle();
      Element element = links.begin(true, link.getDestination(), title, line);
      siblings(link.getFirstChild());
      out.end(element);
    } else if (node instanceof Image image) {
      String title = image.getTitle() == null ? "" : image.getTitle();
      links.image(image.getDestination(), NodeText.of(image), title, "", line);
    } else if (node instanceof HtmlInline tag) {
      html.write(tag.getLiteral(), line);
    } else if (node instanceof FootnoteReference reference) {
      out.phrase(footnotes.refer(reference.footnote));
    } else {
      siblings(node.getFirstChild());
    }
  }

  private void wrapped(String name, Node node) {
    Element element = out.begin(name, "");
    siblings(node.getFirstChild());
    out.end(element);
  }

  /** Text, in which addresses become links as on GitHub. */
  private void text(String text) {
    if (out.inLink() || !text.contains("://") && !text.contains("www.")) {
      out.text(text);
      return;
    }
    int[] from = {0};
    BareLinks.find(
        text,
        (start, end) -> {
          out.text(text, from[0], start);
          bare(text.substring(start, end));
          from[0] = end;
        });
    out.text(text, from[0], text.length());
  }

  private void bare(String address) {
    String target = address.startsWith("www.") ? "http://" + address : address;
    boolean leads = Hrefs.kind(target) == Hrefs.Kind.EXTERNAL;
    Element link = leads ? links.begin(true, target, "", line) : null;
    out.text(address);
    out.end(link);
  }

  /** In a table, long names may break behind a dot or a slash. */
  private void code(String literal) {
    StringBuilder code = new StringBuilder(literal.length() + 16);
    int from = 0;
    for (int i = 0; inCell && i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if ((c == '.' || c == '/') && literal.charAt(i + 1) > ' ') {
        Html.text(code, literal, from, i + 1);
        code.append("<wbr>");
        from = i + 1;
      }
    }
    Html.text(code, literal, from, literal.length());
    out.phrase(code.insert(0, "<code>").append("</code>").toString());
  }
}
