package packsite.model;

import java.util.List;
import java.util.Optional;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** What a pack demands of the profile and the cluster it goes into. */
public record Constraints(List<Dependency> dependencies, List<Resource> resources) {
  public Constraints {
    dependencies = List.copyOf(dependencies);
    resources = List.copyOf(resources);
  }

  /**
   * Another pack, and between which versions.
   *
   * @param type required, optional, notSupported or upgrade
   * @param minVersion absent or empty for an open end; inclusive
   */
  public record Dependency(
      Span span,
      Optional<Scalar> packName,
      Optional<Scalar> layer,
      Optional<Scalar> type,
      Optional<Scalar> minVersion,
      Optional<Scalar> maxVersion) {}

  /**
   * Capacity of the worker pools.
   *
   * @param type cpu (millicores), memory (MiB) or diskSize (GB)
   * @param minLimit ignored by Palette where there are components
   */
  public record Resource(
      Span span, Optional<Scalar> type, Optional<Scalar> minLimit, List<Component> components) {
    public Resource {
      components = List.copyOf(components);
    }
  }

  /** A part whose demand is request times replicas, both read from values at dotted paths. */
  public record Component(
      Span span,
      Optional<Scalar> scheduleType,
      Optional<Scalar> resourceRequestParamRef,
      Optional<Scalar> replicaCountParamRef) {}

  public boolean isEmpty() {
    return dependencies.isEmpty() && resources.isEmpty();
  }
}
