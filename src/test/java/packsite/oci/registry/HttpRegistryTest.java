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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** What a registry is asked for, where nothing goes wrong on the way. */
final class HttpRegistryTest {
  private static final byte[] LAYER = bytes("a layer");

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

  @Test
  void uploads_a_blob_and_a_manifest_and_finds_both() throws RegistryException {
    Document document = manifest(digest(LAYER));
    assertFalse(registry.hasBlob(REPOSITORY, digest(LAYER)));
    registry.putBlob(REPOSITORY, blob(LAYER));
    assertTrue(registry.hasBlob(REPOSITORY, digest(LAYER)));
    assertEquals(Optional.empty(), registry.digest(REPOSITORY, "1.0"));
    String stored = registry.putManifest(REPOSITORY, "1.0", document);
    assertEquals(digest(document.bytes()), stored);
    assertEquals(Optional.of(stored), registry.digest(REPOSITORY, "1.0"));
    assertEquals(Optional.of(stored), registry.digest(REPOSITORY, stored));
    Document found = registry.manifest(REPOSITORY, "1.0").orElseThrow();
    assertEquals(document.mediaType(), found.mediaType());
    assertArrayEquals(document.bytes(), found.bytes());
    assertEquals(List.of(), server.store().danglingTags());
    assertEquals(LAYER.length + document.bytes().length, registry.bytesSent());
  }

  @Test
  void asks_once_for_a_digest_after_one_greeting() throws RegistryException {
    server.store().addManifest(REPOSITORY, "1.0", manifest().bytes());
    registry.digest(REPOSITORY, "1.0");
    registry.digest(REPOSITORY, "1.0");
    String head = "HEAD /v2/" + REPOSITORY + "/manifests/1.0";
    assertEquals(
        List.of("GET /v2/", head, head), server.seen().stream().map(Object::toString).toList());
  }

  @Test
  void uploads_an_empty_blob() throws RegistryException {
    registry.putBlob(REPOSITORY, blob(new byte[0]));
    assertTrue(registry.hasBlob(REPOSITORY, digest(new byte[0])));
  }

