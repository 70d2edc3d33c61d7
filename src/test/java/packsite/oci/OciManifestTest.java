package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import packsite.oci.archive.ArchiveFacts;

final class OciManifestTest {
  private static final String CONFIG =
      "\"config\":{\"mediaType\":\"application/vnd.unknown.config.v1+json\",\"digest\":"
          + "\"sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a\",\"size\":2}";

  private static String text(OciManifest manifest) {
    return new String(manifest.bytes(), StandardCharsets.UTF_8);
  }

  /** The bytes that ORAS 1.0.0 writes, as a run of it showed them. */
  @Test
  void has_the_bytes_of_oras() {
    ArchiveFacts archive =
        new ArchiveFacts(
            "web-1.3.1.tar.gz",
            "web-1.3.1",
            1,
            1,
            "sha256:" + "b".repeat(64),
            124_548,
            "sha256:" + "a".repeat(64));
    OciManifest manifest =
        new OciManifest(
            Optional.of(archive),
            new TreeMap<>(Map.of(OciManifest.CREATED, "2026-11-21T08:15:30Z")));
    assertEquals(
        "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
            + CONFIG
            + ",\"layers\":[{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\",\"digest\":"
            + "\"sha256:"
            + "a".repeat(64)
            + "\",\"size\":124548,\"annotations\":{\"org.opencontainers.image.title\":"
            + "\"web-1.3.1.tar.gz\"}}],\"annotations\":{\"org.opencontainers.image.created\":"
            + "\"2026-11-21T08:15:30Z\"}}",
        text(manifest));
    assertEquals(manifest.bytes().length, manifest.descriptor().size());
  }

  @Test
  void the_base_path_has_no_layers_and_always_the_same_digest() {
    assertEquals(
        "{\"schemaVersion\":2,\"mediaType\":\"application/vnd.oci.image.manifest.v1+json\","
            + CONFIG
            + ",\"layers\":[],\"annotations\":{\"org.opencontainers.image.created\":"
            + "\"1970-01-01T00:00:00Z\"}}",
        text(OciManifest.ofBasePath()));
    assertEquals(
        OciManifest.ofBasePath().descriptor().digest(),
        OciManifest.ofBasePath().descriptor().digest());
  }

  @Test
  void escapes_what_go_escapes_and_sorts_by_key() {
    OciManifest manifest =
        new OciManifest(
            Optional.empty(),
            new TreeMap<>(Map.of("b", "<a> & \"q\" \\ \n\u2028\u0001é", "a", "")));
    String text = text(manifest);
    String wanted =
        "\"annotations\":{\"a\":\"\",\"b\":\"\\u003ca\\u003e \\u0026 \\\"q\\\" \\\\ \\n\\u2028\\u0001é\"}}";
    assertEquals(wanted, text.substring(text.indexOf("\"annotations\":{\"a\"")));
  }

  @Test
  void never_has_what_later_shapes_have() {
    String text =
        text(Plans.plan(Plans.packed("packs/web", "web", "1.0.0")).artifacts().get(0).manifest());
    for (String later : new String[] {"artifactType", "subject", "\"data\"", "oci.empty"}) {
      assertFalse(text.contains(later), later);
    }
  }
}
