package packsite.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import packsite.config.Config;
import packsite.lint.Rules;
import packsite.lint.Settings;
import packsite.lint.Settings.Decision;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.text.DisplayWidth;
import packsite.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code packsite config show}: what each rule counts as for a pack, and who decided it. */
@Command(
    name = "show",
    description = "Show what each rule counts as, and which line of packsite.yaml decided it.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite config show                        for packs without overrides",
      "  packsite config show packs/orbit-2.4.0      for one pack",
      "  packsite config show --profile strict"
    })
final class ConfigShow implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..1", description = "A pack: its folder, or its name.")
  private String path = "";

  @Mixin private LintOptions options = new LintOptions();

  ConfigShow(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> paths = path.isEmpty() ? List.of() : List.of(path);
    Settings.Wishes wishes = options.wishes();
    Workspace workspace = Workspace.around(Chosen.start(paths, terminal.folder()), terminal);
    Settings settings = LintRun.settings(workspace, wishes);
    Optional<Pack> pack = path.isEmpty() ? Optional.empty() : Optional.of(pack(workspace));
    pack.ifPresent(p -> terminal.out().println(p.dir()));
    int widest = Rules.ALL.stream().mapToInt(rule -> rule.title().length()).max().orElse(0);
    for (Rule rule : Rules.ALL) {
      Decision decision = settings.decide(rule, pack);
      String level = decision.level().map(Severity::label).orElse("off");
      terminal.out().print(DisplayWidth.padEnd(rule.title(), widest) + "  ");
      terminal.out().println(DisplayWidth.padEnd(level, 7) + "  " + by(decision));
    }
    return ExitCode.OK;
  }

  private static String by(Decision decision) {
    return decision
        .line()
        .map(Span::line)
        .map(line -> Config.FILE_NAME + ":" + line + " " + decision.by())
        .orElse(decision.by());
  }

  private Pack pack(Workspace workspace) {
    Repository repository = workspace.read(Optional.empty(), false);
    List<Pack> packs =
        new Packs(repository, workspace.root(), terminal.folder()).chosenBy(List.of(path)).packs();
    if (packs.size() != 1) {
      throw Stop.usage(
          "`" + path + "` is " + packs.size() + " packs",
          "give the folder of one, or name@version");
    }
    return packs.get(0);
  }
}
