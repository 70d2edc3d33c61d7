package packsite.lint.layout;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A folder that ought to be a pack and is none. */
public final class MissingPackJson implements ProblemRule {
  private static final About ABOUT =
      About.rule("PK101", "missing-pack-json", Levels.ERROR)
          .on("folders of packs")
          .what("A folder where packs are kept has no pack.json, or cannot be looked into.")
          .why(
              """
            Without pack.json a folder is no pack: it is neither checked nor published, and nothing else would
            say so.""")
          .fix(
              """
            Add pack.json, or correct its name. A folder that is not meant to be a pack is left out with
            `exclude` in packsite.yaml.""")
          .bad(Example.file("../web-2.0.0/values.yaml", "pack:\n  namespace: web\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return switch (problem.kind()) {
      case MISSING_PACK_JSON, MISSING_FOLDER -> true;
      // What belongs to no pack keeps its path: a pack may be in there.
      case UNREADABLE_FOLDER -> file.isEmpty() || file.equals(problem.path());
      default -> false;
    };
  }
}
