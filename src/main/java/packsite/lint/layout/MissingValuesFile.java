package packsite.lint.layout;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A pack without values.yaml. */
public final class MissingValuesFile implements ProblemRule {
  private static final About ABOUT =
      About.rule("PK102", "missing-values-file", Levels.ERROR)
          .on("folder")
          .what("A pack has no values.yaml.")
          .why("The file is part of every pack: without it a pack cannot be pushed or added.")
          .fix("Add it. It may be empty where there is nothing to set.")
          .bad(Example.without("values.yaml"))
          .good(Example.values(""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return problem.kind() == Problem.Kind.MISSING_FILE && file.equals("values.yaml");
  }

  @Override
  public Hit hit(Problem problem) {
    return ProblemRule.super
        .hit(problem)
        .fix(Fix.safe("create an empty values.yaml", new Fix.Create(problem.path(), "")));
  }
}
