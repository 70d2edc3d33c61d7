package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.io.Entry;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.read.PackShelf;
import packsite.read.PackShelf.Label;
import packsite.text.Nearest;

/**
 * Packs that a comparison is asked about: {@code name@version}, a folder, a name, any of them at a
 * commit ({@code main:orbit@2.4.0}). Nothing is read but those, and the names of the others.
 */
final class PackPicker implements AutoCloseable {
  private static final String LIST = "`packsite inspect` lists the packs";

  private final Terminal terminal;
  private final Workspace home;
  private final Map<String, Shelf> shelves = new HashMap<>();
  private final Map<Path, Workspace> workspaces = new LinkedHashMap<>();

  /** Names are those of the repository around here; elsewhere, around the first folder given. */
  PackPicker(List<String> words, Terminal terminal) {
    this.terminal = terminal;
    Workspace here = Workspace.around(terminal.folder(), terminal);
    this.home =
        words.stream()
            .map(this::resolve)
            .filter(Files::isDirectory)
            .findFirst()
            .filter(folder -> !here.isMarked() || !Workspace.real(folder).startsWith(here.root()))
            .map(folder -> Workspace.around(folder, terminal))
            .orElse(here);
    workspaces.put(home.root(), home);
  }

  /** A state of a repository, and what was found there. */
  private static final class Shelf {
    private final Tree tree;
    private final PackShelf packs;
    private Optional<List<Label>> labels = Optional.empty();

    Shelf(Tree tree, PackShelf packs) {
      this.tree = tree;
      this.packs = packs;
    }

    List<Label> labels() {
      if (labels.isEmpty()) {
        try {
          labels = Optional.of(packs.labels());
        } catch (TreeException e) {
          throw Stop.environment(String.valueOf(e.getMessage()), "check its rights");
        }
      }
      return labels.get();
    }

    /** Packs whose name begins as the word does up to its first @; others may be among them. */
    private List<Label> like(String word) {
      int at = word.indexOf('@');
      try {
        return packs.labelsLike(at < 0 ? word : word.substring(0, at));
      } catch (TreeException e) {
        throw Stop.environment(String.valueOf(e.getMessage()), "check its rights");
      }
    }

    List<Label> named(String name) {
      return like(name).stream()
          .filter(label -> label.name().equals(name))
          .sorted(Comparator.comparing((Label label) -> Version.of(label.version())))
          .toList();
    }
  }

  /** A pack that is to be read, and where it lies. */
  record Pick(String shown, Label label, Object shelf) {
    private Shelf from() {
      return (Shelf) shelf;
    }
  }

  /** A word taken apart. */
  private record Wanted(String word, Shelf shelf, String what, boolean folder) {}

  private Wanted wanted(String word) {
    if (word.isBlank()) {
      throw Stop.usage("an empty word names no pack", LIST);
    }
    Path at = resolve(word);
    if (Files.isDirectory(at)) {
      Workspace workspace = workspaceOf(at);
      return new Wanted(word, shelf(workspace, Optional.empty()), relative(workspace, at), true);
    }
    if (Files.exists(at)) {
      throw Stop.usage("`" + word + "` is not a folder", "give the folder of a pack");
    }
    int colon = word.indexOf(':');
    if (colon < 0) {
      return new Wanted(word, shelf(home, Optional.empty()), word, false);
    }
    String what = word.substring(colon + 1);
    Shelf shelf = shelf(home, Optional.of(word.substring(0, colon)));
    if (what.isBlank()) {
      throw Stop.usage("`" + word + "` names no pack", "write `" + word + "NAME@VERSION`");
    }
    Optional<String> folder = folderIn(shelf, what);
    return new Wanted(word, shelf, folder.orElse(what), folder.isPresent());
  }

  private Path resolve(String word) {
    try {
      return terminal.folder().resolve(word);
    } catch (java.nio.file.InvalidPathException e) {
      return terminal.folder().resolve("\uFFFD");
    }
  }

