package packsite.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import packsite.io.Entry;
import packsite.io.Links;
import packsite.io.Resolution;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.read.RepositoryReader.Request;
import packsite.text.Encoding;
import packsite.text.Encoding.Decoded;
import packsite.text.Json;
import packsite.text.Node.Scalar;

/**
 * The packs of a tree by name and version, of which only those are read in full that are asked for.
 */
public final class PackShelf {
  private final Tree tree;
  private final Request request;
  private final Logos logos = new Logos();

  public PackShelf(Tree tree, Request request) {
    this.tree = tree;
    this.request = request;
  }

  /** What is written on a pack; name and version are empty where they cannot be read. */
  public record Label(String dir, String name, String version) {
    @Override
    public String toString() {
      return name + "@" + version;
    }
  }

  /** All packs, in order of directory. */
  public List<Label> labels() throws TreeException {
    return labels(bytes -> true);
  }

  /** Those whose name starts like this, and maybe others: what says nothing of it is left aside. */
  public List<Label> labelsLike(String start) throws TreeException {
    String wanted = new String(start.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return labels(
        bytes -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          // Escaped and in other encodings a name does not look like itself.
          return text.contains(wanted) || text.indexOf('\\') >= 0 || text.indexOf('\0') >= 0;
        });
  }

  private List<Label> labels(Predicate<byte[]> worthReading) throws TreeException {
    try (Readers readers = new Readers(request.threads())) {
      Future<?> ignored = readers.submit(tree::ignoredDirectories);
      List<Future<Optional<Label>>> labels = new ArrayList<>();
      PackFinder.find(
          tree,
          request.packs(),
          request.exclude(),
          dir -> labels.add(readers.submit(() -> label(dir, worthReading))));
      Readers.get(ignored); // From here on the tree knows at once.
      List<Label> all = new ArrayList<>();
      for (Future<Optional<Label>> label : labels) {
        Readers.get(label).ifPresent(all::add);
      }
      return all.stream()
          .filter(label -> !tree.isIgnored(label.dir()))
          .sorted((a, b) -> Entry.PATH_ORDER.compare(a.dir(), b.dir()))
          .toList();
    }
  }

  /** What is written on the pack in a folder. */
  public Label label(String dir) {
    return label(dir, bytes -> true).orElseThrow();
  }

  private Optional<Label> label(String dir, Predicate<byte[]> worthReading) {
    String path = (dir.isEmpty() ? "" : dir + "/") + PackFinder.PACK_JSON;
    try {
      String real =
          Links.resolve(tree, path) instanceof Resolution.Found found ? found.entry().path() : path;
      byte[] bytes = tree.read(real, Limits.PACK_JSON);
      if (!worthReading.test(bytes)) {
        return Optional.empty();
      }
      Decoded decoded = Encoding.decode(path, bytes);
      PackJson json = PackJsonReader.read(Json.read(decoded.source()));
      return Optional.of(
          new Label(
              dir,
              json.name().map(Scalar::value).orElse(""),
              json.version().map(Scalar::value).orElse("")));
    } catch (TreeException e) {
      return Optional.of(
          new Label(dir, "", "")); // Who asks for this pack by its folder is told why.
    }
  }

  /** The pack in a folder of the tree. */
  public Pack read(String dir) throws TreeException {
    return PackReader.read(tree, dir, logos);
  }
}
