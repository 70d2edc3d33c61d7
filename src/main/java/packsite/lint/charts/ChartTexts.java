package packsite.lint.charts;

/** Pieces of charts for the examples of this family. */
final class ChartTexts {
  static final String ARCHIVE = "charts/web-1.0.0.tgz";

  private ChartTexts() {}

  /** Chart.yaml of the healthy pack's chart, with more lines. */
  static String meta(String more) {
    return """
        apiVersion: v2
        name: web
        version: 1.0.0
        appVersion: "1.0.0"
        """
        + more;
  }
}
