package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.text.Source;

final class DistTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_000_000_000));

  @TempDir Path temp;

  private Dist open() throws IOException {
    return Dist.forWriting(temp.resolve("dist"), () -> {});
  }

  /** Keeps a blob for each pack, as {@link Packing} does, then finishes. */
  private PushPlan write(Dist dist, String... versions) throws IOException {
    Packed[] packed =
        Stream.of(versions)
            .map(version -> Plans.packed("packs/web-" + version, "web", version))
            .toArray(Packed[]::new);
    for (Packed one : packed) {
      Path draft = dist.draft();
      Files.writeString(draft, "gz of " + one.archive().orElseThrow().topDir());
      dist.keep(draft, one.archive().orElseThrow().digest());
    }
    PushPlan plan = Plans.plan(packed);
    dist.finish(plan);
    return plan;
  }

  private Map<String, FileTime> files() throws IOException {
    Map<String, FileTime> files = new TreeMap<>();
    Path folder = temp.resolve("dist");
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  @Test
  void holds_what_the_plan_says_and_nothing_else() throws IOException {
    try (Dist dist = open()) {
      PushPlan plan = write(dist, "1.0.0", "1.1.0");
      assertEquals(
          List.of(
              ".packsite",
              "archives/web-1.0.0.tar.gz",
              "archives/web-1.1.0.tar.gz",
              "oci/index.json",
              "oci/oci-layout",
              "push-manifest.json"),
          files().keySet().stream().filter(file -> !file.contains("blobs")).toList());
      assertEquals(5, files().keySet().stream().filter(file -> file.contains("blobs")).count());
      for (Artifact artifact : plan.artifacts()) {
        assertArrayEquals(
            artifact.manifest().bytes(),
            Files.readAllBytes(dist.blob(artifact.manifest().descriptor().digest())));
        assertEquals(
            "gz of " + artifact.label(),
            Files.readString(temp.resolve("dist/archives/" + artifact.label() + ".tar.gz")));
      }
    }
  }

  @Test
  void the_push_manifest_on_disk_is_the_plan() throws Exception {
    PushPlan plan;
    try (Dist dist = open()) {
      plan = write(dist, "1.0.0");
    }
    String json = Files.readString(temp.resolve("dist/push-manifest.json"));
    assertEquals(plan, PushManifestReader.read(Source.of("push-manifest.json", json)));
  }

  @Test
  void leaves_alone_what_has_not_changed() throws IOException {
    try (Dist dist = open()) {
      write(dist, "1.0.0");
    }
    for (String file : files().keySet()) {
      Files.setLastModifiedTime(temp.resolve("dist").resolve(file), LONG_AGO);
    }
    try (Dist dist = open()) {
      write(dist, "1.0.0");
    }
    files().forEach((file, time) -> assertEquals(LONG_AGO, time, file));
  }

  @Test
  void takes_away_what_nothing_points_at() throws IOException {
    try (Dist dist = open()) {
      write(dist, "1.0.0", "1.1.0");
      int before = files().size();
      write(dist, "1.1.0");
      assertEquals(before - 3, files().size());
      assertTrue(files().keySet().stream().noneMatch(file -> file.contains("1.0.0")));
    }
  }

  @Test
  void mends_a_blob_that_was_spoilt() throws IOException {
    try (Dist dist = open()) {
      PushPlan plan = write(dist, "1.0.0");
      Path blob = dist.blob(plan.artifacts().get(0).archive().digest());
      Files.delete(blob);
      Files.writeString(blob, "GZ of web-1.0.0");
      Path manifest = dist.blob(plan.artifacts().get(0).manifest().descriptor().digest());
      Files.writeString(manifest, "{}");
      write(dist, "1.0.0");
      assertEquals("gz of web-1.0.0", Files.readString(blob));
      assertEquals(
          "gz of web-1.0.0", Files.readString(temp.resolve("dist/archives/web-1.0.0.tar.gz")));
      assertArrayEquals(plan.artifacts().get(0).manifest().bytes(), Files.readAllBytes(manifest));
    }
  }

  @Test
  void clears_what_a_run_left_that_was_cut_off() throws IOException {
    try (Dist dist = open()) {
      write(dist, "1.0.0");
      Files.writeString(dist.draft(), "half an arch");
    }
    assertTrue(files().keySet().stream().anyMatch(file -> file.contains("draft")));
    try (Dist dist = open()) {
      assertTrue(files().keySet().stream().noneMatch(file -> file.contains("draft")));
      // What was whole before is whole still.
      assertTrue(Files.exists(dist.folder().resolve("oci/index.json")));
    }
  }

  @Test
  void never_takes_a_folder_of_others() throws IOException {
    Files.createDirectories(temp.resolve("dist"));
    Files.writeString(temp.resolve("dist/precious.txt"), "mine");
    assertTrue(Dist.isForeign(temp.resolve("dist")));
    assertThrows(IOException.class, this::open);
    assertEquals("mine", Files.readString(temp.resolve("dist/precious.txt")));
    Files.delete(temp.resolve("dist/precious.txt"));
    assertFalse(Dist.isForeign(temp.resolve("dist")));
    Files.writeString(temp.resolve("file"), "");
    assertTrue(Dist.isForeign(temp.resolve("file")));
    Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    assertTrue(Dist.isForeign(temp.resolve("link")));
  }

  @Test
  void archives_and_blobs_are_one_file_on_disk() throws IOException {
    try (Dist dist = open()) {
      PushPlan plan = write(dist, "1.0.0");
      Path blob = dist.blob(plan.artifacts().get(0).archive().digest());
      assertTrue(Files.isSameFile(blob, temp.resolve("dist/archives/web-1.0.0.tar.gz")));
    }
  }
}
