package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.oci.registry.RegistryException.Kind;
import packsite.oci.registry.Transport.Stalled;

/** How long answers are waited for that do come, and never to their end. */
final class PatienceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static String end(Patience patience, long sent, long arrived, boolean blob) {
    return patience.after(sent, arrived, blob).map(Stalled::getMessage).orElse("");
  }

  /** Asks as many times as fill the time. */
  private static String end(Patience patience, Duration time, boolean moves, boolean blob) {
    String end = "";
    for (long at = patience.tick(); at <= time.toMillis() && end.isEmpty(); at += patience.tick()) {
      end = end(patience, 7, moves ? at : 0, blob);
    }
    return end;
  }

  @Test
  void a_pause_has_a_limit() {
    Patience patience = new Patience(MINUTE, MINUTE.multipliedBy(2));
    assertEquals("", end(patience, MINUTE, false, false), "the first tick saw bytes go");
    assertEquals("no byte moved for 60 seconds", end(patience, MINUTE, false, false));
  }

  @Test
  void an_answer_has_a_limit_however_many_bytes_come() {
    Patience patience = new Patience(MINUTE, MINUTE.multipliedBy(2));
    assertEquals("", end(patience, MINUTE, true, false));
    assertEquals(
        "the answer takes more than 120 seconds",
        end(patience, MINUTE.multipliedBy(2), true, false));
  }

  @Test
  void blobs_and_uploads_have_none() {
    Patience patience = new Patience(MINUTE, MINUTE.multipliedBy(2));
    assertEquals("", end(patience, MINUTE.multipliedBy(60), true, true));
    for (long sent = 8; sent < 5_000; sent++) {
      assertEquals("", end(patience, sent, 0, false));
    }
    assertEquals(
        "the answer takes more than 120 seconds",
        end(patience, MINUTE.multipliedBy(3), true, false));
  }

  private static RawServer dripping(String head, byte[] body) {
    return RawServer.start(
        (connection, number) -> {
          while (!RawServer.head(connection.getInputStream()).isEmpty()) {
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            for (byte one : body) {
              Thread.sleep(20);
              connection.getOutputStream().write(one);
            }
          }
        });
  }

  private static HttpRegistry open(RawServer raw, int answer) throws RegistryException {
    return HttpRegistry.open(
        plain(raw.host(), new FakePace())
            .withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20))
            .withAnswerTimeout(Duration.ofMillis(answer)));
  }

  @Test
  void a_body_that_drips_is_given_up() throws RegistryException {
    byte[] endless = new byte[100_000];
    try (RawServer raw = dripping("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", endless)) {
      HttpRegistry registry = open(raw, 400);
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.BROKEN, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("the answer takes more than"), e.getMessage());
      assertTrue(e.getMessage().contains("tried 2 times"), e.getMessage());
    }
  }

  @Test
  void headers_that_drip_are_given_up() throws RegistryException {
    byte[] endless = bytes("HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000));
    try (RawServer raw = dripping("", endless)) {
      HttpRegistry registry = open(raw, 400);
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.BROKEN, e.kind(), e.getMessage());
    }
  }

  @Test
  void a_blob_may_take_longer() throws RegistryException, IOException {
    byte[] body = bytes("{\"0123456789\":\"0123456789\"}");
    String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
    try (RawServer raw =
        RawServer.start(
            (connection, number) -> {
              while (true) {
                String asked = RawServer.head(connection.getInputStream());
                if (asked.isEmpty()) {
                  return;
                }
                connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                for (byte one : body) {
                  Thread.sleep(asked.contains("/blobs/") ? 80 : 0);
                  connection.getOutputStream().write(one);
                }
              }
            })) {
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      open(raw, 1_000).copyBlob(REPOSITORY, digest(body), body.length, to);
      assertArrayEquals(body, to.toByteArray());
    }
  }

  @Test
  void two_minutes_are_the_limit() {
    assertEquals(
        MINUTE.multipliedBy(2),
        plain("x", new FakePace()).withPath("p").withTimeouts(MINUTE, MINUTE).answerTimeout());
    assertEquals(Optional.empty(), new Patience(MINUTE, MINUTE).after(0, 0, false));
  }
}
