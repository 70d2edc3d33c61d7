package packsite.lint.run;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A file or part that could not be looked at. The last owner of problems: it takes any. */
public final class NotAnalysed implements ProblemRule {
  private static final About ABOUT =
      About.rule("LN005", "not-analysed", Levels.INFO)
          .on("all files")
          .what("A file or a part of one was left aside, with the reason.")
          .why("It keeps a clean report honest: what was not looked at may hold anything.")
          .fix(
              "Where the reason names something that can be mended, mend it; else review the file by eye.")
          .bad(
              Example.file(
                  "charts/web-1.0.0.tgz!/web/values.yaml",
                  """
                replicas: 1
                replicas: 2
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return true;
  }
}
