package packsite.diff;

import java.util.List;
import packsite.compare.Consequence;
import packsite.compare.Sides;
import packsite.diff.Account.Advice;

/** Consequences in words: a fact, and what to do about it. */
final class Foresight {
  /** Named in a sentence; the sections below have all. */
  static final int NAMED = 4;

  private final ForesightOfKeys keys;

  Foresight(Quote quote) {
    this.keys = new ForesightOfKeys(quote);
  }

  Advice of(Consequence consequence) {
    return keys.of(consequence)
        .or(() -> ForesightOfDemands.of(consequence))
        .or(() -> ForesightOfObjects.of(consequence))
        .orElseThrow(() -> new IllegalArgumentException("no words for " + consequence));
  }

  static Advice advice(Consequence of, String fact, String what) {
    return advice(of, fact, what, List.of());
  }

  static Advice advice(Consequence of, String fact, String what, List<String> items) {
    return new Advice(of.weight(), fact, what, items);
  }

  static String arrow(Sides<String> sides) {
    return sides.was().orElse("none") + " → " + sides.now().orElse("none");
  }
}
