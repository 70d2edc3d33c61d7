package packsite.oci.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.io.DiskTree;
import packsite.io.Entry;
import packsite.io.Git;
import packsite.io.MapTree;
import packsite.io.Tree;

/** GNU tar writes the same bytes, and unpacks the same files. */
class GnuTarTest {
  private static final Path PACKS = Path.of(System.getProperty("project.root", ""), "packs");

  @TempDir Path temp;

  @BeforeEach
  void needs_gnu_tar() throws Exception {
    String version = "";
    try {
      version = new String(run(temp, "tar", "--version"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      // Not there at all.
    }
    Assumptions.assumeTrue(version.contains("GNU tar"), "skipped: tar is not GNU tar here");
  }

  private static byte[] run(Path directory, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    byte[] out = process.getInputStream().readAllBytes();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), String.join(" ", command));
    return out;
  }

  /** The command of docs/PUBLISHING.md. */
  private static byte[] oracle(Path parent, String folder) throws Exception {
    return run(
        parent,
        "tar",
        "--sort=name",
        "--mtime=@0",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=u+rwX,go+rX,go-w",
        "--format=ustar",
        "-b1",
        "-cf",
        "-",
        folder);
  }

  private void assertSameBytes(PackContents contents, Tree tree, String topDir) throws Exception {
    Path parent = Files.createTempDirectory(temp, "oracle");
    Packs.unfold(contents, tree, parent.resolve(topDir), true);
    byte[] ours = Packs.write(contents, tree, topDir).tar();
    assertArrayEquals(oracle(parent, topDir), ours, topDir);
  }

  private void assertUnpacksAlike(PackContents contents, Tree tree, String topDir)
      throws Exception {
    Path unpacked = Files.createTempDirectory(temp, "unpacked");
    Path archive = Files.createTempFile(temp, "archive", Archiver.EXTENSION);
    new Archiver(tree).write(contents, topDir, archive);
    run(unpacked, "tar", "-xzf", archive.toString());
    DiskTree disk = new DiskTree(unpacked);
    List<String> expected = new ArrayList<>(List.of(topDir));
    for (PackContents.Item item : contents.items()) {
      Entry entry = item.entry();
      String path = topDir + "/" + item.path();
      expected.add(path);
      if (entry.isFile()) {
        assertArrayEquals(tree.read(entry, 1 << 20), disk.read(path, 1 << 20), path);
        assertEquals(item.executable(), disk.stat(path).orElseThrow().executable(), path);
      }
    }
    assertEquals(expected, disk.walk("", problem -> {}).stream().map(Entry::path).toList());
  }

  @Test
  void the_packs_of_this_repository_have_the_bytes_of_gnu_tar() throws Exception {
    DiskTree tree = new DiskTree(PACKS);
    PackSelection selection =
        new PackSelection(tree, Git.find(PACKS).git().orElseThrow().tracking(), List.of());
    int packs = 0;
    for (Entry pack : tree.list("")) {
      if (pack.isDirectory()) {
        PackContents contents = selection.of(pack.path());
        assertEquals(List.of(), contents.refusals());
        assertSameBytes(contents, tree, pack.name());
        assertUnpacksAlike(contents, tree, pack.name());
        packs++;
      }
    }
    assertTrue(packs > 5, packs + " packs");
  }

  @Test
  void names_that_need_all_of_a_header_have_the_bytes_of_gnu_tar() throws Exception {
    for (MapTree tree : List.of(Packs.small(), Packs.longNames())) {
      assertSameBytes(Packs.contents(tree), tree, "t-1.0");
      assertUnpacksAlike(Packs.contents(tree), tree, "t-1.0");
    }
  }

  @Test
  void every_length_of_a_path_is_split_as_gnu_tar_splits_it() throws Exception {
    MapTree tree = new MapTree();
    for (int folder : new int[] {60, 93, 94, 98, 99, 100, 101, 153, 154, 155}) {
      // With the top folder in front and before the slash at its end, it has so many bytes.
      String path = "d".repeat(folder / 2) + "/" + "e".repeat(folder - folder / 2 - 7);
      for (int name : new int[] {1, 2, 39, 40, 54, 55, 97, 98, 99, 100}) {
        tree.file("p/" + path + "/" + "n".repeat(name), "x");
        if (name <= 98) {
          tree.file("p/" + path + "/" + "m".repeat(name) + "/x", "x");
        }
      }
    }
    assertSameBytes(Packs.contents(tree), tree, "t-1.0");
  }

  @Test
  void names_that_no_ustar_can_hold_are_unpacked_by_gnu_tar() throws Exception {
    MapTree tree = Packs.namesBeyondUstar();
    assertUnpacksAlike(Packs.contents(tree), tree, "t-1.0");
  }
}
