package packsite.lint.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class Re2Test {
  private static String fault(String pattern) {
    return Re2.fault(pattern)
        .map(fault -> fault.from() + "-" + fault.to() + " " + fault.message())
        .orElse("");
  }

  @Test
  void names_the_part_that_re2_does_not_take() {
    assertEquals("1-4 invalid or unsupported Perl syntax `(?!`", fault("a(?!b)"));
    assertEquals("3-5 invalid escape sequence `\\1`", fault("(a)\\1"));
    assertEquals("1-4 invalid character class range `z-a`", fault("[z-a]"));
    assertEquals("1-3 invalid nested repetition operator `++`", fault("a++"));
    assertEquals("1-2 no group is open that `)` could close", fault("a)"));
  }

  @Test
  void takes_what_re2_takes() {
    for (String pattern :
        new String[] {
          "",
          "a{b}",
          "[]a)(]+",
          "[^]]",
          "[[:alpha:])]",
          "\\(",
          "\\Q(\\E",
          "\\p{Greek}{2,}",
          "(?i)x|\\x{10FFFF}",
          "(?:a{10}){100}",
          "^(([01]?[0-9])(:[0-5][0-9]){2})$"
        }) {
      assertEquals("", fault(pattern), pattern);
    }
  }

  @Test
  void refuses_what_would_grow_beyond_bounds_as_re2_does() {
    assertEquals("8-13 repeats multiply to more than 1000", fault("(a{100}){100}"));
    assertEquals("1-7 repeats multiply to more than 1000", fault("a{1001}"));
    assertEquals(Optional.empty(), Re2.fault("(a{10}){100}"));
    assertEquals(
        "1000-1001 more than 1000 groups in each other",
        fault("(".repeat(100_000) + ")".repeat(100_000)));
  }

  @Test
  void does_not_try_what_is_long() {
    assertEquals("", fault("a{1000}".repeat(10_000)));
    assertEquals("", fault("\\pL".repeat(100_000)));
    assertEquals("", fault("a*".repeat(50_000)));
    assertEquals("", fault("(".repeat(999) + "a" + ")*".repeat(999)));
  }

  @Test
  void braces_and_brackets_that_nothing_closes_cost_no_more_than_others() {
    assertEquals("", fault("{".repeat(1_000_000)));
    assertEquals("", fault("\\p{".repeat(300_000)));
    assertEquals("", fault("[" + "[:".repeat(500_000)));
  }
}
