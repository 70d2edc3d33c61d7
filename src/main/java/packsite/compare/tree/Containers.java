package packsite.compare.tree;

import java.util.ArrayList;
import java.util.List;
import packsite.compare.tree.KeyChange.Reason;

/** Finds containers whose keys all moved to one other: then the container has moved. */
final class Containers {
  private Containers() {}

  static boolean pair(Loose loose) {
    List<Spot> hollow = new ArrayList<>();
    for (Spot spot : loose.gone()) {
      if (spot.isFree() && spot.isHollow && spot.isMapping()) {
        hollow.add(spot);
      }
    }
    boolean paired = false;
    for (int i = hollow.size() - 1; i >= 0; i--) { // Inner ones first: they stand behind.
      paired |= pair(hollow.get(i));
    }
    return paired;
  }

  private static boolean pair(Spot gone) {
    Spot target = null;
    int moved = 0;
    for (Spot child : gone.children()) {
      Spot partner = child.partner;
      if (partner == null) {
        continue;
      }
      if (!partner.key().equals(child.key()) || (target != null && partner.parent != target)) {
        return false;
      }
      target = partner.parent;
      moved++;
    }
    if (target == null || !target.isFree() || !isMost(moved, gone, target)) {
      return false;
    }
    boolean same = gone.content == target.content;
    target.reason = same ? Reason.SAME_SUBTREE : Reason.SIMILAR_SUBTREE;
    Alignment.align(gone, target);
    return true;
  }

  /** All of one side, and at least half of the other. */
  private static boolean isMost(int moved, Spot gone, Spot target) {
    int most = Math.max(gone.children().size(), target.children().size());
    int least = Math.min(gone.children().size(), target.children().size());
    boolean only = target.children().stream().filter(c -> !c.isFree()).count() == moved;
    return only && moved == least && 2 * moved >= most;
  }
}
