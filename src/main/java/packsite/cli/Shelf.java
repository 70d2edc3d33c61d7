package packsite.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import packsite.io.Entry;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.model.Pack;
import packsite.model.Version;
import packsite.read.PackShelf;
import packsite.read.PackShelf.Label;

/** A state of a repository, and the packs in it; what cannot be read there ends the run. */
final class Shelf implements AutoCloseable {
  private final Tree tree;
  private final PackShelf packs;
  private Optional<List<Label>> labels = Optional.empty();

  Shelf(Workspace workspace, Optional<String> revision) {
    this.tree = workspace.open(revision);
    this.packs = new PackShelf(tree, workspace.request(revision, false));
  }

  private static Stop unreadable(TreeException e) {
    return Stop.environment(String.valueOf(e.getMessage()), "check its rights");
  }

  List<Label> labels() {
    if (labels.isEmpty()) {
      try {
        labels = Optional.of(packs.labels());
      } catch (TreeException e) {
        throw unreadable(e);
      }
    }
    return labels.get();
  }

  /** Packs of a name, or of a name and version, the oldest first. */
  List<Label> like(String word) {
    int at = word.indexOf('@');
    try {
      return packs.labelsLike(at < 0 ? word : word.substring(0, at)).stream()
          .filter(label -> !label.name().isEmpty())
          .filter(label -> label.toString().equals(word) || label.name().equals(word))
          .sorted(Comparator.comparing((Label label) -> Version.of(label.version())))
          .toList();
    } catch (TreeException e) {
      throw unreadable(e);
    }
  }

  /** All versions of a name, the oldest first. */
  List<Label> named(String name) {
    return like(name).stream().filter(label -> label.name().equals(name)).toList();
  }

  /** What is written on the pack in a folder; empty where there is none. */
  Optional<Label> in(String dir) {
    try {
      Optional<Entry> json = tree.stat((dir.isEmpty() ? "" : dir + "/") + "pack.json");
      return json.map(found -> packs.label(dir));
    } catch (TreeException e) {
      throw unreadable(e);
    }
  }

  boolean isFolder(String dir) {
    try {
      return tree.stat(dir).filter(Entry::isDirectory).isPresent();
    } catch (TreeException e) {
      return false;
    }
  }

  Pack read(Label label) {
    try {
      return packs.read(label.dir());
    } catch (TreeException e) {
      throw unreadable(e);
    }
  }

  @Override
  public void close() {
    tree.close();
  }
}
