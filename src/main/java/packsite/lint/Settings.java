package packsite.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.config.LintConfig;
import packsite.lint.rule.Levels;
import packsite.lint.rule.Options;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.model.Pack;
import packsite.text.Fault;
import packsite.text.Glob;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * How much each rule matters for each pack, and who says so: the profile, then packsite.yaml, then
 * its overrides for the pack, then the command line.
 */
public final class Settings {
  private final Profile profile;
  private final LintConfig config;
  private final Wishes wishes;

  /**
   * What the command line asks for.
   *
   * @param select only these rules; empty for all
   * @param extend these as well
   * @param ignore none of these
   * @param levels what single rules count as; without a value for off
   */
  public record Wishes(
      Optional<Profile> profile,
      List<Selector> select,
      List<Selector> extend,
      List<Selector> ignore,
      List<Level> levels) {
    public static final Wishes NONE =
        new Wishes(Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** {@code --level IM102=error}. */
    public record Level(Selector rule, Optional<Severity> level) {}

    public Wishes {
      select = List.copyOf(select);
      extend = List.copyOf(extend);
      ignore = List.copyOf(ignore);
      levels = List.copyOf(levels);
    }
  }

  /**
   * What a rule counts as, and why.
   *
   * @param level empty where nobody wants to hear of it
   * @param by who decided, in words
   * @param line of packsite.yaml that did
   */
  public record Decision(Optional<Severity> level, String by, Optional<Span> line) {}

  public Settings(LintConfig config, Wishes wishes) {
    this.config = config;
    this.wishes = wishes;
    this.profile =
        wishes
            .profile()
            .or(() -> config.profile().map(Scalar::value).flatMap(Profile::of))
            .orElse(Profile.RECOMMENDED);
  }

  public Profile profile() {
    return profile;
  }

  public LintConfig config() {
    return config;
  }

  /** What rules are told; a list that packsite.yaml gives replaces the built-in one. */
  public Options options() {
    LintConfig.Options own = config.options();
    Options known = Options.DEFAULT;
    return new Options(
        own.addonTypes().isEmpty() ? known.addonTypes() : own.addonTypes(),
        own.externalPacks().isEmpty() ? known.externalPacks() : own.externalPacks(),
        own.retiredRegistries().isEmpty() ? known.retiredRegistries() : own.retiredRegistries(),
        own.allowValues());
  }

  /** Names of packsite.yaml that mean no rule. */
  List<Fault> faults(List<Rule> rules) {
    Stream<Scalar> levels =
        Stream.concat(
                config.levels().stream(),
                config.overrides().stream().flatMap(override -> override.levels().stream()))
            .map(LintConfig.Level::rule);
    Stream<Scalar> ignores = config.ignores().stream().map(LintConfig.Ignore::rule);
    return Stream.concat(levels, ignores)
        .filter(name -> !new Selector(name.value()).isKnown(rules))
        .map(name -> unknown(name, rules))
        .toList();
  }

  /** The same, where there are any. */
  public Optional<List<Fault>> refusal(List<Rule> rules) {
    return Optional.of(faults(rules)).filter(faults -> !faults.isEmpty());
  }

  private static Fault unknown(Scalar name, List<Rule> rules) {
    String help =
        new Selector(name.value())
            .nearest(rules)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("`packsite rules` lists them");
    return new Fault(
        Fault.Kind.SYNTAX, "no rule is called `" + name.value() + "`", name.inner(), help);
  }

  /** True where the command line leaves rules out, so that one cannot tell what is unused. */
  boolean isNarrowed() {
    return !wishes.select().isEmpty() || !wishes.ignore().isEmpty();
  }

  public Decision decide(Rule rule, Optional<Pack> pack) {
    return decide(rule, rule.about().levels(), pack);
  }

  /** Of a finding that has levels of its own. */
  Decision decide(Rule rule, Levels levels, Optional<Pack> pack) {
    Decision decision =
        new Decision(levels.of(profile), "profile " + profile.label(), profileLine());
    decision = byConfig(rule, config.levels()).orElse(decision);
    for (LintConfig.Override override : config.overrides()) {
      if (pack.isPresent() && concerns(override.packs(), pack.get())) {
        decision = byConfig(rule, override.levels()).orElse(decision);
      }
    }
    return byWishes(rule, levels, decision);
  }

  private Optional<Span> profileLine() {
    return wishes.profile().isPresent() ? Optional.empty() : config.profile().map(Scalar::span);
  }

  private static Optional<Decision> byConfig(Rule rule, List<LintConfig.Level> levels) {
    Optional<LintConfig.Level> closest = Optional.empty();
    int best = -1;
    for (LintConfig.Level level : levels) {
      Selector selector = new Selector(level.rule().value());
      if (selector.matches(rule) && selector.closeness() >= best) {
        best = selector.closeness();
        closest = Optional.of(level);
      }
    }
    return closest.map(
        level ->
            new Decision(
                Severity.of(level.level().value()), "levels", Optional.of(level.rule().span())));
  }

  /** True where one of the patterns is for this pack: its name, or name@version. */
  static boolean concerns(List<Glob> patterns, Pack pack) {
    String name = pack.label();
    String full = name + "@" + pack.version().text();
    return patterns.stream().anyMatch(glob -> glob.matches(name) || glob.matches(full));
  }

  private Decision byWishes(Rule rule, Levels levels, Decision decision) {
    Decision decided = decision;
    int turnedOff = -1;
    for (Wishes.Level level : wishes.levels()) {
      if (level.rule().matches(rule)) {
        decided = new Decision(level.level(), "--level", Optional.empty());
        turnedOff = level.level().isPresent() ? -1 : level.rule().closeness();
      }
    }
    int selected = closest(Stream.concat(wishes.select().stream(), wishes.extend().stream()), rule);
    int ignored = closest(wishes.ignore().stream(), rule);
    if (ignored >= 0 && ignored >= selected) {
      return new Decision(Optional.empty(), "--ignore", Optional.empty());
    }
    if (selected >= 1 && selected > turnedOff && decided.level().isEmpty()) {
      return new Decision(Optional.of(levels.whenWanted(profile)), "--select", Optional.empty());
    }
    boolean narrowed = !wishes.select().isEmpty() && selected < 0;
    return narrowed ? new Decision(Optional.empty(), "--select", Optional.empty()) : decided;
  }

  private static int closest(Stream<Selector> selectors, Rule rule) {
    return selectors.filter(s -> s.matches(rule)).mapToInt(Selector::closeness).max().orElse(-1);
  }

  /** What packsite.yaml accepts; on a later day less may hold. */
  List<Suppression> accepted(LocalDate today) {
    return config.ignores().stream().map(ignore -> Ignores.suppression(ignore, today)).toList();
  }
}
