package packsite.model;

import java.util.List;
import java.util.Optional;
import packsite.gotemplate.Reads;
import packsite.text.Fault;
import packsite.text.Node.Scalar;
import packsite.text.Source;
import packsite.text.Span;

/**
 * A manifest of a pack: a Go template that yields Kubernetes objects.
 *
 * @param listed the entry of pack.json that names it
 * @param name base name without extension: the key of its values
 * @param templated false where it holds no actions
 * @param objects those of all documents; the items of a {@code List} one by one
 * @param faults what kept the reader from seeing all of it
 */
public record Manifest(
    Scalar listed,
    String path,
    String name,
    Source source,
    boolean templated,
    List<KubeObject> objects,
    List<Fault> faults,
    Reads reads) {
  public Manifest {
    objects = List.copyOf(objects);
    faults = List.copyOf(faults);
  }

  /** The key of a manifest's values: its file name up to the extension. */
  public static String valuesKey(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** True where every object of the file is known. */
  public boolean isAnalysed() {
    return faults.stream().allMatch(fault -> fault.kind() == Fault.Kind.DUPLICATE_KEY);
  }

  /** One Kubernetes object, as far as its head says; names may hold template actions. */
  public record KubeObject(
      Span span,
      Optional<Scalar> apiVersion,
      Optional<Scalar> kind,
      Optional<Scalar> name,
      Optional<Scalar> namespace) {}
}
