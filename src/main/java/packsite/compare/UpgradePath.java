package packsite.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import packsite.model.Pack;
import packsite.model.Version;

/**
 * The way from one version of a pack to a later one.
 *
 * @param versions all that are on it, the oldest first
 * @param steps from each to the next
 * @param whole from the first to the last, with what only the single steps tell: keys that were
 *     renamed on the way
 */
public record UpgradePath(List<Pack> versions, List<Changes> steps, Changes whole) {
  public UpgradePath {
    versions = List.copyOf(versions);
    steps = List.copyOf(steps);
  }

  /** Of versions of one pack, in order; there is at least one. */
  public static UpgradePath of(List<Pack> versions) {
    List<Changes> steps = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      steps.add(Packs.compare(versions.get(i - 1), versions.get(i)));
    }
    Pack last = versions.get(versions.size() - 1);
    Changes whole = Packs.compare(versions.get(0), last, MovesOnTheWay.of(steps));
    return new UpgradePath(versions, steps, whole);
  }

  /** Packs of a name whose version lies between two, both included, in order of version. */
  public static List<Pack> between(List<Pack> packs, String name, Version from, Version to) {
    return packs.stream()
        .filter(pack -> pack.id().filter(id -> id.name().equals(name)).isPresent())
        .filter(pack -> pack.version().compareTo(from) >= 0 && pack.version().compareTo(to) <= 0)
        .sorted(Comparator.comparing(Pack::version).thenComparing(Pack::dir))
        .toList();
  }
}
