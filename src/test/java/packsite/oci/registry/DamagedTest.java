package packsite.oci.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.oci.registry.Client.REPOSITORY;
import static packsite.oci.registry.Client.anonymous;
import static packsite.oci.registry.Client.blob;
import static packsite.oci.registry.Client.digest;
import static packsite.oci.registry.Client.manifest;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import packsite.oci.registry.FakeRegistry.Reply;
import packsite.oci.registry.RegistryException.Kind;

/** Bytes that are no more what their digest says. */
final class DamagedTest {
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
  void a_file_that_was_changed_is_not_sent_to_its_end() {
    for (int size : List.of(1, 700, 500_000)) {
      byte[] good = new byte[size];
      byte[] bad = good.clone();
      bad[0] = 1;
      Blob blob = new Blob(digest(good), size, () -> new ByteArrayInputStream(bad));
      RegistryException e =
          assertThrows(RegistryException.class, () -> registry.putBlob(REPOSITORY, blob));
      assertEquals(Kind.LOCAL, e.kind(), e.getMessage());
      assertEquals(
          "the archive of an upload to "
              + REPOSITORY
              + " of "
              + size
              + " bytes is damaged: it is not what its digest "
              + digest(good)
              + " says",
          e.getMessage());
      assertEquals("build it again", e.help());
    }
    assertTrue(registry.bytesSent() < 500_000, "sent " + registry.bytesSent());
    assertEquals(List.of(), server.store().blobs());
    assertEquals(List.of(), pace.waits());
  }

  @Test
  void a_second_try_is_hashed_anew() throws RegistryException {
    server.answer("PUT", "/uploads/", 1, Reply.cut());
    byte[] good = new byte[40_000];
    registry.putBlob(REPOSITORY, blob(good));
    assertTrue(registry.hasBlob(REPOSITORY, digest(good)));
  }

  @Test
  void a_registry_that_gets_another_digest_is_told_with_a_way_out() {
    Reply invalid = Reply.error(400, "DIGEST_INVALID", "provided digest did not match");
    server.answer("PUT", "/uploads/", 1, invalid);
    RegistryException e =
        assertThrows(
            RegistryException.class, () -> registry.putBlob(REPOSITORY, blob(new byte[9])));
    assertEquals(Kind.PROTOCOL, e.kind());
    assertTrue(e.help().contains("changes what is sent"), e.help());
    server.answer("PUT", "/manifests/", 1, invalid);
    e =
        assertThrows(
            RegistryException.class, () -> registry.putManifest(REPOSITORY, "1", manifest()));
    assertTrue(e.help().contains("changes what is sent"), e.help());
  }
}
