package packsite.lint.charts;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Problem;
import packsite.text.Node.Scalar;

/** A listed chart that Helm does not take for one. */
public final class ChartArchiveInvalid implements PackRule, ProblemRule {
  private static final List<String> READ_BY_HELM =
      List.of("Chart.yaml", "values.yaml", "requirements.yaml");

  /**
   * What Helm takes for a version: of the three numbers, two may be missing. Possessive, because
   * Java recurses into groups that it may have to give back.
   */
  private static final Pattern VERSION =
      Pattern.compile(
          "v?[0-9]+(\\.[0-9]+){0,2}(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*+)?"
              + "(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*+)?");

  private static final About ABOUT =
      About.rule("CH101", "chart-archive-invalid", Levels.ERROR)
          .on("charts/*.tgz")
          .what(
              """
            A listed chart is no gzipped tar with one folder, in it a Chart.yaml with a name and a version.
            So is one whose Chart.yaml or values.yaml cannot be parsed.""")
          .why("Helm refuses such a chart, and with it the pack fails to install.")
          .fix("Pack the chart's folder with `helm package`, which checks all of this.")
          .bad(
              Example.file(
                  ChartTexts.ARCHIVE + "!/web/Chart.yaml",
                  """
                apiVersion: v2
                name: web
                """))
          .bad(
              Example.file("charts/flat.tgz!/Chart.yaml", ChartTexts.meta(""))
                  .andJson("charts", "[\"charts/web-1.0.0.tgz\", \"charts/flat.tgz\"]"))
          .bad(Example.file(ChartTexts.ARCHIVE, "not an archive\n"))
          .good(Example.file(ChartTexts.ARCHIVE + "!/web/Chart.yaml", ChartTexts.meta("")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return switch (problem.kind()) {
      case ARCHIVE_INVALID -> true;
      case SYNTAX, ENCODING -> isReadByHelm(problem.member());
      // The same member twice: Helm takes the last.
      case DUPLICATE_KEY -> !problem.member().isEmpty() && problem.span().isEmpty();
      case UNREADABLE -> Archives.isOne(file);
      default -> false;
    };
  }

  private static boolean isReadByHelm(String member) {
    return READ_BY_HELM.contains(member.substring(member.lastIndexOf('/') + 1));
  }

  @Override
  public Hit hit(Problem problem) {
    Hit hit = ProblemRule.super.hit(problem);
    return problem.kind() == Problem.Kind.DUPLICATE_KEY ? hit.levels(Levels.WARNING) : hit;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Chart chart : scope.pack().charts()) {
      if (chart.content().isPresent() && !scope.isPartlyRead(chart)) {
        check(chart, chart.content().get(), hits);
      }
    }
  }

  private static void check(Chart chart, Content content, Consumer<Hit> hits) {
    required(chart, content, "name", content.meta().name()).ifPresent(hits);
    required(chart, content, "version", content.meta().version()).ifPresent(hits);
    content
        .meta()
        .version()
        .filter(version -> !version.value().isBlank())
        .filter(version -> !VERSION.matcher(version.printed()).matches())
        .ifPresent(version -> hits.accept(invalid(version)));
    content.subcharts().forEach(sub -> check(chart, sub, hits));
  }

  private static Optional<Hit> required(
      Chart chart, Content content, String key, Optional<Scalar> value) {
    if (value.filter(text -> !text.value().isBlank()).isPresent()) {
      return Optional.empty();
    }
    Spot spot = value.map(Scalar::span).map(Spot::at).orElse(Archives.chartYaml(chart, content));
    return Optional.of(
        Hit.at(spot, "Chart.yaml of " + chart.fileName() + " has no `" + key + "`")
            .label("add `" + key + "`")
            .also(chart.listed().span(), "listed here"));
  }

  private static Hit invalid(Scalar version) {
    return Hit.at(
            version.span(), "chart version `" + version.printed() + "` is no semantic version")
        .label("expected major.minor.patch")
        .why("Helm refuses to load the chart");
  }
}
