package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import packsite.compare.Consequence;
import packsite.compare.Consequence.CloudsDropped;
import packsite.compare.Consequence.CrdLoss;
import packsite.compare.Consequence.CrdsRemoved;
import packsite.compare.Consequence.ImagesToMirror;
import packsite.compare.Consequence.NamespaceChanged;
import packsite.compare.Consequence.NewIdentity;
import packsite.compare.Consequence.PackagingSwitched;
import packsite.compare.Consequence.PresetsGone;
import packsite.compare.Identity;
import packsite.compare.Packaging.Means;
import packsite.diff.Account.Advice;

/** Consequences for the pack as a whole, and for what it puts into a cluster, in words. */
final class ForesightOfObjects {
  private ForesightOfObjects() {}

  static Optional<Advice> of(Consequence consequence) {
    if (consequence instanceof NewIdentity identity) {
      return Optional.of(identity(identity));
    }
    if (consequence instanceof NamespaceChanged changed) {
      return Optional.of(namespace(changed));
    }
    if (consequence instanceof ImagesToMirror mirror) {
      return Optional.of(images(mirror));
    }
    if (consequence instanceof CrdsRemoved removed) {
      return Optional.of(crds(removed));
    }
    if (consequence instanceof PackagingSwitched switched) {
      return Optional.of(packaging(switched));
    }
    if (consequence instanceof CloudsDropped dropped) {
      return Optional.of(clouds(dropped));
    }
    return consequence instanceof PresetsGone gone ? Optional.of(presets(gone)) : Optional.empty();
  }

  private static Advice namespace(NamespaceChanged changed) {
    String was = changed.namespace().was().orElse("the default one");
    String now = changed.namespace().now().orElse("the default one");
    return Foresight.advice(
        changed,
        "the namespace is " + now + ", no longer " + was,
        "What runs in " + was + " is left behind or lost: move its data first.");
  }

  private static Advice images(ImagesToMirror mirror) {
    return Foresight.advice(
            mirror,
            Counts.of(mirror.images().size(), "image") + " to mirror",
            "Clusters without access to the internet need them first.",
            mirror.images())
        .counting(mirror.images().size(), "image");
  }

  private static Advice packaging(PackagingSwitched switched) {
    return Foresight.advice(
        switched,
        "it is deployed by "
            + means(switched.packaging().now())
            + ", no longer by "
            + means(switched.packaging().was()),
        "What the old one deployed is not taken over: it is removed and made anew.");
  }

  private static Advice clouds(CloudsDropped dropped) {
    return Foresight.advice(
        dropped,
        "it is not for " + Counts.named(dropped.clouds(), Foresight.NAMED) + " any more",
        "Clusters there have to stay with the old version.");
  }

  private static Advice presets(PresetsGone gone) {
    int count = gone.presets().size();
    return Foresight.advice(
            gone,
            Counts.of(count, "preset")
                + (count == 1 ? " is gone: " : " are gone: ")
                + Counts.named(gone.presets(), Foresight.NAMED),
            "Profiles that chose " + (count == 1 ? "it" : "one of them") + " need another.")
        .counting(count, "preset");
  }

  private static Advice identity(NewIdentity found) {
    Identity identity = found.identity();
    List<String> parts = new ArrayList<>();
    if (!identity.name().isSame()) {
      parts.add("its name, " + Foresight.arrow(identity.name()));
    }
    if (!identity.layer().isSame()) {
      parts.add("its layer, " + Foresight.arrow(identity.layer()));
    }
    return Foresight.advice(
        found,
        "it is another pack by " + String.join(" and ", parts),
        "Profiles do not get it as an update: they have to take the new pack in.");
  }

  private static String means(Set<Means> means) {
    return means.stream()
        .sorted()
        .map(one -> one.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }

  private static Advice crds(CrdsRemoved removed) {
    List<String> names = removed.crds().stream().map(ForesightOfObjects::crd).toList();
    boolean whole = removed.crds().stream().anyMatch(crd -> crd.versions().isEmpty());
    String what = whole ? "custom resource definition" : "definition";
    String verb = whole ? (names.size() == 1 ? " is" : " are") + " not brought any more" : "";
    return Foresight.advice(
            removed,
            Counts.of(names.size(), what)
                + (whole ? verb : (names.size() == 1 ? " serves" : " serve") + " fewer versions"),
            whole
                ? "Those from crds/ stay in the cluster with nobody to serve them; those from templates are"
                    + " deleted, and their objects with them."
                : "Objects of the old versions have to be converted first.",
            names)
        .counting(names.size(), "definition");
  }

  private static String crd(CrdLoss crd) {
    return crd.versions().isEmpty()
        ? crd.name()
        : crd.name() + " without " + String.join(", ", crd.versions());
  }
}
