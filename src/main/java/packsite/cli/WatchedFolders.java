package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.config.Config;
import packsite.io.Marker;
import packsite.io.Tree;
import packsite.serve.Watch;
import packsite.text.Glob;

/**
 * What of a repository a catalog is made of: packsite.yaml, and the folders where packs are sought.
 *
 * @param bases of the patterns of packs, the repository itself being the empty one
 * @param ignored topmost folders that git ignores; looked at only where packs are sought everywhere
 */
record WatchedFolders(Path root, List<String> bases, Set<String> ignored, Optional<Path> theme)
    implements Watch.Scope {
  private static final Set<String> SETTINGS =
      Set.of(Config.FILE_NAME, "packsite.yml", ".packsite.yaml", ".packsite.yml", ".gitignore");

  static WatchedFolders of(Workspace workspace, Optional<Path> theme) {
    List<String> bases = workspace.config().packs().stream().map(Glob::base).distinct().toList();
    if (bases.isEmpty()) {
      bases = List.of(Files.isDirectory(workspace.root().resolve("packs")) ? "packs" : "");
    }
    return new WatchedFolders(
        workspace.root(), bases, bases.contains("") ? ignored(workspace) : Set.of(), theme);
  }

  private static Set<String> ignored(Workspace workspace) {
    try (Tree tree = workspace.open(Optional.empty())) {
      return tree.ignoredDirectories();
    }
  }

  @Override
  public boolean enters(Path directory) {
    String path = relative(directory);
    boolean leads = bases.stream().anyMatch(base -> leadsTo(path, base) || holds(base, path));
    boolean toTheme =
        theme.filter(t -> t.startsWith(directory) || directory.startsWith(t)).isPresent();
    return (leads || toTheme) && !Marker.isIn(directory);
  }

  @Override
  public boolean concerns(Path file) {
    String path = relative(file);
    boolean ofTheme = theme.filter(file::startsWith).isPresent();
    return ofTheme || SETTINGS.contains(path) || bases.stream().anyMatch(base -> holds(base, path));
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static boolean leadsTo(String path, String base) {
    return path.isEmpty() || base.equals(path) || base.startsWith(path + "/");
  }

  private boolean holds(String base, String path) {
    String slashed = "/" + path + "/";
    return base.isEmpty()
        ? !slashed.contains("/.")
            && ignored.stream().noneMatch(dir -> slashed.startsWith("/" + dir + "/"))
        : path.startsWith(base + "/") && !slashed.contains("/.git/");
  }
}
