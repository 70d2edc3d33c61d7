package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import packsite.compare.Consequence;
import packsite.compare.Consequence.CloudsDropped;
import packsite.compare.Consequence.CrdLoss;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.Consequence.Default;
import packsite.compare.Consequence.DefaultsChanged;
import packsite.compare.Consequence.Downgrade;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.ImagesToMirror;
import packsite.compare.Consequence.KeysGone;
import packsite.compare.Consequence.KeysRenamed;
import packsite.compare.Consequence.KeysRetyped;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.Consequence.NamespaceChanged;
import packsite.compare.Consequence.NewIdentity;
import packsite.compare.Consequence.NowRequired;
import packsite.compare.Consequence.PackagingSwitched;
import packsite.compare.Consequence.PresetsGone;
import packsite.compare.Consequence.Renamed;
import packsite.compare.Consequence.Requirement;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.compare.Identity;
import packsite.compare.Packaging.Means;
import packsite.compare.Sides;
import packsite.compare.tree.KeyPath;
import packsite.diff.Account.Advice;

/** Consequences in words: a fact, and what to do about it. */
final class Foresight {
  /** Named in a sentence; the sections below have all. */
  private static final int NAMED = 4;

  private final Quote quote;

  Foresight(Quote quote) {
    this.quote = quote;
  }

  Advice of(Consequence consequence) {
    return ofKeys(consequence)
        .or(() -> ofDemands(consequence))
        .or(() -> ofObjects(consequence))
        .orElseGet(() -> advice(consequence, consequence.toString(), ""));
  }

  private static Advice advice(Consequence of, String fact, String what) {
    return new Advice(of.weight(), fact, what, List.of());
  }

  private static Advice advice(Consequence of, String fact, String what, List<String> items) {
    return new Advice(of.weight(), fact, what, items);
  }

  private Optional<Advice> ofKeys(Consequence consequence) {
    if (consequence instanceof KeysGone gone) {
      return Optional.of(gone(gone));
    }
    if (consequence instanceof KeysRenamed renamed) {
      return Optional.of(renamed(renamed));
    }
    if (consequence instanceof KeysRetyped retyped) {
      int count = retyped.keys().size();
      String fact = Counts.of(count, "key") + (count == 1 ? " takes" : " take") + " another type";
      return Optional.of(
          advice(
              retyped,
              fact + ": " + Counts.named(KeyRows.names(retyped.keys()), NAMED),
              "Overrides of the old type may be refused, or misread."));
    }
    if (consequence instanceof ValuesUnreached unreached) {
      return Optional.of(
          advice(
              unreached,
              Counts.of(unreached.values(), "value")
                  + (unreached.values() == 1 ? " reaches" : " reach")
                  + " the chart "
                  + unreached.chart()
                  + " no more",
              "Palette passes only charts."
                  + unreached.chart()
                  + " to it: it installs with its own defaults."));
    }
    return consequence instanceof DefaultsChanged changed
        ? Optional.of(defaults(changed))
        : Optional.empty();
  }

  private static Advice gone(KeysGone gone) {
    int count = gone.keys().size();
    return advice(
        gone,
        Counts.of(count, "key")
            + (count == 1 ? " leads" : " lead")
            + " nowhere now: "
            + Counts.named(KeyRows.names(gone.keys()), NAMED),
        "What users set there has no effect any more.");
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
    return advice(
        renamed,
        Counts.of(keys, "key") + " moved" + way,
        "Overrides at the old paths have no effect any more; `packsite overrides` finds them.");
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
    return advice(
        changed,
        Counts.of(count, "default") + (count == 1 ? " differs: " : " differ: ") + list,
        "");
  }

  private String named(Default one) {
    String value =
        one.value().now().map(node -> "is now " + quote.of(one.key(), node)).orElse("is unset");
    return one.key() + " " + value;
  }

  private Optional<Advice> ofDemands(Consequence consequence) {
    if (consequence instanceof HigherMinimum higher) {
      return Optional.of(minimum(higher));
    }
    if (consequence instanceof LowerMaximum lower) {
      String before = lower.maximum().was().map(v -> ", was " + v).orElse("");
      String most = lower.maximum().now().orElse("none");
      return Optional.of(
          advice(
              lower,
              lower.of() + " may be " + most + " at most" + before,
              "Clusters with a newer one cannot take this version."));
    }
    if (consequence instanceof MoreResources more) {
      String before = more.limit().was().map(v -> ", was " + v).orElse("");
      return Optional.of(
          advice(
              more,
              "worker pools need " + more.limit().now().orElse("more") + unit(more.type()) + before,
              "Smaller clusters are refused."));
    }
    if (consequence instanceof NowRequired required) {
      return Optional.of(required(required));
    }
    if (consequence instanceof Downgrade downgrade) {
      return Optional.of(
          advice(
              downgrade,
              downgrade.of() + " goes back: " + arrow(downgrade.version()),
              "Going back is not always possible; check what its data needs."));
    }
    return Optional.empty();
  }

