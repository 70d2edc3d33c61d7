package packsite.compare.tree;

import java.util.List;
import packsite.text.Node;
import packsite.text.Node.Sequence;

/**
 * One thing that differs between two trees. Together the changes of a pair lead from one tree to
 * the other; what a loader does not see (comments, quotes, order of keys) is {@link Wording}.
 *
 * <p>A path before is one of the old tree, a path after one of the new tree: below something that
 * moved, and in lists, the two differ.
 */
public sealed interface KeyChange {
  /** What people look it up by: where it is now; of what is gone, where it was. */
  KeyPath path();

  /** A key or item, with all below it, that only the new tree has. */
  record Added(KeyPath path, Node now) implements KeyChange {}

  /** A key or item, with all below it, that only the old tree has. */
  record Removed(KeyPath path, Node was) implements KeyChange {}

  /** Another value of the same kind. */
  record Changed(KeyPath before, KeyPath path, Node was, Node now) implements KeyChange {}

  /** A value of another kind: a list where there was a string, a number where there was text. */
  record Retyped(KeyPath before, KeyPath path, Node was, Node now) implements KeyChange {}

  /**
   * Probably the same thing at another path. What differs inside it are changes of their own, with
   * the two paths as they are.
   *
   * @param keys how many keys with a value moved with it, itself counted where it is one
   */
  record Moved(KeyPath before, KeyPath path, Node was, Node now, int keys, Reason reason)
      implements KeyChange {}

  /** Why two are taken for the same. */
  enum Reason {
    /** Everything below is the same. */
    SAME_SUBTREE,
    /** Most of what is below is the same. */
    SIMILAR_SUBTREE,
    /** The same value under the same comment. */
    SAME_VALUE_AND_COMMENT,
    /** The same value under the same last key, or one much like it. */
    SAME_VALUE_AND_NAME,
  }

  /**
   * The items of a list that stayed stand in another order.
   *
   * @param order for each item of the new list its position in the old one, -1 for what is new
   */
  record Reordered(KeyPath before, KeyPath path, Sequence was, Sequence now, List<Integer> order)
      implements KeyChange {
    public Reordered {
      order = List.copyOf(order);
    }
  }
}
