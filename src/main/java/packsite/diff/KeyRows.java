package packsite.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
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
import packsite.compare.tree.Kind;
import packsite.compare.tree.TreeChanges;
import packsite.diff.Account.Group;
import packsite.diff.Account.Mark;
import packsite.diff.Account.Row;
import packsite.diff.Account.Section;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

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

  List<Group> groups(List<KeyChange> all) {
    List<KeyChange> changes = single(all);
    return Stream.of(
            moved(of(changes, Moved.class)),
            new Group("retyped key", of(changes, Retyped.class).map(this::retyped).toList()),
            new Group("changed key", of(changes, Changed.class).map(this::changed).toList()),
            new Group("removed key", of(changes, Removed.class).map(this::removed).toList()),
            new Group("added key", of(changes, Added.class).map(this::added).toList()),
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
    String note = kind(key.was()) + " → " + kind(key.now());
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

  private Row removed(Removed key) {
    return new Row(Mark.REMOVED, name(key.path()), "", quote.of(key.path(), key.was()), "", "");
  }

  private Row added(Added key) {
    return new Row(Mark.ADDED, name(key.path()), "", "", quote.of(key.path(), key.now()), "");
  }

  /** What came or went with all below it, each value for itself; items of lists stay whole. */
  static List<KeyChange> single(List<KeyChange> changes) {
    List<KeyChange> single = new ArrayList<>();
    for (KeyChange change : changes) {
      if (isItem(change.path())) {
        single.add(change);
      } else if (change instanceof Added added) {
        collect(added.path(), added.now(), (path, node) -> single.add(new Added(path, node)));
      } else if (change instanceof Removed removed) {
        collect(removed.path(), removed.was(), (path, node) -> single.add(new Removed(path, node)));
      } else {
        single.add(change);
      }
    }
    return single;
  }

  private static boolean isItem(KeyPath path) {
    return !path.isRoot() && path.steps().get(path.steps().size() - 1) instanceof KeyPath.Item;
  }

  private static void collect(KeyPath path, Node node, BiConsumer<KeyPath, Node> into) {
    if (node.resolved() instanceof Mapping mapping && !mapping.isEmpty()) {
      for (Entry entry : mapping.effective()) {
        collect(path.key(entry.name()), entry.value(), into);
      }
    } else {
      into.accept(path, node);
    }
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
  private static String kind(Node node) {
    return Kind.of(node).name().toLowerCase(Locale.ROOT);
  }
}
