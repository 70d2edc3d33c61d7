package packsite.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Node;
import packsite.text.Node.Entry;

/**
 * A value of a document and the way to it.
 *
 * @param parent null for the root
 * @param node as it is written: an alias is one
 * @param entry the key that it is the value of
 */
record Value(@Nullable Value parent, String step, Node node, Optional<Entry> entry) {
  static Value root(Node node) {
    return new Value(null, "", node, Optional.empty());
  }

  Value at(Entry entry) {
    return new Value(this, entry.name(), entry.value(), Optional.of(entry));
  }

  Value item(int index, Node item) {
    return new Value(this, Integer.toString(index), item, Optional.empty());
  }

  /** What the value is: no alias. */
  Node resolved() {
    return node.resolved();
  }

  Violation violation(String keyword, String property, List<String> expected) {
    List<String> path = new ArrayList<>();
    for (Value at = this; at.parent != null; at = at.parent) {
      path.add(at.step);
    }
    Collections.reverse(path);
    return new Violation(path, node, entry, keyword, property, expected);
  }
}
