package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;

final class AnnotationsTest {
  @Test
  void a_name_of_a_file_neither_starts_a_command_nor_reaches_the_terminal() {
    Hit hit = Hit.in("a\n::error::b\u001B[31m\u202E,c", "said");
    assertEquals(
        "::error file=a\\n%3A%3Aerror%3A%3Ab\\u001b[31m\\u202e%2Cc,title=IM102 image-entry-shape"
            + "::said\n",
        Annotations.of(Found.report(Found.finding(Severity.ERROR, hit))));
  }
}
