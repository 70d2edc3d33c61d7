package packsite.oci.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.oci.Artifact;
import packsite.oci.OciManifest;
import packsite.oci.push.Outcome.Status;
import packsite.oci.registry.RegistryException;
import packsite.oci.registry.RegistryException.Kind;

final class ComparisonTest {
  private static final String A = Shelf.BASE + "/a";

  private final Shelf shelf = new Shelf();
  private final MemoryRegistry registry = new MemoryRegistry();
  private final Artifact pack = shelf.pack("a", "1.0.0");

  private Outcome push(Artifact artifact, Existing existing, boolean force) {
    try {
      return new Pusher(
              registry,
              Shelf.HARBOR,
              shelf,
              new PushOptions(existing, force, false, 1),
              PushListener.NONE)
          .push(List.of(artifact), List.of())
          .outcomes()
          .get(0);
    } catch (ClashException e) {
      throw new AssertionError(e);
    }
  }

  private Outcome push(Artifact artifact) {
    return push(artifact, Existing.FAIL, false);
  }

  private static Map<String, String> files() {
    return Shelf.files("values.yaml", "of: a 1.0.0\n");
  }

  @Test
  void the_same_tar_under_another_manifest_is_the_same_content() {
    push(Shelf.dated(pack, "2020-01-01T00:00:00Z"));
    registry.works();
    Outcome outcome = push(pack);
    assertEquals(Status.SAME_CONTENT, outcome.status());
    String seen = outcome.before().orElseThrow();
    assertEquals(List.of("HEAD " + A + ":1.0.0", "GET " + A + ":" + seen), registry.calls());
    assertEquals(outcome.before(), outcome.after());
    assertEquals(Status.SAME_CONTENT, push(pack, Existing.FORCE, true).status());
  }

  @Test
  void the_same_layer_without_a_tar_digest_is_the_same_content() throws Exception {
    byte[] layer = shelf.open(pack).readAllBytes();
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", layer);
    Outcome outcome = push(pack);
    assertEquals(Status.SAME_CONTENT, outcome.status());
    assertEquals(2, registry.calls().size());
    assertEquals("the same files under another manifest", outcome.message());
  }

  @Test
  void the_same_files_in_a_tar_made_by_hand_are_the_same_content() {
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", Shelf.handmade("some-folder/", files()));
    Outcome outcome = push(pack);
    assertEquals(Status.SAME_CONTENT, outcome.status());
    assertEquals(List.of(), registry.writes());
  }

  @Test
  void a_disk_that_knows_of_no_executable_files_is_forgiven() {
    Artifact script =
        shelf.pack("a", "1.0.0", Shelf.files("values.yaml", "of: a 1.0.0\n", "run.sh*", "#!"));
    Map<String, String> plain = Shelf.files("values.yaml", "of: a 1.0.0\n", "run.sh", "#!");
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", Shelf.handmade("x/", plain));
    assertEquals(Status.SAME_CONTENT, push(script).status());
  }

  @Test
  void a_title_that_palette_does_not_find_is_told_and_can_be_mended() {
    Shelf.oras(registry, pack, "dist/a-1.0.0.tar.gz", Shelf.handmade("x/", files()));
    Outcome outcome = push(pack);
    assertEquals(Status.SAME_CONTENT, outcome.status());
    assertEquals(
        "the same files, but Palette may not find them: its layer is titled dist/a-1.0.0.tar.gz,"
            + " not a-1.0.0.tar.gz",
        outcome.message());
    assertEquals("--force replaces the manifest", outcome.help());
    assertEquals(Status.FORCED, push(pack, Existing.FAIL, true).status());
    assertEquals(Status.UP_TO_DATE, push(pack).status());
  }

  @Test
  void documentation_alone_does_not_move_a_tag() {
    push(pack);
    Map<String, String> files = files();
    files.put("README.md", "# Better\n");
    files.put("logo.png", "JPG");
    files.put("CHANGELOG.md", "new");
    Artifact better = shelf.pack("a", "1.0.0", files);
    Outcome outcome = push(better);
    assertEquals(Status.DOCS_ONLY, outcome.status());
    assertEquals(
        "only documentation differs: CHANGELOG.md added, README.md changed, logo.png changed",
        outcome.message());
    assertEquals(Status.DOCS_ONLY, push(better, Existing.FORCE, false).status());
    assertEquals(Status.FORCED, push(better, Existing.FAIL, true).status());
  }

  @Test
  void markdown_further_down_is_no_documentation() {
    push(pack);
    Map<String, String> files = files();
    files.put("charts/notes.md", "new");
    assertEquals(Status.CONFLICT, push(shelf.pack("a", "1.0.0", files)).status());
  }