  private Workspace workspaceOf(Path folder) {
    Path real = Workspace.real(folder);
    if (real.startsWith(home.root())) {
      return home;
    }
    Workspace found = Workspace.around(real, terminal);
    return workspaces.computeIfAbsent(found.root(), root -> found);
  }

  private static String relative(Workspace workspace, Path folder) {
    return workspace.root().relativize(Workspace.real(folder)).toString().replace('\\', '/');
  }

  /** As seen from here, or else from the root of the repository. */
  private Optional<String> folderIn(Shelf shelf, String what) {
    Path here = Workspace.real(terminal.folder());
    Stream<Path> places =
        here.startsWith(home.root())
            ? Stream.of(here.resolve(what), home.root().resolve(what))
            : Stream.of(home.root().resolve(what));
    return places
        .map(Path::normalize)
        .filter(place -> place.startsWith(home.root()))
        .map(place -> home.root().relativize(place).toString().replace('\\', '/'))
        .filter(dir -> isFolder(shelf, dir))
        .findFirst();
  }

  private static boolean isFolder(Shelf shelf, String dir) {
    try {
      return shelf.tree.stat(dir).filter(Entry::isDirectory).isPresent();
    } catch (TreeException e) {
      return false;
    }
  }

  private Shelf shelf(Workspace workspace, Optional<String> revision) {
    String key = workspace.root() + revision.map(name -> "\0" + name).orElse("");
    Shelf known = shelves.get(key);
    if (known == null) {
      Tree tree = workspace.open(revision);
      known = new Shelf(tree, new PackShelf(tree, workspace.request(revision, false)));
      shelves.put(key, known);
    }
    return known;
  }

  /** The one pack that a word stands for. */
  Pick one(String word) {
    Wanted wanted = wanted(word);
    List<Label> found = found(wanted);
    if (found.size() > 1) {
      boolean versions = found.stream().map(Label::version).distinct().count() > 1;
      throw versions
          ? Stop.usage(
              "`" + word + "` has several versions: " + versions(found),
              "write `" + word + "@" + found.get(found.size() - 1).version() + "`")
          : Stop.usage(
              "several folders hold `" + word + "`: " + dirs(found), "give the folder of one");
    }
    return pick(wanted.shelf(), found.get(0));
  }

  private static Pick pick(Shelf shelf, Label label) {
    String shown = label.name().isEmpty() ? label.dir() : label.toString();
    return new Pick(shown, label, shelf);
  }

  private static String versions(List<Label> labels) {
    return labels.stream().map(Label::version).distinct().collect(Collectors.joining(", "));
  }

  private static String dirs(List<Label> labels) {
    return labels.stream().map(Label::dir).collect(Collectors.joining(", "));
  }

  /** A pack and the one before it; of a name the two newest. */
  List<Pick> pair(String word) {
    Wanted wanted = wanted(word);
    List<Label> found = found(wanted);
    Label now = found.get(found.size() - 1);
    Version version = Version.of(now.version());
    List<Label> lower =
        wanted.shelf().named(now.name()).stream()
            .filter(label -> !now.name().isEmpty())
            .filter(label -> Version.of(label.version()).compareTo(version) < 0)
            .toList();
    if (lower.isEmpty()) {
      throw Stop.usage(
          "there is no version of " + named(now) + " before " + shownVersion(now),
          "give two packs: `packsite diff A B`");
    }
    return List.of(pick(wanted.shelf(), lower.get(lower.size() - 1)), pick(wanted.shelf(), now));
  }

  private static String named(Label label) {
    return label.name().isEmpty() ? label.dir() : label.name();
  }

  private static String shownVersion(Label label) {
    return label.version().isEmpty() ? "an unknown one" : label.version();
  }

