package packsite.gotemplate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a value in a template may be, as far as the chart's values are concerned.
 *
 * @param root the whole context, the one that holds {@code .Values}
 * @param paths values that it may be
 * @param entries what its keys may be, where the template has built a dict or a list
 */
record Reach(boolean root, Set<ReadPath> paths, Map<String, Reach> entries) {
  static final Reach NONE = new Reach(false, Set.of(), Map.of());
  static final Reach ROOT = new Reach(true, Set.of(), Map.of());

  /** More alternatives, or deeper dicts, are not followed but taken as read. */
  private static final int MAX_SIZE = 256;

  private static final int MAX_DEPTH = 6;

  Reach {
    paths = Set.copyOf(paths);
    entries = Map.copyOf(entries);
  }

  static Reach of(ReadPath path) {
    return new Reach(false, Set.of(path), Map.of());
  }

  static Reach ofEntries(Map<String, Reach> entries) {
    return new Reach(false, Set.of(), entries);
  }

  boolean isNone() {
    return !root && paths.isEmpty() && entries.isEmpty();
  }

  Reach or(Reach other) {
    if (isNone() || equals(other)) {
      return other;
    }
    if (other.isNone()) {
      return this;
    }
    Set<ReadPath> both = new HashSet<>(paths);
    both.addAll(other.paths);
    Map<String, Reach> merged = new HashMap<>(entries);
    other.entries.forEach((key, value) -> merged.merge(key, value, Reach::or));
    return new Reach(root || other.root, both, merged);
  }

  Reach field(String name, ReadPath values) {
    Reach found = entries.getOrDefault(name, NONE);
    if (root && name.equals("Values")) {
      found = found.or(of(values));
    }
    for (ReadPath path : paths) {
      found = found.or(of(path.child(name)));
    }
    return found;
  }

  Reach fields(List<String> names, ReadPath values) {
    Reach found = this;
    for (String name : names) {
      found = found.field(name, values);
    }
    return found;
  }

  /** What a loop over it may meet. */
  Reach elements() {
    Reach found = NONE;
    for (Reach entry : entries.values()) {
      found = found.or(entry);
    }
    for (ReadPath path : paths) {
      found = found.or(of(path.child(ReadPath.EACH)));
    }
    return found;
  }

  boolean isTooBig() {
    return size(0, 0) > MAX_SIZE;
  }

  /** Of all that hangs below; a little over the limit as soon as it is reached. */
  private int size(int before, int depth) {
    int size = before + 1 + paths.size();
    if (depth > MAX_DEPTH) {
      return MAX_SIZE + 1;
    }
    for (Reach entry : entries.values()) {
      if (size > MAX_SIZE) {
        return size;
      }
      size = entry.size(size, depth + 1);
    }
    return size;
  }
}
