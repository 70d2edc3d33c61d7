package packsite.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.TreeChanges;
import packsite.compare.tree.Trees;
import packsite.text.Node;

/**
 * Takes what is gone here and new there for one thing, where it is known from versions in between
 * that it moved, however little of it is the same by now.
 */
final class KnownMoves {
  private KnownMoves() {}

  static TreeChanges tell(TreeChanges changes, List<Move> known) {
    if (known.isEmpty()) {
      return changes;
    }
    Map<KeyPath, Removed> removed = new HashMap<>();
    changes.of(Removed.class).forEach(change -> removed.put(change.path(), change));
    Map<KeyPath, Removed> origins = new HashMap<>();
    for (Move move : known) {
      Removed origin = removed.get(move.before());
      if (origin != null) {
        origins.putIfAbsent(move.after(), origin);
      }
    }
    Map<KeyPath, Added> added = new HashMap<>();
    changes.of(Added.class).forEach(change -> added.put(change.path(), change));
    origins.keySet().retainAll(added.keySet());
    return origins.isEmpty() ? changes : new TreeChanges(told(changes, origins), changes.wording());
  }

  private static List<KeyChange> told(TreeChanges changes, Map<KeyPath, Removed> origins) {
    List<KeyChange> told = new ArrayList<>();
    Set<KeyPath> taken = new HashSet<>();
    origins.values().forEach(origin -> taken.add(origin.path()));
    for (KeyChange change : changes.changes()) {
      Optional<Removed> origin = Optional.ofNullable(origins.get(change.path()));
      if (change instanceof Added added && origin.isPresent()) {
        moved(origin.get(), added, told);
      } else if (!(change instanceof Removed gone && taken.contains(gone.path()))) {
        told.add(change);
      }
    }
    return told;
  }

  private static void moved(Removed was, Added now, List<KeyChange> into) {
    TreeChanges inside =
        Trees.compare(
            new Trees.Side(was.was(), Optional.empty()),
            new Trees.Side(now.now(), Optional.empty()));
    boolean same = inside.isSameData();
    Node before = was.was();
    into.add(
        new Moved(
            was.path(),
            now.path(),
            before,
            now.now(),
            Trees.keys(before),
            same ? Reason.SAME_SUBTREE : Reason.SIMILAR_SUBTREE));
    inside.changes().forEach(change -> into.add(below(change, was.path(), now.path())));
  }

  private static KeyChange below(KeyChange change, KeyPath was, KeyPath now) {
    KeyPath path = Move.join(change instanceof Removed ? was : now, change.path());
    if (change instanceof Added it) {
      return new Added(path, it.now());
    }
    if (change instanceof Removed it) {
      return new Removed(path, it.was());
    }
    if (change instanceof Changed it) {
      return new Changed(Move.join(was, it.before()), path, it.was(), it.now());
    }
    if (change instanceof Retyped it) {
      return new Retyped(Move.join(was, it.before()), path, it.was(), it.now());
    }
    if (change instanceof Moved it) {
      return new Moved(
          Move.join(was, it.before()), path, it.was(), it.now(), it.keys(), it.reason());
    }
    Reordered it = (Reordered) change;
    return new Reordered(Move.join(was, it.before()), path, it.was(), it.now(), it.order());
  }
}
