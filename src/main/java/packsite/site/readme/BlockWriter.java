package packsite.site.readme;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Writes blocks; depth is bounded by the parser. */
final class BlockWriter {
  private final Balanced out;
  private final InlineWriter inline;
  private final RawHtml html;
  private final Tables tables;
  private final Code code;
  private final Notes notes;
  private final Footnotes footnotes;
  private final @Nullable Node title;

  BlockWriter(Rendering parts, @Nullable Node title) {
    out = parts.out;
    html = parts.html;
    footnotes = parts.footnotes;
    inline = new InlineWriter(out, parts.links, html, footnotes);
    tables = new Tables(out, inline, parts.labels);
    code = new Code(out, parts.labels);
    notes = new Notes(out, parts.text, this::blocks);
    this.title = title;
  }

  Readme.Counts counts(int resolved) {
    return new Readme.Counts(
        notes.alerts(),
        notes.admonitions(),
        tables.count(),
        code.count(),
        footnotes.count(),
        html.shown(),
        resolved);
  }

  /** Writes a block and all after it in the same one. */
  void blocks(@Nullable Node first) {
    blocks(first, null);
  }

  private void blocks(@Nullable Node first, @Nullable Node until) {
    for (Node node = first; node != null && node != until; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    if (node instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof ListBlock list) {
      list(list);
    } else if (node instanceof FencedCodeBlock fence) {
      code.write(fence.getLiteral(), fence.getInfo() == null ? "" : fence.getInfo());
    } else if (node instanceof IndentedCodeBlock block) {
      code.write(block.getLiteral(), "");
    } else if (node instanceof TableBlock table) {
      tables.write(table);
    } else {
      other(node);
    }
  }

  private void other(Node node) {
    if (node instanceof HtmlBlock block) {
      html.block(block.getLiteral(), line(block));
    } else if (node instanceof ThematicBreak) {
      out.block("<hr>");
    } else if (node instanceof Admonition admonition) {
      notes.write(admonition);
    } else if (node instanceof BlockQuote quote && !notes.write(quote, inline)) {
      Element element = out.begin("blockquote", "");
      blocks(quote.getFirstChild());
      out.end(element);
    }
  }

  static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }

  private void heading(Heading heading) {
    if (heading == title) {
      return;
    }
    Element element = out.beginHeading(heading.getLevel(), NodeText.of(heading).strip());
    inline.content(heading);
    out.end(element);
  }

  private void paragraph(Paragraph paragraph) {
    Element element = out.begin("p", "");
    if (Badges.are(paragraph)) {
      Badges.write(paragraph, out, inline);
    } else {
      inline.content(paragraph);
    }
    out.end(element);
  }

  private void list(ListBlock list) {
    Integer start = list instanceof OrderedList ordered ? ordered.getMarkerStartNumber() : null;
    String attributes = start == null || start == 1 ? "" : " start=\"" + start + '"';
    Element element = out.begin(list instanceof BulletList ? "ul" : "ol", attributes);
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        item(item, list.isTight());
      }
    }
    out.end(element);
  }

  private void item(Node item, boolean tight) {
    Node first = item.getFirstChild();
    Tasks.@Nullable Task task = first instanceof Paragraph ? Tasks.read(first) : null;
    Element element = out.begin("li", task == null ? "" : " class=\"task\"");
    for (Node node = first; node != null; node = node.getNext()) {
      if (node instanceof Paragraph paragraph && (tight || task != null && node == first)) {
        Element wrapper = tight ? null : out.begin("p", "");
        if (task != null && node == first) {
          out.phrase(task.box());
        }
        inline.content(paragraph);
        out.end(wrapper);
      } else {
        block(node);
      }
    }
    out.end(element);
  }

  /** The footnotes that the text refers to, after all else. */
  void footnotes() {
    if (footnotes.count() == 0) {
      return;
    }
    out.block("<hr>");
    Element list = out.begin("ol", " class=\"footnotes\"");
    for (int i = 0; i < footnotes.count(); i++) {
      Element item = out.begin("li", " id=\"" + Fragments.footnote(i + 1) + '"');
      blocks(footnotes.get(i).getFirstChild());
      out.phrase(Footnotes.back(i + 1));
      out.end(item);
    }
    out.end(list);
  }
}
