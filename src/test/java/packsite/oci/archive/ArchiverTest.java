package packsite.oci.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.io.DeniedTree;
import packsite.io.Digest;
import packsite.io.DiskTree;
import packsite.io.Entry;
import packsite.io.GitTree;
import packsite.io.MapTree;
import packsite.io.Repo;
import packsite.io.Tracking;
import packsite.io.Tree;

class ArchiverTest {
  @TempDir Path temp;

  @Test
  void the_tars_of_these_packs_are_the_same_for_ever() throws Exception {
    assertEquals(
        List.of(
            "sha256:47f433aea3ebe30a04b7931bbfacff0a16ede5fcc182cd4d0c077e9d21598efb",
            "sha256:2ecf7b73061312242da0c95eea744dcaabcb773563c010745cc78a5f6126429b",
            "sha256:aadcce8cb93d8d68b1a011230c1f1e888705a0726c6fa2694ecde30123a874a0"),
        digests(ArchiveFacts::tarDigest));
  }

  @Test
  void the_archives_of_these_packs_are_the_same_for_ever_where_zlib_compresses() throws Exception {
    Assumptions.assumeTrue(
        Deflation.ofThisMachine() == Deflation.ZLIB_6,
        "skipped: this machine does not compress as zlib does");
    assertEquals(
        List.of(
            "sha256:eb3ff5dc4306f4912bb33acd6026e64648b2bb13130e7339c593112bf9fec02b",
            "sha256:cd93843cdd8d74526984d8efc83e86dc9beecc9e11f20d52cabfc37f692b4c5c",
            "sha256:ca1b68d2b4a278ff4bdc86e95b806929df3d1621ef68df64ecb148d7ce8019e3"),
        digests(ArchiveFacts::digest));
  }

  private static List<String> digests(Function<ArchiveFacts, String> digest) throws Exception {
    return List.of(
        digest.apply(Packs.write(Packs.small(), "orbit-1.0.0").facts()),
        digest.apply(Packs.write(Packs.longNames(), "t-1.0").facts()),
        digest.apply(Packs.write(Packs.namesBeyondUstar(), "t-1.0").facts()));
  }

  @Test
  void facts_are_those_of_the_bytes() throws Exception {
    Packs.Written written = Packs.write(Packs.small(), "orbit-1.0.0");
    byte[] tar = written.tar();
    assertEquals(
        new ArchiveFacts(
            "orbit-1.0.0.tar.gz",
            "orbit-1.0.0",
            9,
            tar.length,
            "sha256:" + Digest.sha256(tar),
            written.bytes().length,
            "sha256:" + Digest.sha256(written.bytes())),
        written.facts());
  }

