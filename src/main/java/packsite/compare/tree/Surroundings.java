package packsite.compare.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.compare.tree.KeyNames.Nearness;

/** What stands around two spots, which may support or refute that they are one. */
final class Surroundings {
  /** How many neighbours have a say. */
  private static final int NEIGHBOURS = 64;

  /** Stand below each workload and look alike below all of them. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "resources",
          "requests",
          "limits",
          "securityContext",
          "podSecurityContext",
          "containerSecurityContext",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "affinity",
          "tolerations",
          "nodeSelector",
          "serviceAccount",
          "service",
          "ports",
          "strategy",
          "updateStrategy",
          "autoscaling",
          "podDisruptionBudget",
          "persistence",
          "serviceMonitor",
          "capabilities",
          "seccompProfile",
          "pullPolicy",
          "imagePullPolicy",
          "ingress",
          "rbac");

  private Surroundings() {}

  /** True where the keys next to both have other values: then these two are of another thing. */
  static boolean refute(Spot gone, Spot fresh) {
    Spot from = gone.parent;
    Spot to = fresh.parent;
    if (from == null || to == null || from.partner == to) {
      return false;
    }
    int agreeing = 0;
    int differing = 0;
    for (Spot child : from.children().subList(0, Math.min(NEIGHBOURS, from.children().size()))) {
      Spot other = child == gone ? null : to.child(child.key());
      if (other == null || other == fresh) {
        continue;
      }
      boolean free = child.isFree() && other.isFree() && !isBland(child, other);
      if (child.partner == other || (free && other.content == child.content)) {
        agreeing++;
      } else if (free) {
        differing++;
      }
    }
    return differing > agreeing;
  }

  private static boolean isBland(Spot child, Spot other) {
    return Telling.of(child.node) == Telling.NOTHING && Telling.of(other.node) == Telling.NOTHING;
  }

  /** True for what stands below each workload alike, and these two are below different ones. */
  static boolean isCommonplace(Spot gone, Spot fresh) {
    if (!isCommon(gone) && !isCommon(fresh)) {
      return false;
    }
    Spot from = owner(gone);
    Spot to = owner(fresh);
    return isGone(from)
        && isGone(to)
        && from != null
        && to != null
        && KeyNames.nearness(from.key(), to.key()) == Nearness.NONE;
  }

  private static boolean isCommon(Spot spot) {
    return EVERYWHERE.contains(spot.key())
        || (spot.parent != null && EVERYWHERE.contains(spot.parent.key()));
  }

  private static @Nullable Spot owner(Spot spot) {
    Spot at = spot.parent;
    while (at != null && at.isFree() && EVERYWHERE.contains(at.key())) {
      at = at.parent;
    }
    return at;
  }

  /** True where neither of the containers stayed: chance may have put the same into both. */
  static boolean areStrangers(Spot gone, Spot fresh) {
    return isGone(gone.parent) && isGone(fresh.parent);
  }

  private static boolean isGone(@Nullable Spot container) {
    return container != null && container.isFree();
  }

  /** True where both stand in the same container. */
  static boolean areTheSame(Spot gone, Spot fresh) {
    return gone.parent != null && gone.parent.partner == fresh.parent;
  }

  /** How many keys above both are the same, their own included. */
  static int sharedKeys(Spot gone, Spot fresh) {
    int shared = 0;
    Spot one = gone;
    Spot other = fresh;
    while (one != null && other != null && one.parent != null && other.parent != null) {
      if (!one.key().equals(other.key()) || one.index() != other.index()) {
        return shared;
      }
      shared++;
      one = one.parent;
      other = other.parent;
    }
    return shared;
  }
}
