package packsite.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The repositories that words lead to, and their states, each opened once. */
final class Shelves implements AutoCloseable {
  private final Terminal terminal;
  private final Workspace home;
  private final Map<Path, Workspace> workspaces = new LinkedHashMap<>();
  private final Map<String, Shelf> shelves = new HashMap<>();

  /** Names are those of the repository around here; elsewhere, around the first folder given. */
  Shelves(List<String> words, Terminal terminal) {
    this.terminal = terminal;
    Workspace here = Workspace.around(terminal.folder(), terminal);
    this.home =
        words.stream()
            .flatMap(word -> resolve(word).stream())
            .filter(Files::isDirectory)
            .findFirst()
            .filter(folder -> !here.isMarked() || !Workspace.real(folder).startsWith(here.root()))
            .map(folder -> Workspace.around(folder, terminal))
            .orElse(here);
    workspaces.put(home.root(), home);
  }

  /** A word as a path, which need not be there; empty for what cannot be one here. */
  Optional<Path> resolve(String word) {
    return resolve(terminal.folder(), word);
  }

  private static Optional<Path> resolve(Path start, String word) {
    try {
      return Optional.of(start.resolve(word));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The repository that names are looked up in, on disk or at a commit. */
  Shelf home(Optional<String> revision) {
    return shelf(home, revision);
  }

  /** A folder, and the repository around it. */
  record Spot(Shelf shelf, String dir) {}

  /** Where a folder on disk is. */
  Spot around(Path folder) {
    Path real = Workspace.real(folder);
    Workspace workspace = real.startsWith(home.root()) ? home : workspace(real);
    return new Spot(shelf(workspace, Optional.empty()), below(workspace, real));
  }

  private Workspace workspace(Path folder) {
    Workspace found = Workspace.around(folder, terminal);
    return workspaces.computeIfAbsent(found.root(), root -> found);
  }

  private static String below(Workspace workspace, Path folder) {
    return workspace.root().relativize(folder).toString().replace('\\', '/');
  }

  /** A folder at a commit, as seen from here, or else from the root of the repository. */
  Optional<String> folderIn(Shelf shelf, String what) {
    Path here = Workspace.real(terminal.folder());
    Stream<Path> starts =
        here.startsWith(home.root()) ? Stream.of(here, home.root()) : Stream.of(home.root());
    return starts
        .flatMap(start -> resolve(start, what).stream())
        .map(Path::normalize)
        .filter(place -> place.startsWith(home.root()))
        .map(place -> below(home, place))
        .filter(shelf::isFolder)
        .findFirst();
  }

  private Shelf shelf(Workspace workspace, Optional<String> revision) {
    String key = workspace.root() + revision.map(name -> "\0" + name).orElse("");
    return shelves.computeIfAbsent(key, k -> new Shelf(workspace, revision));
  }

  @Override
  public void close() {
    shelves.values().forEach(Shelf::close);
  }
}
