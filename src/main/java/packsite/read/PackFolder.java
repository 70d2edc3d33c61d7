package packsite.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.io.Entry;
import packsite.io.LfsPointer;
import packsite.io.Links;
import packsite.io.Marker;
import packsite.io.Resolution;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.PackFile;
import packsite.model.Problem;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Fault;
import packsite.text.Source;

/**
 * The files of one pack: read under limits, through links that stay in the repository. What cannot
 * be read is noted as a problem and absent from then on.
 */
final class PackFolder {
  private final Tree tree;
  private final String dir;
  private final List<Entry> entries;
  private final Map<String, Entry> byPath = new HashMap<>();
  private final List<Problem> problems;
  private final Suspects suspects = new Suspects();

  PackFolder(Tree tree, String dir, List<Problem> problems) throws TreeException {
    this.tree = tree;
    this.dir = dir;
    this.problems = problems;
    this.entries = sources(dir, tree.walk(dir, e -> problems.add(folderProblem(e))));
    entries.forEach(entry -> byPath.put(entry.path(), entry));
  }

  /** Without the folders that packsite writes itself: what is in them is nobody's source. */
  private static List<Entry> sources(String pack, List<Entry> all) {
    List<String> written =
        all.stream()
            .filter(entry -> entry.isFile() && entry.name().equals(Marker.NAME))
            .map(entry -> entry.path().substring(0, Math.max(0, entry.path().lastIndexOf('/'))))
            .filter(dir -> dir.length() > pack.length())
            .toList();
    return written.isEmpty()
        ? all
        : all.stream()
            .filter(entry -> written.stream().noneMatch(dir -> isIn(entry, dir)))
            .toList();
  }

  private static boolean isIn(Entry entry, String dir) {
    return entry.path().equals(dir) || entry.path().startsWith(dir + "/");
  }

  String dir() {
    return dir;
  }

  Tree tree() {
    return tree;
  }

  List<Problem> problems() {
    return problems;
  }

  Suspects suspects() {
    return suspects;
  }

  /** All that is below the folder. */
  List<Entry> entries() {
    return entries;
  }

  /** The repository's name for a path of the pack. */
  String path(String relative) {
    return dir.isEmpty() ? relative : dir + "/" + relative;
  }

  /** The pack's name for a path of the repository. */
  String relative(String path) {
    return dir.isEmpty() ? path : path.substring(dir.length() + 1);
  }

  /** True where something of that name is there, whatever it is. */
  boolean has(String relative) {
    return byPath.containsKey(path(relative));
  }

  boolean isLink(String relative) {
    Entry entry = byPath.get(path(relative));
    return entry != null && entry.isLink();
  }

  /** A text that may be absent; when it is there and cannot be read, a problem says why. */
  Optional<Source> text(String relative) {
    return text(relative, Limits.TEXT);
  }

  Optional<Source> text(String relative, long limit) {
    return has(relative)
        ? bytes(relative, limit).flatMap(b -> decode(relative, b))
        : Optional.empty();
  }

  private Optional<Source> decode(String relative, byte[] bytes) {
    if (isLfsPointer(relative, bytes)) {
      return Optional.empty();
    }
    Decoded decoded = Encoding.decode(path(relative), bytes);
    for (Fault fault : decoded.faults()) {
      problems.add(Problem.of(fault));
    }
    if (!decoded.isClean()) {
      return Optional.empty();
    }
    suspects.text(decoded.source(), bytes);
    return Optional.of(decoded.source());
  }

  /** The bytes of a file of the pack, links followed. */
  Optional<byte[]> bytes(String relative, long limit) {
    String path = path(relative);
    Entry entry = byPath.get(path);
    try {
      if (entry != null && entry.isFile()) {
        return Optional.of(tree.read(entry, limit));
      }
      Optional<String> real = realPath(path);
      return real.isPresent() ? Optional.of(tree.read(real.get(), limit)) : Optional.empty();
    } catch (TreeException e) {
      problems.add(problem(path, e));
      return Optional.empty();
    }
  }

  boolean isLfsPointer(String relative, byte[] bytes) {
    Optional<LfsPointer> pointer = LfsPointer.of(bytes);
    pointer.ifPresent(
        found ->
            problems.add(
                Problem.in(
                    path(relative),
                    Problem.Kind.LFS_POINTER,
                    "a git-lfs pointer stands in for the file" + size(found),
                    "run `git lfs pull`; in a workflow, check out with `lfs: true`")));
    return pointer.isPresent();
  }

  private static String size(LfsPointer pointer) {
    return pointer.size() < 0 ? "" : String.format(Locale.ROOT, " of %,d bytes", pointer.size());
  }

  private Optional<String> realPath(String path) throws TreeException {
    Resolution resolution = Links.resolve(tree, path);
    if (resolution instanceof Resolution.Found found) {
      return Optional.of(found.path());
    }
    problems.add(linkProblem(path, resolution));
    return Optional.empty();
  }

  /** Why a path leads nowhere. */
  static Problem linkProblem(String path, Resolution resolution) {
    if (resolution instanceof Resolution.Escapes escapes) {
      return Problem.in(
          path,
          Problem.Kind.UNSAFE_ENTRY,
          "the link leaves the repository: `" + escapes.target() + "`",
          "put the file itself here");
    }
    if (resolution instanceof Resolution.Cycle) {
      return Problem.in(
          path,
          Problem.Kind.UNSAFE_ENTRY,
          "the link leads in a circle",
          "put the file itself here");
    }
    Resolution.Missing missing = (Resolution.Missing) resolution;
    return missing.path().equals(path)
        ? Problem.in(path, Problem.Kind.MISSING_FILE, "no such file", "add it")
        : Problem.in(
            path,
            Problem.Kind.UNSAFE_ENTRY,
            "the link leads nowhere: no `" + missing.path() + "`",
            "put the file itself here");
  }

  /** Why a folder cannot be looked into. */
  static Problem folderProblem(TreeException e) {
    Problem problem = problem(e);
    return problem.kind() == Problem.Kind.UNREADABLE
        ? Problem.in(e.path(), Problem.Kind.UNREADABLE_FOLDER, problem.message(), problem.help())
        : problem;
  }

  static Problem problem(TreeException e) {
    return problem(e.path(), e);
  }

  private static Problem problem(String path, TreeException e) {
    Problem.Kind kind =
        switch (e.kind()) {
          case TOO_BIG -> Problem.Kind.LIMIT;
          case NAME -> Problem.Kind.UNSAFE_ENTRY;
          case MISSING -> Problem.Kind.MISSING_FILE;
          case DENIED, WRONG_KIND, FAILED -> Problem.Kind.UNREADABLE;
        };
    String help =
        switch (e.kind()) {
          case TOO_BIG -> "make it smaller, or keep it out of the pack";
          case NAME -> "rename it";
          case MISSING -> "add it";
          case WRONG_KIND -> "put a file of that name in its place";
          case DENIED -> "check the rights of the file and of the folders above it";
          case FAILED -> "check the disk, or the git repository";
        };
    return Problem.in(path, kind, e.reason(), help);
  }

  /** The files and links of the pack, for listings. */
  List<PackFile> files() {
    List<PackFile> files = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isFile() || entry.isLink()) {
        files.add(
            new PackFile(relative(entry.path()), entry.size(), entry.executable(), entry.isLink()));
      }
    }
    return files;
  }
}