  private static String unit(String type) {
    return switch (type) {
      case "cpu" -> " millicores of CPU";
      case "memory" -> " MiB of memory";
      case "diskSize" -> " GB of disk";
      default -> " of " + type;
    };
  }

  private static Advice minimum(HigherMinimum higher) {
    Sides<String> minimum = higher.minimum();
    String fact =
        minimum
            .now()
            .map(now -> higher.of() + " has to be " + now + " or newer")
            .orElse(higher.of() + " is required");
    String before = minimum.was().map(was -> ", was " + was).orElse("");
    return advice(higher, fact + before, "Upgrade that first.");
  }

  private static Advice required(NowRequired required) {
    List<String> open =
        required.values().stream()
            .filter(value -> !value.hasDefault())
            .map(Requirement::path)
            .toList();
    List<String> all = required.values().stream().map(Requirement::path).toList();
    int count = open.isEmpty() ? all.size() : open.size();
    String values = Counts.of(count, "value") + (open.isEmpty() ? "" : " without a default");
    return advice(
        required,
        values + (count == 1 ? " is" : " are") + " required now",
        open.isEmpty()
            ? "The defaults do for a start."
            : "A profile cannot be used before they are filled in.",
        open.isEmpty() ? all : open);
  }

  private Optional<Advice> ofObjects(Consequence consequence) {
    if (consequence instanceof NewIdentity identity) {
      return Optional.of(identity(identity));
    }
    if (consequence instanceof NamespaceChanged changed) {
      String was = changed.namespace().was().orElse("the default one");
      String now = changed.namespace().now().orElse("the default one");
      return Optional.of(
          advice(
              changed,
              "the namespace is " + now + ", no longer " + was,
              "What runs in " + was + " is left behind or lost: move its data first."));
    }
    if (consequence instanceof ImagesToMirror mirror) {
      return Optional.of(
          advice(
              mirror,
              Counts.of(mirror.images().size(), "image") + " to mirror",
              "Clusters without access to the internet need them first.",
              mirror.images()));
    }
    if (consequence instanceof CrdsRemoved removed) {
      return Optional.of(crds(removed));
    }
    if (consequence instanceof PackagingSwitched switched) {
      return Optional.of(
          advice(
              switched,
              "it is deployed by "
                  + means(switched.packaging().now())
                  + ", no longer by "
                  + means(switched.packaging().was()),
              "What the old one deployed is not taken over: it is removed and made anew."));
    }
    if (consequence instanceof CloudsDropped dropped) {
      return Optional.of(
          advice(
              dropped,
              "it is not for " + Counts.named(dropped.clouds(), NAMED) + " any more",
              "Clusters there have to stay with the old version."));
    }
    if (consequence instanceof PresetsGone gone) {
      int count = gone.presets().size();
      return Optional.of(
          advice(
              gone,
              Counts.of(count, "preset")
                  + (count == 1 ? " is gone: " : " are gone: ")
                  + Counts.named(gone.presets(), NAMED),
              "Profiles that chose it need another."));
    }
    return Optional.empty();
  }

  private static Advice identity(NewIdentity found) {
    Identity identity = found.identity();
    List<String> parts = new ArrayList<>();
    if (!identity.name().isSame()) {
      parts.add("its name, " + arrow(identity.name()));
    }
    if (!identity.layer().isSame()) {
      parts.add("its layer, " + arrow(identity.layer()));
    }
    return advice(
        found,
        "it is another pack by " + String.join(" and ", parts),
        "Profiles do not get it as an update: they have to take the new pack in.");
  }

  private static String arrow(Sides<String> sides) {
    return sides.was().orElse("none") + " → " + sides.now().orElse("none");
  }

  private static String means(java.util.Set<Means> means) {
    return means.stream()
        .sorted()
        .map(one -> one.name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }

  private static Advice crds(CrdsRemoved removed) {
    List<String> names = removed.crds().stream().map(Foresight::crd).toList();
    boolean whole = removed.crds().stream().anyMatch(crd -> crd.versions().isEmpty());
    String what = whole ? "custom resource definition" : "definition";
    String verb = whole ? (names.size() == 1 ? " is" : " are") + " not brought any more" : "";
    return advice(
        removed,
        Counts.of(names.size(), what)
            + (whole ? verb : (names.size() == 1 ? " serves" : " serve") + " fewer versions"),
        whole
            ? "Objects of these kinds go with them, or are left without their owner: look first."
            : "Objects of the old versions have to be converted first.",
        names);
  }

  private static String crd(CrdLoss crd) {
    return crd.versions().isEmpty()
        ? crd.name()
        : crd.name() + " without " + String.join(", ", crd.versions());
  }
}
