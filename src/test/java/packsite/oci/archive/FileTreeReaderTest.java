package packsite.oci.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import packsite.fixture.Archives;
import packsite.io.ArchiveLimits;
import packsite.io.DeniedTree;
import packsite.io.Digest;
import packsite.io.DiskTree;
import packsite.io.MapTree;
import packsite.io.Tracking;

class FileTreeReaderTest {
  @TempDir Path temp;

  private final FileTreeReader reader = new FileTreeReader();

  private FileTree read(byte[] archive) throws RefusalException {
    return reader.read(archive, FileTreeReader.LIMITS);
  }

  private static FileTree.Leaf leaf(String content, boolean executable) {
    return new FileTree.Leaf("sha256:" + Digest.sha256(Packs.utf8(content)), executable);
  }

  private String refusal(byte[] archive) {
    return refusal(archive, FileTreeReader.LIMITS);
  }

  private String refusal(byte[] archive, ArchiveLimits limits) {
    return assertThrows(RefusalException.class, () -> reader.read(archive, limits))
        .refusal()
        .message();
  }

  @Test
  void our_own_archives_hold_what_they_were_made_of() throws Exception {
    for (MapTree tree : List.of(Packs.small(), Packs.longNames(), Packs.namesBeyondUstar())) {
      FileTree expected = FileTreeReader.of(Packs.contents(tree), tree);
      assertEquals(expected, read(Packs.write(tree, "t-1.0").bytes()));
    }
    FileTree small = FileTreeReader.of(Packs.contents(Packs.small()), Packs.small());
    assertEquals(leaf("#!/bin/sh\n", true), small.files().get("scripts/check.sh"));
    assertEquals(6, small.files().size());
  }

