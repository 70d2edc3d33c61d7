package packsite.lint.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.text.Source;
import packsite.text.Span;

/** Reports of findings that nobody had to look for. */
final class Found {
  private Found() {}

  static Rule rule(String code) {
    return Rules.ALL.stream().filter(known -> known.code().equals(code)).findFirst().orElseThrow();
  }

  static Finding finding(Severity severity, Hit hit) {
    return new Finding(rule("IM102"), severity, Optional.empty(), hit, "");
  }

  /** In files of their own, each on its first line. */
  static List<Finding> many(int count, Severity severity) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      findings.add(finding(severity, Hit.at(word("a/" + i + ".yaml", "bad", "bad"), "bad " + i)));
    }
    return findings;
  }

  /** The first place of a word in a text. */
  static Span word(String path, String text, String word) {
    Source source = Source.of(path, text);
    int at = text.indexOf(word);
    return source.span(at, at + word.length());
  }

  static Report report(List<Finding> findings) {
    return new Report(Profile.RECOMMENDED, findings, List.of(), List.of(), 3);
  }

  static Report report(Finding... findings) {
    return report(List.of(findings));
  }
}
