package packsite.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import packsite.io.Entry;
import packsite.io.Links;
import packsite.io.Marker;
import packsite.io.Resolution;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Problem;
import packsite.text.Glob;

/**
 * Finds the folders that are packs.
 *
 * <p>Where it is known which folders ought to be packs, one without pack.json is a problem: a typo
 * must not make a pack vanish. A folder that does nothing but hold packs is a group and entered.
 *
 * <p>What git ignores is found as well where folders are known: git need not be waited for, and the
 * few too many are dropped later. A search of the whole tree leaves out what git ignores.
 */
final class PackFinder {
  static final String PACK_JSON = "pack.json";
  private static final List<String> PARTS_OF_A_PACK =
      List.of("values.yaml", "charts", "manifests", "logo.png", "presets.yaml", "schema.yaml");

  /** Deeper than anybody keeps packs; the search recurses this far. */
  private static final int DEEPEST = 40;

  private final Tree tree;
  private final List<Glob> exclude;
  private final Map<String, List<Entry>> lists = new HashMap<>();
  private final Set<String> packs = new LinkedHashSet<>();
  private final Consumer<String> sink;
  private final List<Problem> problems = new ArrayList<>();

  private PackFinder(Tree tree, List<Glob> exclude, Consumer<String> sink) {
    this.tree = tree;
    this.exclude = exclude;
    this.sink = sink;
  }

  /** Directories of packs in order, and what looks like one and is none. */
  record Found(List<String> packs, List<Problem> problems) {}

  /**
   * Finds all.
   *
   * @param sink is told of each as soon as it is found, once, in no order to rely on
   */
  static Found find(Tree tree, List<Glob> roots, List<Glob> exclude, Consumer<String> sink)
      throws TreeException {
    PackFinder finder = new PackFinder(tree, exclude, sink);
    boolean conventional = tree.stat("packs").filter(Entry::isDirectory).isPresent();
    if (!roots.isEmpty()) {
      finder.matching(roots);
    } else if (conventional) {
      finder.matching(List.of(new Glob("packs/*")));
    } else {
      finder.everywhere("");
    }
    return new Found(finder.packs.stream().sorted(Entry.PATH_ORDER).toList(), finder.problems);
  }

  /** Two patterns may match the same folder. */
  private void found(String dir) {
    if (packs.add(dir)) {
      sink.accept(dir);
    }
  }

  private void matching(List<Glob> roots) throws TreeException {
    for (Glob root : roots) {
      Optional<Entry> base = tree.stat(root.base());
      if (base.isEmpty() || !base.get().isDirectory()) {
        problems.add(
            Problem.in(
                root.base(),
                Problem.Kind.MISSING_FOLDER,
                "no such folder, wanted by `packs: " + root + "`",
                "mend the pattern in packsite.yaml"));
      } else if (root.matches(root.base())) {
        candidate(root.base());
      } else {
        descend(root.base(), root);
      }
    }
  }

  private void descend(String dir, Glob root) {
    for (String child : folders(dir)) {
      if (root.matches(child)) {
        candidate(child);
      } else {
        descend(child, root);
      }
    }
  }

  private void candidate(String dir) {
    if (holds(dir, PACK_JSON)) {
      found(dir);
    } else if (isGroup(dir)) {
      folders(dir).forEach(this::candidate);
    } else if (holdsFiles(dir)) {
      problems.add(
          Problem.in(
              dir,
              Problem.Kind.MISSING_PACK_JSON,
              "no pack.json in this folder",
              "add one, or leave the folder out with `exclude` in packsite.yaml"));
    }
  }

  private boolean isGroup(String dir) {
    return PARTS_OF_A_PACK.stream().noneMatch(part -> holds(dir, part)) && holdsPack(dir);
  }

  private boolean holdsPack(String dir) {
    return folders(dir).stream().anyMatch(child -> holds(child, PACK_JSON) || holdsPack(child));
  }

  /** Without a packs folder, whatever has a pack.json is a pack; nothing is sought inside one. */
  private void everywhere(String dir) {
    if (holds(dir, PACK_JSON)) {
      found(dir);
    } else {
      folders(dir).stream().filter(child -> !tree.isIgnored(child)).forEach(this::everywhere);
    }
  }

  private boolean holds(String dir, String name) {
    return list(dir).stream().anyMatch(entry -> entry.name().equals(name));
  }

  /** Git keeps no empty folders, so that one on a disk says nothing. */
  private boolean holdsFiles(String dir) {
    return list(dir).stream().anyMatch(entry -> !entry.isDirectory() || holdsFiles(entry.path()));
  }

  /** Folders below one that are looked into: not hidden, ignored or left out. */
  private List<String> folders(String dir) {
    List<String> folders = new ArrayList<>();
    for (Entry entry : list(dir)) {
      if (isFolder(entry) && !isLeftOut(entry) && !isWritten(entry.path())) {
        folders.add(entry.path());
      }
    }
    return folders;
  }

  /** What packsite writes itself is nobody's source. */
  private boolean isWritten(String dir) {
    try {
      return tree.stat(dir + "/" + Marker.NAME).filter(Entry::isFile).isPresent();
    } catch (TreeException e) {
      return false; // Then the folder cannot be looked into either, which is told.
    }
  }

  private boolean isFolder(Entry entry) {
    if (entry.isDirectory()) {
      return true;
    }
    if (!entry.isLink()) {
      return false;
    }
    try {
      Resolution resolution = Links.resolve(tree, entry.path());
      boolean folder = resolution instanceof Resolution.Found found && found.entry().isDirectory();
      if (folder || resolution instanceof Resolution.Escapes) {
        problems.add(
            Problem.in(
                entry.path(),
                Problem.Kind.UNSAFE_ENTRY,
                folder
                    ? "a link to a folder is not read as a pack"
                    : "the link leaves the repository",
                "put the folder itself here"));
      }
    } catch (TreeException e) {
      problems.add(PackFolder.problem(e));
    }
    return false;
  }

  private boolean isLeftOut(Entry entry) {
    return entry.name().startsWith(".")
        || exclude.stream().anyMatch(glob -> glob.matches(entry.path()));
  }

  private List<Entry> list(String dir) {
    List<Entry> known = lists.get(dir);
    if (known == null) {
      known = read(dir);
      lists.put(dir, known);
    }
    return known;
  }

  private List<Entry> read(String dir) {
    if (dir.chars().filter(c -> c == '/').count() >= DEEPEST) {
      String message = "more than " + DEEPEST + " folders deep, where no pack is sought";
      problems.add(Problem.in(dir, Problem.Kind.LIMIT, message, "leave it out with `exclude`"));
      return List.of();
    }
    try {
      return tree.list(dir);
    } catch (TreeException e) {
      problems.add(PackFolder.folderProblem(e));
      return List.of();
    }
  }
}
