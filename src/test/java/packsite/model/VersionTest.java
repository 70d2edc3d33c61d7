package packsite.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // SemVer 2.0, sections 11.2 to 11.4
        "1.0.0 2.0.0 2.1.0 2.1.1",
        "1.0.0-alpha 1.0.0",
        "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11"
            + " 1.0.0-rc.1 1.0.0",
        "1.0.0-9 1.0.0-10 1.0.0-- 1.0.0-1a 1.0.0-a",
        // what packs are called
        "2.0.1 2.0.2-up.1 2.0.2-up.3 2.0.2-up.10 2.0.2",
        "0.30.0-5.5.2026 0.30.0 0.30.1-1",
        "1.5 1.16",
        "1.9 1.16.0 1.16.1 v1.17",
        "20.09.0 20.9.1 20.10.0",
        "26.04.3 26.04.4 26.4.5",
        "1.2 1.2.0 1.2.0.0 1.2.0.0.1",
        "1.1.9 1.2.x 1.2.0 1.2.3 1.3.x",
        "1.0rc1 1.0rc2 1.0",
        "1.0.0 1.0.0+1 1.0.0+2 1.0.1",
        "1.0.0-a+z 1.0.0-b+a",
        "1.0.0- 1.0.0",
        "latest v 0 1",
        "1.99999999999999999999999 1.100000000000000000000000 2",
        "1-99999999999999999999999 1-100000000000000000000000 1-a",
      })
  void is_sorted_as_listed(String list) {
    List<Version> expected = Stream.of(list.split(" ")).map(Version::of).toList();
    List<Version> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(3));
    Collections.sort(shuffled);
    assertEquals(expected, shuffled);
  }

  @Test
  void spelling_does_not_change_the_precedence() {
    for (String same : List.of("1.2", "v1.2", "V1.2.0", "01.02", "1.2.0+build.7", "1.2.0.0")) {
      assertTrue(Version.of("1.2.0").samePrecedence(Version.of(same)), same);
    }
    assertTrue(Version.of("1-rc.01").samePrecedence(Version.of("1.0-rc.1")));
    assertFalse(Version.of("1.2").equals(Version.of("1.2.0")));
  }

  @ParameterizedTest
  @CsvSource({
    "1.0.0, 1.1.0, true",
    "1.1.0, 1.0.0, false",
    "1.0.0-rc.1, 1.0.0, true",
    "1.0, 1.0.0, false",
    "1.0.0+1, 1.0.0+2, false",
    "latest, 1.0.0, false",
    "1.0.0, latest, false",
    "a, b, true",
    "'', 1.0.0, false",
  })
  void spellings_and_texts_beside_numbers_are_not_older(String one, String other, boolean older) {
    assertEquals(older, Version.of(one).isOlderThan(Version.of(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.21, 1.21.5, false",
    "1.21.5, 1.21, true",
    "1.21, 1.22, true",
    "1.22, 1.21, false",
    "1.21, 1.21, false",
    "1.21.x, 1.21, false",
    "1.21, 1.21.x, false",
    "1.21.0, 1.21, true",
    "1, 1.31, false",
    "1.31, 1, true",
    "2, 1.31, false",
    "1.21-rc.1, 1.21, true",
    "1.21-rc.1, 1.21.5, true",
    "1.21.5, 1.21-rc.1, false",
    "1.21-rc.1, 1.21-rc.2, true",
    "1.31, '', true",
    "'', 1.31, false",
    "'', '', false",
  })
  void of_two_maximums_the_stricter_refuses_more(String one, String other, boolean stricter) {
    assertEquals(stricter, Version.of(one).isStricterMaximumThan(Version.of(other)));
  }

  @Test
  void the_order_is_total_and_consistent_with_equals() {
    List<Version> versions = generated(160);
    for (Version a : versions) {
      for (Version b : versions) {
        int order = Integer.signum(a.compareTo(b));
        assertEquals(-order, Integer.signum(b.compareTo(a)), () -> a + " against " + b);
        assertEquals(a.equals(b), order == 0, () -> a + " equals " + b);
        assertTrue(!a.equals(b) || a.hashCode() == b.hashCode());
        for (Version c : versions) {
          if (order < 0 && b.compareTo(c) < 0) {
            assertTrue(a.compareTo(c) < 0, () -> a + " < " + b + " < " + c);
          }
        }
      }
    }
  }

  @Test
  void precedence_is_transitive_in_its_ties_too() {
    List<Version> versions = generated(120);
    for (Version a : versions) {
      for (Version b : versions) {
        if (a.samePrecedence(b)) {
          for (Version c : versions) {
            assertEquals(a.samePrecedence(c), b.samePrecedence(c), () -> a + " " + b + " " + c);
          }
        }
      }
    }
  }

  @Test
  void sorting_gives_one_result_whatever_the_start() {
    List<Version> first = generated(3_000);
    Collections.sort(first);
    List<Version> second = new ArrayList<>(first);
    Collections.shuffle(second, new Random(11));
    Collections.sort(second);
    assertEquals(first, second);
  }

  private static List<Version> generated(int count) {
    Random random = new Random(42);
    List<String> pieces =
        List.of(
            "0",
            "1",
            "2",
            "10",
            "01",
            "00",
            "18446744073709551616",
            ".",
            ".",
            ".",
            "-",
            "+",
            "v",
            "V",
            "x",
            "*",
            "rc",
            "alpha",
            "-up.",
            "_",
            "~",
            "",
            " ",
            "\ud83d\ude80",
            "\u0661");
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(7); length > 0; length--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      versions.add(Version.of(text.toString()));
    }
    return versions;
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, 1.2.3, SAME",
    "1.2, v1.2.0, SAME",
    "1.2.3+a, 1.2.3+b, SAME",
    "1.2.3, 1.2.4, PATCH",
    "1.2.3, 1.2.3.1, PATCH",
    "0.1.2, 0.1.3, PATCH",
    "1.2.3, 1.3.0, MINOR",
    "1.2.3, 1.3.0-rc.1, MINOR",
    "1.16, 1.20.0, MINOR",
    "0.4.0, 0.5.0, MAJOR",
    "00.4, 0.5, MAJOR",
    "1.9.9, 2.0.0, MAJOR",
    "0.9.0, 1.0.0, MAJOR",
    "2.0.1-up.1, 2.0.1-up.2, PRERELEASE",
    "2.0.1-rc.1, 2.0.1, PRERELEASE",
    "2.0.1, 2.0.1-up.1, DOWNGRADE",
    "2.0.0, 1.9.9, DOWNGRADE",
    "latest, 1.0.0, OTHER",
    "1.0.0, latest, OTHER",
    "latest, latest, SAME",
    "main, latest, OTHER",
  })
  void names_the_step_between_two_versions(String from, String to, Version.Step step) {
    assertEquals(step, Version.of(from).stepTo(Version.of(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "1.27.3, 1.27, '', true",
    "1.27.0, 1.27, '', true",
    "1.26.9, 1.27, '', false",
    "1.27.0, 1.27.0, 1.27.0, true",
    "1.21.10, '', 1.21, true",
    "1.21.10, '', 1.21.10, true",
    "1.21.11, '', 1.21.10, false",
    "1.22.0, '', 1.21, false",
    "1.21.99, '', 1.21.x, true",
    "1.22.0, '', 1.21.x, false",
    "2, '', 1, false",
    "1.99, '', 1, true",
    "1.0.0-rc.1, 1.0.0, '', false",
    "1.0.0-rc.1, '', 1.0.0, true",
    "1.0.0, '', 1.0.0-rc.1, false",
    "1.0.0-rc.0, '', 1.0.0-rc.1, true",
    "v1.8.7, 1.8.7, 1.8.7, true",
    "1.8.7+build, 1.8.7, 1.8.7, true",
    "latest, '', '', true",
    "latest, 1.0, '', false",
    "latest, '', 1.0, false",
    "1.0, latest, latest, true",
  })
  void judges_the_bounds_of_a_constraint(String version, String min, String max, boolean fits) {
    assertEquals(fits, Version.of(version).satisfies(Version.of(min), Version.of(max)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.4",
        "1.2.3",
        "10.20.30",
        "1.1.2-prerelease+meta",
        "1.0.0-alpha",
        "1.0.0-0A.is.legal",
        "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1",
        "1.0.0+0.build.1-rc.10000aaa-kk-0.1",
        "2.0.2-up.3",
        "0.30.0-5.5.2026",
        "1.0.0--",
        "99999999999999999999999.999999999999999999.9"
      })
  void accepts_what_semver_allows(String text) {
    assertTrue(Version.of(text).isSemver(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.2",
        "1.2.3.4",
        "v1.2.3",
        "01.2.3",
        "1.02.3",
        "20.09.0",
        "26.04.4",
        "1.2.x",
        "1.2.3-",
        "1.2.3+",
        "1.2.3-01",
        "1.2.3-a..b",
        "1.2.3+a+b",
        "1.2.3-\u00e9",
        "latest",
        "1.2.3 ",
        "\ud83d\ude80",
        "\u0661.2.3",
        "1..2"
      })
  void refuses_what_semver_does_not(String text) {
    assertFalse(Version.of(text).isSemver(), text);
  }

  @Test
  void tells_what_kind_of_text_it_is() {
    assertTrue(Version.of("1.2.x").isSeries());
    assertFalse(Version.of("1.2.3").isSeries());
    assertFalse(Version.of("1.2.x.1").isSeries());
    assertTrue(Version.of("2.0.1-up.1").isPrerelease());
    assertFalse(Version.of("latest").isPrerelease());
    assertFalse(Version.of("").isNumeric());
    assertEquals(List.of("20", "9", "0"), Version.of("v20.09.0").core());
    assertEquals("v20.09.0", Version.of("v20.09.0").toString());
  }

  @Test
  void digits_without_end_are_no_trouble() {
    Version nines = Version.of("1." + "9".repeat(1_000_000));
    Version bigger = Version.of("1.1" + "0".repeat(1_000_000));
    assertTrue(nines.compareTo(bigger) < 0);
    assertTrue(Version.of("1.".repeat(500_000)).compareTo(nines) < 0);
  }
}
