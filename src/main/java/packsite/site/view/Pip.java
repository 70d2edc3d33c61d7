package packsite.site.view;

import java.util.List;
import packsite.lint.Finding;
import packsite.lint.rule.Severity;
import packsite.site.catalog.Edition;

/**
 * How much was found, as a square and a word.
 *
 * @param look {@code ok}, {@code info}, {@code warn}, {@code bad}, or {@code none} for not checked
 */
public record Pip(String look, String text) {

  /** The gravest level of a version and how often it occurs. */
  public static Pip of(Edition edition) {
    return edition.linted() ? of(edition.findings()) : new Pip("none", "not checked");
  }

  public static Pip of(List<Finding> findings) {
    for (Severity severity : Severity.values()) {
      long count = count(findings, severity);
      if (count > 0) {
        return new Pip(look(severity), Words.count(count, noun(severity)));
      }
    }
    return new Pip("ok", "clean");
  }

  public static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  public static String look(Severity severity) {
    return switch (severity) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case INFO -> "info";
    };
  }

  /** What one finding of a level is called on pages. */
  public static String noun(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }
}
