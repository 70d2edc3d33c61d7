package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.inspect.InspectJson;
import packsite.inspect.InspectTable;
import packsite.inspect.InspectTree;
import packsite.model.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code packsite inspect}: the model as packsite understood it. */
@Command(
    name = "inspect",
    description = "Show what packsite understands of the packs.",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Examples:",
      "  packsite inspect                         all packs as a table",
      "  packsite inspect orbit --format tree     every version of one pack with its parts",
      "  packsite inspect orbit@2.4.0 --format json"
    })
final class InspectCommand implements Callable<Integer> {
  /** How the model is shown. */
  enum Format {
    table,
    tree,
    json
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PACK",
      arity = "0..*",
      description = "Names, name@version, or folders; all packs if none is given.")
  private List<String> selected = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--at",
      paramLabel = "REVISION",
      description = "Read a commit through git instead of the files on disk.")
  private @Nullable String revision;

  @Option(names = "--keys", description = "With --format json: each key with its place.")
  private boolean keys;

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Workspace workspace = Workspace.around(start(), terminal);
    boolean dated = format == Format.json;
    Repository all = workspace.read(Optional.ofNullable(revision), dated);
    Repository chosen = new Packs(all, workspace.root(), terminal.folder()).chosenBy(selected);
    Packs.requireSome(chosen, workspace.root());
    switch (format) {
      case table -> terminal.out().print(InspectTable.of(chosen, terminal.width()));
      case tree -> terminal.out().print(InspectTree.of(chosen));
      case json -> InspectJson.of(chosen, keys).utf8().forEach(terminal.out()::writeBytes);
    }
    return ExitCode.OK;
  }

  /** The first folder among the arguments, so that a repository can be named from anywhere. */
  private Path start() {
    return selected.stream()
        .map(terminal.folder()::resolve)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(terminal.folder());
  }
}
