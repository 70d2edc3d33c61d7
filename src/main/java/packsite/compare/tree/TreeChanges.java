package packsite.compare.tree;

import java.util.List;

/**
 * What leads from one tree to another.
 *
 * @param changes in the order of the new file, what is gone at the place where it was
 */
public record TreeChanges(List<KeyChange> changes, Wording wording) {
  public static final TreeChanges NONE = new TreeChanges(List.of(), Wording.SAME);

  public TreeChanges {
    changes = List.copyOf(changes);
  }

  /** True where a loader sees no difference. */
  public boolean isSameData() {
    return changes.isEmpty();
  }

  /** True where nothing differs at all. */
  public boolean isEmpty() {
    return changes.isEmpty() && wording.isSame();
  }

  /** Changes of one kind. */
  public <T extends KeyChange> List<T> of(Class<T> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