  @Test
  void a_random_tree_is_read_as_it_was_written() throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      MapTree tree = new MapTree().directory("p");
      String[] letters = {"a", "ü", "€", "😀", " -", "b."};
      for (int i = random.nextInt(15); i >= 0; i--) {
        StringBuilder path = new StringBuilder("p");
        for (int depth = random.nextInt(5); depth >= 0; depth--) {
          String letter = letters[random.nextInt(6)];
          path.append("/d").append(letter.repeat(1 + random.nextInt(40))).append("x");
        }
        tree.file(path + "" + i, Packs.noise(seed, random.nextInt(30_000)));
      }
      FileTree expected = FileTreeReader.of(Packs.contents(tree), tree);
      assertEquals(expected, read(Packs.write(tree, "top").bytes()), "seed " + seed);
    }
  }

  @Test
  void archives_of_plain_tar_hold_the_same_files() throws Exception {
    MapTree tree = Packs.longNames().executable("p/run", "");
    FileTree expected = FileTreeReader.of(Packs.contents(tree), tree);
    Packs.unfold(Packs.contents(tree), tree, temp.resolve("odd name"), true);
    for (List<String> how :
        List.of(
            List.of("odd name"),
            List.of("./odd name"),
            List.of("--format=gnu", "odd name"),
            List.of("--format=pax", "."),
            List.of("--format=pax", "--no-recursion", "odd name/run"))) {
      FileTree got = read(tar(how));
      if (how.contains("--no-recursion")) {
        assertEquals(Map.of("run", leaf("", true)), got.files());
      } else {
        assertEquals(expected, got, how.toString());
      }
    }
    DiskTree disk = new DiskTree(temp);
    PackSelection selection = new PackSelection(disk, Tracking.NONE, List.of());
    assertEquals(expected, FileTreeReader.of(selection.of("odd name"), disk));
  }

  private byte[] tar(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("tar", "-czf", "-"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(temp.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    byte[] out = process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor());
    return out;
  }

  @Test
  void members_for_folders_may_be_missing_and_names_may_start_with_dots() throws Exception {
    byte[] archive =
        Archives.of(Map.of("./top/a/b", Packs.utf8("b"), "top//c", Packs.utf8("c"))).tgz();
    assertEquals(Map.of("a/b", leaf("b", false), "c", leaf("c", false)), read(archive).files());
  }

  @Test
  void only_the_owners_right_to_execute_counts() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(out))) {
      for (int mode : new int[] {0100, 0755, 0644, 0611, 04711}) {
        TarArchiveEntry entry = new TarArchiveEntry("t/" + Integer.toOctalString(mode), true);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
      }
    }
    assertEquals(
        Map.of(
            "100", leaf("", true),
            "755", leaf("", true),
            "644", leaf("", false),
            "611", leaf("", false),
            "4711", leaf("", true)),
        read(out.toByteArray()).files());
  }

  @Test
  void a_symbolic_link_is_what_it_says_and_never_equal_to_a_file() throws Exception {
    FileTree link = read(Archives.of(Map.of("t/a", Packs.utf8("x"))).symlink("t/l", "a").tgz());
    FileTree other = read(Archives.of(Map.of("t/a", Packs.utf8("x"))).symlink("t/l", "b").tgz());
    FileTree file = read(Archives.of(Map.of("t/a", Packs.utf8("x"), "t/l", Packs.utf8("a"))).tgz());
    assertNotEquals(link, other);
    assertNotEquals(link, file);
  }

  @Test
  void a_hard_link_is_the_file_once_more() throws Exception {
    FileTree tree = read(Archives.of(Map.of("t/a", Packs.utf8("x"))).hardLink("t/l", "t/a").tgz());
    assertEquals(Map.of("a", leaf("x", false), "l", leaf("x", false)), tree.files());
    assertEquals(
        "a hard link leads to a file that is not in front of it in the archive",
        refusal(Archives.of(Map.of("t/a", Packs.utf8("x"))).hardLink("t/l", "/etc/passwd").tgz()));
  }

  @Test
  void an_archive_without_one_top_folder_is_refused() {
    String message = "the archive does not hold one folder with everything in it";
    byte[] x = Packs.utf8("x");
    assertEquals(message, refusal(Archives.of(Map.of("pack.json", x)).tgz()));
    assertEquals(message, refusal(Archives.of(Map.of("a/x", x, "b/x", x)).tgz()));
    assertEquals(message, refusal(Archives.of(Map.of("a/x", x, "./._a", x)).tgz()));
  }

  @Test
  void hostile_archives_are_refused_with_a_reason() throws Exception {
    byte[] x = Packs.utf8("x");
    assertEquals(
        "t/../../x would be unpacked outside of its folder",
        refusal(Archives.of(Map.of("t/../../x", x)).tgz()));
    assertEquals(
        "./t/a is in the archive twice",
        refusal(Archives.of(Map.of("t/a", x)).file("./t/a", x).tgz()));
    assertEquals(
        "the file is not a gzipped tar", refusal(Packs.utf8("PK and so on, which is no tar.gz")));
    byte[] good = Packs.write(Packs.small(), "t").bytes();
    String cut = refusal(Arrays.copyOf(good, good.length / 2));
    assertTrue(cut.startsWith("the archive ends inside "), cut);
    good[good.length - 5] ^= 1;
    assertEquals("the checksum of the archive does not match its content", refusal(good));
  }

  @Test
  void limits_hold() {
    byte[] x = Packs.utf8("x");
    ArchiveLimits two = new ArchiveLimits(4096, 2, 200, 20);
    assertEquals(
        "the archive holds more than 2 members, the limit",
        refusal(Archives.of(Map.of("t/a", x, "t/b", x, "t/c", x)).tgz(), two));
    assertEquals(
        "the content is larger than 4.0 KB, the limit",
        refusal(Archives.of(Map.of("t/a", new byte[4000], "t/b", new byte[4000])).tgz(), two));
    assertEquals(
        "t/" + "a".repeat(30) + " has a name of 32 characters, limit 20",
        refusal(Archives.of(Map.of("t/" + "a".repeat(30), x)).tgz(), two));
    String bomb = refusal(Archives.zeros("t", 300));
    assertEquals("limit 200 times", bomb.substring(bomb.indexOf("limit")));
  }

  @Test
  void what_cannot_be_read_is_refused_by_name() {
    DeniedTree tree = new DeniedTree(Packs.small(), "p/README.md");
    PackContents contents = Packs.contents(tree);
    RefusalException e =
        assertThrows(RefusalException.class, () -> FileTreeReader.of(contents, tree));
    assertEquals("README.md cannot be read: permission denied", e.getMessage());
    MapTree link = new MapTree().link("p/l", "x");
    assertThrows(RefusalException.class, () -> FileTreeReader.of(Packs.contents(link), link));
  }

  @Test
  void a_large_file_is_read_in_pieces() throws Exception {
    byte[] large = Packs.noise(3, 3_000_000);
    FileTree tree = read(Archives.of(Map.of("t/large", large, "t/z", Packs.utf8("z"))).tgz());
    assertEquals(
        Map.of(
            "large",
            new FileTree.Leaf("sha256:" + Digest.sha256(large), false),
            "z",
            leaf("z", false)),
        tree.files());
  }
}
