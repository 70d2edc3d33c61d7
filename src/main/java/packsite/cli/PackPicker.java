package packsite.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.read.PackShelf.Label;

/**
 * Packs that a comparison is asked about: {@code name@version}, a folder, a name, any of them at a
 * commit ({@code main:orbit@2.4.0}). Nothing is read but those, and the names of the others.
 */
final class PackPicker implements AutoCloseable {
  private final Shelves shelves;

  /** The words decide, where there is no repository here, whose names are meant. */
  PackPicker(List<String> words, Terminal terminal) {
    this.shelves = new Shelves(words, terminal);
  }

  /** A pack that is to be read, and where it lies. */
  record Pick(Label label, Shelf shelf) {
    String shown() {
      return label.name().isEmpty() ? label.dir() : label.toString();
    }
  }

  private PackWord word(String word) {
    return PackWord.of(word, shelves);
  }

  /** The one pack that a word stands for. */
  Pick one(String text) {
    PackWord word = word(text);
    List<Label> found = word.found();
    if (found.size() > 1) {
      throw several(text, found);
    }
    return new Pick(found.get(0), word.shelf());
  }

  private static Stop several(String word, List<Label> found) {
    if (found.stream().map(Label::version).distinct().count() > 1) {
      return Stop.usage(
          "`" + word + "` has several versions: " + PackWord.versions(found),
          "write `" + word + "@" + last(found).version() + "`");
    }
    String dirs = found.stream().map(Label::dir).collect(Collectors.joining(", "));
    return Stop.usage("several folders hold `" + word + "`: " + dirs, "give the folder of one");
  }

  private static Label last(List<Label> labels) {
    return labels.get(labels.size() - 1);
  }

  /** A pack and the one before it; of a name the two newest. */
  List<Pick> pair(String text) {
    PackWord word = word(text);
    Label now = last(word.found());
    Version version = Version.of(now.version());
    List<Label> older =
        now.name().isEmpty()
            ? List.of()
            : word.shelf().named(now.name()).stream()
                .filter(label -> Version.of(label.version()).isOlderThan(version))
                .toList();
    if (older.isEmpty()) {
      String name = now.name().isEmpty() ? now.dir() : now.name();
      String shown = now.version().isEmpty() ? "an unknown one" : now.version();
      throw Stop.usage(
          "there is no version of " + name + " before " + shown,
          "give two packs: `packsite diff A B`");
    }
    return List.of(new Pick(last(older), word.shelf()), new Pick(now, word.shelf()));
  }

  /** All versions of a name, the oldest first. */
  List<Pick> versions(String text) {
    PackWord word = word(text);
    return word.versions().stream().map(label -> new Pick(label, word.shelf())).toList();
  }

  /** The newest version of a name, or the one pack that the word stands for. */
  Pick newest(String text) {
    PackWord word = word(text);
    return new Pick(last(word.found()), word.shelf());
  }

  /** The same name in another version. */
  Pick version(Pick of, String version) {
    List<Label> named = of.shelf().named(of.label().name());
    return named.stream()
        .filter(label -> label.version().equals(version))
        .findFirst()
        .map(label -> new Pick(label, of.shelf()))
        .orElseThrow(() -> PackWord.noVersion(of.label().name(), version, named));
  }

  /** Reads several at a time. */
  List<Pack> read(List<Pick> picks) {
    List<CompletableFuture<Pack>> reading =
        picks.stream()
            .map(pick -> CompletableFuture.supplyAsync(() -> pick.shelf().read(pick.label())))
            .toList();
    try {
      return reading.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    shelves.close();
  }
}
