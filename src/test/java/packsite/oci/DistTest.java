package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.io.OutputFolder;
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

  private Path outside() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("precious.tar.gz"), "mine");
    return outside;
  }

  private void assertRefused(String message) {
    IOException e = assertThrows(IOException.class, this::open);
    assertEquals(message, e.getMessage());
  }

  @Test
  void a_marker_that_is_a_link_makes_a_folder_foreign() throws IOException {
    Path file = outside().resolve("precious.tar.gz");
    Files.createDirectories(temp.resolve("dist"));
    Files.createSymbolicLink(temp.resolve("dist/.packsite"), file);
    assertTrue(Dist.isForeign(temp.resolve("dist")));
    assertThrows(IOException.class, this::open);
    assertEquals("mine", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"archives", "oci", "oci/blobs", "oci/blobs/sha256"})
  void a_link_in_place_of_a_folder_is_refused_before_anything_is_written(String below)
      throws IOException {
    Path outside = outside();
    Path link = temp.resolve("dist").resolve(below);
    Files.createDirectories(link.getParent());
    Files.createFile(temp.resolve("dist/.packsite"));
    Files.createSymbolicLink(link, outside);
    assertRefused("dist/" + below + " is a link");
    assertEquals(0, Files.size(temp.resolve("dist/.packsite")));
    IOException e =
        assertThrows(
            IOException.class, () -> Dist.forReading(temp.resolve("dist"), () -> {}).close());
    assertEquals("dist/" + below + " is a link", e.getMessage());
    try (Stream<Path> inside = Files.list(outside)) {
      assertEquals(List.of(outside.resolve("precious.tar.gz")), inside.toList());
    }
    Files.delete(link);
    Files.createFile(link);
    assertRefused("dist/" + below + " is no folder");
  }

  @Test
  void the_folder_itself_may_be_reached_through_a_link() throws IOException {
    Files.createDirectories(temp.resolve("real"));
    Files.createSymbolicLink(temp.resolve("dist"), Path.of("real"));
    try (Dist dist = open()) {
      write(dist, "1.0.0");
    }
    assertTrue(Files.exists(temp.resolve("real/push-manifest.json")));
    assertTrue(Files.isSymbolicLink(temp.resolve("dist")));
  }

  @Test
  void deletes_nothing_whose_name_is_not_ours() throws IOException {
    Path outside = outside();
    try (Dist dist = open()) {
      Path archives = dist.folder().resolve("archives");
      Files.createDirectories(archives.resolve("folder.tar.gz/x"));
      Files.writeString(archives.resolve("notes.txt"), "mine");
      Files.createSymbolicLink(archives.resolve("old.tar.gz"), outside.resolve("precious.tar.gz"));
      Files.createDirectories(dist.blob("sha256:" + "0".repeat(64)).resolve("x"));
      Files.writeString(dist.blob("sha256:" + "1".repeat(64)), "old");
      Files.createDirectories(dist.folder().resolve(".draft-folder/x"));
      write(dist, "1.0.0");
      assertTrue(Files.isDirectory(archives.resolve("folder.tar.gz/x")));
      assertEquals("mine", Files.readString(archives.resolve("notes.txt")));
      assertFalse(Files.exists(archives.resolve("old.tar.gz"), LinkOption.NOFOLLOW_LINKS));
      assertEquals("mine", Files.readString(outside.resolve("precious.tar.gz")));
      assertTrue(Files.isDirectory(dist.blob("sha256:" + "0".repeat(64))));
      assertFalse(Files.exists(dist.blob("sha256:" + "1".repeat(64))));
    }
    open().close();
  }

  @Test
  void a_report_replaces_a_planted_link_and_follows_none() throws IOException {
    Path file = outside().resolve("precious.tar.gz");
    try (Dist dist = open()) {
      write(dist, "1.0.0");
      for (String name : List.of("push-report.json", ".draft-1", ".draft-2", ".draft-3")) {
        Files.createSymbolicLink(dist.folder().resolve(name), file);
      }
    }
    try (Dist one = Dist.forReading(temp.resolve("dist"), () -> {})) {
      one.report(List.of("{}".getBytes(StandardCharsets.UTF_8)));
    }
    assertEquals("mine", Files.readString(file));
    assertEquals("{}", Files.readString(temp.resolve("dist/push-report.json")));
    assertFalse(Files.isSymbolicLink(temp.resolve("dist/push-report.json")));
  }

  @Test
  void no_two_drafts_have_one_name() throws IOException {
    try (Dist dist = open()) {
      Path first = dist.draft();
      assertNotEquals(first, dist.draft());
      dist.close();
      try (Dist later = open()) {
        assertNotEquals(first, later.draft());
      }
    }
  }

  @Test
  void a_move_that_fails_leaves_no_draft() throws IOException {
    String digest = "sha256:" + "0".repeat(64);
    try (Dist dist = open()) {
      Path draft = dist.draft();
      Files.writeString(draft, "gz");
      Files.createDirectories(dist.blob(digest));
      IOException e = assertThrows(IOException.class, () -> dist.keep(draft, digest));
      assertEquals("dist/oci/blobs/sha256/" + "0".repeat(64) + " is a folder", e.getMessage());
      assertFalse(Files.exists(draft));
      Files.createDirectories(dist.folder().resolve("push-report.json"));
      assertThrows(IOException.class, () -> dist.report(List.of(new byte[1])));
      assertTrue(files().keySet().stream().noneMatch(file -> file.contains("draft")));
    }
  }

  @Test
  void a_link_in_place_of_a_blob_is_replaced() throws IOException {
    Path outside = outside();
    try (Dist dist = open()) {
      PushPlan plan = write(dist, "1.0.0");
      Artifact artifact = plan.artifacts().get(0);
      String manifest = artifact.manifest().descriptor().digest();
      for (String digest : List.of(artifact.archive().digest(), manifest)) {
        Path copy = outside.resolve(digest.substring(7));
        Files.move(dist.blob(digest), copy);
        Files.createSymbolicLink(dist.blob(digest), copy);
        IOException e = assertThrows(IOException.class, () -> dist.open(digest));
        assertEquals(
            "oci/blobs/sha256/" + digest.substring(7) + " in dist/ is no file", e.getMessage());
      }
      assertThrows(IOException.class, () -> dist.finish(plan));
      write(dist, "1.0.0");
      for (String digest : List.of(artifact.archive().digest(), manifest)) {
        assertFalse(Files.isSymbolicLink(dist.blob(digest)));
        dist.open(digest).close();
      }
      assertThrows(NoSuchFileException.class, () -> dist.open("sha256:" + "0".repeat(64)));
    }
  }

  @Test
  void a_pipe_in_place_of_a_blob_is_not_waited_for() throws Exception {
    try (Dist dist = open()) {
      String digest = "sha256:" + "0".repeat(64);
      Process mkfifo = new ProcessBuilder("mkfifo", dist.blob(digest).toString()).start();
      assumeTrue(mkfifo.waitFor() == 0, "this machine makes no pipes");
      assertThrows(IOException.class, () -> dist.open(digest));
      Path draft = dist.draft();
      Files.writeString(draft, "gz");
      dist.keep(draft, digest);
      assertEquals("gz", new String(dist.open(digest).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_folder_of_pages_is_foreign() throws IOException {
    new OutputFolder(temp.resolve("dist")).replace(Map.of("index.html", new byte[0]));
    assertTrue(Dist.isForeign(temp.resolve("dist")));
    assertThrows(IOException.class, this::open);
    assertTrue(Files.exists(temp.resolve("dist/index.html")));
  }

  @Test
  void a_folder_that_was_cut_off_at_its_marker_is_ours() throws IOException {
    Files.createDirectories(temp.resolve("dist"));
    Files.createFile(temp.resolve("dist/.packsite"));
    assertFalse(Dist.isForeign(temp.resolve("dist")));
    open().close();
    assertTrue(Files.size(temp.resolve("dist/.packsite")) > 0);
    assertFalse(Dist.isForeign(temp.resolve("dist")));
  }

  @Test
  void the_index_is_not_touched_while_a_blob_is_missing() throws IOException {
    try (Dist dist = open()) {
      write(dist, "1.0.0");
      String index = Files.readString(dist.folder().resolve("oci/index.json"));
      PushPlan more = Plans.plan(Plans.packed("packs/web-2", "web", "2.0.0"));
      assertThrows(NoSuchFileException.class, () -> dist.finish(more));
      assertEquals(index, Files.readString(dist.folder().resolve("oci/index.json")));
      assertTrue(Files.exists(dist.folder().resolve("archives/web-1.0.0.tar.gz")));
    }
  }

  @Test
  void the_push_manifest_comes_after_all_that_it_names() throws IOException {
    try (Dist dist = open()) {
      write(dist, "1.0.0");
      String manifest = Files.readString(dist.folder().resolve("push-manifest.json"));
      Files.createDirectories(dist.folder().resolve("archives/web-2.0.0.tar.gz"));
      assertThrows(IOException.class, () -> write(dist, "2.0.0"));
      String index = Files.readString(dist.folder().resolve("oci/index.json"));
      assertTrue(index.contains("web-2.0.0"), index);
      assertEquals(manifest, Files.readString(dist.folder().resolve("push-manifest.json")));
      assertTrue(Files.exists(dist.folder().resolve("archives/web-1.0.0.tar.gz")));
    }
  }

  @Test
  void the_index_names_no_placeholder() {
    PushPlan known = Plans.plan(Plans.packed("packs/web", "web", "1.0.0"));
    assertTrue(
        index(known).contains("\"harbor.example.com/team/packs/spectro-packs/archive/web:1.0.0\""));
    PushPlan homeless =
        new PushPlan("1", "other", known.origin(), Target.UNKNOWN, known.artifacts(), List.of());
    assertTrue(index(homeless).contains("\"spectro-packs/archive/web:1.0.0\""), index(homeless));
  }

  private static String index(PushPlan plan) {
    StringBuilder text = new StringBuilder();
    LayoutIndex.of(plan).forEach(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
    return text.toString();
  }
}
