package packsite.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.model.Pack;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.text.Nearest;
import packsite.text.Node.Scalar;

/** The packs that a command was asked for: by name, by {@code name@version}, or by folder. */
final class Packs {
  private static final String LIST = "`packsite inspect` lists the packs";

  private final Repository all;
  private final Path root;
  private final Path here;

  /** Words are looked up in a repository; folders among them are relative to {@code here}. */
  Packs(Repository all, Path root, Path here) {
    this.all = all;
    this.root = root;
    this.here = here;
  }

  /** A repository without packs is most often a wrong folder, so it stops the run. */
  static void requireSome(Repository repository, Path root) {
    if (!repository.packs().isEmpty()) {
      return;
    }
    String first = repository.problems().stream().findFirst().map(Problem::toString).orElse("");
    throw Stop.usage(
        "no packs in " + root + (first.isEmpty() ? "" : " (" + first + ")"),
        "a pack is a folder with a pack.json, in packs/ or where `packs` in packsite.yaml says");
  }

  /** What is left of the repository; each word has to find something. */
  Repository chosenBy(List<String> words) {
    if (words.isEmpty() || all.packs().isEmpty()) {
      return all;
    }
    for (String word : words) {
      if (all.packs().stream().noneMatch(pack -> matches(pack, word))) {
        throw isFolder(word) ? Stop.usage("no pack below `" + word + "`", LIST) : unknown(word);
      }
    }
    List<Pack> packs =
        all.packs().stream()
            .filter(pack -> words.stream().anyMatch(word -> matches(pack, word)))
            .toList();
    return new Repository(packs, all.problems(), all.git());
  }

  private boolean isFolder(String word) {
    return Files.isDirectory(here.resolve(word));
  }

  private boolean matches(Pack pack, String word) {
    return word.equals(name(pack))
        || word.equals(id(pack))
        || isFolder(word)
            && root.resolve(pack.dir()).startsWith(Workspace.real(here.resolve(word)));
  }

  private static String name(Pack pack) {
    return pack.json().name().map(Scalar::value).orElse("");
  }

  private static String id(Pack pack) {
    return pack.id().map(Object::toString).orElse("");
  }

  private Stop unknown(String word) {
    int at = word.lastIndexOf('@');
    String versions = at > 0 ? versions(word.substring(0, at)) : "";
    if (!versions.isEmpty()) {
      return Stop.usage("no pack `" + word + "`", word.substring(0, at) + " has " + versions);
    }
    List<String> known =
        all.packs().stream()
            .flatMap(pack -> Stream.of(name(pack), id(pack)))
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    Optional<String> nearest = Nearest.to(word, known);
    long nameless = all.packs().stream().filter(pack -> pack.id().isEmpty()).count();
    String hidden =
        nameless == 0 ? "" : "; " + nameless + " without a readable name can be given by folder";
    return Stop.usage(
        "no pack `" + word + "`",
        nearest.map(name -> "did you mean `" + name + "`?").orElse(LIST) + hidden);
  }

  private String versions(String name) {
    return all.packs().stream()
        .filter(pack -> name(pack).equals(name))
        .flatMap(pack -> pack.json().version().stream())
        .map(Scalar::value)
        .collect(Collectors.joining(", "));
  }
}
