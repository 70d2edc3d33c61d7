package packsite.compare;

import java.util.Optional;
import packsite.compare.tree.TreeChanges;
import packsite.compare.tree.Trees;
import packsite.text.Comments;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Source;
import packsite.text.YamlFile;

/** Compares whole files; one that is missing or says nothing is an empty mapping. */
final class Roots {
  private static final Mapping NOTHING = Mapping.empty(Source.of("", ""));

  private Roots() {}

  static TreeChanges compare(YamlFile was, YamlFile now) {
    return compare(Sides.of(was, now));
  }

  static TreeChanges compare(Sides<YamlFile> files) {
    return isSameText(files.map(YamlFile::source))
        ? TreeChanges.NONE
        : Trees.compare(side(files.was()), side(files.now()));
  }

  static TreeChanges compare(JsonFile was, JsonFile now) {
    if (isSameText(Sides.of(was.source(), now.source()))) {
      return TreeChanges.NONE;
    }
    return Trees.compare(
        new Trees.Side(root(was.root()), Optional.empty()),
        new Trees.Side(root(now.root()), Optional.empty()));
  }

  private static boolean isSameText(Sides<Source> sources) {
    return sources.map(Source::text).isSame();
  }

  private static Trees.Side side(Optional<YamlFile> file) {
    Optional<Comments> comments = file.map(YamlFile::comments);
    return new Trees.Side(root(file.flatMap(YamlFile::root)), comments);
  }

  /** A file without content is one without keys. */
  private static Node root(Optional<Node> root) {
    return root.filter(node -> !node.isNull()).orElse(NOTHING);
  }
}
