package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** Values that differ in shape from the chart's values.yaml, whoever may read them. */
public final class ValuesOutsideChartDefaults implements PackRule {
  private static final About ABOUT =
      About.rule(
              "VA213",
              "values-outside-chart-defaults",
              Levels.OFF.in(Profile.COMMUNITY, Severity.ERROR))
          .on("values.yaml and chart archives")
          .what(
              """
            The pack has no `charts.<name>` for a chart, or sets a key there that values.yaml of the chart
            does not have, or a mapping or list where the chart has something else. Empty mappings and lists
            of the chart take anything, and so does a single value of the pack; `cpu` and `memory` below
            `limits` are always fine.""")
          .why(
              """
            The checks of the public community repository demand it, to the letter. Values of subcharts,
            globals and what only templates read count as unknown there, so expect it to refuse values that
            work.""")
          .fix(
              """
            Take the key from values.yaml of the chart, leave it out, or add it to the chart's values.yaml and
            pack the chart anew.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    nameOverride: pages
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Node> root = scope.values().file().root();
    boolean otherShape = root.filter(n -> n.asMapping().isEmpty() && !n.isNull()).isPresent();
    if (otherShape || scope.pack().isPartlyRead("values.yaml")) {
      return;
    }
    AllowedPaths allowed = new AllowedPaths(scope.options().allowValues());
    for (Chart chart : scope.namedCharts()) {
      if (scope.isPartlyRead(chart)) {
        continue;
      }
      String name = chart.name().orElseThrow();
      Optional<Node> section = ChartSections.sections(scope).flatMap(map -> map.get(name));
      Optional<Mapping> map = section.flatMap(Node::asMapping);
      if (map.isEmpty()) {
        absent(scope, chart, section).ifPresent(hits);
        continue;
      }
      Optional<Mapping> defaults = chart.content().flatMap(Content::defaults);
      if (defaults.filter(known -> !known.isEmpty()).isPresent()) {
        new Walk(name, allowed, hits).into(map.get(), defaults.get(), List.of("charts", name));
      }
    }
  }

  /** Where other rules do not say already that the values stand in the wrong place. */
  private static Optional<Hit> absent(Scope scope, Chart chart, Optional<Node> section) {
    String name = chart.name().orElseThrow();
    if (section.isPresent()) {
      return Optional.of(
          Hit.at(
                  section.get().span(),
                  "`charts." + name + "` is " + section.get().kindName() + ", not a mapping")
              .label("write the values of the chart below it"));
    }
    boolean misplaced =
        ValuesNeverReachAChart.concerns(scope, chart)
            || ChartSections.sections(scope)
                .filter(all -> all.effective().stream().anyMatch(e -> !isChart(scope, e)))
                .isPresent();
    if (misplaced) {
      return Optional.empty();
    }
    return Optional.of(
        Hit.in(scope.path("values.yaml"), "there is no `charts." + name + "`")
            .help("add `charts." + name + "` with a value of the chart"));
  }

  private static boolean isChart(Scope scope, Entry entry) {
    return scope.namedCharts().stream()
        .anyMatch(chart -> chart.name().filter(entry.name()::equals).isPresent());
  }

  /** Both files side by side. */
  private record Walk(String chart, AllowedPaths allowed, Consumer<Hit> hits) {
    void into(Mapping values, Mapping defaults, List<String> path) {
      List<Entry> missing = new ArrayList<>();
      for (Entry entry : values.entries()) {
        if (!(entry.key() instanceof Scalar)) {
          continue;
        }
        List<String> below = new ArrayList<>(path);
        below.add(entry.name());
        Optional<Entry> known = defaults.entry(entry.name());
        if (known.isPresent()) {
          compare(entry, known.get().value(), below);
        } else if (!isLimit(below) && !allowed.contain(below)) {
          missing.add(entry);
        }
      }
      if (!missing.isEmpty()) {
        hits.accept(missing(path, missing));
      }
    }

    private static boolean isLimit(List<String> path) {
      String last = path.get(path.size() - 1);
      return path.get(path.size() - 2).equals("limits")
          && (last.equals("cpu") || last.equals("memory"));
    }

    private Hit missing(List<String> path, List<Entry> missing) {
      List<String> inChart = path.subList(2, path.size());
      String where = inChart.isEmpty() ? "" : " below `" + String.join(".", inChart) + "`";
      String message =
          "values.yaml of chart `" + chart + "` has no " + Sections.named(missing) + where;
      return Hit.at(missing.get(0).key().span(), message)
          .label("the checks of the community repository refuse it");
    }

    private void compare(Entry entry, Node known, List<String> path) {
      if (Sections.isEmpty(known) && !known.isNull()) {
        return;
      }
      Node value = entry.value().resolved();
      boolean fits =
          value instanceof Scalar
              || value instanceof Mapping && known.resolved() instanceof Mapping
              || value instanceof Sequence && known.resolved() instanceof Sequence;
      if (!fits && !allowed.contain(path)) {
        String inChart = String.join(".", path.subList(2, path.size()));
        String message =
            "`"
                + inChart
                + "` is "
                + value.kindName()
                + ", in chart `"
                + chart
                + "` "
                + known.kindName();
        hits.accept(
            Hit.at(entry.key().span(), message)
                .label("the checks of the community repository refuse it"));
      } else if (entry.value() instanceof Mapping map && known.asMapping().isPresent()) {
        into(map, known.asMapping().get(), path);
      }
    }
  }
}
