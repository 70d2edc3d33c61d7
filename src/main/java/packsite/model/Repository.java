package packsite.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All packs of a repository, in order of directory, and what could not be read.
 *
 * @param problems those that belong to no pack
 */
public record Repository(List<Pack> packs, List<Problem> problems, Optional<GitState> git) {
  public Repository {
    packs = List.copyOf(packs);
    problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /**
   * The commit that was read.
   *
   * @param dirty true where the files on disk differ from it
   */
  public record GitState(String commit, boolean dirty, boolean shallow) {}

  /** Every problem, those of the packs included. */
  public List<Problem> allProblems() {
    return Stream.concat(
            problems.stream(), packs.stream().flatMap(pack -> pack.problems().stream()))
        .sorted(Problem.BY_PLACE)
        .toList();
  }
}
