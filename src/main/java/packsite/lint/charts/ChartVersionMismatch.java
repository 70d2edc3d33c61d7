package packsite.lint.charts;

import java.util.List;
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
import packsite.model.Version;
import packsite.text.Node.Scalar;

/** A pack that says one version and ships another. */
public final class ChartVersionMismatch implements PackRule {
  private static final About ABOUT =
      About.rule("CH104", "chart-version-mismatch", Levels.WARNING)
          .on("pack.json, charts/*.tgz")
          .what(
              """
            The pack's version is neither the version of its chart nor that of the chart's application. Only
            packs of a single chart are looked at.""")
          .why(
              """
            People choose a pack by its version and get other software. Often the archive of an earlier
            version was packed again.""")
          .fix("Put the right chart into the pack, or give the pack the version that it ships.")
          .bad(Example.json("version", "\"1.4.0\""))
          .good(Example.json("version", "\"1.0.0\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Scalar> version = scope.pack().json().version();
    List<Chart> charts = scope.pack().charts();
    if (version.isEmpty() || charts.size() != 1 || scope.pack().json().charts().size() != 1) {
      return;
    }
    Version pack = Version.of(version.get().value());
    Optional<Content> content = charts.get(0).content();
    Optional<Scalar> shipped = content.flatMap(c -> c.meta().version());
    if (!pack.isNumeric() || pack.isSeries() || shipped.isEmpty()) {
      return;
    }
    Optional<Scalar> app = content.flatMap(c -> c.meta().appVersion());
    if (!agrees(pack, shipped.get()) && !app.filter(a -> agrees(pack, a)).isPresent()) {
      hits.accept(hit(version.get(), charts.get(0), app));
    }
  }

  /** The same version; what one of them leaves out, be it a number or what follows, may differ. */
  private static boolean agrees(Version pack, Scalar shipped) {
    Version other = Version.of(fromFirstDigit(shipped.printed()));
    if (pack.samePrecedence(other)) {
      return true;
    }
    int shared = Math.min(pack.core().size(), other.core().size());
    boolean sameCore =
        shared >= 2 && pack.core().subList(0, shared).equals(other.core().subList(0, shared));
    return sameCore && !(pack.isPrerelease() && other.isPrerelease());
  }

  /** {@code release-1.2} is 1.2. */
  private static String fromFirstDigit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(at);
  }

  private static Hit hit(Scalar version, Chart chart, Optional<Scalar> app) {
    Content content = chart.content().orElseThrow();
    String shipped = content.meta().version().orElseThrow().printed();
    return Hit.at(
            version.span(), "pack is " + version.value() + " but ships " + ships(shipped, app))
        .label("expected the version of the chart or of its application")
        .also(Archives.chartYaml(chart, content), "version " + shipped)
        .help(help(version.value(), shipped, chart.fileName()));
  }

  private static String ships(String shipped, Optional<Scalar> app) {
    String appVersion = app.map(Scalar::printed).orElse("");
    if (appVersion.equals(shipped)) {
      return "chart and app version " + shipped;
    }
    return "chart version "
        + shipped
        + (appVersion.isEmpty() ? "" : " and app version " + appVersion);
  }

  private static String help(String version, String shipped, String fileName) {
    if (fileName.contains(version) && !fileName.contains(shipped)) {
      return "the archive file name says "
          + version
          + "; it was probably repackaged from the wrong directory";
    }
    return "ship the chart of " + version + ", or make the pack's version " + shipped;
  }
}
