package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import packsite.lint.Linting;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;

final class ConciseTest {
  private static String line(Hit hit) {
    return Concise.of(Found.report(Found.finding(Severity.WARNING, hit)));
  }

  @Test
  void a_finding_is_a_line_with_its_fix() {
    assertEquals(
        "packs/cairn-csi-1.11.0/values.yaml:11:9: error IM102 image-entry-shape:"
            + " image entry has `iamge` instead of `image` [safe fix]\n",
        Concise.of(Linting.of(WorkedExamples.misspeltImage()).only("IM102").report()));
  }

  @Test
  void a_fix_that_is_only_shown_is_none() {
    String line = "a.yaml: warning IM102 image-entry-shape: bad";
    Hit hit = Hit.in("a.yaml", "bad");
    assertEquals(line + "\n", line(hit.fix(Fix.shown("mend it"))));
    assertEquals(line + " [unsafe fix]\n", line(hit.fix(Fix.unsafe("mend it"))));
  }

  @Test
  void a_member_of_an_archive_and_what_is_no_text() {
    assertEquals(
        "a.tgz!/b/c: warning IM102 image-entry-shape: bad\\n\\u001b[31m\n",
        line(Hit.at(Spot.member("a.tgz", "b/c"), "bad\n\u001b[31m")));
  }
}
