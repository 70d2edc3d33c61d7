package packsite.compare;

import java.util.List;
import packsite.compare.tree.TreeChanges;
import packsite.text.Span;

/**
 * A manifest of one pack, or of both.
 *
 * @param name base name without extension: the key of its values
 * @param path relative to the pack
 * @param sameText false where anything differs in the file: comments and template actions too
 * @param objects that differ, or that were in another file before
 */
public record ManifestChange(
    String name, Sides<String> path, boolean sameText, List<ObjectChange> objects) {
  public ManifestChange {
    objects = List.copyOf(objects);
  }

  /** What Kubernetes knows an object by; the parts may hold template actions. */
  public record ObjectId(String kind, String namespace, String name)
      implements Comparable<ObjectId> {
    private static final java.util.Comparator<ObjectId> ORDER =
        java.util.Comparator.comparing(ObjectId::kind)
            .thenComparing(ObjectId::namespace)
            .thenComparing(ObjectId::name);

    @Override
    public int compareTo(ObjectId other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
  }

  /** One object; {@code changes} is empty where it is on one side only. */
  public record ObjectChange(ObjectId id, Sides<Span> place, TreeChanges changes) {}
}
