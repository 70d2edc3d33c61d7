package packsite.site.readme;

import org.commonmark.node.CustomBlock;

/** What a footnote says: {@code [^label]: text}. */
final class Footnote extends CustomBlock {
  final String label;

  Footnote(String label) {
    this.label = label;
  }
}
