package packsite.oci.push;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What has one reason is told once: a registry that is down, say. */
final class Alike {
  private Alike() {}

  /** Those with the same key together, where the first of them is. */
  static <T> Collection<List<T>> groups(List<T> all, Function<T, List<?>> key) {
    Map<List<?>, List<T>> groups = new LinkedHashMap<>();
    all.forEach(one -> groups.computeIfAbsent(key.apply(one), it -> new ArrayList<>()).add(one));
    return groups.values();
  }
}
