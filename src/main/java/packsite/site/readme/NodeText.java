package packsite.site.readme;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text below a node without its markup. */
final class NodeText {
  private NodeText() {}

  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    append(text, node, true);
    return text.toString();
  }

  /** The same without what images say of themselves. */
  static String withoutImages(Node node) {
    StringBuilder text = new StringBuilder();
    append(text, node, false);
    return text.toString();
  }

  private static void append(StringBuilder text, Node node, boolean images) {
    for (Node at = node.getFirstChild(); at != null; at = at.getNext()) {
      if (at instanceof Text part) {
        text.append(part.getLiteral());
      } else if (at instanceof Code part) {
        text.append(part.getLiteral());
      } else if (at instanceof SoftLineBreak || at instanceof HardLineBreak) {
        text.append(' ');
      } else if (images || !(at instanceof Image)) {
        append(text, at, images);
      }
    }
  }
}
