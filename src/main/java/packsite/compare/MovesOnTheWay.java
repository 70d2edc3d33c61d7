package packsite.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.compare.tree.KeyPath;

/** Puts the moves of several steps together: from a to b, then from b to c, is from a to c. */
final class MovesOnTheWay {
  /** More moves than this in one step are not put together. */
  private static final int MOST = 2_000;

  /** The deepest path that holds another one says most of it. */
  private static final Comparator<Move> DEEPEST =
      Comparator.comparing(move -> move.before().steps().size());

  private static final Comparator<Move> AFTER_DEEPEST =
      Comparator.comparing(move -> move.after().steps().size());

  private MovesOnTheWay() {}

  static List<Move> of(List<Changes> steps) {
    List<Move> composed = List.of();
    for (Changes step : steps) {
      List<Move> next = Move.all(step);
      if (next.size() + composed.size() > MOST) {
        return List.of();
      }
      composed = then(composed, next);
    }
    return composed.stream().filter(move -> !move.before().equals(move.after())).toList();
  }

  /** One to one: no key came from two places, nor did it go to two. */
  static List<Move> then(List<Move> first, List<Move> second) {
    Map<KeyPath, Move> byOrigin = new LinkedHashMap<>();
    Set<KeyPath> targets = new HashSet<>();
    second.forEach(move -> targets.add(move.after()));
    for (Move move : first) {
      Optional<Move> next =
          second.stream().filter(m -> move.after().startsWith(m.before())).max(DEEPEST);
      KeyPath after = next.flatMap(m -> m.follow(move.after())).orElse(move.after());
      boolean isItself = next.filter(m -> m.before().equals(move.after())).isPresent();
      if (isItself || targets.add(after)) {
        byOrigin.putIfAbsent(move.before(), new Move(move.before(), after, move.keys()));
      }
    }
    for (Move move : second) {
      Optional<Move> earlier =
          first.stream().filter(m -> move.before().startsWith(m.after())).max(AFTER_DEEPEST);
      boolean isTold = earlier.filter(m -> m.after().equals(move.before())).isPresent();
      if (!isTold && (earlier.isPresent() || !isNewcomer(move, first))) {
        KeyPath before =
            earlier
                .map(m -> Move.join(m.before(), Move.rest(move.before(), m.after())))
                .orElse(move.before());
        byOrigin.putIfAbsent(before, new Move(before, move.after(), move.keys()));
      }
    }
    return List.copyOf(byOrigin.values());
  }

  /** True for a key that took the place of one that had gone elsewhere before. */
  private static boolean isNewcomer(Move move, List<Move> first) {
    return first.stream().anyMatch(m -> move.before().startsWith(m.before()));
  }
}
