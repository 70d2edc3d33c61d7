package packsite.compare.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What has no partner yet on either side and may have moved: keys that are gone or new, and the
 * keys below them. Items of lists do not move on their own, nor what is in them.
 */
record Loose(List<Spot> gone, List<Spot> fresh) {
  static Loose of(Spot was, Spot now) {
    List<Spot> gone = new ArrayList<>();
    List<Spot> fresh = new ArrayList<>();
    collect(was, gone);
    collect(now, fresh);
    return new Loose(gone, fresh);
  }

  private static void collect(Spot at, List<Spot> found) {
    if (at.isSettled || !at.mayOpen()) {
      return;
    }
    boolean sameKind = at.partner == null || at.partner.node.getClass() == at.node.getClass();
    for (Spot child : sameKind ? at.children() : List.<Spot>of()) {
      if (!child.isFree()) {
        collect(child, found);
      } else if (at.isMapping()) {
        found.add(child);
        if (child.isMapping()) {
          collect(child, found);
        }
      }
    }
  }

  boolean isOneSided() {
    return gone.isEmpty() || fresh.isEmpty();
  }
}
