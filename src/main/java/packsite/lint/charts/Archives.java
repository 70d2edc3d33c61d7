package packsite.lint.charts;

import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.Chart.Content;

/** Chart archives, and places in them. */
final class Archives {
  private static final String CHARTS = "charts/";

  private Archives() {}

  /** Chart.yaml of the chart or of one inside it. */
  static Spot chartYaml(Chart chart, Content content) {
    return Spot.member(chart.path(), content.folder() + "/Chart.yaml");
  }

  /** True for an archive that lies where charts belong, by its path in the pack. */
  static boolean isOne(String relative) {
    return relative.startsWith(CHARTS)
        && relative.endsWith(".tgz")
        && relative.indexOf('/', CHARTS.length()) < 0;
  }
}
