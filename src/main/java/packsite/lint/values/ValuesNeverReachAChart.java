package packsite.lint.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** A chart's own keys at the top of values.yaml, where the chart does not see them. */
public final class ValuesNeverReachAChart implements PackRule {
  private static final About ABOUT =
      About.rule("VA212", "values-never-reach-a-chart", Levels.ERROR)
          .on("values.yaml and chart archives")
          .what(
              """
            Keys of a chart stand at the top of values.yaml, and there is no `charts.<name>` for that
            chart.""")
          .why(
              """
            The chart installs with its own defaults. Whatever users set in these values changes
            nothing.""")
          .fix("Indent the keys below `charts:` and the name in Chart.yaml.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                replicas: 2
                image:
                  tag: 1.0.0
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    image:
                      tag: 1.0.0
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Stray stray : find(scope)) {
      hits.accept(hit(scope, stray));
    }
  }

  /** Keys at the top, and the chart that they are for. */
  private record Stray(Chart chart, List<Entry> keys) {}

  /** Names of the keys at the top that this rule speaks of. */
  static Set<String> strays(Scope scope) {
    Set<String> names = new HashSet<>();
    find(scope).forEach(stray -> stray.keys().forEach(entry -> names.add(entry.name())));
    return names;
  }

  /** True where this rule says that what is meant for the chart does not reach it. */
  static boolean concerns(Scope scope, Chart chart) {
    return find(scope).stream().anyMatch(stray -> stray.chart() == chart);
  }

  private static List<Stray> find(Scope scope) {
    List<Entry> others = scope.values().others();
    if (others.isEmpty()) {
      return List.of();
    }
    List<Stray> found = new ArrayList<>();
    Set<String> taken = new HashSet<>(Sections.readByMacros(scope.values()));
    for (Chart chart : ChartSections.withoutSection(scope)) {
      List<Entry> keys =
          others.stream()
              .filter(entry -> !taken.contains(entry.name()) && ChartSections.has(chart, entry))
              .toList();
      // A single word may be there for another reason.
      if (keys.size() > 1 || keys.stream().anyMatch(key -> key.value().asMapping().isPresent())) {
        found.add(new Stray(chart, keys));
        keys.forEach(entry -> taken.add(entry.name()));
      }
    }
    return found;
  }

  private static Hit hit(Scope scope, Stray stray) {
    String name = stray.chart().name().orElse("");
    List<Entry> keys = stray.keys();
    String many = keys.size() == 1 ? " stands" : " stand";
    Mapping root = scope.values().root().orElseThrow();
    String message =
        Sections.named(keys)
            + many
            + " at the top of values.yaml and never reach"
            + (keys.size() == 1 ? "es" : "")
            + " chart `"
            + name
            + "`";
    Hit hit =
        Hit.at(keys.get(0).key().span(), message)
            .label("expected below `charts." + name + "`")
            .why(
                "values below `charts.<name>` are passed to the chart with that name; these reach none")
            .help(Sections.indent(root, keys, "`charts:` and `" + name + ":`"));
    return stray
        .chart()
        .content()
        .flatMap(content -> content.meta().name())
        .map(scalar -> hit.also(scalar.span(), "the name of the chart"))
        .orElse(hit);
  }
}
