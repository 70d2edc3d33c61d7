package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.read.PackShelf.Label;
import packsite.text.Nearest;

/**
 * A word that stands for packs: {@code name@version}, a folder, a name, any of them at a commit.
 *
 * @param word as it was given
 * @param what of it names a pack, or a folder of the shelf
 */
record PackWord(String word, Shelf shelf, String what, boolean folder) {
  private static final String LIST = "`packsite inspect` lists the packs";

  static PackWord of(String word, Shelves shelves) {
    if (word.isBlank()) {
      throw Stop.usage("an empty word names no pack", LIST);
    }
    Optional<Path> at = shelves.resolve(word);
    if (at.filter(Files::isDirectory).isPresent()) {
      Shelves.Spot spot = shelves.around(at.get());
      return new PackWord(word, spot.shelf(), spot.dir(), true);
    }
    if (at.filter(Files::exists).isPresent()) {
      throw Stop.usage("`" + word + "` is not a folder", "give the folder of a pack");
    }
    int colon = word.indexOf(':');
    return colon < 0
        ? new PackWord(word, shelves.home(Optional.empty()), word, false)
        : atCommit(word, colon, shelves);
  }

  private static PackWord atCommit(String word, int colon, Shelves shelves) {
    String what = word.substring(colon + 1);
    Shelf shelf = shelves.home(Optional.of(word.substring(0, colon)));
    if (what.isBlank()) {
      throw Stop.usage("`" + word + "` names no pack", "write `" + word + "NAME@VERSION`");
    }
    Optional<String> folder = shelves.folderIn(shelf, what);
    return new PackWord(word, shelf, folder.orElse(what), folder.isPresent());
  }

  /** All that it may mean, the oldest version first; there is at least one. */
  List<Label> found() {
    if (folder) {
      return List.of(
          shelf
              .in(what)
              .orElseThrow(
                  () -> Stop.usage("no pack in `" + word + "`: it has no pack.json", LIST)));
    }
    List<Label> found = shelf.like(what);
    if (found.isEmpty()) {
      throw unknown();
    }
    return found;
  }

  /** All versions of the name that it is, the oldest first; there is at least one. */
  List<Label> versions() {
    if (folder) {
      throw Stop.usage("`" + word + "` is a folder", "give the name of a pack");
    }
    List<Label> found = shelf.named(what);
    int at = what.lastIndexOf('@');
    if (found.isEmpty() && at > 0 && !shelf.named(what.substring(0, at)).isEmpty()) {
      String name = what.substring(0, at);
      throw Stop.usage("`" + word + "` is one version", "give the name alone: `" + name + "`");
    }
    if (found.isEmpty()) {
      throw unknown();
    }
    return found;
  }

  private Stop unknown() {
    int at = what.lastIndexOf('@');
    String name = at > 0 ? what.substring(0, at) : what;
    List<Label> versions = shelf.named(name);
    String message = "no pack `" + word + "`";
    if (!versions.isEmpty()) {
      return Stop.usage(message, has(name, versions));
    }
    List<String> names =
        shelf.labels().stream()
            .flatMap(label -> Stream.of(label.name(), label.toString()))
            .filter(known -> !known.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      return Stop.usage("no packs here, so no `" + word + "`", LIST);
    }
    Optional<String> nearest = Nearest.to(what, names).or(() -> Nearest.to(name, names));
    return Stop.usage(message, nearest.map(near -> "did you mean `" + near + "`?").orElse(LIST));
  }

  /** What is told of a version that is not there. */
  static Stop noVersion(String name, String version, List<Label> known) {
    return Stop.usage(
        "no pack `" + name + "@" + version + "`", known.isEmpty() ? LIST : has(name, known));
  }

  private static String has(String name, List<Label> labels) {
    return name + " has " + versions(labels);
  }

  static String versions(List<Label> labels) {
    return labels.stream().map(Label::version).distinct().collect(Collectors.joining(", "));
  }
}
