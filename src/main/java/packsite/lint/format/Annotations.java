package packsite.lint.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.text.Printable;
import packsite.text.Span;

/**
 * Annotations of a pull request, as commands that GitHub Actions reads from the log.
 *
 * <p>GitHub shows ten of each level for a step and drops the others in silence. So the worst come
 * first, and where there are more the tenth says how many.
 */
public final class Annotations {
  private static final int SHOWN = 10;

  private Annotations() {}

  public static String of(Report report) {
    StringBuilder out = new StringBuilder();
    for (Severity severity : Severity.values()) {
      List<Finding> findings =
          report.findings().stream()
              .filter(finding -> finding.severity() == severity)
              .sorted(Comparator.comparing(finding -> finding.spot().span().isEmpty()))
              .toList();
      commands(severity, findings).forEach(command -> out.append(command).append('\n'));
    }
    return out.toString();
  }

  private static List<String> commands(Severity severity, List<Finding> findings) {
    List<String> commands = new ArrayList<>();
    int shown = findings.size() > SHOWN ? SHOWN - 1 : findings.size();
    findings.subList(0, shown).forEach(finding -> commands.add(command(severity, finding)));
    if (findings.size() > shown) {
      String left = Summary.counted(findings.size() - shown, "more " + word(severity));
      commands.add("::" + level(severity) + " title=packsite::" + left + ", see the summary");
    }
    return commands;
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "notice" : severity.label();
  }

  private static String word(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.label();
  }

  /** A member of an archive is no file of the repository: the archive's entry is annotated. */
  private static String command(Severity severity, Finding finding) {
    Spot spot = Listed.of(finding);
    StringBuilder command = new StringBuilder("::" + level(severity));
    command.append(" file=").append(property(Printable.line(spot.path())));
    spot.span().ifPresent(span -> command.append(region(span)));
    command.append(",title=").append(property(finding.rule().title()));
    String message = Printable.line(finding.hit().message());
    String label = Printable.line(finding.hit().label());
    return command + "::" + escaped(message + (label.isEmpty() ? "" : "\n" + label));
  }

  private static String region(Span span) {
    String lines = ",line=" + span.from().line() + ",endLine=" + span.to().line();
    boolean oneLine = span.from().line() == span.to().line();
    return oneLine
        ? lines + ",col=" + span.from().column() + ",endColumn=" + span.to().column()
        : lines;
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
