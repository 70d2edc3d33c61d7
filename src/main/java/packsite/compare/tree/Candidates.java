package packsite.compare.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import packsite.compare.tree.KeyChange.Reason;

/**
 * Pairs that may be one thing that moved, of which the best are taken. Two pairs for the same spot
 * that are equally good settle nothing, so neither is taken.
 */
final class Candidates {
  /**
   * One possible move.
   *
   * @param weight how much speaks for it; more is better
   */
  private record Candidate(Spot gone, Spot fresh, long weight, Reason reason) {}

  private final List<Candidate> all = new ArrayList<>();

  void add(Spot gone, Spot fresh, long weight, Reason reason) {
    all.add(new Candidate(gone, fresh, weight, reason));
  }

  /** Takes the best first and returns whether any was taken. */
  boolean take() {
    Map<Spot, List<Candidate>> bySpot = new HashMap<>();
    for (Candidate candidate : all) {
      bySpot.computeIfAbsent(candidate.gone(), spot -> new ArrayList<>(1)).add(candidate);
      bySpot.computeIfAbsent(candidate.fresh(), spot -> new ArrayList<>(1)).add(candidate);
    }
    bySpot.values().forEach(list -> list.sort(BEST_FIRST));
    all.sort(BEST_FIRST);
    boolean taken = false;
    for (Candidate candidate : all) {
      if (isOpen(candidate)
          && !isTied(candidate, bySpot.getOrDefault(candidate.gone(), List.of()))
          && !isTied(candidate, bySpot.getOrDefault(candidate.fresh(), List.of()))) {
        candidate.fresh().reason = candidate.reason();
        Alignment.align(candidate.gone(), candidate.fresh());
        taken = true;
      }
    }
    return taken;
  }

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingLong((Candidate candidate) -> -candidate.weight())
          .thenComparingInt(candidate -> candidate.gone().depth() + candidate.fresh().depth());

  private static boolean isOpen(Candidate candidate) {
    return candidate.gone().isFree() && candidate.fresh().isFree();
  }

  /** True where another pair that is still possible is as good, or was better and tied itself. */
  private static boolean isTied(Candidate candidate, List<Candidate> rivals) {
    for (Candidate rival : rivals) {
      if (rival.weight() < candidate.weight()) {
        return false;
      }
      if (rival != candidate && isOpen(rival)) {
        return true;
      }
    }
    return false;
  }
}
