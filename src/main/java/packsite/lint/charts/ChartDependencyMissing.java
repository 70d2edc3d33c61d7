package packsite.lint.charts;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.text.Node.Scalar;

/** A chart that was packed without the charts it depends on. */
public final class ChartDependencyMissing implements PackRule {
  private static final About ABOUT =
      About.rule("CH107", "chart-dependency-missing", Levels.ERROR)
          .on("charts/*.tgz")
          .what(
              """
            Chart.yaml, or requirements.yaml of an older chart, names a dependency that is not in the
            archive.""")
          .why(
              """
            Helm refuses to install such a chart, even where a condition would leave the dependency out:
            nothing is downloaded at that time.""")
          .fix("Run `helm dependency update` on the chart's folder, then `helm package`.")
          .bad(
              Example.file(
                  ChartTexts.ARCHIVE + "!/web/Chart.yaml",
                  ChartTexts.meta(
                      """
                      dependencies:
                        - name: cache
                          version: 2.x
                          repository: https://charts.skerry.example
                      """)))
          .good(
              Example.file(
                      ChartTexts.ARCHIVE + "!/web/Chart.yaml",
                      ChartTexts.meta(
                          """
                          dependencies:
                            - name: cache
                              alias: store
                              version: 2.x
                              repository: https://charts.skerry.example
                          """))
                  .and(
                      ChartTexts.ARCHIVE + "!/web/charts/cache/Chart.yaml",
                      """
                      apiVersion: v2
                      name: cache
                      version: 2.1.0
                      """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Chart chart : scope.pack().charts()) {
      Optional<Content> content = chart.content();
      if (content.isPresent() && !scope.isPartlyRead(chart)) {
        check(chart, content.get(), hits);
      }
    }
  }

  /** Of the chart itself: what the charts inside it lack, Helm does not ask. */
  private static void check(Chart chart, Content content, Consumer<Hit> hits) {
    Set<String> vendored = new HashSet<>();
    for (Content sub : content.subcharts()) {
      sub.meta().name().map(Scalar::printed).ifPresent(vendored::add);
    }
    Set<String> told = new HashSet<>();
    for (Dependency dependency : content.meta().dependencies()) {
      Optional<Scalar> name = dependency.name().filter(n -> !n.value().isBlank());
      if (name.isPresent()
          && !vendored.contains(name.get().printed())
          && told.add(name.get().printed())) {
        hits.accept(hit(chart, name.get()));
      }
    }
  }

  private static Hit hit(Chart chart, Scalar name) {
    return Hit.at(name.span(), "dependency `" + name.printed() + "` is not in " + chart.fileName())
        .label("expected a chart of that name in charts/ of the archive")
        .also(chart.listed().span(), "listed here")
        .why("Helm refuses the chart, even where a condition leaves the dependency out")
        .help("run `helm dependency update`, then `helm package`");
  }
}
