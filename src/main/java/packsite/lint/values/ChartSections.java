package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/**
 * Which charts of a pack have values of their own in values.yaml, and whose keys stray keys are.
 */
final class ChartSections {
  private ChartSections() {}

  /** Charts that nothing is set for, though they have a name and were read. */
  static List<Chart> withoutSection(Scope scope) {
    Optional<Mapping> sections = sections(scope);
    List<Chart> without = new ArrayList<>();
    for (Chart chart : scope.namedCharts()) {
      Optional<Node> section = sections.flatMap(map -> map.get(chart.name().orElse("")));
      if (section.filter(node -> !Sections.isEmpty(node)).isEmpty()) {
        without.add(chart);
      }
    }
    return without;
  }

  static Optional<Mapping> sections(Scope scope) {
    return scope.values().charts().flatMap(entry -> entry.value().asMapping());
  }

  /** True where a chart itself says that it has a value of that name. */
  static boolean has(Chart chart, Entry entry) {
    return chart.content().filter(content -> has(content, entry.name())).isPresent();
  }

  private static boolean has(Content chart, String key) {
    return chart.defaults().filter(map -> map.get(key).isPresent()).isPresent()
        || chart.subchart(key).isPresent()
        || chart.meta().dependencies().stream()
            .map(Dependency::valuesKey)
            .anyMatch(name -> name.filter(key::equals).isPresent());
  }
}
