package packsite.site.readme;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;

/** Writes tables, each in a frame that scrolls. */
final class Tables {
  private final Balanced out;
  private final InlineWriter inline;
  private final Labels labels;
  private int count;

  Tables(Balanced out, InlineWriter inline, Labels labels) {
    this.out = out;
    this.inline = inline;
    this.labels = labels;
  }

  int count() {
    return count;
  }

  void write(TableBlock block) {
    count++;
    Element frame = out.begin("div", Balanced.scroll(labels.table()));
    Element table = out.begin("table", "");
    for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
      boolean head = part instanceof TableHead;
      Element section = out.begin(head ? "thead" : "tbody", "");
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        row(row, head);
      }
      out.end(section);
    }
    out.end(table);
    out.end(frame);
  }

  private void row(Node node, boolean head) {
    Element row = out.begin("tr", "");
    for (Node at = node.getFirstChild(); at != null; at = at.getNext()) {
      if (at instanceof TableCell cell) {
        // A header that says nothing is none, and screen readers would announce it.
        boolean header = head && at.getFirstChild() != null;
        String number = cell.getAlignment() == TableCell.Alignment.RIGHT ? " class=\"num\"" : "";
        String name = header ? "th" : "td";
        Element element = out.begin(name, header ? " scope=\"col\"" + number : number);
        inline.cell(cell);
        out.end(element);
      }
    }
    out.end(row);
  }
}
