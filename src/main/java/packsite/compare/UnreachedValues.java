package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.Values;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** Finds values that stood where their chart gets them from and now stand beside. */
final class UnreachedValues {
  private UnreachedValues() {}

  static List<Consequence> of(Changes changes, List<Sides<Chart>> charts) {
    List<Consequence> told = new ArrayList<>();
    for (Sides<Chart> pair : charts) {
      Sides<String> names = pair.flatMap(Chart::name);
      Optional<Mapping> before = names.was().flatMap(changes.was().values()::ofChart);
      if (before.isPresent() && names.now().isPresent()) {
        int keys = strays(changes, before.get(), names.now().get());
        if (keys > 0) {
          told.add(new ValuesUnreached(names.now().get(), keys));
        }
      }
    }
    return told;
  }

  /** Root keys, and those under a name that is no chart's, that were the chart's before. */
  private static int strays(Changes changes, Mapping before, String chart) {
    Values values = changes.now().values();
    Optional<Mapping> section = values.ofChart(chart);
    int keys = 0;
    for (Entry entry : values.others()) {
      boolean isNew = changes.was().values().root().filter(r -> has(r, entry)).isEmpty();
      if (isNew && has(before, entry) && section.filter(map -> has(map, entry)).isEmpty()) {
        keys += Data.leaves(entry.value());
      }
    }
    if (section.filter(map -> !map.isEmpty()).isEmpty()) {
      keys += misnamed(changes.now(), before);
    }
    return keys;
  }

  private static boolean has(Mapping map, Entry entry) {
    return map.get(entry.name()).isPresent();
  }

  private static int misnamed(Pack pack, Mapping before) {
    int keys = 0;
    Optional<Mapping> sections = pack.values().charts().flatMap(entry -> entry.value().asMapping());
    for (Entry section : sections.map(Mapping::effective).orElse(List.of())) {
      boolean known =
          pack.charts().stream().map(ChartPairs::label).anyMatch(section.name()::equals);
      for (Entry entry : section.value().asMapping().map(Mapping::effective).orElse(List.of())) {
        keys += !known && has(before, entry) ? Data.leaves(entry.value()) : 0;
      }
    }
    return keys;
  }
}
