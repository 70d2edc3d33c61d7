package packsite.compare.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import packsite.compare.tree.KeyChange.Added;
import packsite.compare.tree.KeyChange.Changed;
import packsite.compare.tree.KeyChange.Moved;
import packsite.compare.tree.KeyChange.Removed;
import packsite.compare.tree.KeyChange.Reordered;
import packsite.compare.tree.KeyChange.Retyped;
import packsite.compare.tree.KeyPath.Item;
import packsite.compare.tree.KeyPath.Key;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/**
 * Applies changes to the old data, and must arrive at the new data: proof that nothing is left out.
 */
final class Patch {
  private final Set<KeyPath> gone = new HashSet<>();
  private final Set<KeyPath> movedFrom = new HashSet<>();
  private final Map<KeyPath, Node> replaced = new HashMap<>();
  private final Map<KeyPath, List<Integer>> orders = new HashMap<>();

  /** What arrives, by the path of the container that is to hold it. */
  private final Map<KeyPath, List<KeyChange>> arriving = new HashMap<>();

  private Patch(List<KeyChange> changes) {
    for (KeyChange change : changes) {
      if (change instanceof Added added) {
        arrive(added.path(), added);
      } else if (change instanceof Removed removed) {
        gone.add(removed.path());
      } else if (change instanceof Changed changed) {
        replaced.put(changed.path(), changed.now());
      } else if (change instanceof Retyped retyped) {
        replaced.put(retyped.path(), retyped.now());
      } else if (change instanceof Moved moved) {
        gone.add(moved.before());
        movedFrom.add(moved.before());
        arrive(moved.path(), moved);
      } else if (change instanceof Reordered reordered) {
        orders.put(reordered.path(), reordered.order());
      }
    }
  }

  /** The data of the old tree with the changes made. */
  static Object apply(Node was, TreeChanges changes) {
    return new Patch(changes.changes()).build(KeyPath.ROOT, KeyPath.ROOT, was.resolved());
  }

  private void arrive(KeyPath path, KeyChange change) {
    arriving.computeIfAbsent(parent(path), at -> new ArrayList<>()).add(change);
    for (KeyPath at = parent(path); !at.isRoot(); at = parent(at)) {
      arriving.computeIfAbsent(parent(at), above -> new ArrayList<>());
    }
  }

  private static KeyPath parent(KeyPath path) {
    return new KeyPath(path.steps().subList(0, path.steps().size() - 1));
  }

  private Object build(KeyPath before, KeyPath path, Node was) {
    Node now = replaced.get(path);
    if (now != null) {
      return data(now);
    }
    if (was instanceof Mapping mapping) {
      return mapping(before, path, mapping);
    }
    return was instanceof Sequence list ? list(before, path, list) : data(was);
  }

  private Map<String, Object> mapping(KeyPath before, KeyPath path, Mapping was) {
    Map<String, Object> built = new LinkedHashMap<>();
    for (Entry entry : was.effective()) {
      KeyPath key = before.key(entry.name());
      if (gone.contains(key)) {
        continue;
      }
      Node value = entry.value().resolved();
      Object made = build(key, path.key(entry.name()), value);
      boolean filled = value instanceof Mapping inner && !inner.effective().isEmpty();
      boolean emptied = filled && made instanceof Map<?, ?> map && map.isEmpty();
      if (!emptied || !lostByMove(key) || replaced.containsKey(path.key(entry.name()))) {
        built.put(entry.name(), made);
      }
    }
    arrivals(path, built);
    return built;
  }

  /** A mapping whose keys have moved out goes with them, unless it is told to stay. */
  private boolean lostByMove(KeyPath before) {
    return movedFrom.stream().anyMatch(path -> path.startsWith(before));
  }

  private void arrivals(KeyPath path, Map<String, Object> built) {
    for (KeyChange change : arriving.getOrDefault(path, List.of())) {
      built.put(name(change.path()), arrival(change));
    }
    for (KeyPath container : arriving.keySet()) {
      boolean inside = container.steps().size() == path.steps().size() + 1;
      if (inside && container.startsWith(path) && isKey(container)) {
        if (!built.containsKey(name(container))) {
          Map<String, Object> fresh = new LinkedHashMap<>();
          arrivals(container, fresh);
          built.put(name(container), fresh);
        }
      }
    }
  }

  private Object arrival(KeyChange change) {
    if (change instanceof Moved moved) {
      return build(moved.before(), moved.path(), moved.was().resolved());
    }
    return data(((Added) change).now());
  }

  private static boolean isKey(KeyPath path) {
    return path.steps().get(path.steps().size() - 1) instanceof Key;
  }

  private static String name(KeyPath path) {
    return ((Key) path.steps().get(path.steps().size() - 1)).name();
  }

  private List<Object> list(KeyPath before, KeyPath path, Sequence was) {
    Map<Integer, KeyChange> added = new HashMap<>();
    for (KeyChange change : arriving.getOrDefault(path, List.of())) {
      if (change.path().steps().get(path.steps().size()) instanceof Item item) {
        added.put(item.index(), change);
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < was.items().size(); i++) {
      if (!gone.contains(before.item(i))) {
        kept.add(i);
      }
    }
    List<Integer> order = orders.get(path);
    List<Object> built = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < kept.size() + added.size(); i++) {
      if (added.containsKey(i)) {
        built.add(arrival(added.get(i)));
      } else {
        int old = order == null ? kept.get(next) : order.get(i);
        next++;
        built.add(build(before.item(old), path.item(i), was.items().get(old).resolved()));
      }
    }
    return built;
  }

  /** Plain data, equal where a loader sees the same. */
  static Object data(Node node) {
    Node data = node.resolved();
    if (data instanceof Mapping mapping) {
      Map<String, Object> map = new LinkedHashMap<>();
      mapping.effective().forEach(entry -> map.put(entry.name(), data(entry.value())));
      return map;
    }
    if (data instanceof Sequence list) {
      return list.items().stream().map(Patch::data).toList();
    }
    Scalar scalar = (Scalar) data;
    return (scalar.type().isNumber() ? "number" : scalar.type()) + " " + scalar.printed();
  }
}
