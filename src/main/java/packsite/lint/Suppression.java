package packsite.lint;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Spot;

/**
 * A wish not to hear of some findings.
 *
 * @param where it is written
 * @param rules that it names
 * @param reason empty where none is given
 * @param trouble why it can have no effect, else empty
 * @param reach which findings of those rules it is for
 */
public record Suppression(
    Kind kind,
    Spot where,
    List<Selector> rules,
    String reason,
    String trouble,
    Predicate<Finding> reach) {
  /** Too dangerous for a comment among the changes under review: only the root file may. */
  private static final List<String> ROOT_FILE_ONLY = List.of("CH102", "PJ210", "SE101");

  /** How it was written. */
  public enum Kind {
    /** A comment in the file itself. */
    COMMENT,
    /** An item of {@code lint.ignores}. */
    CONFIG
  }

  public Suppression {
    rules = List.copyOf(rules);
  }

  boolean covers(Finding finding) {
    return trouble.isEmpty()
        && mayCover(finding.rule())
        && rules.stream().anyMatch(selector -> selector.matches(finding.rule()))
        && reach.test(finding);
  }

  private boolean mayCover(Rule rule) {
    return kind == Kind.CONFIG || mayBeComment(rule.code());
  }

  /** False for rules that nobody may silence where they are broken. */
  public static boolean mayBeComment(String code) {
    return !ROOT_FILE_ONLY.contains(code);
  }

  /** The first rule named here that no comment may suppress. */
  Optional<String> forbidden(List<Rule> all) {
    return all.stream()
        .filter(rule -> !mayCover(rule))
        .filter(rule -> rules.stream().anyMatch(named -> named.names(rule)))
        .map(Rule::code)
        .findFirst();
  }
}
