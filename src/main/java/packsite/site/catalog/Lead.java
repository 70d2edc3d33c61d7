package packsite.site.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import packsite.model.Chart;
import packsite.model.Pack;
import packsite.site.readme.Readme;
import packsite.text.Node.Scalar;

/** One sentence that says what a pack is. */
public final class Lead {
  /** That it is a chart, of something; or that something has to be minded. */
  private static final Pattern EMPTY_WORDS =
      Pattern.compile(
          "((a|an|the|this|official) )*helm charts?( (for|of)( [^ ]+){0,3})?\\.?"
              + "|((a|an|the|official) )*([^ ]+ ){1,3}helm charts?\\.?"
              + "|helm chart.{0,12}"
              + "|(note|notes|warning|important|caution|attention)( ?[:!-].*|\\b[^a-z]*)"
              + "|.{0,8}");

  private Lead() {}

  /** From pack.json, else from the chart; empty where neither says more than that it is a chart. */
  static String of(Pack pack) {
    return Optional.of(
            pack.json().annotation("description").map(Scalar::value).map(String::strip).orElse(""))
        .filter(Lead::saysSomething)
        .or(() -> pack.readme().flatMap(readme -> Readme.lead(readme.source())))
        .or(
            () ->
                pack.charts().stream()
                    .flatMap(chart -> description(chart).stream())
                    .filter(Lead::saysSomething)
                    .findFirst())
        .orElse("");
  }

  private static Optional<String> description(Chart chart) {
    return chart
        .content()
        .flatMap(content -> content.meta().description())
        .map(Scalar::value)
        .map(String::strip);
  }

  private static boolean saysSomething(String text) {
    return !EMPTY_WORDS.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }
}
