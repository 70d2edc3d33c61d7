package packsite.site.readme;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Check boxes of list items: {@code [ ]} and {@code [x]}. */
final class Tasks {
  private Tasks() {}

  /** A check box that nobody can change. */
  record Task(boolean done) {
    String box() {
      return done
          ? "<input type=\"checkbox\" disabled checked aria-label=\"Done\">"
          : "<input type=\"checkbox\" disabled aria-label=\"To do\">";
    }
  }

  /** Takes the mark out of a paragraph that starts with one. */
  static @Nullable Task read(Node paragraph) {
    if (!(paragraph.getFirstChild() instanceof Text text)) {
      return null;
    }
    String literal = text.getLiteral();
    boolean box =
        literal.length() > 3
            && literal.charAt(0) == '['
            && " xX".indexOf(literal.charAt(1)) >= 0
            && literal.charAt(2) == ']'
            && literal.charAt(3) == ' ';
    if (!box) {
      return null;
    }
    text.setLiteral(literal.substring(3));
    return new Task(literal.charAt(1) != ' ');
  }
}
