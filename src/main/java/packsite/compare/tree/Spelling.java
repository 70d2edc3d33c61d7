package packsite.compare.tree;

import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/** Whether the same data is written the same way; indentation and blanks do not count. */
final class Spelling {
  private Spelling() {}

  /** Looks at a node itself, not at what is in it. */
  static boolean isSame(Node was, Node now) {
    if (was instanceof Alias old && now instanceof Alias current) {
      return old.name().equals(current.name());
    }
    if (was instanceof Scalar old && now instanceof Scalar current) {
      return old.style() == current.style()
          && old.tag().equals(current.tag())
          && old.value().equals(current.value());
    }
    if (was instanceof Mapping old && now instanceof Mapping current) {
      return isFlow(old) == isFlow(current)
          && hasMerges(old) == hasMerges(current)
          && hasRepeats(old) == hasRepeats(current);
    }
    return was.getClass() == now.getClass() && isFlow(was) == isFlow(now);
  }

  private static boolean isFlow(Node node) {
    String text = node.span().source().text();
    int start = node.span().start();
    return start < text.length() && (text.charAt(start) == '{' || text.charAt(start) == '[');
  }

  static boolean hasMerges(Mapping mapping) {
    return mapping.entries().stream()
        .anyMatch(
            entry ->
                entry.key() instanceof Scalar key
                    && key.style() == Style.PLAIN
                    && key.value().equals("<<"));
  }

  private static boolean hasRepeats(Mapping mapping) {
    return !hasMerges(mapping) && mapping.entries().size() > mapping.effective().size();
  }
}