  @Test
  void the_gzip_header_says_nothing() throws Exception {
    byte[] bytes = Packs.write(new MapTree().file("p/a", "x"), "t").bytes();
    assertArrayEquals(
        new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff}, Arrays.copyOf(bytes, 10));
  }

  @Test
  void times_modes_and_folders_do_not_matter() throws Exception {
    for (MapTree tree : List.of(Packs.small(), Packs.longNames(), Packs.namesBeyondUstar())) {
      String expected = Packs.write(tree, "t-1.0").facts().digest();
      Set<String> digests = new HashSet<>();
      for (boolean open : new boolean[] {true, false}) {
        Path root = Files.createTempDirectory(temp, "umask");
        Packs.unfold(Packs.contents(tree), tree, root.resolve("p"), open);
        digests.add(Packs.write(new DiskTree(root), "t-1.0").facts().digest());
      }
      assertEquals(Set.of(expected), digests);
    }
  }

  @Test
  void locale_and_time_zone_do_not_matter() throws Exception {
    String expected = Packs.write(Packs.small(), "t-1.0").facts().digest();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("ar", "EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertEquals(expected, Packs.write(Packs.small(), "t-1.0").facts().digest());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_disk_and_a_commit_of_the_same_content_give_the_same_archive() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write(".gitignore", "*.log\n");
    MapTree tree = Packs.longNames().executable("p/run", "");
    Packs.unfold(Packs.contents(tree), tree, repo.directory().resolve("p"), true);
    repo.commit("all");
    String expected = Packs.write(tree, "t-1.0").facts().tarDigest();
    repo.write("p/a.log", "ignored").write("p/x/b.log", "alone in its folder");
    Files.createDirectories(repo.directory().resolve("p/empty/folder"));
    DiskTree disk = new DiskTree(repo.directory());
    PackContents there = new PackSelection(disk, repo.open().tracking(), List.of()).of("p");
    assertEquals(expected, Packs.write(there, disk, "t-1.0").facts().tarDigest());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      PackContents committed = new PackSelection(git, Tracking.NONE, List.of()).of("p");
      assertEquals(expected, Packs.write(committed, git, "t-1.0").facts().tarDigest());
    }
  }

  @Test
  void one_thread_and_eight_give_the_same_archives() throws Exception {
    List<MapTree> trees = List.of(Packs.small(), Packs.longNames(), Packs.namesBeyondUstar());
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      alone.add(Packs.write(trees.get(i % 3), "t-1.0").facts().digest());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> futures = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        MapTree tree = trees.get(i % 3);
        futures.add(threads.submit(() -> Packs.write(tree, "t-1.0").facts().digest()));
      }
      List<String> together = new ArrayList<>();
      for (Future<String> future : futures) {
        together.add(future.get());
      }
      assertEquals(alone, together);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_file_that_changes_between_selection_and_archive_is_refused_by_name() throws Exception {
    Path root = temp;
    Packs.unfold(Packs.contents(Packs.small()), Packs.small(), root.resolve("p"), true);
    for (String change : List.of("longer than it was, by far, by very far", "")) {
      DiskTree tree = new DiskTree(root);
      PackContents contents = Packs.contents(tree);
      Files.writeString(root.resolve("p/README.md"), change);
      Refusal refusal = refused(contents, tree);
      assertEquals("README.md has changed its size while it was read", refusal.message());
      assertEquals("README.md", refusal.path());
      assertEquals("try again while nothing else writes to it", refusal.help());
    }
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_by_name() {
    Tree tree = new DeniedTree(Packs.small(), "p/values.yaml");
    Refusal refusal = refused(Packs.contents(tree), tree);
    assertEquals("values.yaml cannot be read: permission denied", refusal.message());
    assertEquals(
        "give yourself the right to read it, or leave it out with oci.exclude", refusal.help());
  }

  @Test
  void contents_with_a_refusal_are_refused() {
    MapTree tree = new MapTree().file("p/a", "").link("p/l", "a");
    assertEquals("l", refused(Packs.contents(tree), tree).path());
  }

  private static Refusal refused(PackContents contents, Tree tree) {
    return assertThrows(
            RefusalException.class,
            () -> new Archiver(tree).write(contents, "t", OutputStream.nullOutputStream()))
        .refusal();
  }

  @Test
  void a_top_folder_that_would_lead_elsewhere_is_refused() {
    MapTree tree = Packs.small();
    for (String topDir :
        List.of("", " ", ".", "..", "../up-1", "/abs", "a\nb", "a\\b", "a\ud800")) {
      RefusalException e =
          assertThrows(RefusalException.class, () -> Packs.write(tree, topDir), topDir);
      assertEquals("name and version do not make the name of a folder", e.getMessage());
    }
  }

  @Test
  void a_file_of_an_archive_that_failed_is_not_left_behind() throws Exception {
    Path good = temp.resolve("good.tar.gz");
    MapTree tree = Packs.small();
    ArchiveFacts facts = new Archiver(tree).write(Packs.contents(tree), "t-1.0", good);
    assertEquals(facts.size(), Files.size(good));
    assertEquals(facts.digest(), "sha256:" + Digest.sha256(Files.readAllBytes(good)));
    Path bad = temp.resolve("bad.tar.gz");
    Tree denied = new DeniedTree(tree, "p/values.yaml");
    PackContents contents = Packs.contents(denied);
    assertThrows(RefusalException.class, () -> new Archiver(denied).write(contents, "t", bad));
    assertFalse(Files.exists(bad));
  }

  @Test
  void a_full_disk_is_no_fault_of_the_pack() {
    MapTree tree = Packs.small();
    OutputStream full =
        new OutputStream() {
          private int room = 20_000;

          @Override
          public void write(int b) throws IOException {
            if (--room < 0) {
              throw new IOException("No space left on device");
            }
          }
        };
    assertThrows(
        IOException.class, () -> new Archiver(tree).write(Packs.contents(tree), "t", full));
  }

  @Test
  void a_pack_without_files_is_a_folder() throws Exception {
    Packs.Written written = Packs.write(new MapTree().directory("p"), "t-1.0");
    assertEquals(1, written.facts().entries());
    assertEquals(3 * 512, written.facts().tarSize());
  }

  @Test
  void items_may_come_from_deep_below_the_root() throws Exception {
    MapTree tree = new MapTree().file("a/b/p/pack.json", "{}").executable("a/b/p/x/run", "");
    PackContents contents = new PackSelection(tree, Tracking.NONE, List.of()).of("a/b/p");
    assertEquals(
        List.of("pack.json", "x", "x/run"),
        contents.items().stream().map(PackContents.Item::path).toList());
    MapTree same = new MapTree().file("p/pack.json", "{}").executable("p/x/run", "");
    assertArrayEquals(Packs.write(same, "t").bytes(), Packs.write(contents, tree, "t").bytes());
    assertTrue(contents.items().get(1).entry().equals(Entry.directory("a/b/p/x")));
  }
}
