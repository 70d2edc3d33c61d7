package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** How long servers want us to wait. */
final class RetryAfterTest {
  private static final long NOW = 1_800_000_000_000L; // Fri, 15 Jan 2027 08:00:00 GMT

  @Test
  void reads_seconds_and_dates() {
    assertEquals(OptionalLong.of(0), RetryAfter.millis("0", NOW));
    assertEquals(OptionalLong.of(120_000), RetryAfter.millis(" 120 ", NOW));
    assertEquals(OptionalLong.of(5_000), RetryAfter.millis("Fri, 15 Jan 2027 08:00:05 GMT", NOW));
    assertEquals(OptionalLong.of(0), RetryAfter.millis("Fri, 15 Jan 2021 08:00:05 GMT", NOW));
    assertEquals(OptionalLong.of(999_999_999_000L), RetryAfter.millis("9".repeat(5_000), NOW));
  }

  @Test
  void makes_nothing_of_the_rest() {
    for (String odd : List.of("", "soon", "-1", "1.5", "Fri, 32 Jan 2027 08:00:05 GMT", "٣")) {
      assertEquals(OptionalLong.empty(), RetryAfter.millis(odd, NOW), odd);
    }
  }
}
