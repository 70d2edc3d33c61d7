package packsite.compare.tree;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.text.Node.Sequence;

/**
 * Tells the changes that follow from which spots are paired: in the order of the new tree, what is
 * gone behind the neighbour that it had.
 */
final class ChangeList {
  private final List<KeyChange> changes = new ArrayList<>();

  private ChangeList() {}

  static List<KeyChange> of(Spot was, Spot now) {
    ChangeList list = new ChangeList();
    list.tell(was, now);
    return list.changes;
  }

  private void tell(Spot was, Spot now) {
    if (now.hasMoved()) {
      Reason reason = now.reason == null ? Reason.SIMILAR_SUBTREE : now.reason;
      int keys = keptKeys(was, now);
      changes.add(new Moved(was.path(), now.path(), was.node, now.node, keys, reason));
    }
    if (now.isSettled) {
      return;
    }
    boolean opened = was.mayOpen() && now.mayOpen();
    if (opened && was.isMapping() && now.isMapping()) {
      tellMapping(was, now);
    } else if (opened && was.isSequence() && now.isSequence()) {
      tellList(was, now);
    } else {
      tellValue(was, now);
    }
  }

  private void tellValue(Spot was, Spot now) {
    changes.add(
        Kind.isRetyped(was.node, now.node)
            ? new Retyped(was.path(), now.path(), was.node, now.node)
            : new Changed(was.path(), now.path(), was.node, now.node));
  }

  private void tellMapping(Spot was, Spot now) {
    if (isEmptiedByMoves(was, now) || isEmptiedByMoves(now, was)) {
      tellValue(was, now);
    }
    Gone gone = new Gone(was, now);
    gone.first.forEach(this::tellGone);
    for (Spot child : now.children()) {
      tellChild(child);
      gone.behind(child).forEach(this::tellGone);
    }
  }

  /**
   * True for a mapping that stayed as {@code {}} when its keys moved out: nothing else would say
   * that it has not gone as well.
   */
  private static boolean isEmptiedByMoves(Spot full, Spot empty) {
    return empty.children().isEmpty()
        && full.children().stream().anyMatch(child -> child.isHollow || !child.isFree());
  }

  private void tellList(Spot was, Spot now) {
    tellOrder(was, now);
    Gone gone = new Gone(was, now);
    gone.first.forEach(this::tellGone);
    for (Spot item : now.children()) {
      tellChild(item);
      gone.behind(item).forEach(this::tellGone);
    }
  }

  private void tellOrder(Spot was, Spot now) {
    List<Integer> order = new ArrayList<>();
    int last = -1;
    boolean sorted = true;
    for (Spot item : now.children()) {
      int old = item.partner == null ? -1 : item.partner.index();
      order.add(old);
      sorted &= old < 0 || old > last;
      last = Math.max(last, old);
    }
    if (!sorted) {
      Sequence before = (Sequence) was.node;
      changes.add(new Reordered(was.path(), now.path(), before, (Sequence) now.node, order));
    }
  }

  private void tellChild(Spot now) {
    Spot was = now.partner;
    if (was != null) {
      tell(was, now);
    } else if (now.isHollow) {
      now.children().forEach(this::tellChild);
    } else {
      changes.add(new Added(now.path(), now.node));
    }
  }

  /** A container is not told when parts of it live on: only what is left of it. */
  private void tellGone(Spot was) {
    if (was.isHollow) {
      was.children().stream().filter(Spot::isFree).forEach(this::tellGone);
    } else {
      changes.add(new Removed(was.path(), was.node));
    }
  }

  /** How many keys with a value of the old one are in the new one, be it as it was or not. */
  private static int keptKeys(Spot was, Spot now) {
    if (now.isSettled) {
      return Trees.keys(now.node);
    }
    boolean open = was.isMapping() && now.isMapping() && was.mayOpen() && now.mayOpen();
    if (!open || was.children().isEmpty() || now.children().isEmpty()) {
      return 1;
    }
    int kept = 0;
    for (Spot child : now.children()) {
      Spot partner = child.partner;
      if (partner != null && partner.parent == was) {
        kept += keptKeys(partner, child);
      }
    }
    return kept;
  }

  /** Children that are gone, by the neighbour before them that stayed. */
  private static final class Gone {
    final List<Spot> first = new ArrayList<>();
    private final Map<Spot, List<Spot>> behind = new IdentityHashMap<>();

    Gone(Spot was, Spot now) {
      List<Spot> at = first;
      for (Spot child : was.children()) {
        Spot partner = child.partner;
        if (partner == null) {
          at.add(child);
        } else if (partner.parent == now) {
          at = new ArrayList<>(0);
          behind.put(partner, at);
        }
      }
    }

    List<Spot> behind(Spot now) {
      return behind.getOrDefault(now, List.of());
    }
  }
}
