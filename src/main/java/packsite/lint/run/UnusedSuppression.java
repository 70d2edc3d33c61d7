package packsite.lint.run;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.RunRule;

/** A comment or a line of packsite.yaml that suppresses nothing. */
public final class UnusedSuppression implements RunRule {
  private static final About ABOUT =
      About.rule("LN001", "unused-suppression", Levels.WARNING)
          .on("comments, packsite.yaml")
          .what("A suppression matches no finding, has ended, or names no rule.")
          .why(
              """
            What is suppressed for nothing today hides the next real defect tomorrow, and readers take it for a
            statement about the pack.""")
          .fix("Delete it. If it was meant for another line or rule, correct that.")
          .bad(
              Example.values(
                  """
                # packsite: ignore[IM105] pinned upstream
                pack:
                  namespace: web
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      # packsite: ignore[IM105] rebuilt each night, on purpose
                      - image: quay.io/skerry/web:latest
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Concern concern() {
    return Concern.UNUSED_SUPPRESSION;
  }
}
