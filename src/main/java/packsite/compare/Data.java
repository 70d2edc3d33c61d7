package packsite.compare;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.KeyPath.Key;
import packsite.compare.tree.KeyPath.Step;
import packsite.compare.tree.Kind;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** Values as a loader sees them. */
final class Data {
  private Data() {}

  static boolean isSame(Node one, Node other) {
    Node was = one.resolved();
    Node now = other.resolved();
    if (was == now) {
      return true;
    }
    if (was instanceof Mapping a && now instanceof Mapping b) {
      return isSameMap(a, b);
    }
    if (was instanceof Sequence a && now instanceof Sequence b) {
      return isSameList(a, b);
    }
    return was instanceof Scalar a
        && now instanceof Scalar b
        && Kind.of(a) == Kind.of(b)
        && a.printed().equals(b.printed());
  }

  private static boolean isSameMap(Mapping was, Mapping now) {
    List<Entry> entries = was.effective();
    if (entries.size() != now.effective().size()) {
      return false;
    }
    for (Entry entry : entries) {
      Optional<Node> other = now.get(entry.name());
      if (other.isEmpty() || !isSame(entry.value(), other.get())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameList(Sequence was, Sequence now) {
    if (was.items().size() != now.items().size()) {
      return false;
    }
    Iterator<Node> others = now.items().iterator();
    return was.items().stream().allMatch(item -> isSame(item, others.next()));
  }

  /**
   * Where one in place of the other may be refused, or mean something else: an empty text beside
   * another single value is one that waits to be filled in.
   */
  static boolean isOtherKind(Node was, Node now) {
    return Kind.isRetyped(was, now) && !(isOpen(was, now) || isOpen(now, was));
  }

  private static boolean isOpen(Node text, Node other) {
    return other.resolved() instanceof Scalar
        && text.resolved() instanceof Scalar scalar
        && scalar.value().isEmpty();
  }

  /** True for null, {@code ""}, {@code {}} and {@code []}: nothing is set. */
  static boolean isNothing(Node value) {
    Node node = value.resolved();
    return node instanceof Mapping map && map.isEmpty()
        || node instanceof Sequence list && list.items().isEmpty()
        || node instanceof Scalar scalar && (scalar.isNull() || scalar.value().isEmpty());
  }

  /** What stands at a path of keys. */
  static Optional<Node> at(Mapping root, KeyPath path) {
    Optional<Node> node = Optional.of(root);
    for (Step step : path.steps()) {
      node =
          step instanceof Key key
              ? node.flatMap(Node::asMapping).flatMap(map -> map.get(key.name()))
              : Optional.empty();
    }
    return node;
  }

  /** Its keys; empty where it leads into a list. */
  static Optional<List<String>> keys(KeyPath path) {
    return path.steps().stream().allMatch(Key.class::isInstance)
        ? Optional.of(path.steps().stream().map(step -> ((Key) step).name()).toList())
        : Optional.empty();
  }
}
