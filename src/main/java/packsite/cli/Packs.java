package packsite.cli;

import java.nio.file.Path;
import packsite.model.Problem;
import packsite.model.Repository;

/** What commands say of the packs that were found, or not. */
final class Packs {
  private Packs() {}

  /** A repository without packs is most often a wrong folder, so it stops the run. */
  static void requireSome(Repository repository, Path root) {
    if (!repository.packs().isEmpty()) {
      return;
    }
    String first = repository.problems().stream().findFirst().map(Problem::toString).orElse("");
    throw Stop.usage(
        "no packs in " + root + (first.isEmpty() ? "" : " (" + first + ")"),
        "a pack is a folder with a pack.json, in packs/ or where `packs` in packsite.yaml says");
  }
}
