package packsite.lint.format;

import packsite.lint.Suppression;
import packsite.lint.rule.About;
import packsite.lint.rule.Rule;
import packsite.lint.rule.RunRule;

/** How a finding of a rule is accepted: in a comment where files can hold one. */
public final class Suppressing {
  private Suppressing() {}

  public static String advice(Rule rule) {
    About about = rule.about();
    if (rule instanceof RunRule) {
      return "Not one by one: mend the suppression, or set the level of the rule in packsite.yaml.";
    }
    if (!Suppression.mayBeComment(about.code())) {
      return "Only in packsite.yaml, where a reviewer sees it, never by a comment. The reason is asked for.";
    }
    if (isCommented(about)) {
      return "By a comment above the line or behind it, or in packsite.yaml. Say why behind the brackets. A finding"
          + " about a file as a whole takes `ignore-file` in place of `ignore`, in the first lines.";
    }
    return "In packsite.yaml, because the file holds no comments. The reason is asked for.";
  }

  /** What to write. */
  public static String sample(Rule rule) {
    About about = rule.about();
    if (rule instanceof RunRule) {
      return "lint:\n  levels:\n    " + about.code() + ": off\n";
    }
    if (Suppression.mayBeComment(about.code()) && isCommented(about)) {
      return about.subject().equals("README.md")
          ? "<!-- packsite: ignore[" + about.code() + "] why it is so -->\n"
          : "# packsite: ignore[" + about.code() + "] why it is so\n";
    }
    return "lint:\n  ignores:\n    - rule: "
        + about.code()
        + "\n      pack: web@1.0.0\n      reason: why it is so\n";
  }

  private static boolean isCommented(About about) {
    return about.subject().contains(".yaml")
        || about.subject().contains("manifests")
        || about.subject().contains("README.md");
  }
}
