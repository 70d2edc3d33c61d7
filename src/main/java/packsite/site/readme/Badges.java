package packsite.site.readme;

import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** A row of pictures of other hosts, which becomes a row of links with their words. */
final class Badges {
  private Badges() {}

  /** True where a paragraph is nothing but several of them. */
  static boolean are(Node paragraph) {
    int count = 0;
    for (Node at = paragraph.getFirstChild(); at != null; at = at.getNext()) {
      if (isBadge(at)) {
        count++;
      } else if (!isBlank(at)) {
        return false;
      }
    }
    return count > 1;
  }

  private static boolean isBadge(Node node) {
    Node image = node instanceof Link ? node.getFirstChild() : node;
    return image instanceof Image badge
        && (image == node || image.getNext() == null)
        && Hrefs.kind(badge.getDestination()) == Hrefs.Kind.EXTERNAL;
  }

  private static boolean isBlank(Node node) {
    return node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        || node instanceof Text text && text.getLiteral().isBlank();
  }

  static void write(Node paragraph, Balanced out, InlineWriter inline) {
    out.text("Badges: ");
    inline.start(paragraph);
    boolean first = true;
    for (Node at = paragraph.getFirstChild(); at != null; at = at.getNext()) {
      if (isBadge(at)) {
        out.text(first ? "" : " \u00b7 ");
        inline.one(at);
        first = false;
      } else if (!(at instanceof Text)) {
        inline.skipLine();
      }
    }
  }
}
