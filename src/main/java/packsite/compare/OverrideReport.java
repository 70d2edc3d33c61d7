package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.Pack;

/**
 * What became of a user's values in a pack.
 *
 * @param since the pack that they were written for, where that is told
 * @param plainChart true where the file holds the values of the pack's only chart, with no {@code
 *     charts:} around them
 * @param keys in the order of the file: single values, lists, and mappings that are empty or that
 *     are unknown as a whole
 * @param gaps what keeps the answers from being complete
 */
public record OverrideReport(
    Pack pack, Optional<Pack> since, boolean plainChart, List<OverrideCheck> keys, List<Gap> gaps) {
  public OverrideReport {
    keys = List.copyOf(keys);
    gaps = List.copyOf(gaps);
  }

  /** True where every value is. */
  public boolean isFine() {
    return keys.stream().allMatch(OverrideCheck::isFine);
  }
}
