package packsite.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.tree.KeyChange;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.KeyPath;
import packsite.compare.tree.Trees;
import packsite.text.Node;

/**
 * Changes of values.yaml, by which those of a chart's defaults are known that are just the same.
 */
final class ToldDefaults {
  private final Map<KeyPath, List<KeyChange>> byPath = new HashMap<>();

  ToldDefaults(List<KeyChange> values) {
    for (KeyChange change : KeyRows.single(values)) {
      byPath.computeIfAbsent(change.path(), path -> new ArrayList<>()).add(change);
    }
  }

  /** True where values.yaml does the same below {@code charts.<name>}. */
  boolean isTold(String chart, KeyChange change) {
    KeyPath above = KeyPath.of(("charts/" + chart).split("/"));
    return byPath.getOrDefault(below(above, change.path()), List.of()).stream()
        .anyMatch(told -> isSame(above, change, told));
  }

  private static KeyPath below(KeyPath above, KeyPath path) {
    List<KeyPath.Step> steps = new ArrayList<>(above.steps());
    steps.addAll(path.steps());
    return new KeyPath(steps);
  }

  private static boolean isSame(KeyPath above, KeyChange one, KeyChange told) {
    if (!one.getClass().equals(told.getClass())) {
      return false;
    }
    if (one instanceof Moved moved && told instanceof Moved other) {
      return below(above, moved.before()).equals(other.before()) && moved.keys() == other.keys();
    }
    return isSame(was(one), was(told)) && isSame(now(one), now(told));
  }

  private static boolean isSame(Optional<Node> one, Optional<Node> other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || Trees.compare(side(one.get()), side(other.get())).isSameData());
  }

  private static Trees.Side side(Node node) {
    return new Trees.Side(node, Optional.empty());
  }

  private static Optional<Node> was(KeyChange change) {
    if (change instanceof Removed removed) {
      return Optional.of(removed.was());
    }
    if (change instanceof Changed changed) {
      return Optional.of(changed.was());
    }
    if (change instanceof Reordered reordered) {
      return Optional.of(reordered.was());
    }
    return change instanceof Retyped retyped ? Optional.of(retyped.was()) : Optional.empty();
  }

  private static Optional<Node> now(KeyChange change) {
    if (change instanceof Added added) {
      return Optional.of(added.now());
    }
    if (change instanceof Changed changed) {
      return Optional.of(changed.now());
    }
    if (change instanceof Reordered reordered) {
      return Optional.of(reordered.now());
    }
    return change instanceof Retyped retyped ? Optional.of(retyped.now()) : Optional.empty();
  }
}
