package packsite.compare.tree;

import java.util.Optional;

/**
 * Pairs what probably moved, the surest first. What moved is compared inside, where again keys are
 * gone or new that may have moved, so there is more than one round.
 *
 * <p>A move that was none misleads more than one that is missed, so all doubts count against it.
 */
final class Moves {
  private static final int ROUNDS = 5;

  private Moves() {}

  static void pair(Spot was, Spot now, Optional<Commentary> before, Optional<Commentary> after) {
    boolean more = true;
    for (int round = 0; more && round < ROUNDS; round++) {
      Loose loose = Loose.of(was, now);
      if (loose.isOneSided()) {
        return;
      }
      more = SameSubtrees.pair(loose);
      more |= SimilarSubtrees.pair(loose);
      more |= Followers.pair(loose);
      more |= SameValues.pairByComment(loose, before, after);
      more |= SameValues.pairByName(loose);
      more |= Containers.pair(loose);
    }
  }
}
