package packsite.lint;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Severity;

/**
 * What a run found.
 *
 * @param findings in order
 * @param suppressed findings that somebody accepted, with where they did
 * @param crashes rules that failed: then the report is not complete
 * @param packs how many were looked at
 */
public record Report(
    Profile profile,
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Crash> crashes,
    int packs) {
  public Report {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    crashes = List.copyOf(crashes);
  }

  /** A finding that is accepted, and by what. */
  public record Suppressed(Finding finding, Suppression by) {}

  /** A rule, by its title, that failed over a pack; a defect of this program. */
  public record Crash(String rule, String pack, String trouble) {}

  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The same with the findings of one level alone. */
  public Report only(Severity severity) {
    List<Finding> kept =
        findings.stream().filter(finding -> finding.severity() == severity).toList();
    return new Report(profile, kept, List.of(), crashes, packs);
  }

  /** True where a finding matters as much as that, or more. */
  public boolean reaches(Severity threshold) {
    return findings.stream().anyMatch(finding -> finding.severity().reaches(threshold));
  }

  /** How many could be mended by a program. */
  public long fixable() {
    return findings.stream()
        .flatMap(finding -> finding.hit().fix().stream())
        .filter(fix -> fix.safety() != Fix.Safety.DISPLAY)
        .count();
  }

  /** How many packs have an error or a warning. */
  public int affectedPacks() {
    Set<String> dirs = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.INFO) {
        finding.pack().ifPresent(pack -> dirs.add(pack.dir()));
      }
    }
    return dirs.size();
  }

  public boolean isComplete() {
    return crashes.isEmpty();
  }
}
