package packsite.oci.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import packsite.oci.Target;
import packsite.oci.registry.FakePace;
import packsite.oci.registry.FakeRegistry;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.FakeTokens;
import packsite.oci.registry.HttpRegistry;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryOptions;

/** What befalls one pack over HTTP keeps no other pack from being published. */
final class OneOfManyTest {
  private final Shelf shelf = new Shelf();
  private FakeRegistry server;

  @BeforeEach
  void start() {
    server = FakeRegistry.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private PushReport push() throws RegistryException, ClashException {
    RegistryOptions options =
        RegistryOptions.of(server.host(), Map.of(), new FakePace())
            .withPlainHttp(true)
            .withLogin("jo", "hunter2");
    Target target = new Target(Optional.of(server.host()), "packs", Target.Kind.HARBOR);
    PushOptions one = new PushOptions(Existing.FAIL, false, false, 1);
    return new Pusher(HttpRegistry.open(options), target, shelf, one, PushListener.NONE)
        .push(
            List.of(
                shelf.pack("cairn", "1.0.0"),
                shelf.pack("fathom", "1.0.0"),
                shelf.pack("orbit", "1.0.0"),
                shelf.pack("tern", "1.0.0")),
            List.of());
  }

  private static List<String> words(PushReport report) {
    return report.outcomes().stream().map(it -> it.artifact() + " " + it.status().word()).toList();
  }

  private static final List<String> ALL_BUT_FATHOM =
      List.of(
          "cairn@1.0.0 pushed", "fathom@1.0.0 failed", "orbit@1.0.0 pushed", "tern@1.0.0 pushed");

  @Test
  void an_upload_that_always_breaks() throws RegistryException, ClashException {
    server.answer("PUT", "/fathom/blobs/uploads/", 99, Reply.cut());
    PushReport report = push();
    assertEquals(ALL_BUT_FATHOM, words(report));
    String message = report.outcomes().get(1).message();
    assertTrue(message.contains("broke") && message.contains("tried 5 times"), message);
  }

  @Test
  void a_manifest_that_cannot_be_had_by_its_digest_is_had_by_its_tag()
      throws RegistryException, ClashException {
    String repository = Shelf.BASE + "/fathom";
    server.store().addManifest(repository, "1.0.0", "{\"schemaVersion\":2}".getBytes(UTF_8));
    server.answer("GET", "/manifests/sha256:", 1, Reply.error(404, "MANIFEST_UNKNOWN", "no"));
    PushReport report = push();
    assertEquals("fathom@1.0.0 conflict", words(report).get(1));
    assertEquals(
        List.of(
            "GET /v2/"
                + repository
                + "/manifests/"
                + report.outcomes().get(1).before().orElseThrow(),
            "GET /v2/" + repository + "/manifests/1.0.0"),
        server.asked().stream().filter(one -> one.startsWith("GET")).toList());
  }

  @Test
  void a_repository_that_the_token_service_denies() throws RegistryException, ClashException {
    for (int status : List.of(401, 403)) {
      try (FakeTokens tokens = FakeTokens.start("jo", "hunter2")) {
        server.guardedBy(tokens.denying(Shelf.BASE + "/fathom", status).guard());
        PushReport report = push();
        assertEquals("fathom@1.0.0 failed", words(report).get(1));
        assertEquals(0, report.count(Outcome.Status.NOT_TRIED), words(report).toString());
        assertTrue(
            report.outcomes().get(1).message().contains("pulling from " + Shelf.BASE + "/fathom"),
            report.outcomes().get(1).message());
      }
    }
  }
}
