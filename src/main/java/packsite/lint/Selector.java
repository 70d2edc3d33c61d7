package packsite.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import packsite.lint.rule.Rule;
import packsite.text.Nearest;

/**
 * Names rules: {@code IM102}, its name, the start of codes ({@code IM}, {@code IM1}), or {@code
 * ALL}.
 */
public record Selector(String text) {
  private static final String ALL = "ALL";

  public boolean matches(Rule rule) {
    return text.equals(ALL)
        || rule.about().name().equals(text)
        || text.length() >= 2 && rule.code().startsWith(text);
  }

  /** True where it means this rule alone. */
  boolean names(Rule rule) {
    return rule.code().equals(text) || rule.about().name().equals(text);
  }

  /** How closely it names a rule: of two that match, the closer one decides. */
  int closeness() {
    return text.equals(ALL) ? 0 : text.contains("-") ? 5 : Math.min(text.length(), 5);
  }

  /** True where some rule is meant. */
  public boolean isKnown(List<Rule> rules) {
    return rules.stream().anyMatch(this::matches);
  }

  /** The code or name that was probably meant. */
  public Optional<String> nearest(List<Rule> rules) {
    List<String> words =
        Stream.concat(
                rules.stream().flatMap(rule -> Stream.of(rule.code(), rule.about().name())),
                Stream.of(ALL))
            .toList();
    String upper = text.toUpperCase(Locale.ROOT);
    return words.contains(upper) ? Optional.of(upper) : Nearest.to(text, words);
  }
}
