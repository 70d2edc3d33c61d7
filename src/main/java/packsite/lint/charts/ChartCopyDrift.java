package packsite.lint.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.Chart.Copy;
import packsite.model.Chart.Meta;
import packsite.text.Node.Scalar;

/** An unpacked chart beside its archive that holds something else. */
public final class ChartCopyDrift implements PackRule {
  private static final About ABOUT =
      About.rule("CH106", "chart-copy-drift", Levels.WARNING)
          .on("charts/")
          .what(
              """
            The unpacked copy of a chart differs from the archive beside it: in templates, in values, or in
            the versions of Chart.yaml. Files that are only written differently do not count.""")
          .why(
              """
            The archive is what gets installed; the copy is what people read in a review. They approve
            something else than what ships.""")
          .fix(
              """
            Unpack the archive anew, or pack the copy anew if that is the right one; or delete the copy,
            which nothing needs.""")
          .bad(
              Example.file("charts/web/Chart.yaml", ChartTexts.meta(""))
                  .and("charts/web/templates/deployment.yaml", "kind: Deployment\n")
                  .and("charts/web/values.yaml", "replicas: 3\n"))
          .good(
              Example.file(
                      ChartTexts.ARCHIVE + "!/web/templates/deployment.yaml", "kind: Deployment\n")
                  .and(ChartTexts.ARCHIVE + "!/web/values.yaml", "replicas: 1 # one is enough\n")
                  .and("charts/web/Chart.yaml", ChartTexts.meta("keywords: [pages]\n"))
                  .and("charts/web/templates/deployment.yaml", "kind: Deployment\n")
                  .and("charts/web/values.yaml", "replicas: 1\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Chart chart : scope.namedCharts()) {
      Optional<Copy> copy = chart.copy().filter(c -> !c.isIdentical());
      if (copy.isPresent() && !scope.isPartlyRead(chart)) {
        List<String> differences = differences(chart, copy.get());
        if (!differences.isEmpty()) {
          hits.accept(hit(scope, chart, copy.get(), differences));
        }
      }
    }
  }

  private static Hit hit(Scope scope, Chart chart, Copy copy, List<String> differences) {
    String dir = copy.dir().substring(scope.path("").length());
    return Hit.in(
            copy.dir(), "unpacked copy `" + dir + "` is not what " + chart.fileName() + " holds")
        .also(Spot.file(chart.path()), "gets installed")
        .found(Scope.listed(differences))
        .why("reviewers read something else than what ships");
  }

  private static List<String> differences(Chart chart, Copy copy) {
    List<String> found = new ArrayList<>();
    Meta shipped = chart.content().orElseThrow().meta();
    copy.meta()
        .flatMap(meta -> versions("version", shipped, meta, Meta::version))
        .ifPresent(found::add);
    copy.meta()
        .flatMap(meta -> versions("appVersion", shipped, meta, Meta::appVersion))
        .ifPresent(found::add);
    copy.changed().stream()
        .filter(name -> matters(name) && !copy.respelt().contains(name))
        .forEach(name -> found.add(name + " differs"));
    copy.onlyInArchive().stream()
        .filter(name -> matters(name) && !isVendored(name))
        .forEach(name -> found.add(name + " is only in the archive"));
    copy.onlyInCopy().stream()
        .filter(name -> matters(name) && !isVendored(name))
        .forEach(name -> found.add(name + " is only in the copy"));
    return found;
  }

  private static Optional<String> versions(
      String key, Meta shipped, Meta copied, Function<Meta, Optional<Scalar>> field) {
    Optional<String> inArchive = field.apply(shipped).map(Scalar::printed);
    Optional<String> inCopy = field.apply(copied).map(Scalar::printed);
    return inArchive.isEmpty() || inCopy.isEmpty() || inArchive.equals(inCopy)
        ? Optional.empty()
        : Optional.of(key + " " + inCopy.get() + ", not " + inArchive.get());
  }

  /** Decides what gets installed. */
  private static boolean matters(String name) {
    String plain = name.substring(name.lastIndexOf('/') + 1);
    boolean template = ("/" + name).contains("/templates/") || ("/" + name).contains("/crds/");
    return plain.equals("values.yaml") || template && !plain.equals("NOTES.txt");
  }

  /** Charts inside may be packed on one side and unpacked on the other. */
  private static boolean isVendored(String name) {
    return name.startsWith("charts/");
  }
}
