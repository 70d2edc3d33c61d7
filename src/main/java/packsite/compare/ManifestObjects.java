package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.ManifestChange.ObjectId;
import packsite.compare.tree.Trees;
import packsite.gotemplate.Neutral;
import packsite.gotemplate.Neutraliser;
import packsite.model.Manifest;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.Yaml;
import packsite.text.YamlFile;
import packsite.text.YamlFile.Document;

/**
 * The objects of a manifest as trees. Values that a template makes are there as they are written,
 * so that another action is another value.
 */
final class ManifestObjects {
  private final Manifest manifest;
  private final Neutral neutral;
  private final YamlFile file;
  private final List<ManifestObject> found = new ArrayList<>();

  /** One object of a manifest. */
  record ManifestObject(Manifest manifest, ObjectId id, Trees.Side side) {}

  private ManifestObjects(Manifest manifest) {
    this.manifest = manifest;
    this.neutral = Neutraliser.neutralise(manifest.source());
    this.file = Yaml.read(manifest.source(), neutral.text());
  }

  static List<ManifestObject> of(Manifest manifest) {
    ManifestObjects objects = new ManifestObjects(manifest);
    for (Document document : objects.file.documents()) {
      objects.collect(document.root());
    }
    return objects.found;
  }

  private void collect(Node node) {
    Optional<Mapping> map = node.asMapping();
    if (map.isEmpty()) {
      return;
    }
    if (text(map.get(), "kind").equals("List")) {
      map.get().get("items").flatMap(Node::asSequence).stream()
          .flatMap(list -> list.items().stream())
          .forEach(this::collect);
      return;
    }
    Node written = neutral.actions().isEmpty() ? map.get() : asWritten(map.get());
    Mapping object = written.asMapping().orElseThrow();
    Mapping metadata = object.mapping("metadata").orElse(Mapping.empty(manifest.source()));
    ObjectId id =
        new ObjectId(text(object, "kind"), text(metadata, "namespace"), text(metadata, "name"));
    found.add(
        new ManifestObject(manifest, id, new Trees.Side(object, Optional.of(file.comments()))));
  }

  private static String text(Mapping map, String key) {
    return map.scalar(key).map(Scalar::value).orElse("");
  }

  /** With the actions back in place. */
  private Node asWritten(Node node) {
    if (!neutral.isTemplated(node.span())) {
      return node;
    }
    if (node instanceof Mapping map) {
      List<Entry> entries = new ArrayList<>();
      for (Entry entry : map.entries()) {
        entries.add(new Entry(asWritten(entry.key()), asWritten(entry.value())));
      }
      return new Mapping(map.span(), entries);
    }
    if (node instanceof Sequence list) {
      return new Sequence(list.span(), list.items().stream().map(this::asWritten).toList());
    }
    return node instanceof Scalar scalar ? asWritten(scalar) : node;
  }

  private static Scalar asWritten(Scalar scalar) {
    boolean block = scalar.style() == Style.LITERAL || scalar.style() == Style.FOLDED;
    String text = scalar.inner().text();
    return new Scalar(scalar.span(), block ? text.stripIndent() : text, Style.DOUBLE_QUOTED, "");
  }
}
