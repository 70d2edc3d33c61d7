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
import packsite.model.Pack;
import packsite.model.Repository;
import packsite.text.Nearest;
import packsite.text.Node.Scalar;
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
    Repository chosen = choose(all, workspace.root());
    Packs.requireSome(chosen, workspace.root());
    String text =
        switch (format) {
          case table -> InspectTable.of(chosen, terminal.width());
          case tree -> InspectTree.of(chosen);
          case json -> InspectJson.of(chosen, keys);
        };
    terminal.out().print(text);
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

  private Repository choose(Repository all, Path root) {
    if (selected.isEmpty() || all.packs().isEmpty()) {
      return all;
    }
    List<Pack> packs =
        all.packs().stream()
            .filter(pack -> selected.stream().anyMatch(word -> matches(pack, word, root)))
            .toList();
    for (String word : selected) {
      if (packs.stream().noneMatch(pack -> matches(pack, word, root))) {
        throw isFolder(word) ? nothingBelow(word) : unknown(word, all);
      }
    }
    return new Repository(packs, all.problems(), all.git());
  }

  private boolean isFolder(String word) {
    return Files.isDirectory(terminal.folder().resolve(word));
  }

  private boolean matches(Pack pack, String word, Path root) {
    String name = pack.json().name().map(Scalar::value).orElse("");
    String id = pack.id().map(Object::toString).orElse("");
    return word.equals(name) || word.equals(id) || isFolder(word) && isBelow(pack, word, root);
  }

  private boolean isBelow(Pack pack, String word, Path root) {
    Path folder = Workspace.real(terminal.folder().resolve(word));
    return root.resolve(pack.dir()).startsWith(folder);
  }

  private static Stop nothingBelow(String word) {
    return Stop.usage("no pack below `" + word + "`", "`packsite inspect` lists the packs");
  }

  private static Stop unknown(String word, Repository all) {
    List<String> names =
        all.packs().stream()
            .flatMap(
                pack ->
                    List.of(
                        pack.json().name().map(Scalar::value).orElse(""),
                        pack.id().map(Object::toString).orElse(""))
                        .stream())
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList();
    String help =
        Nearest.to(word, names)
            .map(name -> "did you mean `" + name + "`?")
            .orElse("`packsite inspect` lists the packs");
    return Stop.usage("no pack `" + word + "`", help);
  }
}
