package packsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import packsite.inspect.InspectTable;
import packsite.io.OutputFolder;
import packsite.model.Repository;
import packsite.site.Page;
import packsite.site.Site;
import picocli.CommandLine.Command;
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

  @Option(names = "--allow-empty", description = "Do not fail where there is no pack.")
  private boolean allowEmpty;

  BuildCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Workspace workspace = Workspace.around(terminal.folder().resolve(path), terminal);
    if (path.isEmpty() && !allowEmpty && !workspace.isMarked()) {
      throw Stop.usage(
          "no packs in sight: neither git nor packsite.yaml nor packs/ here",
          "`packsite build .` reads this folder all the same");
    }
    Repository repository = workspace.read(Optional.empty(), false);
    if (!allowEmpty) {
      Packs.requireSome(repository, workspace.root());
    }
    Path target = site == null ? workspace.root().resolve("site") : terminal.folder().resolve(site);
    int files = write(repository, workspace, target);
    terminal.out().print(InspectTable.of(repository, terminal.width()));
    terminal.out().flush();
    double seconds = (System.nanoTime() - start) / 1e9;
    terminal
        .err()
        .printf(Locale.ROOT, "Wrote %d files to %s in %.1f s%n", files, shown(target), seconds);
    return ExitCode.OK;
  }

  private int write(Repository repository, Workspace workspace, Path target) {
    Map<String, byte[]> files = new TreeMap<>();
    for (Page page : Site.of(repository, workspace.config().site().title())) {
      files.put(page.path(), page.bytes());
    }
    OutputFolder folder = new OutputFolder(target);
    try {
      if (folder.isForeign()) {
        throw Stop.usage(
            Files.isDirectory(target)
                ? shown(target) + " holds files that packsite did not make"
                : shown(target) + " is not a folder",
            "name another folder with --site, or delete it");
      }
      folder.replace(files);
    } catch (IOException e) {
      throw Stop.environment(
          "cannot write " + shown(target) + ": " + Reason.of(e),
          "check the rights of the folder around it, and the room on the disk");
    }
    return files.size();
  }

  private String shown(Path target) {
    return target.startsWith(terminal.folder())
        ? terminal.folder().relativize(target).toString()
        : target.toString();
  }
}
