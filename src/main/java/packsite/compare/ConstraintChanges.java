package packsite.compare;

import java.util.List;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;

/** What the packs demand of profile and cluster, where that differs. */
public record ConstraintChanges(
    List<DependencyChange> dependencies, List<ResourceChange> resources) {
  public ConstraintChanges {
    dependencies = List.copyOf(dependencies);
    resources = List.copyOf(resources);
  }

  /** A dependency by the pack it names; of one on a layer alone that is empty. */
  public record DependencyChange(String packName, String layer, Sides<Dependency> dependency) {}

  /** A demand by its type: cpu, memory, diskSize. */
  public record ResourceChange(String type, Sides<Resource> resource) {}

  public boolean isEmpty() {
    return dependencies.isEmpty() && resources.isEmpty();
  }
}
