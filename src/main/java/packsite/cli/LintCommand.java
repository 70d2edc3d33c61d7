package packsite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.lint.Report;
import packsite.lint.format.Concise;
import packsite.lint.format.Summary;
import packsite.model.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite lint}: what is wrong with the packs. */
@Command(
    name = "lint",
    description = "Find what is wrong with the packs.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite lint                              all packs of the repository around this folder",
      "  packsite lint packs/orbit-2.4.0            one pack, judged among the others",
      "  packsite lint --profile strict --output text --output sarif=report.sarif",
      "  packsite lint --select IM,CH104 --output concise"
    })
final class LintCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Packs, folders or files; all packs if none is given.")
  private List<String> paths = new ArrayList<>();

  @Mixin private LintOptions options = new LintOptions();

  @Mixin private Verdict verdict = new Verdict();

  @Option(
      names = "--output",
      paramLabel = "FORMAT[=FILE]",
      description = "More than one may be given.")
  private List<String> outputs = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", description = "Packs looked at at a time.")
  private @Nullable Integer jobs;

  @Option(names = "--allow-empty", description = "Do not fail where there is no pack.")
  private boolean allowEmpty;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Workspace workspace = Workspace.around(Chosen.start(paths, terminal.folder()), terminal);
    Repository repository = workspace.read(Optional.empty(), false);
    if (!allowEmpty) {
      Packs.requireSome(repository, workspace.root());
    }
    Chosen chosen = Chosen.of(paths, repository, workspace.root(), terminal.folder());
    Report report =
        chosen.of(LintRun.of(repository, workspace, options.wishes(), Workspace.threads(jobs)));
    terminal.out().print(Concise.of(report));
    terminal.out().flush();
    LintRun.tellCrashes(report, terminal);
    Verdict.Outcome outcome = verdict.of(report);
    outcome.reason().ifPresent(reason -> terminal.err().println(reason));
    terminal.err().println(Summary.line(report, (System.nanoTime() - start) / 1e9));
    return outcome.exitCode();
  }
}
