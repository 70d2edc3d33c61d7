package packsite.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import packsite.lint.Linter;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.Settings;
import packsite.lint.format.Summary;
import packsite.model.Repository;
import packsite.text.Fault;

/** A repository against all rules, as its packsite.yaml and the command line want it. */
final class LintRun {
  private LintRun() {}

  static Report of(Repository repository, Workspace workspace, Settings.Wishes wishes, int jobs) {
    Settings settings = new Settings(workspace.config().lint(), wishes);
    List<Fault> faults = settings.faults(Rules.ALL);
    if (!faults.isEmpty()) {
      throw workspace.refused(faults);
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return Linter.lint(repository, new Linter.Job(Rules.ALL, settings, today, jobs));
  }

  /** Rules that failed: told, and the report called what it is. */
  private static void tellCrashes(Report report, Terminal terminal) {
    for (Report.Crash crash : report.crashes()) {
      terminal.error(
          "internal error: rule "
              + crash.code()
              + " failed on "
              + crash.pack()
              + ": "
              + crash.trouble(),
          "please report this; all other findings are complete");
    }
  }

  /** Says how the run ended, the same way for all commands that lint, and gives the exit code. */
  static int end(Report report, Verdict verdict, Terminal terminal, boolean quiet, long start) {
    tellCrashes(report, terminal);
    Verdict.Outcome outcome = verdict.of(report);
    if (!quiet) {
      outcome.reason().ifPresent(reason -> terminal.err().println(reason));
      terminal.err().println(Summary.line(report, (System.nanoTime() - start) / 1e9));
      terminal.err().flush();
    }
    return outcome.exitCode();
  }
}
