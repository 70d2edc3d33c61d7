package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.lint.Finding;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.site.catalog.Edition;
import packsite.site.values.Level;
import packsite.site.values.Mark;
import packsite.site.view.Links;
import packsite.site.view.Prose;
import packsite.text.Source;

/** Findings as marks on the lines of a text. */
final class Marks {
  private Marks() {}

  /** Those whose place is in a text. */
  static List<Mark> in(Source source, Edition edition, Links links) {
    List<Mark> marks = new ArrayList<>();
    for (Finding finding : edition.findings()) {
      finding
          .spot()
          .span()
          .filter(span -> span.source() == source)
          .ifPresent(
              span -> {
                Hit hit = finding.hit();
                marks.add(
                    new Mark(
                        span,
                        level(finding.severity()),
                        finding.code(),
                        finding.rule().about().name(),
                        links.to(RuleAddress.of(finding.code())),
                        Prose.sentence(hit.message()),
                        Prose.sentence(hit.help().isEmpty() ? hit.why() : hit.help()),
                        Optional.empty()));
              });
    }
    return marks;
  }

  static Level level(Severity severity) {
    return switch (severity) {
      case ERROR -> Level.ERROR;
      case WARNING -> Level.WARNING;
      case INFO -> Level.INFO;
    };
  }
}
