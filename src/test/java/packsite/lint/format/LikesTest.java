package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.text.Source;
import packsite.text.Style;

/** Findings that say the same of one file are told once. */
final class LikesTest {
  /** On every other line of one file, each about another word. */
  private static List<Finding> alike(int count, String message) {
    Source source = Source.of("a.yaml", "word\n".repeat(2 * count));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = source.lineStart(2 * i + 1);
      Hit hit = Hit.at(source.span(start, start + 4), message.replace("#", "w" + i));
      findings.add(Found.finding(Severity.WARNING, hit));
    }
    return findings;
  }

  private static String text(List<Finding> findings) {
    return TextReport.of(Found.report(findings), Style.PLAIN);
  }

  private static long titles(String text) {
    return text.lines().filter(line -> line.startsWith("warning[")).count();
  }

  @Test
  void three_are_told_one_by_one() {
    String text = text(alike(3, "`#` is bad"));
    assertEquals(3, titles(text));
    assertFalse(text.contains("also"), text);
  }

  @Test
  void four_are_told_once_with_the_lines_of_the_others() {
    assertEquals(
        """
        warning[IM102] image-entry-shape: `w0` is bad
          --> a.yaml:1:1
           |
         1 | word
           | ^^^^
           |
           = also: +3 more lines: 3, 5, 7
           = docs: packsite explain IM102

        """,
        text(alike(4, "`#` is bad")));
  }

  @Test
  void of_many_lines_some_are_named() {
    String text = text(alike(20, "`#` is bad"));
    assertTrue(
        text.contains("+19 more lines: 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, and 7 more\n"),
        text);
  }

  @Test
  void other_words_other_files_and_other_levels_are_other_findings() {
    List<Finding> findings = new ArrayList<>(alike(3, "`#` is bad"));
    findings.add(alike(1, "`#` is worse").get(0));
    findings.add(Found.finding(Severity.ERROR, findings.get(0).hit()));
    findings.add(
        Found.finding(
            Severity.WARNING, Hit.at(Found.word("b.yaml", "word", "word"), "`w0` is bad")));
    assertEquals(6, Likes.of(findings).size());
  }
}
