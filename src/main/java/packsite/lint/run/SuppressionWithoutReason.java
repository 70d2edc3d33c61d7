package packsite.lint.run;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.RunRule;

/** A suppression that does not say why. */
public final class SuppressionWithoutReason implements RunRule {
  private static final About ABOUT =
      About.rule("LN002", "suppression-without-reason", Levels.WARNING)
          .on("comments, packsite.yaml")
          .what("A suppression says what is accepted but not why.")
          .why(
              """
            A reviewer cannot tell a decision from a shortcut, and nobody dares to remove the line a year
            later.""")
          .fix("Write the reason behind the brackets, or as `reason` in packsite.yaml.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: quay.io/skerry/web:latest # packsite: ignore[IM105]
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                  content:
                    images:
                      - image: quay.io/skerry/web:latest # packsite: ignore[IM105] rebuilt each night
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public Concern concern() {
    return Concern.UNEXPLAINED_SUPPRESSION;
  }
}