  @Test
  void uploads_more_than_any_buffer_holds() throws RegistryException, IOException {
    byte[] large = new byte[3_000_001];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31);
    }
    registry.putBlob(REPOSITORY, blob(large));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    registry.copyBlob(REPOSITORY, digest(large), large.length, back);
    assertArrayEquals(large, back.toByteArray());
    assertEquals(large.length, registry.bytesSent());
  }

  @Test
  void hashes_a_manifest_whose_digest_is_not_said() throws RegistryException {
    server.store().withoutDigestHeaders().addManifest(REPOSITORY, "1.0", manifest().bytes());
    assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "1.0"));
    assertEquals(
        List.of(
            "HEAD /v2/" + REPOSITORY + "/manifests/1.0",
            "GET /v2/" + REPOSITORY + "/manifests/1.0"),
        server.asked());
  }

  @Test
  void hashes_a_manifest_that_cannot_be_asked_for_by_HEAD() throws RegistryException {
    server.store().addManifest(REPOSITORY, "1.0", manifest().bytes());
    server.answer("HEAD", "/manifests/", 1, Reply.of(405));
    assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "1.0"));
  }

  @Test
  void does_not_take_a_digest_that_is_none() throws RegistryException {
    server.store().addManifest(REPOSITORY, "1.0", manifest().bytes());
    server.store().withoutDigestHeaders();
    server.change("HEAD", "/manifests/", 1, real -> real.with("Docker-Content-Digest", "latest"));
    assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "1.0"));
  }

  @Test
  void refuses_a_manifest_that_is_not_the_one_it_is_said_to_be() {
    String digest = server.store().addManifest(REPOSITORY, "1.0", manifest().bytes());
    server.change("GET", "/manifests/", 1, real -> real.with("{\"other\":1}"));
    RegistryException e =
        assertThrows(RegistryException.class, () -> registry.manifest(REPOSITORY, digest));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains(digest), e.getMessage());
  }

  @Test
  void follows_pages_and_sorts() throws RegistryException {
    for (String tag : List.of("1.10", "1.2", "1.0", "2.0", "0.9")) {
      server.store().addManifest(REPOSITORY, tag, bytes("{\"tag\":\"" + tag + "\"}"));
    }
    server.store().addManifest("p/other", "1", manifest().bytes());
    server.store().pagesOf(2);
    assertEquals(List.of("0.9", "1.0", "1.10", "1.2", "2.0"), registry.tags(REPOSITORY));
    server.store().pagesOf(1);
    assertEquals(Optional.of(List.of("p/other", REPOSITORY)), registry.repositories());
  }

  @Test
  void a_repository_that_is_not_there_has_no_tags() throws RegistryException {
    assertEquals(List.of(), registry.tags("p/none"));
  }

  @Test
  void null_for_a_list_is_an_empty_one() throws RegistryException {
    server.answer("GET", "/tags/list", 1, Reply.of(200).with("{\"name\":\"p\",\"tags\":null}"));
    assertEquals(List.of(), registry.tags(REPOSITORY));
  }

  @Test
  void pages_that_go_round_in_circles_come_to_an_end() {
    server.answer(
        "GET",
        "/tags/list",
        100,
        Reply.of(200)
            .with("Link", "</v2/" + REPOSITORY + "/tags/list?last=a>; rel=\"next\"")
            .with("{\"tags\":[\"a\"]}"));
    RegistryException e = assertThrows(RegistryException.class, () -> registry.tags(REPOSITORY));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertEquals(2, server.asked().size());
  }

  @Test
  void a_link_to_another_host_is_read_as_one_to_this() throws RegistryException {
    server.answer(
        "GET",
        "/tags/list",
        1,
        Reply.of(200)
            .with("Link", "<https://elsewhere.test/v2/" + REPOSITORY + "/tags/list?n=9>; rel=next")
            .with("{\"tags\":[\"0\"]}"));
    server.store().addManifest(REPOSITORY, "1", manifest().bytes());
    assertEquals(List.of("0", "1"), registry.tags(REPOSITORY));
  }

  @Test
  void a_page_that_is_gone_does_not_make_the_list_an_empty_one() {
    String next = "</v2/" + REPOSITORY + "/tags/list?last=a>; rel=\"next\"";
    server.answer(
        "GET", "/tags/list", 1, Reply.of(200).with("Link", next).with("{\"tags\":[\"a\"]}"));
    RegistryException e = assertThrows(RegistryException.class, () -> registry.tags(REPOSITORY));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains("page 2 (404"), e.getMessage());
    String more = "</v2/_catalog?last=a>; rel=\"next\"";
    server.answer(
        "GET", "_catalog", 1, Reply.of(200).with("Link", more).with("{\"repositories\":[\"a\"]}"));
    server.answer("GET", "_catalog", 1, Reply.error(404, "NOT_FOUND", "gone"));
    e = assertThrows(RegistryException.class, () -> registry.repositories());
    assertTrue(e.getMessage().contains("page 2 (404, NOT_FOUND"), e.getMessage());
  }

  @Test
  void a_link_to_something_else_is_not_followed() {
    for (String link : List.of("/v2/p/other/tags/list?last=a", "/logout?x=1", "..", "list/../x")) {
      server.forgetSeen();
      server.answer(
          "GET",
          "/tags/list",
          1,
          Reply.of(200).with("Link", "<" + link + ">; rel=next").with("{\"tags\":[\"a\"]}"));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.tags(REPOSITORY), link);
      assertEquals(Kind.PROTOCOL, e.kind());
      assertTrue(e.getMessage().contains("a link to something else"), e.getMessage());
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void pages_without_end_come_to_an_end() {
    int[] page = {0};
    server.change(
        "GET",
        "/tags/list",
        9_999,
        real ->
            Reply.of(200)
                .with("Link", "<?last=" + page[0]++ + ">; rel=next")
                .with("{\"tags\":[\"" + page[0] + "\"]}"));
    RegistryException e = assertThrows(RegistryException.class, () -> registry.tags(REPOSITORY));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains("200 names"), e.getMessage());
    assertEquals(200, server.asked().size());
  }

  @Test
  void a_registry_may_keep_its_list_of_repositories_to_itself() throws RegistryException {
    for (int status : List.of(401, 403, 404, 405)) {
      server.answer("GET", "_catalog", 1, Reply.error(status, "DENIED", "no"));
      assertEquals(Optional.empty(), registry.repositories(), "status " + status);
    }
  }

  @Test
  void copies_no_more_than_it_is_told() {
    String digest = server.store().addBlob(REPOSITORY, LAYER);
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    RegistryException e =
        assertThrows(RegistryException.class, () -> registry.copyBlob(REPOSITORY, digest, 6, to));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains("more than 6 bytes"), e.getMessage());
    assertTrue(to.size() <= 6);
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_copy_of_other_bytes_is_refused() {
    String digest = server.store().addBlob(REPOSITORY, LAYER);
    server.change("GET", "/blobs/", 1, real -> real.with("a lawyer"));
    RegistryException e =
        assertThrows(
            RegistryException.class,
            () -> registry.copyBlob(REPOSITORY, digest, 100, OutputStream.nullOutputStream()));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains(digest), e.getMessage());
    assertTrue(e.getMessage().contains(digest(bytes("a lawyer"))), e.getMessage());
  }

  @Test
  void a_place_that_cannot_be_written_to_is_no_fault_of_the_registry() {
    String digest = server.store().addBlob(REPOSITORY, LAYER);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("the disk is full");
          }
        };
    IOException e =
        assertThrows(IOException.class, () -> registry.copyBlob(REPOSITORY, digest, 100, full));
    assertEquals("the disk is full", e.getMessage());
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_blob_that_is_not_there_is_named() {
    String digest = digest(LAYER);
    RegistryException e =
        assertThrows(
            RegistryException.class,
            () -> registry.copyBlob(REPOSITORY, digest, 100, OutputStream.nullOutputStream()));
    assertTrue(e.getMessage().contains(digest), e.getMessage());
    assertTrue(e.getMessage().contains("404, BLOB_UNKNOWN"), e.getMessage());
  }

  @Test
  void names_that_no_registry_has_are_not_sent() {
    for (String name : List.of("", "../x", "a//b", "a b", "a?x", "/a", "a/", "é", "a/../b")) {
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.digest(name, "1"), name);
      assertEquals(Kind.LOCAL, e.kind());
    }
    for (String tag : List.of("", "a/b", "1+2", "..", "a?b", "x".repeat(129))) {
      assertThrows(RegistryException.class, () -> registry.digest(REPOSITORY, tag), tag);
    }
    assertEquals(List.of(), server.seen());
  }

  @Test
  void says_why_a_host_is_none_without_a_login_in_it() {
    for (String host :
        List.of(
            "[::::]",
            "[1.2]:5",
            "x..y",
            "1.2.3.4.5",
            "1.2.3.999",
            "x.-y",
            "x-.y",
            "x.",
            "x:0",
            "x:99999",
            "x:00000",
            "x:",
            "[::1",
            "é.test",
            "x".repeat(64) + ".test",
            "x\ny",
            "%41")) {
      String problem = Address.problem(host).orElse("");
      assertTrue(problem.contains("is not the host of a registry"), host + ": " + problem);
      RegistryOptions options = RegistryOptions.of(host, Map.of(), pace);
      RegistryException e =
          assertThrows(RegistryException.class, () -> HttpRegistry.open(options), host);
      assertEquals(problem, e.getMessage());
    }
    for (String host : List.of("u:hunter2@host", "hunter2@", "u:a@hunter2@host:5000")) {
      String problem = Address.problem(host).orElse("");
      assertTrue(problem.contains("login"), problem);
      assertFalse(problem.contains("hunter2"), problem);
      RegistryOptions options = RegistryOptions.of(host, Map.of(), pace);
      RegistryException e =
          assertThrows(RegistryException.class, () -> HttpRegistry.open(options), host);
      assertFalse((e.getMessage() + e.help()).contains("hunter2"), e.getMessage());
    }
    for (String host :
        List.of("x", "x:1", "a.b-c.d:65535", "[::1]", "[2001:db8::10.0.0.1]:5000", "10.0.0.1")) {
      assertEquals(Optional.empty(), Address.problem(host), host);
    }
  }

  @Test
  void a_place_whose_host_is_none_is_not_gone_to() {
    for (String place : List.of("https://x:99999/up", "https://x:0/up", "https://x./up")) {
      server.answer("POST", "/uploads/", 1, Reply.of(202).with("Location", place));
      RegistryException e =
          assertThrows(
              RegistryException.class, () -> registry.putBlob(REPOSITORY, blob(LAYER)), place);
      assertEquals(Kind.PROTOCOL, e.kind());
    }
  }

  @Test
  void hosts_that_are_none_are_refused() throws RegistryException {
    for (String host :
        List.of("", "https://x", "x/y", "x:0", "x:70000", "x:y", "[::1", "a b", "u:p@h", "a_b")) {
      RegistryOptions options = RegistryOptions.of(host, Map.of(), pace);
      RegistryException e =
          assertThrows(RegistryException.class, () -> HttpRegistry.open(options), host);
      assertEquals(Kind.LOCAL, e.kind());
    }
    for (String host : List.of("x", "X.example.com:5000", "[::1]:5000", "10.0.0.1")) {
      assertEquals(host, HttpRegistry.open(RegistryOptions.of(host, Map.of(), pace)).host());
    }
  }
}
