package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.registry.RegistryException.Kind;

/** Whom one talks to, and that nobody listens. */
final class TlsTest {
  @TempDir static Path folder;
  private static TestCertificate good;
  private static TestCertificate other;
  private final FakePace pace = new FakePace();

  @BeforeAll
  static void make() throws Exception {
    good = TestCertificate.make(folder, "ip:127.0.0.1", "");
    other = TestCertificate.make(folder, "dns:other.test", "");
  }

  private RegistryException refused(TestCertificate shown, byte[] trusted) throws Exception {
    try (FakeRegistry server = FakeRegistry.start(shown.context())) {
      RegistryOptions options = RegistryOptions.of(server.host(), Map.of(), pace);
      HttpRegistry registry =
          HttpRegistry.open(trusted.length == 0 ? options : options.withCaFile("ca.pem", trusted));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.TLS, e.kind(), e.getMessage());
      assertEquals(List.of(), server.seen());
      assertEquals(List.of(), pace.waits());
      return e;
    }
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  @Test
  void trusts_the_certificates_of_a_file_with_comments_between_them() throws Exception {
    byte[] file = join(bytes("# ours\r\n"), other.issuerPem(), bytes("and\n"), good.issuerPem());
    try (FakeRegistry server = FakeRegistry.start(good.context())) {
      HttpRegistry registry =
          HttpRegistry.open(
              RegistryOptions.of(server.host(), Map.of(), pace).withCaFile("ca.pem", file));
      assertEquals(Optional.empty(), registry.digest(REPOSITORY, "1"));
    }
  }

  @Test
  void a_certificate_that_nobody_knows() throws Exception {
    for (byte[] trusted : List.of(new byte[0], other.issuerPem())) {
      RegistryException e = refused(good, trusted);
      assertTrue(e.getMessage().contains("is not trusted"), e.getMessage());
      assertTrue(e.help().contains("--ca-file"), e.help());
    }
  }

  @Test
  void a_certificate_for_another_host() throws Exception {
    RegistryException e = refused(other, other.issuerPem());
    assertTrue(e.getMessage().contains("is for another host"), e.getMessage());
  }

  @Test
  void a_certificate_whose_time_is_over_or_has_not_come() throws Exception {
    TestCertificate old = TestCertificate.make(folder, "ip:127.0.0.1", "-10d");
    assertTrue(refused(old, old.issuerPem()).getMessage().contains("has expired"));
    TestCertificate future = TestCertificate.make(folder, "ip:127.0.0.1", "+10d");
    assertTrue(refused(future, future.issuerPem()).getMessage().contains("is not valid yet"));
  }

  @Test
  void an_issuer_of_the_same_name_that_is_another_one() throws Exception {
    TestCertificate twin = TestCertificate.make(folder, "ip:127.0.0.1", "");
    RegistryException e = refused(good, twin.issuerPem());
    assertTrue(e.getMessage().contains("is not trusted"), e.getMessage());
  }

