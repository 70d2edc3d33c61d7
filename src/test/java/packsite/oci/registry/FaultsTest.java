package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.anonymous;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.manifest;
import static packsite.oci.registry.Client.plain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** What becomes of a question where registry or network fail. */
final class FaultsTest {
  private static final byte[] LAYER = bytes("a layer");
  private static final List<Long> ALL_WAITS = List.of(500L, 1000L, 2000L, 4000L);

  private final FakePace pace = new FakePace();
  private FakeRegistry server;
  private HttpRegistry registry;

  @BeforeEach
  void start() throws RegistryException {
    server = FakeRegistry.start();
    registry = anonymous(server, pace);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static RegistryException refused(Kind kind, Executable what) {
    RegistryException e = assertThrows(RegistryException.class, what);
    assertEquals(kind, e.kind(), e.getMessage());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertFalse(e.getMessage().endsWith("."), e.getMessage());
    return e;
  }

  private static void says(RegistryException e, String... parts) {
    for (String part : parts) {
      assertTrue(
          (e.getMessage() + " | " + e.help()).contains(part), e.getMessage() + " | " + e.help());
    }
  }

  @Test
  void a_failure_of_the_registry_is_waited_for() throws RegistryException {
    for (int status : List.of(500, 502, 503, 504, 429)) {
      server.answer("PUT", "/manifests/", 1, Reply.of(status));
      registry.putManifest(REPOSITORY, "1.0", manifest());
    }
    assertEquals(List.of(500L, 500L, 500L, 500L, 500L), pace.waits());
  }

  @Test
  void a_failure_on_the_third_call_does_no_harm() throws RegistryException {
    server.answerNth("POST", "/blobs/uploads/", 2, Reply.error(500, "UNKNOWN", "boom"));
    for (int i = 0; i < 4; i++) {
      byte[] layer = bytes("layer " + i);
      registry.putBlob(REPOSITORY, blob(layer));
      registry.putManifest(REPOSITORY, "1." + i, manifest(digest(layer)));
    }
    assertEquals(4, server.store().tags().size());
    assertEquals(List.of(), server.store().danglingTags());
    assertEquals(List.of(500L), pace.waits());
  }

  @Test
  void a_registry_that_goes_on_failing_is_given_up() {
    server.answer(
        "HEAD", "/manifests/", 9, Reply.error(503, "UNAVAILABLE", "in \\u001b[31m repair"));
    RegistryException e = refused(Kind.SERVER, () -> registry.digest(REPOSITORY, "1.0"));
    says(e, server.host(), REPOSITORY + ":1.0", "503", "tried 5 times");
    assertEquals(ALL_WAITS, pace.waits());
  }

  @Test
  void what_the_registry_says_is_repeated_in_one_clean_line() {
    server.answer(
        "GET", "/tags/", 9, Reply.error(500, "UNKNOWN", "\\u001b[31m" + "long ".repeat(99)));
    RegistryException e = refused(Kind.SERVER, () -> registry.tags(REPOSITORY));
    says(e, "UNKNOWN: \\u001b[31mlong long", "…");
    assertTrue(e.getMessage().length() < 450, e.getMessage());
  }

  @Test
  void too_many_requests_are_waited_for_as_long_as_is_asked() throws RegistryException {
    server.answer("HEAD", "/manifests/", 1, Reply.of(429).with("Retry-After", "7"));
    assertEquals(Optional.empty(), registry.digest(REPOSITORY, "1.0"));
    server.answer(
        "HEAD",
        "/manifests/",
        1,
        Reply.of(503).with("Retry-After", "Fri, 15 Jan 2027 08:00:27 GMT"));
    assertEquals(Optional.empty(), registry.digest(REPOSITORY, "1.0"));
    assertEquals(List.of(7_000L, 20_000L), pace.waits());
  }

  @Test
  void a_wait_that_makes_no_sense_is_our_own() throws RegistryException {
    server.answer("HEAD", "/manifests/", 1, Reply.of(429).with("Retry-After", "soon"));
    registry.digest(REPOSITORY, "1.0");
    assertEquals(List.of(500L), pace.waits());
  }

  @Test
  void a_wait_of_an_hour_is_left_to_people() {
    server.answer("HEAD", "/manifests/", 9, Reply.of(429).with("Retry-After", "3600"));
    RegistryException e = refused(Kind.THROTTLED, () -> registry.digest(REPOSITORY, "1.0"));
    says(e, server.host(), "3600 seconds");
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void too_many_requests_to_the_end() {
    server.answer("GET", "/tags/", 9, Reply.error(429, "TOOMANYREQUESTS", "slow down"));
    RegistryException e = refused(Kind.THROTTLED, () -> registry.tags(REPOSITORY));
    says(e, "429, TOOMANYREQUESTS: slow down", "tried 5 times");
  }

  @Test
  void a_refusal_is_not_asked_for_twice() {
    server.answer("PUT", "/manifests/", 9, Reply.error(403, "DENIED", "not for you"));
    RegistryException e =
        refused(Kind.FORBIDDEN, () -> registry.putManifest(REPOSITORY, "1.0", manifest()));
    says(e, server.host(), REPOSITORY, "403, DENIED: not for you", "right to push");
    assertEquals(List.of(), pace.waits());
    assertEquals(1, server.asked().size());
  }

  @Test
  void a_repository_that_has_to_be_made_first() {
    server.answer("POST", "/uploads/", 9, Reply.error(404, "NAME_UNKNOWN", "no such repository"));
    RegistryException e =
        refused(Kind.NO_REPOSITORY, () -> registry.putBlob(REPOSITORY, blob(LAYER)));
    says(e, server.host(), REPOSITORY, "404, NAME_UNKNOWN: no such repository");
    server.answer("PUT", "/manifests/", 9, Reply.error(404, "NAME_UNKNOWN", "no such repository"));
    refused(Kind.NO_REPOSITORY, () -> registry.putManifest(REPOSITORY, "1.0", manifest()));
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_manifest_before_its_blobs_is_refused_by_the_registry() {
    RegistryException e =
        refused(
            Kind.PROTOCOL, () -> registry.putManifest(REPOSITORY, "1.0", manifest(digest(LAYER))));
    says(e, "404, MANIFEST_BLOB_UNKNOWN", digest(LAYER));
  }

  @Test
  void a_layer_that_is_too_large_is_told_with_its_size() {
    server.answer("PUT", "/uploads/", 9, Reply.of(413).with("<html>nginx</html>"));
    RegistryException e = refused(Kind.TOO_LARGE, () -> registry.putBlob(REPOSITORY, blob(LAYER)));
    says(e, server.host(), REPOSITORY, "7 bytes", "413", "client_max_body_size");
  }

  @Test
  void a_registry_that_takes_nothing() {
    server.answer("POST", "/uploads/", 9, Reply.error(405, "UNSUPPORTED", "unsupported"));
    RegistryException e = refused(Kind.FORBIDDEN, () -> registry.putBlob(REPOSITORY, blob(LAYER)));
    says(e, "405, UNSUPPORTED", "read-only");
  }

  @Test
  void a_tag_that_cannot_be_moved() {
    List<Reply> replies =
        List.of(
            Reply.error(400, "TAG_INVALID", "The image tag '1.0' already exists"),
            Reply.error(412, "PRECONDITION", "configured as immutable"),
            Reply.error(400, "ImageTagAlreadyExistsException", "exists"));
    for (Reply reply : replies) {
      server.answer("PUT", "/manifests/", 1, reply);
      RegistryException e =
          refused(Kind.IMMUTABLE, () -> registry.putManifest(REPOSITORY, "1.0", manifest()));
      says(e, REPOSITORY + ":1.0", "new version");
    }
  }

  @Test
  void another_digest_than_that_of_what_was_sent() {
    String other = digest(bytes("other"));
    server.answer("PUT", "/manifests/", 1, Reply.of(201).with("Docker-Content-Digest", other));
    RegistryException e =
        refused(Kind.PROTOCOL, () -> registry.putManifest(REPOSITORY, "1.0", manifest()));
    says(e, other, digest(manifest().bytes()));
    server.answer("PUT", "/uploads/", 1, Reply.of(201).with("Docker-Content-Digest", other));
    e = refused(Kind.PROTOCOL, () -> registry.putBlob(REPOSITORY, blob(LAYER)));
    says(e, other, digest(LAYER));
  }

  @Test
  void a_cut_upload_begins_again_at_a_new_place() throws RegistryException {
    server.answer("PUT", "/uploads/", 2, Reply.cut());
    registry.putBlob(REPOSITORY, blob(LAYER));
    String post = "POST /v2/" + REPOSITORY + "/blobs/uploads/";
    String put = "PUT /v2/" + REPOSITORY + "/blobs/uploads/upload-";
    assertEquals(List.of(post, put + 1, post, put + 2, post, put + 3), server.asked());
    assertEquals(List.of(500L, 1000L), pace.waits());
    assertEquals(3 * LAYER.length, registry.bytesSent());
  }

  @Test
  void a_failed_upload_begins_again_at_a_new_place() throws RegistryException {
    server.change("PUT", "/uploads/upload-1", 1, real -> Reply.of(500));
    registry.putBlob(REPOSITORY, blob(LAYER));
    assertEquals(4, server.asked().size());
    server.answer("PUT", "/uploads/", 1, Reply.error(404, "BLOB_UPLOAD_UNKNOWN", "gone"));
    registry.putBlob(REPOSITORY, blob(LAYER));
    assertEquals(List.of(500L, 500L), pace.waits());
  }

  @Test
  void a_connection_cut_in_the_middle_of_a_large_upload() throws RegistryException {
    byte[] large = new byte[5_000_000];
    String ready = "HTTP/1.1 202 Accepted\r\nLocation: /up\r\nContent-Length: 0\r\n\r\n";
    String ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    try (RawServer raw =
        RawServer.start(
            (connection, number) -> {
              while (true) {
                String head = RawServer.head(connection.getInputStream());
                if (head.startsWith("PUT")) {
                  connection.getInputStream().readNBytes(100_000);
                  connection.setSoLinger(true, 0); // The peer sees a reset.
                  return;
                }
                String answer = head.startsWith("POST") ? ready : ok;
                connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                if (head.isEmpty()) {
                  return;
                }
              }
            })) {
      HttpRegistry cut = HttpRegistry.open(plain(raw.host(), pace));
      RegistryException e = refused(Kind.BROKEN, () -> cut.putBlob(REPOSITORY, blob(large)));
      says(e, raw.host(), REPOSITORY, "5000000 bytes", "broke", "tried 5 times");
      assertTrue(cut.bytesSent() >= 5 * 100_000, "sent " + cut.bytesSent());
    }
    assertEquals(ALL_WAITS, pace.waits());
  }

  @Test
  void a_cut_download_goes_on_where_it_broke() throws RegistryException, IOException {
    byte[] large = new byte[300_000];
    large[299_999] = 1;
    String digest = server.store().addBlob(REPOSITORY, large);
    server.change(
        "GET",
        "/blobs/",
        2,
        real -> real.with(java.util.Arrays.copyOf(large, 100_000)).promising(large.length));
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    registry.copyBlob(REPOSITORY, digest, large.length, to);
    assertArrayEquals(large, to.toByteArray());
    assertEquals(List.of(500L, 1000L), pace.waits());
  }

  @Test
  void a_registry_that_is_down_is_not_waited_for() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    RegistryException e =
        refused(
            Kind.UNREACHABLE,
            () -> HttpRegistry.open(plain("127.0.0.1:" + port, pace)).digest(REPOSITORY, "1"));
    says(e, "127.0.0.1:" + port, "does not take connections");
    assertTrue(e.isHopeless());
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_host_that_nobody_knows_is_not_waited_for() {
    RegistryException e =
        refused(
            Kind.UNREACHABLE,
            () -> HttpRegistry.open(plain("no-such-host.invalid", pace)).digest(REPOSITORY, "1"));
    says(e, "no-such-host.invalid", "there is no host");
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_connection_that_stalls_is_given_up() throws RegistryException {
    try (RawServer raw =
        RawServer.start((connection, number) -> Thread.sleep(Duration.ofMinutes(5).toMillis()))) {
      RegistryOptions options =
          plain(raw.host(), pace).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(150));
      HttpRegistry slow = HttpRegistry.open(options);
      RegistryException e = refused(Kind.BROKEN, () -> slow.digest(REPOSITORY, "1"));
      says(e, raw.host(), "no byte moved", "tried 2 times");
    }
  }

  @Test
  void an_upload_that_nobody_reads_is_given_up() throws RegistryException {
    byte[] large = new byte[30_000_000];
    try (RawServer raw =
        RawServer.start(
            (connection, number) -> {
              InputStream in = connection.getInputStream();
              while (!RawServer.head(in).startsWith("PUT")) {
                String text = "HTTP/1.1 202 Accepted\r\nLocation: /up\r\nContent-Length: 0\r\n\r\n";
                connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
              }
              Thread.sleep(Duration.ofMinutes(5).toMillis());
            })) {
      RegistryOptions options =
          plain(raw.host(), pace).withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(300));
      HttpRegistry slow = HttpRegistry.open(options);
      RegistryException e = refused(Kind.BROKEN, () -> slow.putBlob(REPOSITORY, blob(large)));
      says(e, "no byte moved", "30000000 bytes");
      assertTrue(slow.bytesSent() < 2L * large.length, "sent " + slow.bytesSent());
    }
  }

  @Test
  void a_slow_answer_is_waited_for_as_long_as_bytes_flow() throws RegistryException, IOException {
    byte[] answer = bytes("{\"tags\":[\"1\"]}");
    try (RawServer raw = RawServer.start((connection, number) -> trickle(connection, answer))) {
      RegistryOptions options =
          plain(raw.host(), pace).withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(1));
      assertEquals(List.of("1"), HttpRegistry.open(options).tags(REPOSITORY));
    }
    assertEquals(List.of(), pace.waits());
  }

  private static void trickle(Socket connection, byte[] answer)
      throws IOException, InterruptedException {
    while (!RawServer.head(connection.getInputStream()).isEmpty()) {
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + answer.length + "\r\n\r\n";
      connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      for (byte one : answer) {
        Thread.sleep(120); // All of it takes longer than the limit of one pause.
        connection.getOutputStream().write(one);
      }
    }
  }

  @Test
  void something_that_is_not_HTTP() throws RegistryException {
    try (RawServer raw = RawServer.saying("220 mail.example.com ESMTP\r\n\r\n")) {
      HttpRegistry mail = HttpRegistry.open(plain(raw.host(), pace));
      RegistryException e = refused(Kind.PROTOCOL, () -> mail.digest(REPOSITORY, "1"));
      says(e, raw.host(), "does not answer in HTTP");
    }
  }

  @Test
  void a_web_site_is_no_registry() {
    Reply page = Reply.of(200).with("Content-Type", "text/html").with("<!doctype html><p>Hello");
    server.answer("GET", "/v2/", 1, page);
    RegistryException e = refused(Kind.PROTOCOL, () -> registry.digest(REPOSITORY, "1"));
    says(e, server.host(), "HTML page", "right host");
    server.answer("GET", "/v2/", 1, Reply.of(404).with("not here"));
    e = refused(Kind.PROTOCOL, () -> registry.digest(REPOSITORY, "1"));
    says(e, "404, as no registry does");
  }

  @Test
  void a_proxys_page_in_place_of_an_answer() {
    Reply page = Reply.of(200).with("Content-Type", "text/html").with("<html>Please log in");
    server.answer("GET", "/tags/list", 1, page);
    RegistryException e = refused(Kind.PROTOCOL, () -> registry.tags(REPOSITORY));
    says(e, "HTML page", "proxy");
    server.answer("GET", "/manifests/", 1, page);
    e = refused(Kind.PROTOCOL, () -> registry.manifest(REPOSITORY, "1"));
    says(e, "HTML page", "proxy");
    server.answer("PUT", "/manifests/", 1, Reply.of(400).with("<html>Bad request"));
    e = refused(Kind.PROTOCOL, () -> registry.putManifest(REPOSITORY, "1", manifest()));
    says(e, "400, an HTML page");
  }

  @Test
  void an_endless_answer_is_not_read_to_its_end() {
    server.answer("GET", "/tags/list", 9, Reply.of(200).with(new byte[6 << 20]));
    RegistryException e = refused(Kind.PROTOCOL, () -> registry.tags(REPOSITORY));
    says(e, "more than 4 MiB");
    server.answer("GET", "/manifests/", 9, Reply.of(403).with(new byte[6 << 20]));
    refused(Kind.PROTOCOL, () -> registry.manifest(REPOSITORY, "1"));
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_place_that_is_missing_or_makes_no_sense() {
    server.answer("POST", "/uploads/", 1, Reply.of(202));
    says(
        refused(Kind.PROTOCOL, () -> registry.putBlob(REPOSITORY, blob(LAYER))),
        "no place to send to");
    for (String place : List.of("http://[", "ftp://127.0.0.1/x", "file:///etc", "http://u:p@h/")) {
      server.answer("POST", "/uploads/", 1, Reply.of(202).with("Location", place));
      refused(Kind.PROTOCOL, () -> registry.putBlob(REPOSITORY, blob(LAYER)));
    }
  }

  @Test
  void places_may_be_relative_or_absolute_or_carry_a_query() throws RegistryException {
    List<String> places =
        List.of(
            "/v2/%s/blobs/uploads/%s",
            "http://" + server.host() + "/v2/%s/blobs/uploads/%s",
            "/v2/%s/blobs/uploads/%s?_state=a%%2Bb%%3D%%3D&n=1",
            "http://" + server.host() + "/v2/%s/blobs/uploads/%s?_state=x#top");
    int number = 0;
    for (String place : places) {
      server.store().place(place);
      byte[] layer = bytes("layer " + number++);
      registry.putBlob(REPOSITORY, blob(layer));
      assertTrue(registry.hasBlob(REPOSITORY, digest(layer)), place);
    }
    assertTrue(
        server.seen().stream()
            .anyMatch(one -> one.path().contains("_state=a%2Bb%3D%3D&n=1&digest=")),
        "the query is sent as it came");
  }

  @Test
  void a_file_that_cannot_be_read_is_our_own_fault() {
    Blob gone =
        new Blob(
            digest(LAYER),
            LAYER.length,
            () -> {
              throw new IOException("layer.tar.gz is gone");
            });
    RegistryException e = refused(Kind.LOCAL, () -> registry.putBlob(REPOSITORY, gone));
    says(e, "layer.tar.gz is gone");
    for (int length : List.of(3, 11)) {
      byte[] other = new byte[length];
      Blob changed = new Blob(digest(LAYER), LAYER.length, () -> new ByteArrayInputStream(other));
      e = refused(Kind.LOCAL, () -> registry.putBlob(REPOSITORY, changed));
      says(e, "is damaged", "7 bytes", "build it again");
    }
    assertEquals(List.of(), pace.waits());
    assertEquals(List.of(), server.store().blobs());
  }

  @Test
  void a_file_that_breaks_while_it_is_read_is_closed() {
    boolean[] closed = {false};
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("bad sector");
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };
    RegistryException e =
        refused(
            Kind.LOCAL,
            () -> registry.putBlob(REPOSITORY, new Blob(digest(LAYER), 7, () -> broken)));
    says(e, "bad sector");
    assertTrue(closed[0]);
  }

  @Test
  void an_interrupted_thread_stops_waiting() {
    server.answer("HEAD", "/manifests/", 9, Reply.of(503));
    Thread.currentThread().interrupt();
    refused(Kind.UNREACHABLE, () -> registry.digest(REPOSITORY, "1.0"));
    assertTrue(Thread.interrupted());
  }

  @Test
  void many_threads_share_a_registry() throws Exception {
    server.answer("PUT", "/manifests/", 3, Reply.of(503));
    List<Thread> threads = new java.util.ArrayList<>();
    Map<String, String> stored = new java.util.concurrent.ConcurrentHashMap<>();
    for (int i = 0; i < 16; i++) {
      String name = "p/pack-" + i;
      byte[] layer = bytes("layer of " + name);
      threads.add(
          new Thread(
              () -> {
                try {
                  registry.putBlob(name, blob(layer));
                  stored.put(name, registry.putManifest(name, "1", manifest(digest(layer))));
                } catch (RegistryException e) {
                  stored.put(name, e.getMessage());
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    Map<String, String> tags = new java.util.TreeMap<>();
    server.store().tags().forEach((tag, digest) -> tags.put(tag.replace(":1", ""), digest));
    assertEquals(tags, new java.util.TreeMap<>(stored));
    assertEquals(List.of(), server.store().danglingTags());
  }
}
