package packsite.site.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each version brought.
 *
 * @param all in the order of the entries, newest versions first
 */
public record Steps(List<Step> all, Map<String, Step> byPath) {
  public static final Steps NONE = of(List.of());

  public Steps {
    all = List.copyOf(all);
    byPath = Map.copyOf(byPath);
  }

  public static Steps of(List<Step> all) {
    Map<String, Step> byPath = new HashMap<>();
    all.forEach(step -> byPath.put(step.pair().now().path(), step));
    return new Steps(all, byPath);
  }

  /** The step to a version; empty for the oldest. */
  public Optional<Step> to(Edition edition) {
    return Optional.ofNullable(byPath.get(edition.path()));
  }
}
