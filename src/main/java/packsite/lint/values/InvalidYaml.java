package packsite.lint.values;

import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.ProblemRule;
import packsite.model.Problem;
import packsite.text.Span;

/** A values.yaml that is not one YAML mapping. */
public final class InvalidYaml implements ProblemRule {
  private static final About ABOUT =
      About.rule("VA101", "invalid-yaml", Levels.ERROR)
          .on("values.yaml")
          .what(
              """
            values.yaml is not YAML in UTF-8, holds more than one document, or something else than a mapping
            where one is read.""")
          .why(
              """
            Palette cannot load the values, or drops a part of them: the pack cannot be added to a profile, or
            installs with settings that nobody chose.""")
          .fix(
              "The message names the place where reading stopped. The cause is often a line or two above.")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: "web
                """))
          .bad(
              Example.values(
                  """
                pack:
                \tnamespace: web
                """))
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                ---
                charts:
                  web:
                    replicas: 2
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: "web"
                charts:
                  web:
                    replicas: 2
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals("values.yaml")
        && switch (problem.kind()) {
          case SYNTAX, ENCODING, LIMIT, UNREADABLE -> true;
          // What the lists of images and charts hold is for the rules about them.
          case SHAPE -> !problem.message().startsWith("`images`");
          default -> false;
        };
  }

  @Override
  public Hit hit(Problem problem) {
    Hit hit = ProblemRule.super.hit(problem);
    boolean macro = problem.span().filter(InvalidYaml::hasBareMacro).isPresent();
    return macro
        ? hit.help("put the whole value in quotes: to YAML, `{{` opens two mappings")
        : hit;
  }

  /** The usual cause: {@code name: {{.spectro.system.cluster.name}}-web}. */
  private static boolean hasBareMacro(Span span) {
    String line = span.source().line(span.line());
    int braces = line.indexOf("{{");
    String before = braces < 0 ? "" : line.substring(0, braces).stripTrailing();
    return line.contains(".spectro.") && (before.endsWith(":") || before.endsWith("-"));
  }
}