  /** All versions of a name, the oldest first. */
  List<Pick> versions(String word) {
    Wanted wanted = wanted(word);
    List<Label> found = wanted.folder() ? List.of() : wanted.shelf().named(wanted.what());
    if (found.isEmpty()) {
      throw wanted.folder()
          ? Stop.usage("`" + word + "` is a folder", "give the name of a pack")
          : unknown(wanted);
    }
    return found.stream().map(label -> pick(wanted.shelf(), label)).toList();
  }

  /** The newest version of a name, or the one pack that the word stands for. */
  Pick newest(String word) {
    Wanted wanted = wanted(word);
    List<Label> found = found(wanted);
    return pick(wanted.shelf(), found.get(found.size() - 1));
  }

  /** The same name in another version. */
  Pick version(Pick of, String version) {
    List<Label> named = of.from().named(of.label().name());
    return named.stream()
        .filter(label -> label.version().equals(version))
        .findFirst()
        .map(label -> pick(of.from(), label))
        .orElseThrow(() -> noVersion(of.label().name(), version, named));
  }

  static Stop noVersion(String name, String version, List<Label> known) {
    return Stop.usage(
        "no pack `" + name + "@" + version + "`",
        known.isEmpty() ? LIST : name + " has " + versions(known));
  }

  private List<Label> found(Wanted wanted) {
    if (wanted.folder()) {
      return List.of(folder(wanted));
    }
    List<Label> found =
        wanted.shelf().like(wanted.what()).stream()
            .filter(label -> !label.name().isEmpty())
            .filter(
                label ->
                    label.toString().equals(wanted.what()) || label.name().equals(wanted.what()))
            .sorted(Comparator.comparing((Label label) -> Version.of(label.version())))
            .toList();
    if (found.isEmpty()) {
      throw unknown(wanted);
    }
    return found;
  }

  private Label folder(Wanted wanted) {
    String dir = wanted.what();
    try {
      Optional<Entry> json =
          wanted.shelf().tree.stat((dir.isEmpty() ? "" : dir + "/") + "pack.json");
      if (json.isEmpty()) {
        throw Stop.usage("no pack in `" + wanted.word() + "`: it has no pack.json", LIST);
      }
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "check its rights");
    }
    return wanted.shelf().packs.label(dir);
  }

  private static Stop unknown(Wanted wanted) {
    String what = wanted.what();
    int at = what.lastIndexOf('@');
    String name = at > 0 ? what.substring(0, at) : what;
    List<Label> versions = wanted.shelf().named(name);
    String message = "no pack `" + wanted.word() + "`";
    if (!versions.isEmpty()) {
      return Stop.usage(message, name + " has " + versions(versions));
    }
    List<String> known = new ArrayList<>();
    for (Label label : wanted.shelf().labels()) {
      known.addAll(List.of(label.name(), label.toString()));
    }
    List<String> names = known.stream().filter(word -> !word.isEmpty()).distinct().toList();
    if (names.isEmpty()) {
      return Stop.usage("no packs here, so no `" + wanted.word() + "`", LIST);
    }
    Optional<String> nearest = Nearest.to(what, names).or(() -> Nearest.to(name, names));
    return Stop.usage(message, nearest.map(near -> "did you mean `" + near + "`?").orElse(LIST));
  }

  /** Reads several at a time. */
  List<Pack> read(List<Pick> picks) {
    List<CompletableFuture<Pack>> reading =
        picks.stream().map(pick -> CompletableFuture.supplyAsync(() -> read(pick))).toList();
    try {
      return reading.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Pack read(Pick pick) {
    try {
      return pick.from().packs.read(pick.label().dir());
    } catch (TreeException e) {
      throw Stop.environment(String.valueOf(e.getMessage()), "check its rights");
    }
  }

  /** The repository that names are looked up in. */
  Workspace home() {
    return home;
  }

  @Override
  public void close() {
    shelves.values().forEach(shelf -> shelf.tree.close());
  }
}
