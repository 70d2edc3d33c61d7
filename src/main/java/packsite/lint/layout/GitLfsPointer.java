package packsite.lint.layout;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A few lines of git-lfs in the place of a file. */
public final class GitLfsPointer implements ProblemRule {
  private static final About ABOUT =
      About.rule("PK107", "git-lfs-pointer", Levels.ERROR)
          .on("all files that are read")
          .what("A git-lfs pointer stands in for a file: the file itself was not fetched.")
          .why(
              """
            Whoever packs the folder now ships three lines of text instead of a chart or a logo, and what the
            file holds was not looked at.""")
          .fix(
              """
            Run `git lfs pull`, or let the workflow check out with `lfs: true`. Files of a few megabytes need no
            git-lfs at all.""")
          .bad(
              Example.file(
                  "charts/web-1.0.0.tgz",
                  """
                version https://git-lfs.github.com/spec/v1
                oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
                size 12345
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return problem.kind() == Problem.Kind.LFS_POINTER;
  }
}
