package packsite.compare.tree;

import java.util.HashMap;
import java.util.Map;

/** Pairs what stands at the same place in both trees, from the top down. */
final class Alignment {
  private Alignment() {}

  /** Pairs two spots, and below them all keys and items that correspond. */
  static void align(Spot was, Spot now) {
    boolean touched = was.isHollow || now.isHollow; // Parts of it have moved elsewhere.
    Spot.pair(was, now);
    if (was.content == now.content && !touched) {
      was.isSettled = true;
      now.isSettled = true;
    } else if (was.mayOpen() && now.mayOpen()) {
      alignBelow(was, now);
    }
  }

  private static void alignBelow(Spot was, Spot now) {
    if (was.isMapping() && now.isMapping()) {
      alignKeys(was, now);
    } else if (was.isSequence() && now.isSequence()) {
      ListPairing.of(was, now).forEach(pair -> align(pair.was(), pair.now()));
    }
  }

  private static void alignKeys(Spot was, Spot now) {
    Map<String, Spot> old = new HashMap<>();
    for (Spot child : was.children()) {
      if (child.isFree()) {
        old.put(child.key(), child);
      }
    }
    for (Spot child : now.children()) {
      Spot same = child.isFree() ? old.get(child.key()) : null;
      if (same != null && !isTorn(same, child)) {
        align(same, child);
      }
    }
  }

  /** Of another kind, and parts have moved: told as a whole, those parts would be told twice. */
  private static boolean isTorn(Spot was, Spot now) {
    return (was.isHollow || now.isHollow) && was.node.getClass() != now.node.getClass();
  }
}
