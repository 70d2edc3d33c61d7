package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.Pack;

/**
 * What leads from one state of a repository to another: packs that differ.
 *
 * @param changed packs that are new, or not the same, in order of name and version
 * @param removed packs whose name and version are gone
 */
public record RepositoryChanges(List<PackStep> changed, List<Pack> removed) {
  public RepositoryChanges {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /**
   * One pack, and what it is held against.
   *
   * @param edited the same version before, where there was one, maybe in another folder
   * @param changes against the base; empty for a new name
   */
  public record PackStep(BaseChoice choice, Optional<Pack> edited, Optional<Changes> changes) {}
}
