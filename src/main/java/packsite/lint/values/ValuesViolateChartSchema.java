package packsite.lint.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.model.EffectiveValues;
import packsite.schema.JsonSchema;
import packsite.schema.UnusableSchemaException;
import packsite.schema.Violation;
import packsite.text.Source;
import packsite.text.Span;

/** Values that Helm refuses, because the chart's own schema does. */
public final class ValuesViolateChartSchema implements PackRule {
  private static final String SCHEMA =
      """
      {
        "properties": {
          "replicas": {"type": "integer"},
          "host": {"type": "string", "minLength": 1}
        }
      }
      """;

  private static final String DEFAULTS =
      """
      replicas: 1
      host: localhost
      image:
        repository: quay.io/skerry/web
        tag: 1.0.0
      """;

  private static final About ABOUT =
      About.rule("VA211", "values-violate-chart-schema", Levels.ERROR)
          .on("values.yaml and chart archives")
          .what(
              """
            values.schema.json of a chart, or of one inside it, refuses a value that the pack sets. What is
            left empty for the user to fill in, and what the chart's own defaults lack, is
            advice.""")
          .why(
              """
            Helm holds the merged values against the schema before it does anything else. One value that does
            not fit keeps the whole chart from being installed.""")
          .fix("Give the value the type or form that the schema wants.")
          .bad(
              Example.values(
                      """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: "2"
                    host: web.example.com
                """)
                  .and("charts/web-1.0.0.tgz!/web/values.schema.json", SCHEMA)
                  .and("charts/web-1.0.0.tgz!/web/values.yaml", DEFAULTS))
          .good(
              Example.values(
                      """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    host: web.example.com
                """)
                  .and("charts/web-1.0.0.tgz!/web/values.schema.json", SCHEMA)
                  .and("charts/web-1.0.0.tgz!/web/values.yaml", DEFAULTS));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (scope.pack().isPartlyRead("values.yaml")) {
      return;
    }
    Set<Span> told = new HashSet<>();
    for (Chart chart : scope.namedCharts()) {
      if (!scope.isPartlyRead(chart) && hasSchema(chart.content().get())) {
        new OneChart(scope, chart, told, hits).check();
      }
    }
  }

  private static boolean hasSchema(Chart.Content chart) {
    return chart.valuesSchema().isPresent()
        || chart.subcharts().stream().anyMatch(ValuesViolateChartSchema::hasSchema);
  }

  /** One chart of the pack, with the charts in it. */
  private static final class OneChart {
    private final Scope scope;
    private final Chart chart;
    private final Set<Span> told;
    private final Consumer<Hit> hits;
    private final List<String> open = new ArrayList<>();

    OneChart(Scope scope, Chart chart, Set<Span> told, Consumer<Hit> hits) {
      this.scope = scope;
      this.chart = chart;
      this.told = told;
      this.hits = hits;
    }

    void check() {
      for (EffectiveValues values : scope.effective(chart).orElseThrow().all()) {
        if (!values.switchedOff() && values.chart().valuesSchema().isPresent()) {
          check(values, values.chart().valuesSchema().get());
        }
      }
      if (!open.isEmpty()) {
        hits.accept(toBeFilled());
      }
    }

    private void check(EffectiveValues values, Source text) {
      JsonSchema schema = JsonSchema.of(text);
      try {
        List<Violation> violations = schema.check(values.values());
        if (!violations.isEmpty()) {
          Set<String> already = ofDefaults(schema, values.path());
          violations.forEach(violation -> tell(new Refusal(violation, values), already));
        }
      } catch (UnusableSchemaException e) {
        hits.accept(
            Hit.at(chart.listed().inner(), "the values are not held against a schema of " + name())
                .label(text.member() + " " + e.reason())
                .levels(Levels.INFO));
      }
    }

    /** What the chart does not even grant itself. */
    private Set<String> ofDefaults(JsonSchema schema, String path) throws UnusableSchemaException {
      Set<String> found = new HashSet<>();
      EffectiveValues alone = EffectiveValues.of(chart.content().orElseThrow(), Optional.empty());
      for (EffectiveValues values : alone.all()) {
        if (values.path().equals(path)) {
          schema.check(values.values()).forEach(violation -> found.add(violation.toString()));
        }
      }
      return found;
    }

    private void tell(Refusal refusal, Set<String> ofDefaults) {
      if (refusal.isTemplated()) {
        return;
      }
      boolean own = refusal.isSetIn(scope.values().file().source());
      if (own && !refusal.isEmpty() && !ofDefaults.contains(refusal.violation().toString())) {
        if (told.add(refusal.span())) {
          hits.accept(refusal.hit(name()));
        }
      } else {
        open.add(refusal.dotted());
      }
    }

    private String name() {
      return "chart `" + chart.name().orElseThrow() + "`";
    }

    private Hit toBeFilled() {
      List<String> paths = open.stream().distinct().toList();
      String list =
          paths.stream().limit(3).map(p -> "`" + p + "`").collect(Collectors.joining(", "));
      String more = paths.size() > 3 ? " (+" + (paths.size() - 3) + " more)" : "";
      return at(name() + " cannot be installed before " + list + more + " fit its schema")
          .label("to be filled by the user")
          .help("say in README.md what to fill in")
          .levels(Levels.INFO);
    }

    private Hit at(String message) {
      Optional<Span> section =
          ChartSections.sections(scope)
              .flatMap(map -> map.entry(chart.name().orElseThrow()))
              .map(entry -> entry.key().span());
      return section
          .map(span -> Hit.at(span, message))
          .orElseGet(() -> Hit.at(chart.listed().inner(), message));
    }
  }
}
