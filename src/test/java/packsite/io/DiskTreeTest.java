package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTreeTest {
  @TempDir Path temp;

  @Test
  void the_root_may_be_reached_through_a_link() throws Exception {
    Files.createDirectory(temp.resolve("real"));
    Files.writeString(temp.resolve("real/a"), "x");
    Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("real"));
    DiskTree tree = new DiskTree(link);
    assertEquals("x", new String(tree.read("a", 9), StandardCharsets.UTF_8));
    assertEquals(temp.toRealPath().resolve("real"), tree.root());
  }

  @Test
  void a_root_that_is_no_directory_is_refused() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertEquals(
        "the root directory is not a directory",
        assertThrows(TreeException.class, () -> new DiskTree(file)).getMessage());
    assertEquals(
        "the root directory does not exist",
        assertThrows(TreeException.class, () -> new DiskTree(temp.resolve("no"))).getMessage());
  }

  @Test
  void no_part_of_a_path_goes_through_a_link() throws Exception {
    Files.createDirectories(temp.resolve("outside"));
    Files.writeString(temp.resolve("outside/secret"), "s");
    Files.createDirectories(temp.resolve("root/sub"));
    Files.createSymbolicLink(temp.resolve("root/sub/out"), temp.resolve("outside"));
    DiskTree tree = new DiskTree(temp.resolve("root"));
    assertEquals(
        "sub/out/secret does not exist",
        assertThrows(TreeException.class, () -> tree.read("sub/out/secret", 9)).getMessage());
    assertFalse(tree.sameBytes("sub/out/secret", new byte[] {'s'}));
    assertEquals(
        "sub/out is a symbolic link, not a directory",
        assertThrows(TreeException.class, () -> tree.list("sub/out")).getMessage());
    assertEquals(2, tree.walk("", problem -> {}).size());
  }

  @Test
  void a_directory_swapped_for_a_link_leads_nowhere() throws Exception {
    Files.createDirectories(temp.resolve("outside"));
    Files.writeString(temp.resolve("secret"), "s");
    Files.createDirectories(temp.resolve("root"));
    Files.writeString(temp.resolve("root/file"), "f");
    DiskTree tree = new DiskTree(temp.resolve("root"));
    tree.walk("", problem -> {});
    Files.delete(temp.resolve("root/file"));
    Files.createSymbolicLink(temp.resolve("root/file"), temp.resolve("secret"));
    assertThrows(TreeException.class, () -> tree.read("file", 9));
  }

  @Test
  void a_pipe_is_listed_and_never_opened() throws Exception {
    Process mkfifo;
    try {
      mkfifo = new ProcessBuilder("mkfifo", temp.resolve("pipe").toString()).start();
    } catch (IOException e) {
      assumeTrue(false, "skipped: the mkfifo program is missing");
      return;
    }
    assertEquals(0, mkfifo.waitFor());
    DiskTree tree = new DiskTree(temp);
    assertEquals(List.of(new Entry("pipe", Entry.Kind.OTHER, 0, false)), tree.list(""));
    assertEquals(
        "pipe is neither file nor directory, not a file",
        assertThrows(TreeException.class, () -> tree.read("pipe", 9)).getMessage());
  }

  @Test
  void what_the_disk_forbids_is_named_and_the_walk_goes_on() throws Exception {
    Files.createDirectories(temp.resolve("shut/in"));
    Files.createDirectories(temp.resolve("open"));
    Files.writeString(temp.resolve("open/file"), "x");
    Files.setPosixFilePermissions(
        temp.resolve("shut"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        temp.resolve("open/file"), PosixFilePermissions.fromString("-w-------"));
    try {
      assumeFalse(
          Files.isReadable(temp.resolve("open/file")), "skipped: this user may read everything");
      DiskTree tree = new DiskTree(temp);
      List<String> problems = new ArrayList<>();
      List<Entry> all = tree.walk("", problem -> problems.add(problem.getMessage()));
      assertEquals(3, all.size());
      assertEquals(List.of("shut cannot be read: permission denied"), problems);
      assertEquals(
          "open/file cannot be read: permission denied",
          assertThrows(TreeException.class, () -> tree.read("open/file", 9)).getMessage());
    } finally {
      Files.setPosixFilePermissions(
          temp.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void a_large_file_is_refused_unread() throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(temp.resolve("large").toFile(), "rw")) {
      file.setLength((200L << 20) + 1);
    }
    DiskTree tree = new DiskTree(temp);
    assertEquals(
        "large is 200.0 MB, limit 16.0 MB",
        assertThrows(TreeException.class, () -> tree.read("large", 16 << 20)).getMessage());
    TreeException close = assertThrows(TreeException.class, () -> tree.read("large", 200 << 20));
    assertEquals("is 209715201 bytes, limit 209715200", close.reason());
  }

  @Test
  void anything_named_git_is_left_out() throws Exception {
    Files.createDirectories(temp.resolve(".git/objects"));
    Files.createDirectories(temp.resolve("sub"));
    Files.writeString(temp.resolve("sub/.git"), "gitdir: elsewhere");
    Files.writeString(temp.resolve("sub/.gitignore"), "");
    DiskTree tree = new DiskTree(temp);
    assertEquals(
        List.of("sub", "sub/.gitignore"),
        tree.walk("", problem -> {}).stream().map(Entry::path).toList());
    assertTrue(tree.stat("sub/.git").isEmpty());
    assertTrue(tree.stat("sub/.gitignore").isPresent());
  }

  @Test
  void a_name_that_no_disk_can_hold_is_named() throws Exception {
    DiskTree tree = new DiskTree(temp);
    String path = "n".repeat(300);
    assertEquals(
        "cannot be read: file name too long",
        assertThrows(TreeException.class, () -> tree.stat(path)).reason());
  }

  @Test
  void a_path_of_a_million_parts_is_not_there() throws Exception {
    Files.createDirectory(temp.resolve("d"));
    DiskTree tree = new DiskTree(temp);
    String path = "d" + "/d".repeat(1_000_000);
    assertTrue(tree.stat(path).isEmpty());
    assertEquals(new Resolution.Missing(path), Links.resolve(tree, path));
    assertEquals(new Resolution.Missing("d/d"), Links.resolve(tree, "d" + "/d".repeat(2000)));
  }

  @Test
  void a_very_deep_directory_is_walked() throws Exception {
    Path deep = temp;
    for (int i = 0; i < 300; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    assertEquals(300, new DiskTree(temp).walk("", problem -> {}).size());
  }

  @Test
  void knows_what_git_ignores() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write(".gitignore", "build/\n*.log\n");
    repo.write("a/build/deep/x", "").write("a/x.log", "").write("a/x", "");
    repo.write("logs/x.log", "").write("c/x", "");
    DiskTree tree = new DiskTree(repo.directory());
    assertTrue(tree.isIgnored("a/build"));
    assertTrue(tree.isIgnored("a/build/deep"));
    assertTrue(tree.isIgnored("logs"));
    assertFalse(tree.isIgnored("a"));
    assertFalse(tree.isIgnored("c"));
    assertFalse(tree.isIgnored(""));
    DiskTree inner = new DiskTree(repo.directory().resolve("a"));
    assertTrue(inner.isIgnored("build"));
  }

  @Test
  void without_git_nothing_is_ignored() throws Exception {
    Files.createDirectories(temp.resolve("build"));
    assertFalse(new DiskTree(temp).isIgnored("build"));
  }

  /** Started by the test below in a process of its own, for the locale is the process's. */
  public static void main(String[] args) throws TreeException {
    StringBuilder out = new StringBuilder();
    DiskTree tree = new DiskTree(Path.of(args[0]));
    for (Entry entry : tree.walk("", problem -> out.append(problem.getMessage()))) {
      out.append(entry.kind()).append(';');
    }
    try {
      out.append(tree.stat("\u00E9").isPresent());
    } catch (TreeException e) {
      out.append(e.kind());
    }
    System.out.println(out);
  }

  @Test
  void a_locale_without_utf8_gives_problems_and_no_crash() throws Exception {
    Files.writeString(temp.resolve("\u00E9"), "x");
    Files.writeString(temp.resolve("a"), "x");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DiskTreeTest.class.getName(),
            temp.toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    // Java on macOS takes names as UTF-8 in any locale.
    assertTrue(
        said.strip().equals("FILE;OTHER;NAME") || said.strip().equals("FILE;FILE;true"), said);
  }
}
