package packsite.oci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.io.DiskTree;
import packsite.io.FolderFacts;
import packsite.io.Tracking;
import packsite.model.Blocked;
import packsite.oci.archive.PackSelection;
import packsite.text.Glob;

final class PackingTest {
  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void two_packs() throws IOException {
    root = Files.createDirectories(temp.resolve("repository"));
    for (String name : List.of("web", "cache")) {
      write("packs/" + name + "/pack.json", "{}");
      write("packs/" + name + "/values.yaml", "name: " + name + "\n");
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static Candidate candidate(String name) {
    return Plans.candidate("packs/" + name, name, "1.0.0");
  }

  private List<Packed> pack(
      PackingMemory memory, int threads, List<Glob> excludes, Candidate... candidates)
      throws Exception {
    try (DiskTree tree = new DiskTree(root);
        Dist dist = Dist.forWriting(temp.resolve("dist"), () -> {})) {
      PackSelection selection = new PackSelection(tree, Tracking.NONE, excludes);
      return new Packing(tree, selection, dist, memory, threads).pack(List.of(candidates));
    }
  }

  private List<Packed> pack(Candidate... candidates) throws Exception {
    return pack(PackingMemory.NONE, 2, List.of(), candidates);
  }

  @Test
  void gives_what_it_made_in_the_order_of_the_candidates() throws Exception {
    List<Packed> one = pack(PackingMemory.NONE, 1, List.of(), candidate("web"), candidate("cache"));
    assertEquals(
        List.of("web-1.0.0", "cache-1.0.0"),
        one.stream().map(packed -> packed.archive().orElseThrow().topDir()).toList());
    assertEquals(one, pack(PackingMemory.NONE, 8, List.of(), candidate("web"), candidate("cache")));
  }

  @Test
  void a_link_keeps_a_pack_back_and_no_other() throws Exception {
    Files.createSymbolicLink(root.resolve("packs/web/link"), Path.of("nowhere"));
    List<Packed> all = pack(candidate("web"), candidate("cache"));
    assertEquals("packs/web/link", all.get(0).skipped().orElseThrow().place());
    assertTrue(all.get(1).archive().isPresent());
  }

  @Test
  void what_was_found_keeps_a_pack_back() throws Exception {
    Candidate web = candidate("web");
    Candidate blocked =
        new Candidate(
            web.dir(),
            web.name(),
            web.version(),
            "addon",
            "",
            List.of(),
            List.of(
                new Blocked("packs/web", "SE101 secret", "packs/web/values.yaml:3:1", "a key"),
                new Blocked("packs/web", "SE101 secret", "packs/web/values.yaml:9:1", "a key")));
    Skipped skipped = pack(blocked).get(0).skipped().orElseThrow();
    assertEquals("SE101 secret", skipped.rule().orElseThrow());
    assertEquals("packs/web/values.yaml:3:1", skipped.place());
    assertEquals("a key and 1 more", skipped.reason());
  }

  @Test
  void refuses_names_that_no_registry_takes() throws Exception {
    for (String[] id : new String[][] {{"Web", "1"}, {"web", "1+2"}, {"a/b", "1"}, {"..", "1"}}) {
      Packed packed = pack(Plans.candidate("packs/web", id[0], id[1])).get(0);
      assertEquals(Optional.empty(), packed.archive(), id[0] + id[1]);
      assertTrue(packed.skipped().orElseThrow().reason().contains("cannot be"));
    }
    Candidate nameless =
        new Candidate(
            "packs/web", Optional.empty(), Optional.empty(), "", "", List.of(), List.of());
    assertEquals(
        "pack.json gives no name and version",
        pack(nameless).get(0).skipped().orElseThrow().reason());
  }

  @Test
  void does_not_leave_out_what_the_pack_installs() throws Exception {
    write("packs/web/charts/web.tgz", "x");
    Candidate web =
        new Candidate(
            "packs/web",
            Optional.of("web"),
            Optional.of("1"),
            "addon",
            "",
            List.of("charts/web.tgz"),
            List.of());
    for (String pattern : List.of("charts/", "charts/*.tgz", "*.tgz")) {
      Packed packed = pack(PackingMemory.NONE, 1, List.of(new Glob(pattern)), web).get(0);
      assertTrue(
          packed.skipped().orElseThrow().reason().contains("`charts/web.tgz` is needed"), pattern);
    }
  }

  /** A memory in a file, as runs share it. */
  private PackingMemory memory(PackingCache cache) {
    return new PackingMemory(
        cache, dir -> Optional.of(FolderFacts.of(root.resolve(dir), path -> "")));
  }

  /** As if the last run were a while ago. */
  private void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
  }

  @Test
  void remembers_what_has_not_changed() throws Exception {
    Path file = temp.resolve("memory.json");
    PackingCache first = PackingCache.load(file, "program 1");
    List<Packed> made = pack(memory(first), 2, List.of(), candidate("web"), candidate("cache"));
    first.save(file);
    age(file);

    PackingCache second = PackingCache.load(file, "program 1");
    try (Dist dist = Dist.forWriting(temp.resolve("dist"), () -> {})) {
      List<Packed> recalled =
          memory(second).recall(List.of("packs/web", "packs/cache"), dist).orElseThrow();
      assertEquals(
          made.stream().map(Packed::archive).toList(),
          recalled.stream().map(Packed::archive).toList());
    }
    assertEquals(
        Optional.empty(), recall(PackingCache.load(file, "program 2"), "packs/web"), "salt");
    write("packs/web/values.yaml", "name: web!\n");
    assertEquals(Optional.empty(), recall(PackingCache.load(file, "program 1"), "packs/web"));
    assertTrue(recall(PackingCache.load(file, "program 1"), "packs/cache").isPresent());
    write("packs/cache/more", "");
    assertEquals(Optional.empty(), recall(PackingCache.load(file, "program 1"), "packs/cache"));
  }

  private Optional<List<Packed>> recall(PackingCache cache, String dir) throws IOException {
    try (Dist dist = Dist.forWriting(temp.resolve("dist"), () -> {})) {
      return memory(cache).recall(List.of(dir), dist);
    }
  }

  @Test
  void archives_again_what_is_gone_from_the_folder_of_blobs() throws Exception {
    Path file = temp.resolve("memory.json");
    PackingCache first = PackingCache.load(file, "s");
    Packed made = pack(memory(first), 1, List.of(), candidate("web")).get(0);
    first.save(file);
    age(file);
    Path blob;
    try (Dist dist = Dist.forWriting(temp.resolve("dist"), () -> {})) {
      blob = dist.blob(made.archive().orElseThrow().digest());
    }
    Files.delete(blob);
    PackingCache second = PackingCache.load(file, "s");
    assertEquals(Optional.empty(), recall(second, "packs/web"));
    assertEquals(made, pack(memory(second), 1, List.of(), candidate("web")).get(0));
    assertTrue(Files.exists(blob));
  }

  /** Packs web as a whole run does; the memory is old enough to be relied on. */
  private Path remembered(Path file) throws Exception {
    PackingCache cache = PackingCache.load(file, "s");
    Path blob;
    try (DiskTree tree = new DiskTree(root);
        Dist dist = Dist.forWriting(temp.resolve("dist"), () -> {})) {
      PackSelection selection = new PackSelection(tree, Tracking.NONE, List.of());
      List<Packed> all =
          new Packing(tree, selection, dist, memory(cache), 1).pack(List.of(candidate("web")));
      dist.finish(Plans.plan(all.get(0)));
      blob = dist.blob(all.get(0).archive().orElseThrow().digest());
      cache.save(file);
    }
    age(file);
    return blob;
  }

  @Test
  void notices_a_blob_that_was_changed_and_made_to_look_as_before() throws Exception {
    Path file = temp.resolve("memory.json");
    Path blob = remembered(file);
    assertTrue(recall(PackingCache.load(file, "s"), "packs/web").isPresent());
    FileTime time = Files.getLastModifiedTime(blob);
    byte[] bytes = Files.readAllBytes(blob);
    bytes[bytes.length - 1] ^= 1;
    Files.write(blob, bytes);
    Files.setLastModifiedTime(blob, time);
    assertEquals(Optional.empty(), recall(PackingCache.load(file, "s"), "packs/web"));
  }

  @Test
  void a_run_that_learns_nothing_leaves_the_memory_alone() throws Exception {
    Path file = temp.resolve("memory.json");
    remembered(file);
    FileTime time = Files.getLastModifiedTime(file);
    PackingCache cache = PackingCache.load(file, "s");
    assertTrue(recall(cache, "packs/web").isPresent());
    cache.save(file);
    assertEquals(time, Files.getLastModifiedTime(file));
  }

  @Test
  void a_memory_whose_archive_has_a_strange_name_is_none() throws Exception {
    Path file = temp.resolve("memory.json");
    remembered(file);
    String json = Files.readString(file);
    for (String[] change :
        new String[][] {
          {"\"file\": *\"web-1.0.0.tar.gz\"", "\"file\":\"../../x.tar.gz\""},
          {"\"topDir\": *\"web-1.0.0\"", "\"topDir\":\"..\""},
          {"\"entries\": *3", "\"entries\":4294967299"},
          {"\"name\": *\"web\"", "\"name\":\"../web\""},
        }) {
      String changed = json.replaceFirst(change[0], change[1]);
      assertNotEquals(json, changed, change[0]);
      Files.writeString(file, changed);
      age(file);
      assertEquals(Optional.empty(), recall(PackingCache.load(file, "s"), "packs/web"), change[0]);
    }
  }

  @Test
  void a_memory_that_is_no_file_or_too_large_is_none() throws Exception {
    Path file = temp.resolve("memory.json");
    remembered(file);
    Path link = Files.createSymbolicLink(temp.resolve("link.json"), file);
    assertEquals(Optional.empty(), recall(PackingCache.load(link, "s"), "packs/web"));
    try (var large = FileChannel.open(file, StandardOpenOption.WRITE)) {
      large.write(ByteBuffer.wrap(new byte[] {' '}), 64L << 20);
    }
    assertEquals(Optional.empty(), recall(PackingCache.load(file, "s"), "packs/web"));
    Path pipe = temp.resolve("pipe.json");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(mkfifo.waitFor() == 0, "this machine makes no pipes");
    assertEquals(Optional.empty(), recall(PackingCache.load(pipe, "s"), "packs/web"));
  }

  @Test
  void a_memory_that_cannot_be_saved_leaves_nothing_beside() throws Exception {
    Path folder = Files.createDirectories(temp.resolve("cache"));
    Files.createDirectories(folder.resolve("memory.json/x"));
    assertThrows(IOException.class, () -> remembered(folder.resolve("memory.json")));
    try (var inside = Files.list(folder)) {
      assertEquals(List.of(folder.resolve("memory.json")), inside.toList());
    }
  }

  @Test
  void does_not_rely_on_what_changed_a_moment_ago() throws Exception {
    Path file = temp.resolve("memory.json");
    PackingCache first = PackingCache.load(file, "s");
    pack(memory(first), 1, List.of(), candidate("web"));
    first.save(file);
    assertEquals(Optional.empty(), recall(PackingCache.load(file, "s"), "packs/web"));
  }

  @Test
  void a_memory_that_cannot_be_read_is_none() throws Exception {
    Path file = temp.resolve("memory.json");
    for (String text :
        List.of("", "{", "[]", "{\"salt\": \"s\"}", "{\"salt\":\"s\",\"packs\":[3]}")) {
      Files.writeString(file, text);
      assertEquals(Optional.empty(), recall(PackingCache.load(file, "s"), "packs/web"), text);
    }
  }

  @Test
  void remembers_why_a_pack_was_kept_back() throws Exception {
    Path file = temp.resolve("memory.json");
    Files.createSymbolicLink(root.resolve("packs/web/link"), Path.of("nowhere"));
    PackingCache first = PackingCache.load(file, "s");
    Packed made = pack(memory(first), 1, List.of(), candidate("web")).get(0);
    first.save(file);
    age(file);
    assertEquals(
        made.skipped(),
        recall(PackingCache.load(file, "s"), "packs/web").orElseThrow().get(0).skipped());
  }

  @Test
  void facts_differ_with_anything_that_may_change_an_archive() throws Exception {
    Path folder = root.resolve("packs/web");
    FolderFacts before = FolderFacts.of(folder, path -> "");
    assertEquals(before, FolderFacts.of(folder, path -> ""));
    assertNotEquals(before.digest(), FolderFacts.of(folder, path -> "tracked").digest());
    Path values = folder.resolve("values.yaml");
    FileTime time = Files.getLastModifiedTime(values);
    Files.writeString(values, "name: wob\n");
    Files.setLastModifiedTime(values, time);
    assertNotEquals(before.digest(), FolderFacts.of(folder, path -> "").digest());
  }
}
