package packsite.lint.packjson;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;
import packsite.text.Span;

/** A listed path that leads out of the pack. */
public final class PayloadPathUnsafe implements ProblemRule {
  private static final About ABOUT =
      About.rule("PJ210", "payload-path-unsafe", Levels.ERROR)
          .on("charts, kubeManifests, ansibleRoles")
          .what(
              "pack.json lists a path that is absolute, has `..` or a backslash in it, or is empty.")
          .why(
              """
            A pack is an archive of its own directory: what lies outside is not in it. A tool that follows
            such a path may read files that nobody meant to publish.""")
          .fix("Put the file into the pack, and list it by its path from there, with `/`.")
          .bad(Example.json("charts", "[\"../shared/web-1.0.0.tgz\"]"))
          .good(Example.json("charts", "[\"./charts/web-1.0.0.tgz\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("pack.json")
        && problem.kind() == Problem.Kind.UNSAFE_ENTRY
        && problem.span().isPresent();
  }

  @Override
  public Hit hit(Problem problem) {
    Span path = problem.span().orElseThrow();
    return Hit.at(path, problem.message()).label(problem.help());
  }
}
