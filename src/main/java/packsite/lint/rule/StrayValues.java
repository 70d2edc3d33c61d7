package packsite.lint.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.model.Chart;
import packsite.model.Manifest;
import packsite.model.Values;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/**
 * Which charts and manifests have no values of their own because these stand under another name.
 *
 * @param lost {@code charts.web}, {@code manifests.web}
 */
record StrayValues(Set<String> lost) {
  private static final String CHARTS = "charts";
  private static final String MANIFESTS = "manifests";

  StrayValues {
    lost = Set.copyOf(lost);
  }

  static StrayValues of(Scope scope) {
    Set<String> lost = new HashSet<>();
    if (!scope.pack().isPartlyRead("pack.json")) { // Else nobody knows whose names are whose.
      charts(scope, lost);
      List<String> names =
          scope.pack().json().kubeManifests().stream()
              .map(listed -> Manifest.valuesKey(listed.value()))
              .toList();
      below(MANIFESTS, scope.values().manifests(), names, false, scope.values(), lost);
    }
    return new StrayValues(lost);
  }

  private static void charts(Scope scope, Set<String> lost) {
    Values values = scope.values();
    if (scope.allChartsAreKnown()) {
      List<String> names =
          scope.namedCharts().stream().flatMap(chart -> chart.name().stream()).toList();
      boolean atTop = values.others().stream().anyMatch(entry -> isOfAChart(scope, entry));
      below(CHARTS, values.charts(), names, atTop, values, lost);
    }
  }

  /** What a chart calls one of its own values. */
  private static boolean isOfAChart(Scope scope, Entry entry) {
    return entry.value().asMapping().isPresent()
        && scope.namedCharts().stream()
            .flatMap(chart -> chart.content().stream())
            .map(Chart.Content::defaults)
            .anyMatch(defaults -> defaults.flatMap(map -> map.get(entry.name())).isPresent());
  }

  private static void below(
      String root,
      Optional<Entry> section,
      List<String> names,
      boolean atTop,
      Values values,
      Set<String> lost) {
    Optional<Mapping> map = section.flatMap(entry -> entry.value().asMapping());
    boolean misspelt =
        section.isEmpty()
            && values.others().stream()
                .anyMatch(entry -> Nearest.to(entry.name(), List.of(root)).isPresent());
    boolean underOther =
        map.isPresent()
            && map.get().effective().stream().anyMatch(entry -> !names.contains(entry.name()));
    if (misspelt || underOther || atTop) {
      names.stream()
          .filter(name -> map.flatMap(found -> found.get(name)).isEmpty())
          .forEach(name -> lost.add(root + "." + name));
    }
  }

  /** True where the path leads into something that is lost. */
  boolean mayHold(String path) {
    int end = path.indexOf('.', path.indexOf('.') + 1);
    return !lost.isEmpty() && lost.contains(end < 0 ? path : path.substring(0, end));
  }
}
