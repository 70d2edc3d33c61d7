package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import packsite.model.Pack;

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
}
