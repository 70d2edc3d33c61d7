package packsite.lint.rule;

import packsite.model.Problem;

/**
 * A rule for what the reader could not read or make sense of. Each problem becomes a finding of the
 * first such rule that owns it, so that none is lost and none is told twice.
 */
public non-sealed interface ProblemRule extends Rule {
  /**
   * True where the problem is one for this rule.
   *
   * @param file path within the pack; empty for the folder itself
   */
  boolean owns(Problem problem, String file);

  /** The problem as a finding. */
  default Hit hit(Problem problem) {
    Spot spot = new Spot(problem.path(), problem.member(), problem.span());
    return Hit.at(spot, problem.message()).help(problem.help());
  }
}
