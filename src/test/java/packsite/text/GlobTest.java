package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "packs/*, packs/web",
    "packs/*, packs/.hidden",
    "./packs/*/, packs/web",
    "packs/web, packs/web",
    "packs/w?b, packs/web",
    "packs/w?b, packs/w😀b",
    "packs/😀*, packs/😀x",
    "**, a/b/c",
    "**, a",
    "packs/**, packs/a/b",
    "**/web, web",
    "**/web, a/b/web",
    "a/**/z, a/z",
    "a/**/z, a/b/c/z",
    "a/**/b/**/z, a/x/b/z",
    "*.y?ml, values.yaml",
    "a*b*c, aXbYbZc",
    "a**c, a/b/c",
    "'[x](y){z}+$^.|\\', '[x](y){z}+$^.|\\'",
    "web*, web",
  })
  void matches(String glob, String path) {
    assertTrue(new Glob(glob).matches(path));
  }

  @ParameterizedTest
  @CsvSource({
    "packs/*, packs",
    "packs/*, packs/a/b",
    "packs/*, Packs/a",
    "packs/*, x/packs/a",
    "packs/w?b, packs/w/b",
    "packs/w?b, packs/wb",
    "packs/**, packsx/a",
    "**/web, theweb",
    "a/**/z, az",
    "a/**/z, a/bz",
    "*.yaml, a/values.yaml",
    "a.b, axb",
    "web, web/",
  })
  void does_not_match(String glob, String path) {
    assertFalse(new Glob(glob).matches(path));
  }

  @ParameterizedTest
  @CsvSource({
    "packs/*, packs",
    "packs/web, packs/web",
    "a/b*/c, a",
    "**/x, ''",
    "./a/?/, a",
    "*, ''",
    "a/b/, a/b"
  })
  void looks_first_where_no_wildcard_stands(String glob, String base) {
    assertEquals(base, new Glob(glob).base());
  }

  @Test
  void many_stars_take_no_time() {
    String path = "a".repeat(2_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertFalse(new Glob("*a".repeat(20) + "b").matches(path));
          assertFalse(new Glob("**/".repeat(20) + "b").matches("a/".repeat(2_000)));
        });
  }

  @Test
  void a_path_of_very_many_folders_is_matched() {
    assertTrue(new Glob("**/z").matches("a/".repeat(20_000) + "z"));
  }
}
