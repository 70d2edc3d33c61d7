package packsite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.lint.Report;
import packsite.lint.Settings;
import packsite.lint.format.Statistics;
import packsite.model.Repository;
import packsite.text.Style;
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
      description = "text, concise, json, sarif, github or markdown; more than one may be given.")
  private List<String> outputs = new ArrayList<>();

  @Option(
      names = "--statistics",
      paramLabel = "rule|pack",
      arity = "0..1",
      fallbackValue = "rule",
      description = "Counts by rule or by pack instead of the findings.")
  private @Nullable String statistics;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Looks.Color color = Looks.Color.auto;

  @Option(names = "--show-suppressed", description = "Also what somebody accepted.")
  private boolean showSuppressed;

  @Option(
      names = {"-q", "--quiet"},
      description = "No summary line.")
  private boolean quiet;

  @Option(
      names = "--no-ci",
      description = "No annotations and no step summary in a workflow of GitHub.")
  private boolean noCi;

  @Option(names = "--jobs", paramLabel = "N", description = "Packs looked at at a time.")
  private @Nullable Integer jobs;

  @Option(
      names = "--at",
      paramLabel = "REVISION",
      description = "Lint a commit through git instead of the files on disk.")
  private @Nullable String revision;

  @Option(names = "--allow-empty", description = "Do not fail where there is no pack.")
  private boolean allowEmpty;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Outputs reports = Outputs.of(outputs, terminal);
    Optional<Statistics.By> counted = counted();
    if (counted.isPresent()) {
      reports.requireCounted();
    }
    Settings.Wishes wishes = options.wishes();
    verdict.threshold();
    Workspace workspace = Workspace.around(Chosen.start(paths, terminal.folder()), terminal);
    Repository repository = workspace.read(Optional.ofNullable(revision), false);
    if (!allowEmpty) {
      Packs.requireSome(repository, workspace.root());
    }
    Chosen chosen = Chosen.of(paths, repository, workspace.root(), terminal.folder());
    Report report = chosen.of(LintRun.of(repository, workspace, wishes, Workspace.threads(jobs)));
    Style style = terminal.outStyle(color).linking(workspace.root().toUri().toString());
    reports.write(report, new Outputs.Dress(style, showSuppressed, counted));
    if (!noCi) {
      reports.serveWorkflow(report);
    }
    return LintRun.end(report, verdict, terminal, quiet, start);
  }

  private Optional<Statistics.By> counted() {
    if (statistics == null) {
      return Optional.empty();
    }
    return switch (statistics) {
      case "rule" -> Optional.of(Statistics.By.RULE);
      case "pack" -> Optional.of(Statistics.By.PACK);
      default -> throw Words.unknown("statistic", statistics, List.of("rule", "pack"));
    };
  }
}
