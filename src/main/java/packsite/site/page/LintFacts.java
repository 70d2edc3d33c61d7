package packsite.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.rule.Severity;
import packsite.site.catalog.Edition;
import packsite.site.view.Links;
import packsite.site.view.Pip;
import packsite.site.view.Prose;
import packsite.site.view.Words;

/** What was found in a version, by rule, the gravest first. */
record LintFacts(boolean checked, String summary, List<Row> rows) {
  private static final int PLACES = 3;

  boolean isClean() {
    return checked && rows.isEmpty();
  }

  /**
   * Findings of one rule.
   *
   * @param places the first few, each with its message
   * @param more how many are left out; empty for none
   */
  record Row(
      String look,
      String level,
      String code,
      String name,
      String href,
      List<Place> places,
      String more) {}

  /**
   * One finding.
   *
   * @param where empty where the message says it
   */
  record Place(String where, Optional<String> href, String messageHtml) {}

  static LintFacts of(Edition edition, Links links) {
    if (!edition.linted()) {
      return new LintFacts(false, "not checked", List.of());
    }
    List<Finding> findings = edition.findings();
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      for (Finding finding : findings) {
        if (finding.severity() == severity) {
          byRule
              .computeIfAbsent(finding.severity() + finding.code(), key -> new ArrayList<>())
              .add(finding);
        }
      }
    }
    long errors = Pip.count(findings, Severity.ERROR);
    long warnings = Pip.count(findings, Severity.WARNING);
    return new LintFacts(
        true,
        Words.count(errors, "error") + " · " + Words.count(warnings, "warning"),
        byRule.values().stream().map(same -> row(edition, same, links)).toList());
  }

  private static Row row(Edition edition, List<Finding> same, Links links) {
    Finding first = same.get(0);
    int more = same.size() - PLACES;
    return new Row(
        Pip.look(first.severity()),
        Pip.noun(first.severity()),
        first.code(),
        first.rule().about().name(),
        links.to(RuleAddress.of(first.code())),
        same.stream().limit(PLACES).map(finding -> place(edition, finding, links)).toList(),
        more > 0 ? more + " more" : "");
  }

  private static Place place(Edition edition, Finding finding, Links links) {
    String message = finding.hit().message();
    String file = FindingPlace.within(edition, finding.spot().path());
    boolean folder = finding.spot().path().equals(edition.pack().dir());
    boolean told = finding.spot().span().isEmpty() && finding.spot().member().isEmpty();
    boolean named =
        folder || told && (message.startsWith(file + " ") || message.startsWith("`" + file + "` "));
    return new Place(
        named ? "" : FindingPlace.relative(edition, finding),
        FindingPlace.href(edition, finding, links),
        Prose.html(message));
  }
}
