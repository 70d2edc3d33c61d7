package packsite.lint.values;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;

/** A key that stands twice in one mapping. */
public final class DuplicateYamlKey implements ProblemRule {
  private static final About ABOUT =
      About.rule("VA102", "duplicate-yaml-key", Levels.ERROR)
          .on("values.yaml")
          .what("A key stands more than once in the same mapping of values.yaml.")
          .why(
              """
            Some readers refuse such a file. The others take the last one and drop all that stands below the
            first, so half of the settings are gone and nobody is told.""")
          .fix("Put what belongs together below one key, or delete the one that is not meant.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    image:
                      repository: quay.io/skerry/web
                    image:
                      tag: 1.0.0
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    image:
                      repository: quay.io/skerry/web
                      tag: 1.0.0
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("values.yaml") && problem.kind() == Problem.Kind.DUPLICATE_KEY;
  }

  @Override
  public Hit hit(Problem problem) {
    Hit hit = ProblemRule.super.hit(problem).label("this one counts, if the file loads at all");
    return problem.first().map(first -> hit.also(first, "first here")).orElse(hit);
  }
}
