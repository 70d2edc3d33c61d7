package packsite.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.lint.Report;
import packsite.lint.rule.Severity;
import picocli.CommandLine.Option;

/** When findings make a run fail. */
final class Verdict {
  private static final String NEVER = "never";

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "error, warning, info or never; default: ${DEFAULT-VALUE}.")
  private String failOn = "error";

  @Option(
      names = "--max-warnings",
      paramLabel = "N",
      description = "Fail if there are more warnings than that.")
  private @Nullable Integer maxWarnings;

  @Option(names = "--exit-zero", description = "Exit with 0 whatever is found.")
  private boolean exitZero;

  /** The exit code, and in words why it is not 0. */
  record Outcome(int exitCode, Optional<String> reason) {}

  Outcome of(Report report) {
    Optional<Severity> threshold = threshold();
    if (!report.isComplete()) {
      return new Outcome(ExitCode.INTERNAL, Optional.of("Fails: the report is not complete."));
    }
    if (exitZero) {
      return new Outcome(ExitCode.OK, Optional.empty());
    }
    if (threshold.isPresent() && report.reaches(threshold.get())) {
      String what = "a finding is " + article(threshold.get()) + " or worse";
      String reason = threshold.get() == Severity.ERROR ? "there are errors" : what;
      return new Outcome(ExitCode.FINDINGS, Optional.of("Fails: " + reason + "."));
    }
    if (maxWarnings != null && report.count(Severity.WARNING) > maxWarnings) {
      long warnings = report.count(Severity.WARNING);
      String are = warnings == 1 ? "is 1 warning" : "are " + warnings + " warnings";
      String reason = "Fails: there " + are + ", at most " + maxWarnings + " allowed.";
      return new Outcome(ExitCode.FINDINGS, Optional.of(reason));
    }
    return new Outcome(ExitCode.OK, Optional.empty());
  }

  /** Of findings that are no matter of levels: a pack that cannot be published. */
  int codeOfFindings() {
    return exitZero || failOn.equals(NEVER) ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static String article(Severity severity) {
    return severity == Severity.WARNING ? "a warning" : "a note";
  }

  /** A wrong word stops the run before anything is read. */
  Optional<Severity> threshold() {
    if (maxWarnings != null && maxWarnings < 0) {
      throw Stop.usage("--max-warnings wants a number from 0, not " + maxWarnings, "leave it out");
    }
    if (failOn.equals(NEVER)) {
      return Optional.empty();
    }
    Optional<Severity> severity = Severity.of(failOn);
    if (severity.isEmpty()) {
      throw Words.unknown("level", failOn, List.of("error", "warning", "info", NEVER));
    }
    return severity;
  }
}
