package packsite.lint.format;

import java.util.Locale;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Fix;
import packsite.text.Place;
import packsite.text.Printable;
import packsite.text.Span;

/** One line for each finding, {@code path:line:column: error IM102 name: message [safe fix]}. */
public final class Concise {
  private Concise() {}

  public static String of(Report report) {
    StringBuilder text = new StringBuilder();
    report.findings().forEach(finding -> text.append(line(finding)).append('\n'));
    return text.toString();
  }

  static String line(Finding finding) {
    String place = finding.spot().span().map(Span::from).map(Concise::colons).orElse("");
    String fix =
        finding
            .hit()
            .fix()
            .map(Fix::safety)
            .filter(safety -> safety != Fix.Safety.DISPLAY)
            .map(safety -> " [" + safety.name().toLowerCase(Locale.ROOT) + " fix]")
            .orElse("");
    return Printable.line(finding.spot().file())
        + place
        + ": "
        + finding.severity().label()
        + " "
        + finding.rule().title()
        + ": "
        + Printable.line(finding.hit().message())
        + fix;
  }

  private static String colons(Place place) {
    return ":" + place.line() + ":" + place.column();
  }
}
