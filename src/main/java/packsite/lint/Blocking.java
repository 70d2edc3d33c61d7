package packsite.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import packsite.lint.rule.Rule;
import packsite.model.Blocked;
import packsite.model.Pack;
import packsite.text.Span;

/**
 * Which findings keep a pack from being published: what no registry can take, what installs nothing
 * or something else, and secrets. All others are the business of whoever publishes.
 *
 * <p>Two packs of one name and version, XR101, is no matter of one pack: planning sees that itself.
 */
public final class Blocking {
  private static final Set<String> CODES =
      Set.of("PJ101", "PJ103", "PJ203", "PJ204", "PJ209", "PJ210", "CH101", "CH102", "SE101");

  private Blocking() {}

  /** The rules that a run over packs to be published needs at least. */
  public static List<Rule> rules() {
    return Rules.ALL.stream().filter(rule -> CODES.contains(rule.code())).toList();
  }

  /** What of a report blocks; a rule that failed over a pack blocks it as well. */
  public static List<Blocked> of(Report report) {
    List<Blocked> all = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (CODES.contains(finding.code())) {
        finding.pack().map(pack -> blocked(pack, finding)).ifPresent(all::add);
      }
    }
    for (Report.Crash crash : report.crashes()) {
      if (CODES.stream().noneMatch(crash.rule()::startsWith)) {
        continue;
      }
      String message = "the rule failed, so nobody knows: " + crash.trouble();
      all.add(new Blocked(crash.pack(), crash.rule(), crash.pack(), message));
    }
    return List.copyOf(all);
  }

  private static Blocked blocked(Pack pack, Finding finding) {
    String colons =
        finding
            .spot()
            .span()
            .map(Span::from)
            .map(place -> ":" + place.line() + ":" + place.column())
            .orElse("");
    return new Blocked(
        pack.dir(),
        finding.rule().title(),
        finding.spot().file() + colons,
        finding.hit().message());
  }
}
