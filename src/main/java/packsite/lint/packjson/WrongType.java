package packsite.lint.packjson;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;
import packsite.text.Span;

/** A value of pack.json of another type than its readers expect. */
public final class WrongType implements ProblemRule {
  private static final About ABOUT =
      About.rule("PJ104", "wrong-type", Levels.ERROR)
          .on("pack.json")
          .what("A value of pack.json has another type than expected.")
          .why(
              """
            Palette reads pack.json into fixed types: a boolean among the annotations, which are all strings,
            makes it refuse the whole pack.""")
          .fix("Put single values in quotes, and lists in brackets.")
          .bad(Example.json("annotations", "{\"source\": \"community\", \"disabled\": false}"))
          .bad(Example.json("addonType", "[\"monitoring\"]"))
          .good(
              Example.json("annotations", "{\"source\": \"community\", \"disabled\": \"false\"}"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("pack.json") && problem.kind() == Problem.Kind.SHAPE;
  }

  @Override
  public Hit hit(Problem problem) {
    Span value = problem.span().orElseThrow();
    Hit hit = Hit.at(value, problem.message());
    if (!problem.message().endsWith(", expected a string")) {
      return hit.label(problem.help());
    }
    if (value.text().equals("null") || !value.text().matches("[-+.\\w]+")) {
      return hit.label("write a text in quotes");
    }
    String quoted = "\"" + value.text() + "\"";
    return hit.label("write " + quoted)
        .fix(Fix.safe("put it in quotes", new Fix.Replace(value, quoted)));
  }
}
