package packsite.compare;

import java.util.Set;

/** By what means a pack is deployed. */
public record Packaging(Set<Means> was, Set<Means> now) {
  public Packaging {
    was = Set.copyOf(was);
    now = Set.copyOf(now);
  }

  /** A pack may use several. */
  public enum Means {
    CHARTS,
    MANIFESTS,
    ANSIBLE,
  }

  /** True where one was given up for another. */
  public boolean isSwitched() {
    return !was.isEmpty() && !now.isEmpty() && !was.equals(now) && !now.containsAll(was);
  }
}
