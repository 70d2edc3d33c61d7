package packsite.diff;

import java.util.List;
import java.util.Optional;
import packsite.compare.Consequence;
import packsite.compare.Consequence.Default;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.Renamed;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.compare.tree.KeyPath;
import packsite.diff.Account.Advice;

/** Consequences for keys and their values in words. */
final class ForesightOfKeys {
  private final Quote quote;

  ForesightOfKeys(Quote quote) {
    this.quote = quote;
  }

  Optional<Advice> of(Consequence consequence) {
    if (consequence instanceof KeysGone gone) {
      return Optional.of(gone(gone));
    }
    if (consequence instanceof KeysRenamed renamed) {
      return Optional.of(renamed(renamed));
    }
    if (consequence instanceof KeysRetyped retyped) {
      return Optional.of(retyped(retyped));
    }
    if (consequence instanceof ValuesUnreached unreached) {
      return Optional.of(unreached(unreached));
    }
    return consequence instanceof DefaultsChanged changed
        ? Optional.of(defaults(changed))
        : Optional.empty();
  }

  private static Advice retyped(KeysRetyped retyped) {
    int count = retyped.keys().size();
    return Foresight.advice(
            retyped,
            Counts.of(count, "key")
                + (count == 1 ? " takes" : " take")
                + " another type: "
                + Counts.named(KeyRows.names(retyped.keys()), Foresight.NAMED),
            "Overrides of the old type may be refused, or misread.",
            rest(KeyRows.names(retyped.keys()), Foresight.NAMED))
        .counting(count, "key");
  }

  /** All of them, where the sentence names the first ones only. */
  private static List<String> rest(List<String> names, int named) {
    return names.size() > named ? names : List.of();
  }

  private static Advice unreached(ValuesUnreached unreached) {
    int count = unreached.values();
    String chart = unreached.chart();
    return Foresight.advice(
            unreached,
            Counts.of(count, "value")
                + (count == 1 ? " reaches" : " reach")
                + " the chart "
                + chart
                + " no more",
            "Its own defaults apply. What users set below charts."
                + chart
                + " still reaches it; what they set where the values stand now does not.")
        .counting(count, "value");
  }

  private static Advice gone(KeysGone gone) {
    int count = gone.keys().size();
    return Foresight.advice(
            gone,
            Counts.of(count, "key")
                + (gone.certain()
                    ? (count == 1 ? " leads" : " lead") + " nowhere now: "
                    : (count == 1 ? " is" : " are") + " gone from the defaults: ")
                + Counts.named(KeyRows.names(gone.keys()), Foresight.NAMED),
            gone.certain()
                ? "What users set there has no effect any more."
                : "What users set there has most likely no effect any more; the archive holds no"
                    + " templates to prove it.",
            rest(KeyRows.names(gone.keys()), Foresight.NAMED))
        .counting(count, "key");
  }

  /** One sentence where all of them left, or entered, the same place. */
  private static Advice renamed(KeysRenamed renamed) {
    int keys = renamed.keys().stream().mapToInt(Renamed::keys).sum();
    List<String> items =
        renamed.keys().stream()
            .map(one -> KeyRows.shown(one.before()) + " → " + KeyRows.shown(one.after()))
            .toList();
    String way =
        items.size() == 1
            ? ": " + items.get(0)
            : sameStep(renamed.keys())
                .map(from -> " out of " + from)
                .orElse(": " + Counts.named(items, 2));
    return Foresight.advice(
            renamed,
            Counts.of(keys, "key") + " moved" + way,
            "Overrides at the old paths have no effect any more; `packsite overrides` finds them.")
        .counting(keys, "key");
  }

  /** The place that all left for another, each under its own name. */
  private static Optional<String> sameStep(List<Renamed> keys) {
    List<KeyPath> from = keys.stream().map(key -> parent(key.before())).distinct().toList();
    List<KeyPath> to = keys.stream().map(key -> parent(key.after())).distinct().toList();
    if (from.size() != 1 || to.size() != 1 || from.equals(to)) {
      return Optional.empty();
    }
    String target = to.get(0).isRoot() ? "the top level" : to.get(0).toString();
    return Optional.of(KeyRows.shown(from.get(0)) + " to " + target);
  }

  private static KeyPath parent(KeyPath path) {
    return path.isRoot() ? path : new KeyPath(path.steps().subList(0, path.steps().size() - 1));
  }

  private Advice defaults(DefaultsChanged changed) {
    List<Default> keys = changed.keys();
    int count = keys.size();
    List<String> first = keys.stream().limit(2).map(this::named).toList();
    String list =
        count <= 2
            ? Counts.named(first, 2)
            : String.join(", ", first) + " and " + (count - 2) + " more";
    return Foresight.advice(
            changed,
            Counts.of(count, "default") + (count == 1 ? " differs: " : " differ: ") + list,
            "",
            rest(keys.stream().map(this::named).toList(), 2))
        .counting(count, "default");
  }

  private String named(Default one) {
    String value =
        one.value().now().map(node -> "is now " + quote.of(one.key(), node)).orElse("is unset");
    return one.key() + " " + value;
  }
}
