package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.Report;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Severity;

final class SummaryTest {
  private static final String VALUES =
      "pack:\n  content:\n    images:\n"
          + "      # packsite: ignore[IM102] the mirror wants it\n"
          + "      - iamge: quay.io/skerry/web:1.0.0\n";

  @Test
  void nothing_found() {
    assertEquals("Found nothing in 3 packs in 0.9 s", Summary.line(Found.report(), 0.94));
    Report one = new Report(Profile.RECOMMENDED, List.of(), List.of(), List.of(), 1);
    assertEquals("Found nothing in 1 pack in 12.0 s", Summary.line(one, 12));
  }

  @Test
  void one_of_each() {
    List<Finding> findings = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      findings.addAll(Found.many(1, severity));
    }
    assertEquals(
        "Found 1 error, 1 warning, 1 note in 3 packs in 0.1 s",
        Summary.line(Found.report(findings), 0.1));
  }

  @Test
  void many_in_some_packs_with_a_fix() {
    PackFixture[] packs = {WorkedExamples.misspeltImage(), WorkedExamples.leadingV()};
    assertEquals(
        "Found 1 error in 1 of 2 packs (1 fixable) in 0.0 s",
        Summary.line(Linting.of(packs).only("IM102").report(), 0));
  }

  @Test
  void thousands_are_grouped() {
    assertEquals(
        "Found 1,200 warnings in 3 packs in 0.0 s",
        Summary.line(Found.report(Found.many(1200, Severity.WARNING)), 0));
  }

  @Test
  void what_somebody_accepted_is_counted_apart() {
    assertEquals(
        "Found nothing in 1 pack (1 suppressed) in 0.0 s",
        Summary.line(Linting.of(Example.values(VALUES)).only("IM102").report(), 0));
  }
}
