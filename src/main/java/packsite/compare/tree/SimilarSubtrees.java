package packsite.compare.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyNames.Nearness;

/** Finds mappings that stand at another path with most of what they held. */
final class SimilarSubtrees {
  /** How many subtrees may share a value at the same path below them before it is commonplace. */
  private static final int MAX_HOLDERS = 6;

  /** How many subtrees of one name are compared with one another. */
  private static final int MAX_NAMESAKES = 24;

  /** Levels above a value that are looked for by it. */
  private static final int MAX_LEVELS = 6;

  /** Spots looked at in all comparisons together; beyond, no more similar ones are found. */
  private static final int MAX_STEPS = 3_000_000;

  private static final long SHARED = 1000;

  private final Map<Spot, Set<Spot>> possible = new LinkedHashMap<>();
  private int budget = MAX_STEPS;

  private SimilarSubtrees() {}

  static boolean pair(Loose loose) {
    SimilarSubtrees similar = new SimilarSubtrees();
    similar.collectNamesakes(loose);
    similar.collectHolders(loose);
    Candidates candidates = new Candidates();
    similar.possible.forEach(
        (gone, all) -> all.forEach(fresh -> similar.consider(gone, fresh, candidates)));
    return candidates.take();
  }

  private void collectNamesakes(Loose loose) {
    Map<String, List<Spot>> gone = byName(loose.gone());
    Map<String, List<Spot>> fresh = byName(loose.fresh());
    gone.forEach(
        (name, olds) -> {
          List<Spot> news = fresh.getOrDefault(name, List.of());
          if (olds.size() <= MAX_NAMESAKES && news.size() <= MAX_NAMESAKES) {
            olds.forEach(old -> news.forEach(current -> collect(old, current)));
          }
        });
  }

  private static Map<String, List<Spot>> byName(List<Spot> spots) {
    Map<String, List<Spot>> byName = new LinkedHashMap<>();
    for (Spot spot : spots) {
      if (spot.isFree() && spot.isMapping()) {
        String name = String.join("", KeyNames.words(spot.key()));
        byName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(spot);
      }
    }
    return byName;
  }

  private void collect(Spot gone, Spot fresh) {
    possible.computeIfAbsent(gone, spot -> new LinkedHashSet<>()).add(fresh);
  }

  /** Those that hold the same telling value at the same path below them. */
  private void collectHolders(Loose loose) {
    Map<String, List<Spot>> gone = byValue(loose.gone());
    Map<String, List<Spot>> fresh = byValue(loose.fresh());
    gone.forEach(
        (value, olds) -> {
          List<Spot> news = fresh.getOrDefault(value, List.of());
          if (olds.size() <= MAX_HOLDERS && news.size() <= MAX_HOLDERS) {
            olds.forEach(old -> news.forEach(current -> collect(old, current)));
          }
        });
  }

  private static Map<String, List<Spot>> byValue(List<Spot> spots) {
    Map<String, List<Spot>> holders = new LinkedHashMap<>();
    for (Spot leaf : spots) {
      if (!leaf.isMapping() && leaf.isFree() && Telling.of(leaf.node) == Telling.MUCH) {
        StringBuilder path = new StringBuilder().append(leaf.content);
        Spot below = leaf;
        for (int level = 0; level < MAX_LEVELS; level++) {
          Spot holder = below.parent;
          if (holder == null || !holder.isFree()) {
            break;
          }
          path.append('\0').append(below.key());
          holders.computeIfAbsent(path.toString(), key -> new ArrayList<>(1)).add(holder);
          below = holder;
        }
      }
    }
    return holders;
  }

  private void consider(Spot gone, Spot fresh, Candidates candidates) {
    if (budget <= 0) {
      return;
    }
    Leaves leaves = Leaves.of(gone, fresh, budget);
    budget = leaves.budgetLeft();
    Nearness names = KeyNames.nearness(gone.key(), fresh.key());
    if (leaves.areSimilar(names, Surroundings.areStrangers(gone, fresh))
        && !Surroundings.isCommonplace(gone, fresh)
        && !Surroundings.refute(gone, fresh)) {
      int factor = names.compareTo(Nearness.PADDED) >= 0 ? 2 : 1;
      long context = 10L * Surroundings.sharedKeys(gone, fresh) + names.ordinal();
      long weight = leaves.shared() * factor * SHARED + context;
      candidates.add(gone, fresh, weight, Reason.SIMILAR_SUBTREE);
    }
  }
}
