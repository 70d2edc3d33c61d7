package packsite.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import packsite.cli.PackPicker.Pick;
import packsite.compare.Bases;
import packsite.compare.Changes;
import packsite.diff.DiffJson;
import packsite.diff.DiffMarkdown;
import packsite.diff.Summaries;
import packsite.model.Pack;
import packsite.model.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite diff}: what leads from one pack to another, and what that means. */
@Command(
    name = "diff",
    description = "Tell what differs between two packs, and what it means for who upgrades.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "A pack is name@version, a folder, or either at a commit: main:orbit@2.4.0.",
      "",
      "Examples:",
      "  packsite diff orbit@2.4.0 orbit@3.0.0",
      "  packsite diff orbit@3.0.0                  against the version before it",
      "  packsite diff orbit                        its two newest versions",
      "  packsite diff HEAD:packs/orbit-3.0.0 packs/orbit-3.0.0 --text",
      "  packsite diff --all --format json          every version against the one before it"
    })
final class DiffCommand implements Callable<Integer> {
  private static final Comparator<Changes> ORDER =
      Comparator.comparing((Changes changes) -> changes.now().label())
          .thenComparing(changes -> changes.now().version())
          .thenComparing(changes -> changes.now().dir());

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PACK",
      arity = "0..2",
      description = "The old one and the new one; of one alone, the version before it is taken.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--all", description = "Every version of every pack against the one before it.")
  private boolean all;

  @Mixin private Comparing comparing = new Comparing();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (all != words.isEmpty()) {
      throw all
          ? Stop.usage("--all takes no packs", "leave them out, or leave out --all")
          : Stop.usage(
              "no pack given",
              "`packsite diff A B`, `packsite diff NAME` for its two newest, or --all");
    }
    if (words.size() > 2) {
      throw Stop.usage(
          "unknown argument `" + words.get(2) + "`",
          words.get(0).contains("@")
              ? "two packs are compared, not more"
              : "write `packsite diff NAME@OLD NAME@NEW`");
    }
    return all ? everything() : pair();
  }

  private int pair() {
    try (PackPicker picker = new PackPicker(words, terminal)) {
      List<Pick> picks =
          words.size() == 1
              ? picker.pair(words.get(0))
              : List.of(picker.one(words.get(0)), picker.one(words.get(1)));
      if (words.size() == 1) {
        terminal.say("Comparing " + picks.get(0).shown() + " with " + picks.get(1).shown());
      }
      List<Pack> packs = picker.read(picks);
      Changes changes = packsite.compare.Packs.compare(packs.get(0), packs.get(1));
      comparing.print(changes, Optional.empty(), terminal);
      return comparing.code(changes.differ());
    }
  }

  private int everything() {
    if (comparing.texts()) {
      throw Stop.usage("--all shows no texts", "leave out --text");
    }
    Workspace workspace = Workspace.around(terminal.folder(), terminal);
    Repository repository = workspace.read(Optional.empty(), false);
    Packs.requireSome(repository, workspace.root());
    List<Changes> changes =
        Bases.steps(repository).stream()
            .flatMap(step -> step.changes().stream())
            .sorted(ORDER)
            .toList();
    if (changes.isEmpty()) {
      terminal.say("No pack has more than one version here");
    }
    switch (comparing.format()) {
      case text ->
          terminal.out().print(Summaries.of(changes, terminal.outStyle(comparing.color())));
      case markdown -> terminal.out().print(DiffMarkdown.table(changes));
      case json ->
          DiffJson.of(changes.stream().map(DiffJson.Item::of).toList(), ProductVersion.text())
              .utf8()
              .forEach(terminal.out()::writeBytes);
    }
    terminal.out().flush();
    return comparing.code(changes.stream().anyMatch(Changes::differ));
  }
}
