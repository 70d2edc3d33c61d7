package packsite.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import packsite.lint.Linter;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.Settings;
import packsite.lint.format.Summary;
import packsite.lint.rule.Rule;
import packsite.model.Repository;

/** A repository against all rules, as its packsite.yaml and the command line want it. */
final class LintRun {
  private LintRun() {}

  static Report of(Repository repository, Workspace workspace, Settings.Wishes wishes, int jobs) {
    return of(repository, workspace, wishes, Rules.ALL, jobs);
  }

  /** The same with some of the rules alone. */
  static Report of(
      Repository repository,
      Workspace workspace,
      Settings.Wishes wishes,
      List<Rule> rules,
      int jobs) {
    Settings settings = settings(workspace, wishes);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return Linter.lint(repository, new Linter.Job(rules, settings, today, jobs));
  }

  /** What packsite.yaml and the command line want; rules that are not there stop the run. */
  static Settings settings(Workspace workspace, Settings.Wishes wishes) {
    Settings settings = new Settings(workspace.config().lint(), wishes);
    settings
        .refusal(Rules.ALL)
        .ifPresent(
            faults -> {
              throw workspace.refused(faults);
            });
    return settings;
  }

  /** Rules that failed: told, and the report called what it is. */
  private static void tellCrashes(Report report, Terminal terminal) {
    for (Report.Crash crash : report.crashes()) {
      terminal.error(
          "internal error: rule "
              + crash.rule()
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
