package packsite.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.Consequence.ValuesUnreached;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.Trees;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.model.Values;
import packsite.text.Node;
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
        Map<KeyPath, Node> keys = strays(changes, before.get(), names.now().get());
        if (!keys.isEmpty()) {
          int values = keys.values().stream().mapToInt(Trees::keys).sum();
          told.add(new ValuesUnreached(names.now().get(), List.copyOf(keys.keySet()), values));
        }
      }
    }
    return told;
  }

  /** Root keys, and those under a name that is no chart's, that were the chart's before. */
  private static Map<KeyPath, Node> strays(Changes changes, Mapping before, String chart) {
    Values values = changes.now().values();
    Optional<Mapping> section = values.ofChart(chart);
    Map<KeyPath, Node> found = new LinkedHashMap<>();
    for (Entry entry : values.others()) {
      boolean isNew = changes.was().values().root().flatMap(r -> r.get(entry.name())).isEmpty();
      if (isNew && section.flatMap(map -> map.get(entry.name())).isEmpty()) {
        before.get(entry.name()).ifPresent(was -> found.put(KeyPath.of(entry.name()), was));
      }
    }
    if (section.filter(map -> !map.isEmpty()).isEmpty()) {
      misnamed(changes.now(), before, found);
    }
    return found;
  }

  private static void misnamed(Pack pack, Mapping before, Map<KeyPath, Node> into) {
    Optional<Mapping> sections = pack.values().charts().flatMap(entry -> entry.value().asMapping());
    for (Entry section : sections.map(Mapping::effective).orElse(List.of())) {
      String name = section.name();
      boolean known = pack.charts().stream().map(ChartPairs::label).anyMatch(name::equals);
      Optional<Mapping> inside = section.value().asMapping().filter(map -> !known);
      for (Entry entry : inside.map(Mapping::effective).orElse(List.of())) {
        KeyPath path = KeyPath.of("charts", name, entry.name());
        before.get(entry.name()).ifPresent(was -> into.put(path, was));
      }
    }
  }
}
