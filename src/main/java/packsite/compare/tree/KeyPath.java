package packsite.compare.tree;

import java.util.ArrayList;
import java.util.List;

/** Where a node is in a tree: keys and positions in lists, from the root. */
public record KeyPath(List<Step> steps) implements Comparable<KeyPath> {
  public static final KeyPath ROOT = new KeyPath(List.of());

  public KeyPath {
    steps = List.copyOf(steps);
  }

  /** One step down. */
  public sealed interface Step {}

  /** Into a mapping. */
  public record Key(String name) implements Step {}

  /** Into a list, from 0. */
  public record Item(int index) implements Step {}

  public static KeyPath of(String... keys) {
    KeyPath path = ROOT;
    for (String key : keys) {
      path = path.key(key);
    }
    return path;
  }

  public KeyPath key(String name) {
    return with(new Key(name));
  }

  public KeyPath item(int index) {
    return with(new Item(index));
  }

  private KeyPath with(Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new KeyPath(longer);
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  public boolean startsWith(KeyPath other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  /** Step by step: keys by name, positions by number. */
  @Override
  public int compareTo(KeyPath other) {
    int shared = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < shared; i++) {
      int order = compare(steps.get(i), other.steps.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(steps.size(), other.steps.size());
  }

  private static int compare(Step one, Step other) {
    if (one instanceof Item a && other instanceof Item b) {
      return Integer.compare(a.index(), b.index());
    }
    if (one instanceof Key a && other instanceof Key b) {
      return a.name().compareTo(b.name());
    }
    return one instanceof Key ? -1 : 1;
  }

  /** As people write it: {@code a.b[2]."with.dot"}; the root is empty. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step instanceof Item item) {
        text.append('[').append(item.index()).append(']');
      } else if (step instanceof Key key) {
        text.append(text.isEmpty() ? "" : ".").append(quoted(key.name()));
      }
    }
    return text.toString();
  }

  private static String quoted(String key) {
    boolean plain = !key.isEmpty() && key.chars().noneMatch(c -> ".[]\" \t\n".indexOf(c) >= 0);
    return plain ? key : '"' + key.replace("\"", "\\\"") + '"';
  }
}
