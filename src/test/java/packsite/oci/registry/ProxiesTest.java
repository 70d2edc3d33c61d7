package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.manifest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** The way through proxies, and past them. */
final class ProxiesTest {
  private static final String JO_HUNTER2 = Credentials.given("jo", "hunter2").basic();

  private final FakePace pace = new FakePace();

  private static String way(Map<String, String> environment, String uri) {
    try {
      return Proxies.of(environment, new Secrets()).name(URI.create(uri)).orElse("none");
    } catch (RegistryException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void reads_both_spellings_and_both_schemes() {
    assertEquals("p:3128", way(Map.of("HTTPS_PROXY", "http://p:3128"), "https://a.test/"));
    assertEquals("p:3128", way(Map.of("https_proxy", "p:3128/"), "https://a.test/"));
    assertEquals("p:80", way(Map.of("http_proxy", "p"), "http://a.test/"));
    assertEquals("none", way(Map.of("HTTP_PROXY", "http://p:1"), "https://a.test/"));
    assertEquals("none", way(Map.of("HTTPS_PROXY", " "), "https://a.test/"));
    assertEquals(
        "low:1", way(Map.of("HTTPS_PROXY", "up:1", "https_proxy", "low:1"), "https://a.test/"));
  }

  @Test
  void leaves_out_what_NO_PROXY_names() {
    List<String> direct =
        List.of(
            "a.test a.test",
            "a.test b.a.test",
            ".a.test b.a.test",
            "*.a.test b.a.test",
            "x,a.test A.TEST",
            "a.test:8443 a.test:8443",
            "10.0.0.0/8 10.2.3.4",
            "10.1.1.1 10.1.1.1",
            "* c.test",
            "[fe80::1] [fe80::1]:5000",
            "fe80::1 [fe80::1]",
            "x localhost:5000",
            "x 127.0.0.1:5000",
            "x [::1]");
    for (String pair : direct) {
      assertEquals("none", way(pair), pair);
    }
    List<String> proxied =
        List.of(
            "a.test ba.test",
            ".a.test a.test",
            "a.test:8443 a.test",
            "10.0.0.0/8 11.0.0.1",
            "10.0.0.0/99 10.0.0.1",
            "10.0.0.0/x 10.0.0.1",
            "a.test c.test");
    for (String pair : proxied) {
      assertEquals("p:1", way(pair), pair);
    }
  }

  private static String way(String pair) {
    String[] parts = pair.split(" ");
    Map<String, String> environment = Map.of("HTTPS_PROXY", "http://p:1", "no_proxy", parts[0]);
    return way(environment, "https://" + parts[1] + "/v2/");
  }

  @Test
  void goes_through_a_proxy_with_a_login() throws RegistryException {
    try (FakeRegistry proxy = FakeRegistry.start()) {
      proxy.store().addManifest(REPOSITORY, "1", manifest().bytes());
      Map<String, String> environment =
          Map.of("HTTP_PROXY", "http://jo:pr%40xy+pass@" + proxy.host());
      RegistryOptions options =
          RegistryOptions.of("registry.test:5000", environment, pace).withPlainHttp(true);
      HttpRegistry registry = HttpRegistry.open(options);
      assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "1"));
      assertEquals("http://registry.test:5000/v2/", proxy.seen().get(0).path());
      assertEquals(
          Credentials.given("jo", "pr@xy+pass").basic(),
          proxy.seen().get(1).header("Proxy-Authorization"));
    }
  }

