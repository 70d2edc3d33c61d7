package packsite.compare.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyNames.Nearness;

/** Finds mappings and lists that stand, as they were, at another path. */
final class SameSubtrees {
  /** Pairs of one content beyond which it is nothing special. */
  private static final int MAX_PAIRS = 256;

  /** Without the name, so many values must agree. */
  private static final int ENOUGH_VALUES = 3;

  private static final long VALUE = 1000;

  private SameSubtrees() {}

  static boolean pair(Loose loose) {
    Map<Integer, List<Spot>> gone = byContent(loose.gone());
    Map<Integer, List<Spot>> fresh = byContent(loose.fresh());
    Candidates candidates = new Candidates();
    gone.forEach(
        (content, olds) -> {
          List<Spot> news = fresh.getOrDefault(content, List.of());
          if ((long) olds.size() * news.size() <= MAX_PAIRS) {
            olds.forEach(old -> news.forEach(current -> consider(old, current, candidates)));
          }
        });
    return candidates.take();
  }

  private static Map<Integer, List<Spot>> byContent(List<Spot> spots) {
    Map<Integer, List<Spot>> byContent = new HashMap<>();
    for (Spot spot : spots) {
      if (spot.isFree() && (spot.isMapping() || spot.isSequence()) && spot.values() > 0) {
        byContent.computeIfAbsent(spot.content, content -> new ArrayList<>(1)).add(spot);
      }
    }
    return byContent;
  }

  private static void consider(Spot gone, Spot fresh, Candidates candidates) {
    Nearness names = KeyNames.nearness(gone.key(), fresh.key());
    if (!isTelling(gone, names)
        || Surroundings.isCommonplace(gone, fresh)
        || Surroundings.refute(gone, fresh)) {
      return;
    }
    long context = 10L * Surroundings.sharedKeys(gone, fresh) + names.ordinal();
    candidates.add(gone, fresh, gone.values() * VALUE + context, Reason.SAME_SUBTREE);
  }

  private static boolean isTelling(Spot spot, Nearness names) {
    Telling telling = Telling.of(spot.node);
    if (names.compareTo(Nearness.PADDED) >= 0) {
      return telling != Telling.NOTHING;
    }
    int enough = names == Nearness.LONGER ? 1 : ENOUGH_VALUES;
    return telling == Telling.MUCH && spot.values() >= enough;
  }
}
