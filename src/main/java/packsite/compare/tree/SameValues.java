package packsite.compare.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyNames.Nearness;
import packsite.text.Node.Scalar;

/** Finds single values that stand at another path, by their comment or by their name. */
final class SameValues {
  /**
   * Pairs of one value beyond which only those of the same name are looked at, and those not where
   * they are as many themselves.
   */
  private static final int MAX_PAIRS = 2_500;

  /** Fewer words are no description. */
  private static final int WORDS_OF_A_COMMENT = 3;

  /** Characters that two values do not share by chance, wherever they stand. */
  private static final int LONG = 12;

  private static final long CONTEXT = 10;
  private static final long NEIGHBOURS = 1000;

  private final Candidates candidates = new Candidates();
  private final Map<String, Integer> goneNames;
  private final Map<String, Integer> freshNames;
  private final List<Spot> gone;
  private final List<Spot> fresh;

  private SameValues(Loose loose) {
    this.gone = values(loose.gone());
    this.fresh = values(loose.fresh());
    this.goneNames = counts(gone);
    this.freshNames = counts(fresh);
  }

  /** Empty mappings and lists, and short lists, are values as well. */
  private static List<Spot> values(List<Spot> spots) {
    return spots.stream()
        .filter(spot -> spot.isFree() && (!spot.isMapping() || spot.values() == 0))
        .toList();
  }

  private static Map<String, Integer> counts(List<Spot> spots) {
    Map<String, Integer> counts = new HashMap<>();
    spots.forEach(spot -> counts.merge(spot.key(), 1, Integer::sum));
    return counts;
  }

  static boolean pairByComment(
      Loose loose, Optional<Commentary> before, Optional<Commentary> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    SameValues values = new SameValues(loose);
    Map<String, List<Spot>> olds = byComment(values.gone, before.get());
    Map<String, List<Spot>> news = byComment(values.fresh, after.get());
    olds.forEach(
        (key, old) -> {
          List<Spot> current = news.getOrDefault(key, List.of());
          if (old.size() == 1 && current.size() == 1) {
            values.considerCommented(old.get(0), current.get(0));
          }
        });
    return values.candidates.take();
  }

  private void considerCommented(Spot old, Spot current) {
    boolean chance =
        Telling.of(old.node) == Telling.NOTHING && Surroundings.areStrangers(old, current);
    if (!chance
        && !Surroundings.isCommonplace(old, current)
        && !Surroundings.refute(old, current)) {
      candidates.add(old, current, 1, Reason.SAME_VALUE_AND_COMMENT);
    }
  }

  private static Map<String, List<Spot>> byComment(List<Spot> spots, Commentary commentary) {
    Map<String, List<Spot>> byComment = new LinkedHashMap<>();
    for (Spot spot : spots) {
      String comment = commentary.of(spot);
      if (comment.split(" ", WORDS_OF_A_COMMENT + 1).length >= WORDS_OF_A_COMMENT) {
        String key = spot.content + " " + comment;
        byComment.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(spot);
      }
    }
    return byComment;
  }

  static boolean pairByName(Loose loose) {
    SameValues values = new SameValues(loose);
    Map<Integer, List<Spot>> news = new HashMap<>();
    for (Spot spot : values.fresh) {
      news.computeIfAbsent(spot.content, content -> new ArrayList<>(1)).add(spot);
    }
    Map<Integer, List<Spot>> olds = new LinkedHashMap<>();
    for (Spot spot : values.gone) {
      if (news.containsKey(spot.content)) {
        olds.computeIfAbsent(spot.content, content -> new ArrayList<>(1)).add(spot);
      }
    }
    olds.forEach((content, old) -> values.consider(old, news.getOrDefault(content, List.of())));
    return values.candidates.take();
  }

  private void consider(List<Spot> olds, List<Spot> news) {
    if ((long) olds.size() * news.size() <= MAX_PAIRS) {
      olds.forEach(old -> news.forEach(current -> consider(old, current)));
      return;
    }
    Map<String, List<Spot>> newsByName = byName(news);
    byName(olds)
        .forEach(
            (name, old) -> {
              List<Spot> namesakes = newsByName.getOrDefault(name, List.of());
              if ((long) old.size() * namesakes.size() <= MAX_PAIRS) {
                old.forEach(one -> namesakes.forEach(current -> consider(one, current)));
              }
            });
  }

  private static Map<String, List<Spot>> byName(List<Spot> spots) {
    Map<String, List<Spot>> byName = new LinkedHashMap<>();
    spots.forEach(spot -> byName.computeIfAbsent(spot.key(), key -> new ArrayList<>(1)).add(spot));
    return byName;
  }

  private void consider(Spot old, Spot current) {
    Nearness names = nearness(old, current);
    if (names == Nearness.NONE || !isTelling(old, current, names)) {
      return;
    }
    if (!Surroundings.isCommonplace(old, current) && !Surroundings.refute(old, current)) {
      long weight = CONTEXT * Surroundings.sharedKeys(old, current) + names.ordinal();
      boolean stayed = Surroundings.areTheSame(old, current);
      candidates.add(old, current, weight + (stayed ? NEIGHBOURS : 0), Reason.SAME_VALUE_AND_NAME);
    }
  }

  /** A nested key that became one word is the same: image.tag and imageTag. */
  private static Nearness nearness(Spot old, Spot current) {
    Nearness names = KeyNames.nearness(old.key(), current.key());
    if (names.compareTo(Nearness.LONGER) > 0) {
      return names;
    }
    boolean joined = isJoined(old, current) || isJoined(current, old);
    return joined ? Nearness.RESPELT : names;
  }

  private static boolean isJoined(Spot nested, Spot flat) {
    return nested.parent != null
        && !nested.parent.key().isEmpty()
        && KeyNames.words(nested.parent.key() + "." + nested.key())
            .equals(KeyNames.words(flat.key()));
  }

  private boolean isTelling(Spot old, Spot current, Nearness names) {
    boolean stayed = Surroundings.areTheSame(old, current);
    boolean joined =
        names == Nearness.RESPELT && (isJoined(old, current) || isJoined(current, old));
    boolean sameKeys = Surroundings.sharedKeys(old, current) > 1;
    boolean strangers = Surroundings.areStrangers(old, current);
    return switch (Telling.of(old.node)) {
      case MUCH -> !strangers || sameKeys || isLong(old);
      case LITTLE ->
          stayed
              || sameKeys
              || (!strangers && (joined || (names == Nearness.SAME && isOnlyOne(old, current))));
      case NOTHING ->
          names.compareTo(Nearness.LONGER) > 0
              && (stayed || (!strangers && joined && old.values() > 0 && isOnlyOne(old, current)));
    };
  }

  private static boolean isLong(Spot spot) {
    return !(spot.node instanceof Scalar scalar) || scalar.value().length() >= LONG;
  }

  private boolean isOnlyOne(Spot old, Spot current) {
    return goneNames.getOrDefault(old.key(), 0) == 1
        && freshNames.getOrDefault(current.key(), 0) == 1;
  }
}
