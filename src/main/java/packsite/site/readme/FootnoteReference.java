package packsite.site.readme;

import org.commonmark.node.CustomNode;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/** Where a footnote is referred to: {@code [^label]}. */
final class FootnoteReference extends CustomNode {
  private static final int MAX_NODES = 10;

  final Footnote footnote;

  private FootnoteReference(Footnote footnote) {
    this.footnote = footnote;
  }

  /** Takes the brackets whose label a footnote has, and leaves all others to the links. */
  static final class Processor implements LinkProcessor {
    @Override
    public @Nullable LinkResult process(
        LinkInfo info, Scanner scanner, InlineParserContext context) {
      String text = info.destination() == null ? text(info.openingBracket()) : "";
      if (!text.startsWith("^")) {
        return LinkResult.none();
      }
      String label = info.label();
      if (label != null && context.getDefinition(LinkReferenceDefinition.class, label) != null) {
        return LinkResult.none();
      }
      Footnote footnote = context.getDefinition(Footnote.class, text.substring(1));
      return footnote == null
          ? LinkResult.none()
          : LinkResult.replaceWith(new FootnoteReference(footnote), info.afterTextBracket());
    }

    /** Between the brackets; the few nodes that a label takes, for there may be a million. */
    private static String text(Node bracket) {
      StringBuilder text = new StringBuilder();
      Node at = bracket.getNext();
      for (int i = 0; i < MAX_NODES && at instanceof Text part; i++) {
        text.append(part.getLiteral());
        at = at.getNext();
      }
      return at == null ? text.toString() : "";
    }
  }
}
