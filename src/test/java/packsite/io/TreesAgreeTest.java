package packsite.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same answers on disk, in a commit and in memory. */
class TreesAgreeTest {
  private static final int LIMIT = 1 << 20;

  @TempDir Path temp;

  private Repo odd() throws IOException {
    Repo repo =
        Repo.init(temp.resolve("r"))
            .write("packs/b/pack.json", "{}\n")
            .write("packs/a-b/x", "1")
            .write("packs/a/x", "22")
            .write("packs/A/x", "upper")
            .write("packs/a.b/x", "3")
            .write("packs/with blank/quo\"te", "")
            .write("packs/new\nline/tab\t", "x")
            .write("packs/emoji 😀/\uFF5E", "ü")
            .write("packs/\uFF5E/x", "wide")
            .write("packs/crlf.txt", "a\r\nb\r\n")
            .write("packs/back\\slash", "b")
            .write("run", "#!/bin/sh\n");
    Files.setPosixFilePermissions(
        repo.directory().resolve("run"), PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(repo.directory().resolve("packs/link"), Path.of("a/x"));
    Files.createSymbolicLink(repo.directory().resolve("packs/dir"), Path.of("a"));
    Files.createSymbolicLink(repo.directory().resolve("packs/out"), Path.of("../../etc"));
    Files.createSymbolicLink(repo.directory().resolve("packs/loop"), Path.of("loop"));
    repo.commit("all");
    return repo;
  }

  @Test
  void list_what_is_there_in_the_same_order() throws Exception {
    Repo repo = odd();
    DiskTree disk = new DiskTree(repo.directory());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      List<Entry> all = disk.walk("", problem -> {});
      assertEquals(all, git.walk("", problem -> {}));
      assertEquals(26, all.size());
      assertEquals(
          List.of(
              "packs/A",
              "packs/a",
              "packs/a-b",
              "packs/a.b",
              "packs/b",
              "packs/back\\slash",
              "packs/crlf.txt",
              "packs/dir",
              "packs/emoji 😀",
              "packs/link",
              "packs/loop",
              "packs/new\nline",
              "packs/out",
              "packs/with blank",
              "packs/\uFF5E"),
          disk.list("packs").stream().map(Entry::path).toList());
      assertEquals("packs/A/x", all.get(2).path());
      for (Entry entry : all) {
        assertEquals(disk.stat(entry.path()), git.stat(entry.path()));
        if (entry.isDirectory()) {
          assertEquals(disk.list(entry.path()), git.list(entry.path()));
          assertEquals(
              disk.walk(entry.path(), problem -> {}), git.walk(entry.path(), problem -> {}));
        }
      }
    }
  }

  @Test
  void read_the_same_bytes() throws Exception {
    Repo repo = odd();
    DiskTree disk = new DiskTree(repo.directory());
    try (GitTree git = GitTree.open(repo.open(), "main")) {
      for (Entry entry : disk.walk("", problem -> {})) {
        if (entry.isFile()) {
          byte[] bytes = disk.read(entry.path(), LIMIT);
          assertArrayEquals(bytes, git.read(entry.path(), LIMIT));
          assertTrue(disk.sameBytes(entry.path(), bytes, bytes.length));
          assertTrue(git.sameBytes(entry.path(), bytes, bytes.length));
          byte[] other =
              ("~" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
          assertFalse(disk.sameBytes(entry.path(), other, other.length));
          assertFalse(git.sameBytes(entry.path(), other, other.length));
        } else if (entry.isLink()) {
          assertEquals(disk.readLink(entry.path()), git.readLink(entry.path()));
          assertEquals(
              Links.resolve(disk, entry.path()).toString(),
              Links.resolve(git, entry.path()).toString());
        }
      }
      assertTrue(disk.stat("run").orElseThrow().executable());
      byte[] changed = "b\r\na\r\n".getBytes(StandardCharsets.UTF_8);
      assertFalse(disk.sameBytes("packs/crlf.txt", changed, changed.length));
      assertFalse(git.sameBytes("packs/crlf.txt", changed, changed.length));
    }
  }

  @Test
  void refuse_with_the_same_words() throws Exception {
    Repo repo = odd();
    DiskTree disk = new DiskTree(repo.directory());
    MapTree map = new MapTree().file("packs/a/x", "22").link("packs/link", "a/x");
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      for (Tree tree : List.of(disk, git, map)) {
        assertRefused("packs/a is a directory, not a file", () -> tree.read("packs/a", 9));
        assertRefused(
            "packs/link is a symbolic link, not a file", () -> tree.read("packs/link", 9));
        assertRefused("packs/no does not exist", () -> tree.read("packs/no", 9));
        assertRefused("packs/a/x/y does not exist", () -> tree.read("packs/a/x/y", 9));
        assertRefused("packs/a/x is 2 bytes, limit 1 bytes", () -> tree.read("packs/a/x", 1));
        assertRefused("packs/a/x is a file, not a directory", () -> tree.list("packs/a/x"));
        assertRefused("packs/no does not exist", () -> tree.walk("packs/no", problem -> {}));
        assertRefused("packs/a/x is a file, not a symbolic link", () -> tree.readLink("packs/a/x"));
        assertRefused("the root directory is a directory, not a file", () -> tree.read("", 9));
        assertFalse(tree.sameBytes("packs/no", new byte[0]));
        assertFalse(tree.sameBytes("packs/a", new byte[0]));
      }
    }
  }

