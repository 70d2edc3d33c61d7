package packsite.lint.packjson;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A pack.json that is not strict JSON. */
public final class InvalidJson implements ProblemRule {
  private static final About ABOUT =
      About.rule("PJ101", "invalid-json", Levels.ERROR)
          .on("pack.json")
          .what(
              "pack.json is not strict JSON in UTF-8 without a byte order mark, or not an object.")
          .why(
              """
            Nothing of the pack can be used. Editors and browsers forgive commas and comments; the tools that
            publish packs do not.""")
          .fix(
              "The message names the usual causes. `packsite inspect` shows the pack once it parses.")
          .bad(
              Example.file(
                  "pack.json",
                  """
                {
                  "name": "web",
                  "version": "1.0.0",
                }
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("pack.json")
        && switch (problem.kind()) {
          case SYNTAX, ENCODING, LIMIT, UNREADABLE -> true;
          // A value of the wrong type has its own rule; this is about the file's root.
          case SHAPE -> problem.span().filter(span -> span.start() == 0).isPresent();
          default -> false;
        };
  }
}
