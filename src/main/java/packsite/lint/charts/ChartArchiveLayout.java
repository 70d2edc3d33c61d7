package packsite.lint.charts;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.text.Node.Scalar;

/** A chart archive whose folder is not called like the chart. */
public final class ChartArchiveLayout implements PackRule {
  private static final About ABOUT =
      About.rule("CH103", "chart-archive-layout", Levels.INFO)
          .on("charts/*.tgz")
          .what("The folder in a chart archive has another name than the chart, or is just `./`.")
          .why(
              """
            Helm accepts it. People and tools that go by the folder look for the wrong chart, such as below
            `charts` in values.yaml, and what is unpacked lands in an unexpected place.""")
          .fix("Pack the chart with `helm package`, which names the folder after the chart.")
          .bad(
              Example.file("charts/site.tgz!/handbook/Chart.yaml", ChartTexts.meta(""))
                  .andJson("charts", "[\"charts/site.tgz\"]"))
          .good(
              Example.file("charts/site.tgz!/web/Chart.yaml", ChartTexts.meta(""))
                  .andJson("charts", "[\"charts/site.tgz\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Chart chart : scope.namedCharts()) {
      Content content = chart.content().orElseThrow();
      Optional<Scalar> name = content.meta().name();
      if (!content.folder().equals(name.map(Scalar::printed).orElse(""))) {
        hits.accept(hit(chart, content, name.orElseThrow()));
      }
    }
  }

  private static Hit hit(Chart chart, Content content, Scalar name) {
    boolean none = content.folder().equals(".");
    String message =
        none
            ? "members of " + chart.fileName() + " start with `./`, not with `" + name + "/`"
            : "folder `" + content.folder() + "` holds the chart `" + name + "`";
    return (none
            ? Hit.at(Archives.chartYaml(chart, content), message)
            : Hit.at(name.span(), message).label("the name that counts"))
        .also(chart.listed().span(), "listed here")
        .help("Helm accepts this; `helm package` names the folder after the chart");
  }
}
