package packsite.site.page;

import java.util.List;
import packsite.lint.Finding;
import packsite.lint.rule.Severity;
import packsite.site.view.Pip;

/** How much was found, by level. */
public record Tally(long errors, long warnings, long notes) {
  public static Tally of(List<Finding> findings) {
    return new Tally(
        Pip.count(findings, Severity.ERROR),
        Pip.count(findings, Severity.WARNING),
        Pip.count(findings, Severity.INFO));
  }

  public long total() {
    return errors + warnings + notes;
  }

  /** The look of the gravest. */
  String look() {
    return errors > 0 ? "bad" : warnings > 0 ? "warn" : notes > 0 ? "info" : "ok";
  }
}
