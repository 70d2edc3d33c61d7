package packsite.lint;

import java.util.Comparator;
import java.util.Optional;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Rule;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.model.Pack;
import packsite.text.Span;

/**
 * Something wrong with a pack, as the settings weigh it.
 *
 * @param pack empty where it belongs to none
 * @param anchor where in the structure of the file: a JSON Pointer, a heading, a member
 */
public record Finding(Rule rule, Severity severity, Optional<Pack> pack, Hit hit, String anchor) {
  /** By pack, file and place: the order of every report. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.pack().map(Pack::dir).orElse(""))
          .thenComparing(finding -> finding.spot().path())
          .thenComparing(finding -> finding.spot().member())
          .thenComparing(finding -> finding.spot().span().map(Span::start).orElse(-1))
          .thenComparing(finding -> finding.rule().code())
          .thenComparing(finding -> finding.hit().message())
          .thenComparing(finding -> finding.anchor());

  public Spot spot() {
    return hit.spot();
  }

  public String code() {
    return rule.code();
  }

  /** Something that stays when lines move, folders are renamed and files reformatted. */
  public String fingerprint() {
    return Fingerprint.of(this);
  }
}
