package packsite.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.inspect.InspectTable;
import packsite.lint.Report;
import packsite.lint.Settings;
import packsite.lint.format.Concise;
import packsite.lint.rule.Severity;
import packsite.model.Repository;
import packsite.oci.PushPlan;
import packsite.oci.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite build}: everything for a repository. */
@Command(
    name = "build",
    description = "Read the packs of a repository and write its catalog.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite build                   the repository around this folder, into its site/",
      "  packsite build ../packs --site public"
    })
final class BuildCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "A folder of the repository; default: this one.")
  private String path = "";

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Where the catalog goes; default: site/ in the repository.")
  private @Nullable String site;

  @Option(
      names = "--dist",
      paramLabel = "DIR",
      description =
          "Where archives, layout and push manifest go; default: dist/ in the repository.")
  private @Nullable String dist;

  @Option(names = "--no-site", description = "Write no catalog.")
  private boolean noSite;

  @Option(names = "--no-oci", description = "Write no dist/: no archives, no push manifest.")
  private boolean noOci;

  @Mixin private SiteOptions siteOptions = new SiteOptions();

  @Mixin private TargetOptions registry = new TargetOptions();

  @Mixin private DistOptions distribution = new DistOptions();

  @Mixin private LintOptions lint = new LintOptions();

  @Mixin private Verdict verdict = new Verdict();

  @Option(names = "--no-lint", description = "Do not look for defects.")
  private boolean noLint;

  @Option(
      names = "--no-ci",
      description = "No annotations and no step summary in a workflow of GitHub.")
  private boolean noCi;

  @Option(names = "--allow-empty", description = "Do not fail where there is no pack.")
  private boolean allowEmpty;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Settings.Wishes wishes = lint.wishes();
    verdict.threshold();
    Workspace workspace = Workspace.around(terminal.folder().resolve(path), terminal);
    if (path.isEmpty() && !allowEmpty && !workspace.isMarked()) {
      throw Stop.usage(
          "no packs in sight: neither git nor packsite.yaml nor packs/ here",
          "`packsite build .` reads this folder all the same");
    }
    Path siteFolder =
        site == null ? workspace.root().resolve("site") : terminal.folder().resolve(site);
    Path distFolder = DistOptions.folder(workspace, dist, terminal);
    requireApart(siteFolder, distFolder);
    if (noOci) {
      return build(workspace, wishes, siteFolder, Optional.empty(), start);
    }
    try (DistRun run = DistRun.begin(workspace, terminal, distribution, distFolder, allowEmpty)) {
      if (noLint && noSite) {
        // Nothing has to be told of the packs, so those that have not changed need not be read.
        Optional<PushPlan> before = run.recall(registry.target(workspace.config()));
        if (before.isPresent()) {
          return end(Optional.empty(), before, distFolder, start);
        }
      }
      return build(workspace, wishes, siteFolder, Optional.of(run), start);
    }
  }

  /** One would replace the other, or publish it. */
  private void requireApart(Path siteFolder, Path distFolder) {
    Path one = siteFolder.toAbsolutePath().normalize();
    Path other = distFolder.toAbsolutePath().normalize();
    if (!noSite && !noOci && (one.startsWith(other) || other.startsWith(one))) {
      throw Stop.usage(
          "the catalog and the archives would be written over each other in "
              + terminal.shown(distFolder),
          "name two folders with --site and --dist");
    }
  }

  private int build(
      Workspace workspace,
      Settings.Wishes wishes,
      Path siteFolder,
      Optional<DistRun> run,
      long start) {
    SiteRun siteRun =
        new SiteRun(
            workspace, siteOptions, published(registry.target(workspace.config())), terminal);
    if (!noSite) {
      siteRun.recover(siteFolder);
    }
    Repository repository = workspace.read(Optional.empty(), !noSite && siteRun.isDated());
    if (!allowEmpty) {
      Packs.requireSome(repository, workspace.root());
    }
    Optional<Report> report =
        noLint
            ? Optional.empty()
            : Optional.of(LintRun.of(repository, workspace, wishes, Workspace.threads(null)));
    // A report of some rules, or of other levels, does not tell what must not be published.
    Optional<Report> whole = report.filter(any -> wishes.equals(Settings.Wishes.NONE));
    Optional<PushPlan> plan =
        run.map(to -> to.write(repository, whole, registry.target(workspace.config())));
    Optional<String> wrote =
        noSite
            ? Optional.empty()
            : Optional.of(siteRun.write(repository, report, plan, siteFolder));
    if (!noSite || !noLint) {
      terminal.out().print(InspectTable.of(repository, terminal.width()));
      terminal.out().flush();
    }
    report.ifPresent(this::tell);
    wrote.ifPresent(terminal::say);
    int code = end(report, plan, DistOptions.folder(workspace, dist, terminal), start);
    if (siteRun.isOverweight()) {
      terminal.say("Fails: pages are heavier than they may be (--budget fail).");
    }
    return code == ExitCode.OK && siteRun.isOverweight() ? verdict.codeOfFindings() : code;
  }

  /** Host and project, where somebody has said them. */
  private static Optional<String> published(Target target) {
    return target
        .host()
        .map(host -> target.project().isEmpty() ? host : host + "/" + target.project());
  }

  private int end(Optional<Report> report, Optional<PushPlan> plan, Path folder, long start) {
    plan.ifPresent(
        all -> {
          all.skipped().forEach(one -> terminal.say("kept back: " + PlanText.keptBack(one)));
          terminal.say(PlanText.summary(all, terminal.shown(folder)));
        });
    int code = report.map(r -> LintRun.end(r, verdict, terminal, false, start)).orElse(ExitCode.OK);
    boolean heldBack = plan.filter(all -> !all.skipped().isEmpty()).isPresent();
    return code == ExitCode.OK && heldBack ? verdict.codeOfFindings() : code;
  }

  /** Errors a line each; the whole report is the business of {@code packsite lint}. */
  private void tell(Report report) {
    Report errors = report.only(Severity.ERROR);
    terminal.err().print(Concise.of(errors));
    if (report.findings().size() > errors.findings().size()) {
      terminal.err().println("`packsite lint` shows them all, with their lines.");
    }
    if (!noCi) {
      Outputs.of(List.of(), terminal).serveWorkflow(report);
    }
  }
}
