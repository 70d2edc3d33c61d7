package packsite.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.compare.Consequence.HigherMinimum;
import packsite.compare.Consequence.LowerMaximum;
import packsite.compare.Consequence.MoreResources;
import packsite.compare.ConstraintChanges.DependencyChange;
import packsite.compare.ConstraintChanges.ResourceChange;
import packsite.model.Chart.Content;
import packsite.model.Constraints.Dependency;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** What the new pack demands of cluster and profile that the old one did not. */
final class DemandConsequences {
  private static final String KUBERNETES = "Kubernetes";

  private DemandConsequences() {}

  static List<Consequence> of(Changes changes) {
    List<Consequence> told = new ArrayList<>();
    for (DependencyChange change : changes.constraints().dependencies()) {
      minimum(change).ifPresent(told::add);
      maximum(change).ifPresent(told::add);
    }
    boolean isTold = told.stream().anyMatch(DemandConsequences::isOnKubernetes);
    kubernetes(changes).filter(bound -> !isTold).ifPresent(told::add);
    for (ResourceChange change : changes.constraints().resources()) {
      resource(change).ifPresent(told::add);
    }
    return told;
  }

  /** A pack of the Kubernetes layer, whose versions are those of Kubernetes. */
  private static boolean isOnKubernetes(Consequence consequence) {
    return consequence instanceof HigherMinimum minimum
        && minimum.of().toLowerCase(Locale.ROOT).contains("kubernetes")
        && minimum.minimum().now().isPresent();
  }

  private static String name(DependencyChange change) {
    return change.packName().isEmpty() ? change.layer() : change.packName();
  }

  private static Optional<Consequence> minimum(DependencyChange change) {
    Optional<Dependency> now = change.dependency().now().filter(DemandConsequences::isDemand);
    if (now.isEmpty()) {
      return Optional.empty();
    }
    Optional<Dependency> was = change.dependency().was().filter(DemandConsequences::isDemand);
    Sides<String> bounds =
        new Sides<>(was, now).flatMap(dependency -> bound(dependency.minVersion()));
    boolean higher = isHigher(bounds.was(), bounds.now());
    boolean needed = isRequired(now.get()) && was.filter(d -> isRequired(d)).isEmpty();
    if (bounds.now().isEmpty()) {
      bounds = new Sides<>(Optional.empty(), Optional.empty()); // To be there is enough.
    }
    return higher || needed
        ? Optional.of(new HigherMinimum(name(change), bounds, needed))
        : Optional.empty();
  }

  private static Optional<Consequence> maximum(DependencyChange change) {
    Sides<String> bounds =
        change
            .dependency()
            .flatMap(d -> Optional.of(d).filter(DemandConsequences::isDemand))
            .flatMap(dependency -> bound(dependency.maxVersion()));
    Version was = Version.of(bounds.was().orElse(""));
    return bounds
        .now()
        .filter(now -> Version.of(now).isStricterMaximumThan(was))
        .map(now -> new LowerMaximum(name(change), bounds));
  }

  /** True for what may be in a profile, under conditions. */
  private static boolean isDemand(Dependency dependency) {
    return !ConstraintComparison.text(dependency.type()).equals("notSupported");
  }

  private static boolean isRequired(Dependency dependency) {
    return ConstraintComparison.text(dependency.type()).equals("required");
  }

  private static Optional<String> bound(Optional<Scalar> version) {
    return version.map(Scalar::value).filter(text -> Version.of(text).isNumeric());
  }

  private static boolean isHigher(Optional<String> was, Optional<String> now) {
    if (now.isEmpty()) {
      return false;
    }
    Version high = Version.of(now.get());
    return was.map(Version::of)
        .filter(low -> low.samePrecedence(high) || low.compareTo(high) > 0)
        .isEmpty();
  }

  /** The strongest demand of all charts. */
  private static Optional<Consequence> kubernetes(Changes changes) {
    Sides<String> bounds =
        Sides.of(changes.was(), changes.now())
            .flatMap(DemandConsequences::kubernetes)
            .map(Version::text);
    return isHigher(bounds.was(), bounds.now()) && !Unread.isAnyChart(changes.was())
        ? Optional.of(new HigherMinimum(KUBERNETES, bounds, false))
        : Optional.empty();
  }

  private static Optional<Version> kubernetes(Pack pack) {
    return pack.charts().stream()
        .flatMap(chart -> chart.content().stream())
        .map(Content::meta)
        .flatMap(meta -> meta.kubeVersion().stream())
        .flatMap(condition -> LowerBound.of(condition.value()).stream())
        .max(Comparator.naturalOrder());
  }

  private static Optional<Consequence> resource(ResourceChange change) {
    Sides<String> limits = change.resource().flatMap(resource -> bound(resource.minLimit()));
    return isHigher(limits.was(), limits.now())
        ? Optional.of(new MoreResources(change.type(), limits))
        : Optional.empty();
  }
}
