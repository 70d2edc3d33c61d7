package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Challenges as servers write them. */
final class ChallengesTest {
  private static List<Challenge> read(String... headers) {
    return Challenges.read(List.of(headers));
  }

  private static Challenge bearer(Map<String, String> parameters) {
    return new Challenge("bearer", parameters);
  }

  @Test
  void reads_what_the_specification_shows() {
    assertEquals(
        List.of(
            bearer(
                Map.of(
                    "realm", "https://auth.test/token",
                    "service", "reg.test",
                    "scope", "repository:a/b:pull,push"))),
        read(
            "Bearer realm=\"https://auth.test/token\",service=\"reg.test\","
                + "scope=\"repository:a/b:pull,push\""));
  }

  @Test
  void reads_several_in_one_header_and_in_several() {
    List<Challenge> all =
        List.of(
            new Challenge("negotiate", Map.of()),
            new Challenge("basic", Map.of("realm", "a, b=\"c\"")),
            bearer(Map.of("realm", "https://x")));
    assertEquals(
        all, read("Negotiate, Basic realm=\"a, b=\\\"c\\\"\", Bearer realm=\"https://x\""));
    assertEquals(
        all, read("Negotiate", "basic realm=\"a, b=\\\"c\\\"\"", "BEARER REALM=https://x"));
  }

  @Test
  void reads_values_without_quotes_that_hold_commas() {
    assertEquals(
        List.of(
            bearer(
                Map.of("realm", "https://x", "scope", "repository:a:pull,push", "service", "s"))),
        read("Bearer realm=https://x,scope=repository:a:pull,push,service=s"));
  }

  @Test
  void reads_blanks_in_odd_places_and_quotes_that_never_end() {
    assertEquals(
        List.of(bearer(Map.of("realm", "https://x", "service", "s"))),
        read(" ,Bearer  realm = 'https://x' ,, service= \"s"));
    assertEquals(List.of(bearer(Map.of("realm", ""))), read("Bearer realm="));
  }

  @Test
  void makes_nothing_of_nothing() {
    for (String odd : List.of("", ",", "=", " , ,", "a=\"b\"")) {
      assertEquals(List.of(), read(odd), odd);
    }
    assertEquals(1, read("Bearer " + "a=\"".repeat(100_000)).size());
  }
}
