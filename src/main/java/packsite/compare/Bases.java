package packsite.compare;

import java.util.List;
import packsite.compare.RepositoryChanges.PackStep;
import packsite.model.Repository;

/** Finds for each pack the one that it is to be held against. */
public final class Bases {
  private Bases() {}

  /** What leads from one state of a repository to another. */
  public static RepositoryChanges changes(Repository base, Repository head) {
    return new RepositoryChanges(List.of(), List.of());
  }

  /** Every version of every name against the one before it, in order of name and version. */
  public static List<PackStep> steps(Repository repository) {
    return List.of();
  }
}