  @Test
  void a_port_that_speaks_no_tls_is_not_spoken_to_in_the_open() throws RegistryException {
    try (RawServer server =
        RawServer.start(
            (connection, number) -> {
              connection.getInputStream().read();
              connection.getOutputStream().write(bytes("HTTP/1.0 400 Bad Request\r\n\r\n"));
            })) {
      HttpRegistry registry = HttpRegistry.open(RegistryOptions.of(server.host(), Map.of(), pace));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.TLS, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("does not speak TLS on this port"), e.getMessage());
      assertTrue(e.help().contains("--plain-http"), e.help());
      assertEquals(1, server.connections());
      assertEquals(List.of(), pace.waits());
    }
  }

  @Test
  void a_port_that_says_nothing_to_tls() throws RegistryException {
    try (RawServer server = RawServer.start((connection, number) -> Thread.sleep(60_000))) {
      RegistryOptions options =
          RegistryOptions.of(server.host(), Map.of(), pace)
              .withTimeouts(Duration.ofMillis(200), Duration.ofSeconds(9));
      HttpRegistry registry = HttpRegistry.open(options);
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.UNREACHABLE, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("or does not speak TLS"), e.getMessage());
    }
  }

  @Test
  void plain_http_to_a_port_that_speaks_tls() throws Exception {
    try (FakeRegistry server = FakeRegistry.start(good.context())) {
      HttpRegistry registry = HttpRegistry.open(plain(server.host(), pace));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertTrue(e.help().contains("--plain-http"), e.getMessage() + " | " + e.help());
    }
    String said =
        "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n";
    try (RawServer server = RawServer.saying(said)) {
      HttpRegistry registry = HttpRegistry.open(plain(server.host(), pace));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.TLS, e.kind());
      assertEquals(server.host() + " speaks TLS on this port", e.getMessage());
    }
  }

  @Test
  void a_server_that_hangs_up_when_tls_begins() throws RegistryException {
    try (RawServer raw =
        RawServer.start((connection, number) -> connection.getInputStream().read())) {
      HttpRegistry registry = HttpRegistry.open(RegistryOptions.of(raw.host(), Map.of(), pace));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertTrue(e.getMessage().contains(raw.host()), e.getMessage());
      assertTrue(List.of(Kind.TLS, Kind.UNREACHABLE, Kind.BROKEN).contains(e.kind()));
    }
  }

  /** Passes bytes on to a port, and hangs up when many have come from the client. */
  private static RawServer cutting(int port) {
    return RawServer.start(
        (connection, number) -> {
          try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back =
                new Thread(
                    () -> {
                      try {
                        target.getInputStream().transferTo(connection.getOutputStream());
                      } catch (IOException e) {
                        return; // It was cut.
                      }
                    },
                    "back");
            back.setDaemon(true);
            back.start();
            for (int i = 0; i < 200_000; i++) {
              int next = connection.getInputStream().read();
              if (next < 0) {
                return;
              }
              target.getOutputStream().write(next);
            }
          }
        });
  }

  @Test
  void a_connection_that_breaks_half_way_is_no_trouble_with_tls() throws Exception {
    byte[] large = new byte[3_000_000];
    try (FakeRegistry server = FakeRegistry.start(good.context());
        RawServer cutting = cutting(server.port())) {
      HttpRegistry registry =
          HttpRegistry.open(
              RegistryOptions.of(cutting.host(), Map.of(), pace)
                  .withCaFile("ca.pem", good.issuerPem()));
      RegistryException e =
          assertThrows(
              RegistryException.class, () -> registry.putBlob(REPOSITORY, Client.blob(large)));
      assertEquals(Kind.BROKEN, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("tried 5 times"), e.getMessage());
    }
  }

  @Test
  void a_file_without_certificates_is_refused_by_name() {
    String begin = "-----BEGIN CERTIFICATE-----\n";
    for (String text : List.of("", "hello", begin + "AAAA\n-----END CERTIFICATE-----\n", begin)) {
      RegistryOptions options =
          RegistryOptions.of("h", Map.of(), pace).withCaFile("our-ca.pem", bytes(text));
      RegistryException e = assertThrows(RegistryException.class, () -> HttpRegistry.open(options));
      assertEquals(Kind.LOCAL, e.kind());
      assertTrue(e.getMessage().contains("our-ca.pem"), e.getMessage());
    }
  }

  @Test
  void a_place_without_tls_gets_nothing_from_a_registry_with_tls() throws Exception {
    try (FakeRegistry server = FakeRegistry.start(good.context());
        FakeRegistry open = FakeRegistry.start()) {
      server.store().place("http://" + open.host() + "/v2/%s/blobs/uploads/%s");
      HttpRegistry registry =
          HttpRegistry.open(
              RegistryOptions.of(server.host(), Map.of(), pace).withCaFile("ca", good.issuerPem()));
      RegistryException e =
          assertThrows(
              RegistryException.class, () -> registry.putBlob(REPOSITORY, Client.blob(bytes("x"))));
      assertEquals(Kind.PROTOCOL, e.kind());
      assertTrue(e.getMessage().contains("without TLS"), e.getMessage());
      assertTrue(e.help().contains("X-Forwarded-Proto"), e.help());
      assertEquals(List.of(), open.seen());
    }
  }
}
