package packsite.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.lint.Rules;
import packsite.lint.Selector;
import packsite.lint.Settings;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Severity;
import picocli.CommandLine.Option;

/** Which rules count and how much: the options that lint and build share. */
final class LintOptions {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "recommended, community, strict, airgap or publish.")
  private @Nullable String profile;

  @Option(
      names = "--select",
      paramLabel = "RULE",
      split = ",",
      description = "Only these rules: codes, starts of codes, names, or ALL.")
  private List<String> select = new ArrayList<>();

  @Option(
      names = "--extend-select",
      paramLabel = "RULE",
      split = ",",
      description = "These rules as well, though the profile may leave them out.")
  private List<String> extend = new ArrayList<>();

  @Option(
      names = "--ignore",
      paramLabel = "RULE",
      split = ",",
      description = "None of these rules.")
  private List<String> ignore = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "RULE=LEVEL",
      split = ",",
      description = "error, warning, info or off, for single rules.")
  private List<String> levels = new ArrayList<>();

  /** What the words mean; unknown ones stop the run. */
  Settings.Wishes wishes() {
    return new Settings.Wishes(
        Optional.ofNullable(profile).map(LintOptions::profile),
        selectors(select, "--select"),
        selectors(extend, "--extend-select"),
        selectors(ignore, "--ignore"),
        levels.stream().map(LintOptions::level).toList());
  }

  private static Profile profile(String word) {
    List<String> words = new ArrayList<>();
    for (Profile known : Profile.values()) {
      words.add(known.label());
    }
    return Profile.of(word).orElseThrow(() -> Words.unknown("profile", word, words));
  }

  private static List<Selector> selectors(List<String> words, String option) {
    return words.stream().map(word -> selector(word, option)).toList();
  }

  private static Selector selector(String word, String option) {
    Selector selector = new Selector(word.strip());
    if (!selector.isKnown(Rules.ALL)) {
      throw Stop.usage(
          option + ": no rule is called `" + word + "`",
          selector
              .nearest(Rules.ALL)
              .map(near -> "did you mean `" + near + "`?")
              .orElse("`packsite rules` lists them"));
    }
    return selector;
  }

  private static Settings.Wishes.Level level(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw Stop.usage("--level wants RULE=LEVEL, not `" + text + "`", "as in `IM105=error`");
    }
    String word = text.substring(equals + 1);
    Optional<Severity> level = Severity.of(word);
    if (level.isEmpty() && !word.equals("off")) {
      throw Words.unknown("level", word, List.of("error", "warning", "info", "off"));
    }
    return new Settings.Wishes.Level(selector(text.substring(0, equals), "--level"), level);
  }
}