  @Test
  void a_path_that_is_not_plain_names_nothing() throws Exception {
    Repo repo = odd();
    DiskTree disk = new DiskTree(repo.directory());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      for (String path :
          List.of(
              "/packs",
              "packs/",
              "packs//a",
              "./packs",
              "packs/../run",
              "..",
              ".",
              "a\0b",
              "packs/dir/x",
              "packs/dir/.",
              "/",
              ".git",
              ".git/config")) {
        assertTrue(disk.stat(path).isEmpty(), path);
        assertTrue(git.stat(path).isEmpty(), path);
      }
    }
  }

  @Test
  void names_that_are_not_utf8_are_listed_and_cannot_be_read() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("ok", "ok");
    Process touch =
        new ProcessBuilder(
                "sh", "-c", "mkdir \"$(printf 'd\\351')\"; echo x > \"$(printf 'd\\351/f')\"")
            .directory(repo.directory().toFile())
            .start();
    assertEquals(0, touch.waitFor());
    repo.commit("all");
    DiskTree disk = new DiskTree(repo.directory());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      Entry bad = new Entry("d\uFFFD", Entry.Kind.OTHER, 0, false);
      assertEquals(List.of(bad, new Entry("ok", Entry.Kind.FILE, 2, false)), disk.list(""));
      for (Tree tree : List.of(disk, git)) {
        assertEquals(disk.list(""), tree.list(""));
        assertEquals(disk.list(""), tree.walk("", problem -> {}));
        assertEquals(Optional.of(bad), tree.stat("d\uFFFD"));
        assertEquals(Optional.empty(), tree.stat("d\uFFFD/f"));
        assertEquals(Optional.empty(), tree.stat("e\uFFFD"));
      }
      String words =
          "d\uFFFD has a name that is not UTF-8, or this process runs in a locale without it";
      assertRefused(words, () -> disk.read("d\uFFFD", 9));
      assertRefused(words, () -> git.read("d\uFFFD", 9));
    }
  }

  @Test
  void threads_may_share_a_commit_and_large_objects_do_not_block() throws Exception {
    Repo repo = Repo.init(temp.resolve("r"));
    Random random = new Random(4);
    for (int i = 0; i < 20; i++) {
      byte[] noise = new byte[random.nextInt(800_000)];
      random.nextBytes(noise);
      Files.write(repo.directory().resolve("f" + i), noise);
    }
    repo.commit("all");
    DiskTree disk = new DiskTree(repo.directory());
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      List<Future<?>> done = new ArrayList<>();
      for (int t = 0; t < 6; t++) {
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 20; i++) {
                    assertArrayEquals(disk.read("f" + i, LIMIT), git.read("f" + i, LIMIT));
                  }
                  return null;
                }));
      }
      for (Future<?> one : done) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_commit_holds_raw_blobs_whatever_the_checkout_converts() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write(".gitattributes", "*.txt text eol=crlf\n");
    repo.write("a.txt", "one\ntwo\n").commit("all");
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      assertEquals("one\ntwo\n", new String(git.read("a.txt", 99), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_submodule_is_neither_file_nor_directory() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("a", "a");
    repo.commit("one");
    String id = repo.git("rev-parse", "HEAD");
    repo.git("update-index", "--add", "--cacheinfo", "160000," + id + ",sub");
    repo.tick();
    repo.git("commit", "-q", "-m", "two");
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      assertEquals(Entry.Kind.OTHER, git.stat("sub").orElseThrow().kind());
      assertRefused("sub is neither file nor directory, not a file", () -> git.read("sub", 9));
    }
  }

  @Test
  void a_root_inside_a_larger_repository_has_paths_of_its_own() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("top", "t").write("sub/cat/a/x", "x");
    repo.write("sub/other", "o").commit("all");
    repo.write("sub/new/y", "y").commit("later");
    Git git = Git.find(repo.directory().resolve("sub/cat")).git().orElseThrow();
    try (GitTree tree = GitTree.open(git, "HEAD")) {
      assertEquals(
          List.of("a", "a/x"), tree.walk("", problem -> {}).stream().map(Entry::path).toList());
      assertEquals("x", new String(tree.read("a/x", 9), StandardCharsets.UTF_8));
    }
    Git fresh = Git.find(repo.directory().resolve("sub/new")).git().orElseThrow();
    try (GitTree before = GitTree.open(fresh, "HEAD~1")) {
      assertEquals(List.of(), before.walk("", problem -> {}));
    }
  }

  @Test
  void equal_directories_of_two_commits_have_equal_ids() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("a/x", "x").write("b/x", "x");
    repo.commit("one");
    repo.write("b/x", "changed").commit("two");
    try (GitTree one = GitTree.open(repo.open(), "HEAD~1");
        GitTree two = GitTree.open(repo.open(), "HEAD")) {
      assertEquals(one.objectId("a"), two.objectId("a"));
      assertFalse(one.objectId("b").equals(two.objectId("b")));
    }
  }

  @Test
  void a_closed_commit_says_so() throws Exception {
    Repo repo = odd();
    GitTree git = GitTree.open(repo.open(), "HEAD");
    git.close();
    assertRefused("run cannot be read: the tree is closed", () -> git.read("run", 99));
  }

  private interface Action {
    void run() throws TreeException;
  }

  private static void assertRefused(String message, Action action) {
    assertEquals(message, assertThrows(TreeException.class, action::run).getMessage());
  }
}
