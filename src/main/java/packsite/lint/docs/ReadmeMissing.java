package packsite.lint.docs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.model.Problem;
import packsite.text.Markdown;
import packsite.text.Node.Scalar;

/** A pack that does not say what it is for. */
public final class ReadmeMissing implements PackRule, ProblemRule {
  private static final String FILE = "README.md";
  private static final int SHORTEST = 300;

  private static final About ABOUT =
      About.rule("RD101", "readme-missing", Levels.WARNING.in(Profile.COMMUNITY, Severity.ERROR))
          .on(FILE)
          .what(
              """
            README.md is absent, cannot be read, or has less than 300 characters. In the community profile an
            absent one is an error.""")
          .why(
              """
            It is the only documentation that travels with the pack: what it needs, what to set, how to use
            it.""")
          .fix(
              "Say what the pack does, what has to be there before, which values to set, and how to use it.")
          .bad(Example.without(FILE))
          .bad(Example.file(FILE, "# Web\n\nServes the handbook.\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public boolean owns(Problem problem, String file) {
    return file.equals(FILE)
        && switch (problem.kind()) {
          case UNREADABLE, ENCODING, LIMIT -> true;
          default -> false;
        };
  }

  @Override
  public Hit hit(Problem problem) {
    return ProblemRule.super.hit(problem).levels(Levels.WARNING);
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Markdown> readme = scope.pack().readme();
    if (readme.isEmpty()) {
      if (!scope.has(FILE)) {
        hits.accept(missing(scope));
      }
      return;
    }
    int length = readme.get().source().text().strip().length();
    if (length < SHORTEST) {
      hits.accept(brief(scope.path(FILE), length));
    }
  }

  private static Hit brief(String path, int length) {
    String size =
        switch (length) {
          case 0 -> "is empty";
          case 1 -> "has 1 character";
          default -> "has " + length + " characters";
        };
    return Hit.in(path, FILE + " " + size)
        .help("say what the pack does, what it needs and which values to set")
        .levels(Levels.WARNING);
  }

  private static Hit missing(Scope scope) {
    Hit hit = Hit.in(scope.path(FILE), "no README.md");
    List<String> others =
        scope.pack().files().stream()
            .map(PackFile::path)
            .filter(path -> path.toLowerCase(Locale.ROOT).matches("readme(\\.[a-z]+)?"))
            .toList();
    return others.isEmpty()
        ? hit.fix(
            Fix.safe(
                "create one with the usual headings",
                new Fix.Create(scope.path(FILE), template(scope.pack()))))
        : hit.fix(Fix.shown("rename `" + others.get(0) + "` to `" + FILE + "`"));
  }

  private static String template(Pack pack) {
    String title =
        pack.json().displayName().map(Scalar::value).filter(n -> !n.isBlank()).orElse(pack.label());
    return "# "
        + title.replaceAll("\\s+", " ").strip()
        + "\n\n## Prerequisites\n\n## Parameters\n\n## Usage\n\n## References\n";
  }
}
