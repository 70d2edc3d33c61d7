package packsite.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files written out as they were listed. */
class TreeCopyTest {
  @TempDir Path temp;

  private static byte[] copy(Tree tree, Entry file) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tree.copy(file, out);
    return out.toByteArray();
  }

  @Test
  void disk_and_commit_write_the_same_bytes() throws Exception {
    Repo repo = Repo.init(temp.resolve("r")).write("empty", "");
    for (int size : new int[] {1, 65535, 65536, 65537, 300_000}) {
      byte[] noise = new byte[size];
      new Random(size).nextBytes(noise);
      Files.write(repo.directory().resolve("f" + size), noise);
    }
    repo.commit("all");
    DiskTree disk = new DiskTree(repo.directory());
    try (GitTree git = GitTree.open(repo.open(), "HEAD")) {
      assertEquals(6, disk.list("").size());
      for (Entry entry : disk.list("")) {
        byte[] bytes = Files.readAllBytes(repo.directory().resolve(entry.path()));
        assertArrayEquals(bytes, copy(disk, entry));
        assertArrayEquals(bytes, copy(git, entry));
      }
    }
  }

  @Test
  void a_file_that_has_grown_or_shrunk_is_refused() throws Exception {
    Path file = temp.resolve("f");
    for (int size : new int[] {0, 10, 65536, 200_000}) {
      Files.write(file, new byte[size]);
      DiskTree tree = new DiskTree(temp);
      Entry listed = tree.stat("f").orElseThrow();
      Files.write(file, new byte[size + 1]);
      assertChanged(tree, listed);
      if (size > 0) {
        Files.write(file, new byte[size - 1]);
        assertChanged(tree, listed);
      }
    }
  }

  private static void assertChanged(Tree tree, Entry listed) {
    TreeException e = assertThrows(TreeException.class, () -> copy(tree, listed));
    assertEquals("f has changed its size while it was read", e.getMessage());
  }

  @Test
  void a_tree_that_reads_whole_files_refuses_the_same() throws Exception {
    MapTree tree = new MapTree().file("f", "four");
    Entry file = tree.stat("f").orElseThrow();
    assertArrayEquals("four".getBytes(java.nio.charset.StandardCharsets.UTF_8), copy(tree, file));
    assertChanged(tree, new Entry("f", Entry.Kind.FILE, 3, false));
    assertChanged(tree, new Entry("f", Entry.Kind.FILE, 5, false));
    Entry absent = new Entry("f", Entry.Kind.FILE, -1, false);
    TreeException e = assertThrows(TreeException.class, () -> copy(tree, absent));
    assertEquals("f cannot be read: this clone does not hold its content", e.getMessage());
  }

  @Test
  void a_file_that_is_gone_or_a_link_by_now_is_refused() throws Exception {
    Path file = Files.writeString(temp.resolve("f"), "x");
    DiskTree tree = new DiskTree(temp);
    Entry listed = tree.stat("f").orElseThrow();
    Files.delete(file);
    assertEquals(
        "f does not exist",
        assertThrows(TreeException.class, () -> copy(tree, listed)).getMessage());
    Files.createSymbolicLink(file, Files.writeString(temp.resolve("g"), "x"));
    assertEquals(
        TreeException.Kind.FAILED,
        assertThrows(TreeException.class, () -> copy(tree, listed)).kind());
  }

  @Test
  void what_the_output_complains_about_is_not_blamed_on_the_file() throws Exception {
    Files.writeString(temp.resolve("f"), "x");
    DiskTree tree = new DiskTree(temp);
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Entry file = tree.stat("f").orElseThrow();
    IOException e = assertThrows(IOException.class, () -> tree.copy(file, full));
    assertEquals("No space left on device", e.getMessage());
  }
}
