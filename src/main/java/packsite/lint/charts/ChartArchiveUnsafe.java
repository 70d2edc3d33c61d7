package packsite.lint.charts;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A chart archive that no one may unpack. */
public final class ChartArchiveUnsafe implements ProblemRule {
  private static final About ABOUT =
      About.rule("CH102", "chart-archive-unsafe", Levels.ERROR)
          .on("charts/*.tgz")
          .what(
              """
            A chart archive has members with absolute paths, with `..`, or links, or it inflates beyond all
            measure.""")
          .why(
              """
            Whoever unpacks it may overwrite files outside of the folder or fill the disk. Careful tools
            refuse it.""")
          .fix(
              """
            Pack the chart anew with `helm package`, from a folder without links; keep large files out with
            .helmignore.""")
          .bad(Example.file(ChartTexts.ARCHIVE + "!/web/../../outside.yaml", "a: 1\n"))
          .good(Example.file(ChartTexts.ARCHIVE + "!/web/files/inside.yaml", "a: 1\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return switch (problem.kind()) {
      case ARCHIVE_UNSAFE -> true;
      // A limit with a place in a text is the text's own.
      case LIMIT ->
          problem.span().isEmpty() && (!problem.member().isEmpty() || Archives.isOne(file));
      default -> false;
    };
  }
}
