package packsite.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import packsite.config.LintConfig;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;
import packsite.io.Tree;
import packsite.io.TreeException;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.model.Repository;
import packsite.read.RepositoryReader;
import packsite.text.Span;

/** Lints fixtures: {@code Linting.of(Example.values("...")).lines()}. */
public final class Linting {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Repository repository;
  private LintConfig config = LintConfig.DEFAULT;
  private Settings.Wishes wishes = Settings.Wishes.NONE;
  private List<Rule> rules = Rules.ALL;
  private int threads = 2;

  private Linting(Repository repository) {
    this.repository = repository;
  }

  public static Linting of(Tree tree) {
    return new Linting(read(tree));
  }

  public static Linting of(Example example) {
    return of(HealthyPack.tree(example));
  }

  public static Linting of(PackFixture... packs) {
    MapTree tree = new MapTree();
    for (PackFixture pack : packs) {
      pack.into(tree);
    }
    return of(tree);
  }

  private static Repository read(Tree tree) {
    try {
      return RepositoryReader.read(
          tree, new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 2));
    } catch (TreeException e) {
      throw new AssertionError(e);
    }
  }

  public Linting profile(Profile profile) {
    wishes =
        new Settings.Wishes(
            Optional.of(profile),
            wishes.select(),
            wishes.extend(),
            wishes.ignore(),
            wishes.levels());
    return this;
  }

  /** This rule as well, though the profile may be silent about it. */
  public Linting with(Rule rule) {
    wishes =
        new Settings.Wishes(
            wishes.profile(),
            wishes.select(),
            List.of(new Selector(rule.code())),
            wishes.ignore(),
            wishes.levels());
    return this;
  }

  /** Nothing but what this code or family finds, whatever the profile says of it. */
  public Linting only(String selector) {
    wishes =
        new Settings.Wishes(
            wishes.profile(),
            List.of(new Selector(selector)),
            List.of(),
            wishes.ignore(),
            wishes.levels());
    return this;
  }

  public Linting config(LintConfig section) {
    config = section;
    return this;
  }

  public Linting rules(List<Rule> some) {
    rules = some;
    return this;
  }

  public Linting threads(int count) {
    threads = count;
    return this;
  }

  public Report report() {
    return Linter.lint(
        repository, new Linter.Job(rules, new Settings(config, wishes), TODAY, threads));
  }

  /** The codes found, each once. */
  public TreeSet<String> codes() {
    TreeSet<String> codes = new TreeSet<>();
    report().findings().forEach(finding -> codes.add(finding.code()));
    return codes;
  }

  /**
   * {@code error IM102 values.yaml:5:11 `iamge`: message}, the folder of the healthy pack left out
   * of paths; the text is that of the span, its first line.
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Finding finding : report().findings()) {
      String place =
          finding.spot().span().map(Span::toString).orElseGet(() -> finding.spot().file());
      String text =
          finding
              .spot()
              .span()
              .map(span -> " `" + span.text().lines().findFirst().orElse("") + "`")
              .orElse("");
      lines.add(
          finding.severity().label()
              + " "
              + finding.code()
              + " "
              + place.replaceFirst("^" + HealthyPack.DIR + "/", "")
              + text
              + ": "
              + finding.hit().message());
    }
    return lines;
  }
}
