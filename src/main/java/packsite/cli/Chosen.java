package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.model.Pack;
import packsite.model.Repository;

/**
 * The part of a repository that a run is asked about. All packs are looked at, because some rules
 * compare packs; what is found elsewhere is left out of the report.
 */
final class Chosen {
  private final List<String> prefixes;
  private final int packs;

  private Chosen(List<String> prefixes, int packs) {
    this.prefixes = prefixes;
    this.packs = packs;
  }

  /**
   * Where to look for the repository: the folder that holds all paths that are there. One that is
   * not below here may be a whole disk, so then it is the first path that decides.
   */
  static Path start(List<String> paths, Path here) {
    List<Path> folders = new ArrayList<>();
    for (String path : paths) {
      Path at = here.resolve(path).normalize();
      Path folder = Files.isRegularFile(at) ? at.getParent() : at;
      if (folder != null && Files.isDirectory(folder)) {
        folders.add(folder);
      }
    }
    if (folders.isEmpty()) {
      return here;
    }
    Path first = folders.get(0);
    Path common = folders.stream().reduce(first, Chosen::shared);
    return common.startsWith(here.normalize()) ? common : first;
  }

  private static Path shared(Path a, Path b) {
    Path common = a;
    while (!b.startsWith(common)) {
      Path parent = common.getParent();
      if (parent == null) {
        return a;
      }
      common = parent;
    }
    return common;
  }

  static Chosen of(List<String> paths, Repository repository, Path root, Path here) {
    List<String> prefixes = new ArrayList<>();
    for (String path : paths) {
      prefixes.addAll(prefixes(path, repository, root, here));
    }
    if (prefixes.contains("")) {
      prefixes.clear();
    }
    int packs =
        (int) repository.packs().stream().filter(pack -> concerns(prefixes, pack.dir())).count();
    return new Chosen(prefixes, packs);
  }

  /** A path of the repository, or else a pack by name. */
  private static List<String> prefixes(String word, Repository repository, Path root, Path here) {
    Path at = here.resolve(word);
    if (Files.exists(at)) {
      String relative = root.relativize(Workspace.real(at)).toString().replace('\\', '/');
      if (relative.equals("..") || relative.startsWith("../")) {
        throw Stop.usage("`" + word + "` is not in the repository at " + root, "one at a time");
      }
      boolean all = relative.isEmpty();
      if (!all && repository.packs().stream().noneMatch(pack -> touches(pack.dir(), relative))) {
        throw Stop.usage("no pack at `" + word + "`", "`packsite inspect` lists the packs");
      }
      return List.of(relative);
    }
    return new Packs(repository, root, here)
        .chosenBy(List.of(word)).packs().stream().map(Pack::dir).toList();
  }

  private static boolean touches(String dir, String path) {
    return isBelow(dir, path) || isBelow(path, dir);
  }

  private static boolean isBelow(String path, String folder) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }

  private static boolean concerns(List<String> prefixes, String dir) {
    return prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> touches(dir, prefix));
  }

  Report of(Report report) {
    if (prefixes.isEmpty()) {
      return report;
    }
    return new Report(
        report.profile(),
        report.findings().stream().filter(this::isAskedFor).toList(),
        report.suppressed().stream().filter(s -> isAskedFor(s.finding())).toList(),
        report.crashes(),
        packs);
  }

  private boolean isAskedFor(Finding finding) {
    return prefixes.stream().anyMatch(prefix -> isBelow(finding.spot().path(), prefix));
  }
}
