package packsite.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/** Helm's way to lay values over values: maps go together key by key, all else is replaced. */
final class ValuesMerge {
  private ValuesMerge() {}

  /**
   * A null takes a default away, and is gone with it.
   *
   * @param subcharts keys whose nulls stay, to take away the defaults of a subchart as well
   */
  static Mapping of(Mapping defaults, Mapping overrides, Set<String> subcharts) {
    return merge(defaults, overrides, subcharts, false);
  }

  /** Both, where both are there; {@code high} wins. */
  static Optional<Mapping> under(Optional<Mapping> low, Optional<Mapping> high) {
    return low.isEmpty() || high.isEmpty()
        ? low.or(() -> high)
        : Optional.of(of(low.get(), high.get(), Set.of()));
  }

  /** With one value replaced where it stands, or added. */
  static Mapping with(Mapping map, String key, Mapping value) {
    List<Entry> entries = new ArrayList<>();
    boolean replaced = false;
    for (Entry entry : map.effective()) {
      boolean same = entry.name().equals(key);
      replaced |= same;
      entries.add(same ? new Entry(entry.key(), value) : entry);
    }
    if (!replaced) {
      entries.add(new Entry(new Scalar(value.span(), key, Style.PLAIN, ""), value));
    }
    return new Mapping(map.span(), entries);
  }

  private static Mapping merge(
      Mapping defaults, Mapping overrides, Set<String> subcharts, boolean keepNulls) {
    Map<String, Entry> merged = new LinkedHashMap<>();
    defaults.effective().forEach(entry -> merged.put(entry.name(), entry));
    for (Entry entry : overrides.effective()) {
      String name = entry.name();
      Entry known = merged.get(name);
      if (known == null) {
        merged.put(name, entry);
      } else if (!entry.value().isNull()) {
        boolean keep = keepNulls || subcharts.contains(name);
        merged.put(name, new Entry(entry.key(), merged(known.value(), entry.value(), keep)));
      } else if (keepNulls) {
        merged.put(name, entry);
      } else {
        merged.remove(name);
      }
    }
    return new Mapping(defaults.span(), List.copyOf(merged.values()));
  }

  private static Node merged(Node low, Node high, boolean keepNulls) {
    Optional<Mapping> lowMap = low.asMapping();
    Optional<Mapping> highMap = high.asMapping();
    return lowMap.isPresent() && highMap.isPresent()
        ? merge(lowMap.get(), highMap.get(), Set.of(), keepNulls)
        : high;
  }
}
