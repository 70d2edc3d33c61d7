package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Report;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;

final class StatisticsTest {
  private static Report report() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(Found.many(2, Severity.WARNING));
    findings.addAll(Found.many(1, Severity.ERROR));
    Hit hit = Hit.in("pack.json", "bad");
    findings.add(
        new Finding(Found.rule("PJ201"), Severity.INFO, java.util.Optional.empty(), hit, ""));
    return Found.report(findings);
  }

  @Test
  void the_most_first_each_with_its_worst_level() {
    assertEquals(
        """
            3  error    IM102 image-entry-shape
            1  info     PJ201 version-leading-v
        """,
        Statistics.table(report(), Statistics.By.RULE));
    assertEquals(
        "    4  error    the repository\n", Statistics.table(report(), Statistics.By.PACK));
  }

  @Test
  void nothing_is_an_empty_table() {
    assertEquals("", Statistics.table(Found.report(), Statistics.By.RULE));
  }

  @Test
  void counts_for_programs() {
    assertEquals(
        """
        {
          "format": "packsite-statistics/1",
          "profile": "recommended",
          "complete": true,
          "packs": 3,
          "rules": [
            {
              "code": "IM102",
              "name": "image-entry-shape",
              "findings": 3,
              "error": 1,
              "warning": 2,
              "info": 0
            },
            {
              "code": "PJ201",
              "name": "version-leading-v",
              "findings": 1,
              "error": 0,
              "warning": 0,
              "info": 1
            }
          ]
        }
        """,
        Statistics.json(report(), Statistics.By.RULE));
  }
}
