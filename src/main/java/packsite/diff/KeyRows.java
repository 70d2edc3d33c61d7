package packsite.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.TreeChanges;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/** Changes of trees as rows, by what happened: what moved first, what is new last. */
final class KeyRows {
  private static final KeyPath IMAGES = KeyPath.of("pack", "content", "images");

  private final Quote quote;

  KeyRows(Quote quote) {
    this.quote = quote;
  }

  Section section(String title, List<KeyChange> changes) {
    List<Group> groups = groups(changes);
    return new Section(title, tally(changes, groups), groups);
  }

  /** True for what the list of images tells better. */
  static boolean isOfImages(KeyChange change) {
    return change.path().startsWith(IMAGES) && !(change instanceof Moved);
  }

  List<Group> groups(List<KeyChange> changes) {
    return Stream.of(
            moved(of(changes, Moved.class)),
            new Group("retyped key", of(changes, Retyped.class).map(this::retyped).toList()),
            new Group("changed key", of(changes, Changed.class).map(this::changed).toList()),
            new Group(
                "removed key",
                of(changes, Removed.class)
                    .flatMap(key -> leaves(Mark.REMOVED, key.path(), key.was()).stream())
                    .toList()),
            new Group(
                "added key",
                of(changes, Added.class)
                    .flatMap(key -> leaves(Mark.ADDED, key.path(), key.now()).stream())
                    .toList()),
            new Group("reordered list", of(changes, Reordered.class).map(this::reordered).toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  /** The same without groups. */
  List<Row> rows(TreeChanges changes) {
    return groups(changes.changes()).stream().flatMap(group -> group.rows().stream()).toList();
  }

  private static <T extends KeyChange> Stream<T> of(List<KeyChange> changes, Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Zeros are told, but of kinds that are rare. */
  private static String tally(List<KeyChange> changes, List<Group> groups) {
    long moved = of(changes, Moved.class).mapToInt(Moved::keys).sum();
    List<String> parts = new ArrayList<>();
    parts.add(moved + " moved");
    if (count(groups, Mark.RETYPED) > 0) {
      parts.add(count(groups, Mark.RETYPED) + " retyped");
    }
    parts.add(count(groups, Mark.CHANGED) + " changed");
    parts.add(count(groups, Mark.ADDED) + " added");
    parts.add(count(groups, Mark.REMOVED) + " removed");
    if (count(groups, Mark.ORDER) > 0) {
      parts.add(count(groups, Mark.ORDER) + " reordered");
    }
    return String.join(" · ", parts);
  }

  private static long count(List<Group> groups, Mark mark) {
    return groups.stream()
        .flatMap(group -> group.rows().stream())
        .filter(row -> row.mark() == mark)
        .count();
  }

  private static Group moved(Stream<Moved> moved) {
    return new Group(
        "moved group",
        moved
            .sorted(Comparator.comparingInt(Moved::keys).reversed())
            .map(
                key ->
                    new Row(
                        Mark.MOVED,
                        shown(key.before()),
                        shown(key.path()),
                        "",
                        "",
                        key.keys() == 1 ? "" : Counts.of(key.keys(), "key")))
            .toList());
  }

  private Row retyped(Retyped key) {
    String note = Kinds.of(key.was()) + " → " + Kinds.of(key.now());
    String was = quote.of(key.before(), key.was());
    return new Row(Mark.RETYPED, name(key.path()), "", was, quote.of(key.path(), key.now()), note);
  }

  private Row changed(Changed key) {
    String difference = quote.difference(key.path(), key.was(), key.now());
    if (!difference.isEmpty()) {
      return Row.noted(Mark.CHANGED, name(key.path()), difference);
    }
    String was = quote.of(key.before(), key.was());
    return new Row(Mark.CHANGED, name(key.path()), "", was, quote.of(key.path(), key.now()), "");
  }

  private Row reordered(Reordered key) {
    String items = Counts.of(key.now().items().size(), "item");
    return Row.noted(Mark.ORDER, name(key.path()), items + " in another order");
  }

  /** What is below a key, each value for itself; items of lists stay whole. */
  private List<Row> leaves(Mark mark, KeyPath path, Node node) {
    List<Row> rows = new ArrayList<>();
    boolean item =
        !path.isRoot() && path.steps().get(path.steps().size() - 1) instanceof KeyPath.Item;
    if (item) {
      rows.add(leaf(mark, path, node));
    } else {
      collect(mark, path, node, rows);
    }
    return rows;
  }

  private void collect(Mark mark, KeyPath path, Node node, List<Row> rows) {
    if (node.resolved() instanceof Mapping mapping && !mapping.isEmpty()) {
      for (Entry entry : mapping.effective()) {
        collect(mark, path.key(entry.name()), entry.value(), rows);
      }
    } else {
      rows.add(leaf(mark, path, node));
    }
  }

  private Row leaf(Mark mark, KeyPath path, Node node) {
    String value = quote.of(path, node);
    boolean added = mark == Mark.ADDED;
    return new Row(mark, name(path), "", added ? "" : value, added ? value : "", "");
  }

  /** The whole document has no name. */
  private static String name(KeyPath path) {
    return path.isRoot() ? "(the whole file)" : shown(path);
  }

  static String shown(KeyPath path) {
    return path.isRoot() ? "(the top)" : path.toString();
  }

  static List<String> names(List<KeyPath> paths) {
    return paths.stream().map(KeyRows::shown).collect(Collectors.toList());
  }

  /** What a value is, in one word. */
  static final class Kinds {
    private Kinds() {}

    static String of(Node node) {
      Node value = node.resolved();
      if (value instanceof Mapping) {
        return "mapping";
      }
      if (value instanceof Sequence) {
        return "list";
      }
      return switch (((Node.Scalar) value).type()) {
        case NULL -> "null";
        case BOOL -> "boolean";
        case INT, FLOAT -> "number";
        case STRING -> "text";
      };
    }
  }
}