  @Test
  void existing_decides_for_tags_of_other_tools_alone() {
    Map<String, String> other = Shelf.files("values.yaml", "other: 1\n");
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", Shelf.handmade("x/", other));
    Outcome conflict = push(pack);
    assertEquals(Status.CONFLICT, conflict.status());
    assertTrue(conflict.help().contains("--existing skip"), conflict.help());
    Outcome skipped = push(pack, Existing.SKIP, false);
    assertEquals(Status.SKIPPED, skipped.status());
    assertEquals(
        "the tag was pushed by another tool and is left alone: values.yaml changed",
        skipped.message());
    assertEquals(Status.FORCED, push(pack, Existing.FORCE, false).status());
    Artifact changed = shelf.pack("a", "1.0.0", other);
    assertEquals(Status.CONFLICT, push(changed, Existing.FORCE, false).status());
    assertEquals(Status.CONFLICT, push(changed, Existing.SKIP, false).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/vnd.oci.image.index.v1+json | {"manifests":[]} | an index of several manifests, as images for many platforms have it
          application/vnd.docker.distribution.manifest.v2+json | {"layers":[{}]} | a Docker image
          application/vnd.oci.image.manifest.v1+json; charset=utf-8 | {"layers":[]} | a manifest with no layer where a pack has one
          application/vnd.oci.image.manifest.v1+json | {"layers":[{},{}]} | a manifest with 2 layers where a pack has one
          application/vnd.oci.image.manifest.v1+json | {"layers":[{"digest":"sha512:1","size":1}]} | a manifest whose layer has no SHA-256 digest or no size
          application/vnd.oci.image.manifest.v1+json | {"config":{"mediaType":"application/vnd.cncf.helm.config.v1+json"}} | a Helm chart
          application/vnd.oci.image.manifest.v1+json | {"config":{"mediaType":"application/vnd.oci.image.config.v1+json"}} | a container image
          text/html | {"layers":{}} | a manifest of type text/html
          application/vnd.oci.image.manifest.v1+json | [1 | something that is no JSON object
          application/vnd.oci.image.manifest.v1+json | {"config":7,"annotations":[],"layers":"x","mediaType":null} | a manifest of type null
          """)
  void what_is_no_pack_is_a_conflict_that_says_what_it_is(String type, String json, String what) {
    String there = Shelf.foreign(registry, pack, type, json);
    Outcome outcome = push(pack);
    assertEquals(Status.CONFLICT, outcome.status());
    assertTrue(outcome.message().equals("it holds " + what), outcome.message());
    assertEquals(List.of(), registry.writes());
    Outcome forced = push(pack, Existing.FAIL, true);
    assertEquals(Status.FORCED, forced.status());
    assertTrue(forced.message().endsWith("; replaced " + there), forced.message());
  }

  @Test
  void a_layer_that_is_no_archive_is_a_conflict() {
    byte[] words = "no archive".getBytes(StandardCharsets.UTF_8);
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", words);
    Outcome outcome = push(pack);
    assertEquals(Status.CONFLICT, outcome.status());
    assertTrue(
        outcome
            .message()
            .startsWith("its layer is no archive of a pack: the file is not a gzipped tar"),
        outcome.message());
  }

  @Test
  void a_layer_that_is_not_there_is_a_conflict() {
    String gone = "sha256:" + "1".repeat(64);
    Shelf.foreign(registry, pack, OciManifest.MEDIA_TYPE, layer(gone, 7));
    Outcome outcome = push(pack);
    assertEquals(Status.CONFLICT, outcome.status());
    assertTrue(outcome.message().contains("its layer cannot be compared: " + gone));
  }

  @Test
  void a_layer_of_gigabytes_is_not_pulled() {
    Shelf.foreign(
        registry, pack, OciManifest.MEDIA_TYPE, layer("sha256:" + "1".repeat(64), 5L << 30));
    Outcome outcome = push(pack);
    assertEquals(Status.CONFLICT, outcome.status());
    assertTrue(
        outcome
            .message()
            .startsWith(
                "its layer of 5.4 GB is larger than the 134.2 MB that are pulled to compare"
                    + " files"));
    assertEquals(2, registry.calls().size());
  }

  private static String layer(String digest, long size) {
    return "{\"layers\":[{\"digest\":\"" + digest + "\",\"size\":" + size + "}]}";
  }

  @Test
  void a_layer_that_cannot_be_pulled_for_now_is_a_failure() {
    Shelf.oras(registry, pack, "a-1.0.0.tar.gz", Shelf.handmade("x/", files()));
    registry.refuse("GET blob", new RegistryException(Kind.THROTTLED, "too many", "wait"));
    Outcome outcome = push(pack, Existing.FORCE, true);
    assertEquals(Status.FAILED, outcome.status());
    assertEquals("too many", outcome.message());
    assertEquals(List.of(), registry.writes());
  }

  @Test
  void a_manifest_of_megabytes_is_not_read() {
    registry.seed(
        Shelf.HARBOR.repository("a"),
        "1.0.0",
        new packsite.oci.registry.Document(OciManifest.MEDIA_TYPE, new byte[5 << 20]));
    Outcome outcome = push(pack);
    assertTrue(outcome.message().startsWith("it holds a manifest of 5.2 MB"), outcome.message());
  }
}
