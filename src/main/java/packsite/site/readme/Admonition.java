package packsite.site.readme;

import org.commonmark.node.CustomBlock;
import packsite.text.AdmonitionMark;

/** A {@code :::note} block in the tree. */
final class Admonition extends CustomBlock {
  final AdmonitionMark mark;

  /** False while no line ends it. */
  boolean closed;

  Admonition(AdmonitionMark mark) {
    this.mark = mark;
  }
}