  @Test
  void a_proxy_that_wants_a_login() throws RegistryException {
    try (FakeRegistry proxy = FakeRegistry.start()) {
      proxy.guardedBy(
          request -> Optional.of(Reply.of(407).with("Proxy-Authenticate", "Basic realm=\"p\"")));
      RegistryOptions options =
          RegistryOptions.of("registry.test", Map.of("http_proxy", proxy.host()), pace)
              .withPlainHttp(true);
      HttpRegistry registry = HttpRegistry.open(options);
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.UNAUTHORIZED, e.kind());
      assertTrue(e.getMessage().contains("the proxy " + proxy.host()), e.getMessage());
      assertTrue(e.getMessage().contains("wants a login"), e.getMessage());
      assertEquals(1, proxy.seen().size());
      Map<String, String> wrong = Map.of("http_proxy", "http://jo:hunter2@" + proxy.host());
      HttpRegistry other =
          HttpRegistry.open(RegistryOptions.of("registry.test", wrong, pace).withPlainHttp(true));
      e = assertThrows(RegistryException.class, () -> other.digest(REPOSITORY, "1"));
      assertTrue(e.getMessage().contains("does not accept the login"), e.getMessage());
    }
  }

  @Test
  void asks_a_proxy_for_a_tunnel_to_a_registry_with_tls() throws RegistryException {
    List<String> heads = new ArrayList<>();
    try (RawServer proxy =
        RawServer.start(
            (connection, number) -> {
              heads.add(RawServer.head(connection.getInputStream()));
              connection
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
            })) {
      RegistryOptions options =
          RegistryOptions.of("registry.test", Map.of("HTTPS_PROXY", proxy.host()), pace);
      HttpRegistry registry = HttpRegistry.open(options);
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
      assertEquals(Kind.UNREACHABLE, e.kind(), e.getMessage());
      assertTrue(e.getMessage().contains("the proxy " + proxy.host()), e.getMessage());
      assertTrue(e.getMessage().contains("403"), e.getMessage());
      assertTrue(heads.get(0).startsWith("CONNECT registry.test:443 "), heads.get(0));
    }
  }

  /** Joins whoever asks for a tunnel with this port, whatever host was asked for. */
  private static RawServer tunnel(int port) {
    return RawServer.start(
        (connection, number) -> {
          RawServer.head(connection.getInputStream());
          connection
              .getOutputStream()
              .write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          try (Socket target = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = new Thread(() -> pipe(target, connection), "tunnel");
            back.setDaemon(true);
            back.start();
            pipe(connection, target);
          }
        });
  }

  private static void pipe(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      return; // One of both has hung up.
    }
  }

  @Test
  void speaks_tls_through_a_tunnel_and_keeps_the_proxys_password_out_of_it(@TempDir Path folder)
      throws Exception {
    TestCertificate certificate = TestCertificate.make(folder, "dns:registry.test", "");
    try (FakeRegistry server = FakeRegistry.start(certificate.context());
        RawServer proxy = tunnel(server.port())) {
      server.store().addManifest(REPOSITORY, "1", manifest().bytes());
      Map<String, String> environment = Map.of("HTTPS_PROXY", "http://jo:hunter2@" + proxy.host());
      RegistryOptions options =
          RegistryOptions.of("registry.test", environment, pace)
              .withCaFile("ca.pem", certificate.issuerPem());
      HttpRegistry registry = HttpRegistry.open(options);
      assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "1"));
      assertTrue(
          server.seen().stream().allMatch(one -> one.header("Proxy-Authorization").isEmpty()));
    }
  }

  /** The JDK reads its property once, so another JDK asks. */
  @Test
  void a_proxy_gets_its_password_when_it_is_asked_for_a_tunnel() throws Exception {
    List<String> heads = new java.util.concurrent.CopyOnWriteArrayList<>();
    try (RawServer proxy =
        RawServer.start(
            (connection, number) -> {
              heads.add(RawServer.head(connection.getInputStream()));
              connection
                  .getOutputStream()
                  .write(
                      "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                          .getBytes(StandardCharsets.US_ASCII));
            })) {
      Process asking =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Djdk.http.auth.tunneling.disabledSchemes=",
                  TunnelAsking.class.getName(),
                  "http://jo:hunter2@" + proxy.host())
              .redirectErrorStream(true)
              .start();
      String said = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      asking.waitFor();
      assertTrue(said.contains("UNREACHABLE the proxy " + proxy.host()), said);
      assertTrue(
          heads.get(0).contains("\r\nProxy-Authorization: " + JO_HUNTER2 + "\r\n"), heads.get(0));
    }
  }

  @Test
  void a_proxy_that_is_down_is_named() throws RegistryException {
    RegistryOptions options =
        RegistryOptions.of("registry.test", Map.of("HTTPS_PROXY", "http://127.0.0.1:1"), pace);
    HttpRegistry registry = HttpRegistry.open(options);
    RegistryException e =
        assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, "1"));
    assertEquals(Kind.UNREACHABLE, e.kind());
    assertTrue(e.getMessage().contains("the proxy 127.0.0.1:1"), e.getMessage());
  }

  @Test
  void a_variable_that_names_no_proxy_is_named_and_not_quoted() {
    for (String value :
        List.of("socks5://p:1", "http://u:hunter2#x@p:1", "http://a b", "https://p")) {
      RegistryOptions options =
          RegistryOptions.of("registry.test", Map.of("HTTPS_PROXY", value), pace);
      RegistryException e =
          assertThrows(RegistryException.class, () -> HttpRegistry.open(options), value);
      assertEquals(Kind.LOCAL, e.kind());
      assertTrue(e.getMessage().contains("HTTPS_PROXY"), e.getMessage());
      assertFalse(e.getMessage().contains("hunter2"), e.getMessage());
    }
  }
}
