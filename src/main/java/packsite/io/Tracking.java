package packsite.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What git's index says of the files below a directory of the disk, and what git is told to ignore
 * there: what a disk alone cannot tell, and what makes it agree with a commit.
 *
 * @param executables tracked files, and whether they are executable; not those in conflict
 * @param submodules directories that stand for another repository
 * @param ignored files, and directories with a slash at their end, that git does not track and is
 *     told to ignore
 */
public record Tracking(
    Map<String, Boolean> executables, Set<String> submodules, Set<String> ignored) {
  /** Where git is not there, or not asked. */
  public static final Tracking NONE = new Tracking(Map.of(), Set.of(), Set.of());

  public Tracking {
    executables = Map.copyOf(executables);
    submodules = Set.copyOf(submodules);
    ignored = Set.copyOf(ignored);
  }

  /** From lines such as {@code 100755 2e65efe2… 0\tpacks/a/run}. */
  static Tracking of(List<String> index, Set<String> ignored) {
    Map<String, Boolean> executables = new HashMap<>();
    Set<String> submodules = new HashSet<>();
    for (String line : index) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        continue;
      }
      String path = line.substring(tab + 1);
      if (line.startsWith("160000 ")) {
        submodules.add(path);
      } else if (line.startsWith("100") && line.startsWith(" 0", tab - 2)) {
        executables.put(path, line.startsWith("100755 "));
      }
    }
    return new Tracking(executables, submodules, ignored);
  }

  /** Whether a file is executable; empty where git does not know the file. */
  public Optional<Boolean> executable(String path) {
    return Optional.ofNullable(executables.get(path));
  }

  public boolean isSubmodule(String path) {
    return submodules.contains(path);
  }

  /** Whether git ignores this very file or directory; a directory above it is not looked at. */
  public boolean ignores(Entry entry) {
    return ignored.contains(entry.isDirectory() ? entry.path() + "/" : entry.path());
  }

  /** All of this that concerns one path, in short, to compare. */
  public String note(String path) {
    Boolean executable = executables.get(path);
    String index = executable == null ? "-" : executable ? "x" : "t";
    boolean hidden = ignored.contains(path) || ignored.contains(path + "/");
    return index + (hidden ? "i" : "") + (submodules.contains(path) ? "s" : "");
  }
}
