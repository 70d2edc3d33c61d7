package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.bytes;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.manifest;
import static packsite.oci.registry.Client.plain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** Registries that send one to other hosts, where no password may arrive. */
final class ElsewhereTest {
  private static final byte[] LAYER = bytes("a layer");

  private FakeRegistry server;
  private FakeRegistry other;
  private HttpRegistry registry;

  @BeforeEach
  void start() throws RegistryException {
    server = FakeRegistry.start();
    other = FakeRegistry.start();
    server.guardedBy(
        request ->
            request.header("Authorization").isEmpty()
                ? Optional.of(Reply.of(401).with("WWW-Authenticate", "Basic realm=\"x\""))
                : Optional.empty());
    // Signed addresses are refused by storage when a second login comes along.
    other.guardedBy(
        request ->
            request.header("Authorization").isEmpty()
                ? Optional.empty()
                : Optional.of(Reply.of(400).with("two kinds of login")));
    registry = HttpRegistry.open(plain(server.host(), new FakePace()).withLogin("jo", "hunter2"));
  }

  @AfterEach
  void stop() {
    server.close();
    other.close();
  }

  private void nothingSecretArrived() {
    assertFalse(other.seen().isEmpty());
    assertTrue(
        other.seen().stream()
            .allMatch(
                one ->
                    one.headers().keySet().stream().noneMatch("authorization"::equalsIgnoreCase)));
  }

  @Test
  void downloads_from_another_host() throws RegistryException, IOException {
    for (int status : List.of(301, 302, 303, 307, 308)) {
      String digest = other.store().addBlob(REPOSITORY, LAYER);
      String place = "http://" + other.host() + "/v2/" + REPOSITORY + "/blobs/" + digest + "?sig=a";
      server.answer("GET", "/blobs/", 1, Reply.of(status).with("Location", place));
      ByteArrayOutputStream to = new ByteArrayOutputStream();
      registry.copyBlob(REPOSITORY, digest, 100, to);
      assertArrayEquals(LAYER, to.toByteArray());
    }
    nothingSecretArrived();
  }

  @Test
  void uploads_to_another_host() throws RegistryException {
    other.answer("PUT", "/bucket/", 1, Reply.of(201));
    server.store().place("http://" + other.host() + "/bucket/%s/%s?signature=abc");
    registry.putBlob(REPOSITORY, blob(LAYER));
    nothingSecretArrived();
    assertTrue(other.seen().get(0).path().contains("?signature=abc&digest=sha256:"));
    assertArrayEquals(LAYER, other.seen().get(0).body());
  }

  @Test
  void an_upload_is_sent_on_with_its_body() throws RegistryException {
    for (int status : List.of(302, 307, 308)) {
      other.answer("PUT", "/bucket/", 1, Reply.of(201));
      String place = "http://" + other.host() + "/bucket/x";
      server.answer("PUT", "/uploads/", 1, Reply.of(status).with("Location", place));
      registry.putBlob(REPOSITORY, blob(LAYER));
    }
    other.seen().forEach(one -> assertArrayEquals(LAYER, one.body()));
    nothingSecretArrived();
    assertEquals(6 * LAYER.length, registry.bytesSent());
  }

  @Test
  void a_question_is_sent_on_within_the_registry_with_the_login() throws RegistryException {
    server.store().addManifest(REPOSITORY, "1", manifest().bytes());
    server.answer(
        "HEAD",
        "/manifests/old",
        1,
        Reply.of(307).with("Location", "/v2/" + REPOSITORY + "/manifests/1"));
    assertEquals(Optional.of(digest(manifest().bytes())), registry.digest(REPOSITORY, "old"));
  }

  @Test
  void a_token_service_that_sends_elsewhere_takes_no_password_there() throws RegistryException {
    try (FakeTokens tokens = FakeTokens.start("jo", "hunter2")) {
      server.guardedBy(tokens.guard());
      tokens.answering(Reply.of(307).with("Location", "http://" + other.host() + "/token"));
      other.answer("GET", "/token", 9, Reply.of(200).with("{\"token\":\"stolen\"}"));
      HttpRegistry asking =
          HttpRegistry.open(plain(server.host(), new FakePace()).withLogin("jo", "hunter2"));
      assertThrows(RegistryException.class, () -> asking.digest(REPOSITORY, "1"));
      nothingSecretArrived();
    }
  }

  @Test
  void an_identity_token_goes_to_no_other_host() throws RegistryException {
    try (FakeTokens tokens = FakeTokens.start("jo", "hunter2")) {
      tokens.answering(Reply.of(307).with("Location", "http://" + other.host() + "/token"));
      server.guardedBy(tokens.guard());
      RegistryOptions plain = plain(server.host(), new FakePace());
      Credentials identity = new Credentials("<token>", "hunter2", true, "a test");
      HttpRegistry asking =
          HttpRegistry.open(
              new RegistryOptions(
                  plain.host(),
                  "",
                  true,
                  Optional.empty(),
                  Optional.of(identity),
                  plain.environment(),
                  plain.pace(),
                  plain.connectTimeout(),
                  plain.stallTimeout(),
                  plain.answerTimeout()));
      assertThrows(RegistryException.class, () -> asking.digest(REPOSITORY, "1"));
      assertEquals(List.of(), other.seen());
    }
  }

  @Test
  void round_in_circles_comes_to_an_end() {
    server.answer("GET", "/tags/list", 99, Reply.of(302).with("Location", "/v2/a/tags/list"));
    RegistryException e = assertThrows(RegistryException.class, () -> registry.tags(REPOSITORY));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.getMessage().contains("circles"), e.getMessage());
  }
}
