package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  private static String nearest(String word, String... candidates) {
    return Nearest.to(word, List.of(candidates)).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "exclud, exclude",
    "exlcude, exclude",
    "EXCLUDE, exclude",
    "xclud, exclude",
    "sites, site",
    "iste, site",
    "kubemanifests, -",
    "exdlude, exclude",
    "s, -",
    "si, -",
    "sit, site"
  })
  void finds_what_was_meant(String word, String meant) {
    assertEquals(meant, nearest(word, "packs", "exclude", "site"));
  }

  @Test
  void two_that_are_as_near_are_none() {
    assertEquals("-", nearest("cat", "bat", "hat"));
    assertEquals("-", nearest("cat", "bat", "hat", "bat"));
    assertEquals("-", nearest("cat", "bat", "hat", "bat", "hat", "bat"));
  }

  @Test
  void the_same_candidate_twice_is_one() {
    assertEquals("bat", nearest("cat", "bat", "bat"));
  }

  @Test
  void a_nearer_one_breaks_a_tie() {
    assertEquals("CART", nearest("cart", "cat", "part", "carts", "CART"));
    assertEquals("version", nearest("versiom", "versiono", "version", "verzion"));
  }

  @Test
  void case_alone_is_no_distance() {
    assertEquals("kubeManifests", nearest("KubeManifests", "kubeManifests", "kubeManifest"));
    assertEquals("İ", nearest("İ", "İ"));
  }

  @Test
  void one_letter_is_not_like_another() {
    assertEquals("-", nearest("a", "b"));
    assertEquals("-", nearest("", "b"));
    assertEquals("-", nearest("ab", "cd"));
    assertEquals("B", nearest("b", "B"));
  }

  @Test
  void without_candidates_there_is_none() {
    assertEquals(Optional.empty(), Nearest.to("a", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "ab, ba, 1",
    "abc, ca, 3",
    "kitten, sitting, 3",
    "abcd, abdc, 1",
    "flaw, lawn, 2",
    "same, same, 0"
  })
  void counts_edits(String a, String b, int distance) {
    assertEquals(distance, Nearest.distance(a, b, 99));
    assertEquals(distance, Nearest.distance(b, a, 99));
    assertEquals(Math.min(distance, 2), Nearest.distance(a, b, 2));
  }
}
