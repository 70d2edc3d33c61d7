package packsite.compare.tree;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import packsite.compare.tree.KeyChange.Reason;

/**
 * Finds keys that went where their neighbours went: a value that says nothing by itself has moved
 * if those next to it did.
 */
final class Followers {
  /** So many neighbours show the way. */
  private static final int LEADERS = 2;

  private Followers() {}

  static boolean pair(Loose loose) {
    boolean paired = false;
    for (Spot gone : loose.gone()) {
      paired |= follow(gone, true);
    }
    for (Spot fresh : loose.fresh()) {
      paired |= follow(fresh, false);
    }
    return paired;
  }

  /**
   * @param left true for a container that keys left, false for one that they arrived in
   */
  private static boolean follow(Spot container, boolean left) {
    if (!container.isFree() || !container.isHollow || !container.isMapping()) {
      return false;
    }
    Spot other = other(container);
    return other != null && (left ? pair(container, other) : pair(other, container));
  }

  /** Where most of the keys of a container went, or came from, under their names. */
  private static @Nullable Spot other(Spot container) {
    Map<Spot, Integer> others = new LinkedHashMap<>();
    int moved = 0;
    for (Spot child : container.children()) {
      Spot partner = child.partner;
      if (partner != null) {
        moved++;
        if (partner.parent != null && partner.key().equals(child.key())) {
          others.merge(partner.parent, 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<Spot, Integer> other : others.entrySet()) {
      if (other.getValue() >= LEADERS && 2 * other.getValue() > moved) {
        return other.getKey();
      }
    }
    return null;
  }

  private static boolean pair(Spot gone, Spot fresh) {
    boolean paired = false;
    for (Spot child : gone.children()) {
      Spot same = child.isFree() ? fresh.child(child.key()) : null;
      if (same != null && same.isFree() && isSameKind(child, same)) {
        same.reason = reason(child, same);
        Alignment.align(child, same);
        paired = true;
      }
    }
    return paired;
  }

  /** Another value under the same key may be another thing; mappings are compared inside. */
  private static boolean isSameKind(Spot child, Spot same) {
    return child.content == same.content
        || (child.isMapping()
            && same.isMapping()
            && child.children().stream().anyMatch(c -> same.child(c.key()) != null));
  }

  private static Reason reason(Spot child, Spot same) {
    if (!child.isMapping() && !child.isSequence()) {
      return Reason.SAME_VALUE_AND_NAME;
    }
    return child.content == same.content ? Reason.SAME_SUBTREE : Reason.SIMILAR_SUBTREE;
  }
}
