package packsite.compare.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which item of an old list became which item of a new one: first those that are the same,
 * then those that go by the same name, then those at the same position that look alike.
 */
final class ListPairing {
  /** An item and what became of it. */
  record Pair(Spot was, Spot now) {}

  private final Spot was;
  private final Spot now;
  private final Spot[] partners;
  private final boolean[] taken;

  private ListPairing(Spot was, Spot now) {
    this.was = was;
    this.now = now;
    this.partners = new Spot[now.children().size()];
    this.taken = new boolean[was.children().size()];
  }

  /** The pairs of two lists, in the order of the new one. */
  static List<Pair> of(Spot was, Spot now) {
    ListPairing pairing = new ListPairing(was, now);
    pairing.pairSame();
    pairing.pairNamed();
    pairing.pairPlaced();
    List<Pair> pairs = new ArrayList<>();
    for (Spot item : now.children()) {
      Spot partner = pairing.partners[item.index()];
      if (partner != null) {
        pairs.add(new Pair(partner, item));
      }
    }
    pairs.sort(Comparator.comparingInt(pair -> pair.now().index()));
    return pairs;
  }

  private void take(int old, int current) {
    partners[current] = was.children().get(old);
    taken[old] = true;
  }

  private void pairSame() {
    int[] olds = was.children().stream().mapToInt(item -> item.content).toArray();
    int[] news = now.children().stream().mapToInt(item -> item.content).toArray();
    CommonItems.inOrder(olds, news, isMirrored(), this::take);
    Map<Integer, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < olds.length; i++) {
      if (!taken[i]) {
        left.computeIfAbsent(olds[i], content -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < news.length; j++) {
      Deque<Integer> same = partners[j] == null ? left.get(news[j]) : null;
      if (same != null && !same.isEmpty()) {
        take(same.remove(), j);
      }
    }
  }

  /** Of two equally good ways the same one is taken whichever list comes first. */
  private boolean isMirrored() {
    int sizes = Integer.compare(taken.length, partners.length);
    return sizes > 0
        || (sizes == 0 && was.node.span().text().compareTo(now.node.span().text()) > 0);
  }

  private void pairNamed() {
    ItemNames names = ItemNames.of(was.children(), now.children());
    Map<String, Spot> old = new HashMap<>();
    for (Spot item : was.children()) {
      if (!taken[item.index()]) {
        names.nameOf(item).ifPresent(name -> old.put(name, item));
      }
    }
    for (Spot item : now.children()) {
      if (partners[item.index()] == null) {
        Spot same = names.nameOf(item).map(old::get).orElse(null);
        if (same != null) {
          take(same.index(), item.index());
        }
      }
    }
  }

  private void pairPlaced() {
    if (taken.length != partners.length) {
      return;
    }
    for (int i = 0; i < taken.length; i++) {
      Spot old = was.children().get(i);
      if (!taken[i] && partners[i] == null && Likeness.isAlike(old, now.children().get(i))) {
        take(i, i);
      }
    }
  }
}
