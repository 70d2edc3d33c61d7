package packsite.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

class TarWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TarWriter tar = new TarWriter(out);

  private void file(String path, String content) throws Exception {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    tar.file(path, bytes.length, false, to -> to.write(bytes));
  }

  private String text(int at, int length) {
    return new String(out.toByteArray(), at, length, StandardCharsets.UTF_8);
  }

  /** Up to its first zero. */
  private String field(int at, int length) {
    return text(at, length).replaceAll("\0.*", "");
  }

  @Test
  void a_header_says_nothing_but_name_mode_and_size() throws Exception {
    file("a/b.txt", "hello\n");
    byte[] expected = Tars.header("a/b.txt", '0', "", 6);
    Tars.put(expected, 329, "0000000");
    Tars.put(expected, 337, "0000000");
    assertArrayEquals(
        Tars.tar()
            .block(Tars.summed(expected))
            .content("hello\n".getBytes(StandardCharsets.UTF_8))
            .open(),
        out.toByteArray());
  }

  @Test
  void there_are_two_modes_and_folders_end_with_a_slash() throws Exception {
    tar.directory("a");
    tar.file("a/run", 0, true, to -> {});
    file("a/plain", "");
    assertEquals("a/ 0000755 5", field(0, 100) + " " + text(100, 7) + " " + text(156, 1));
    assertEquals("a/run 0000755 0", field(512, 100) + " " + text(612, 7) + " " + text(668, 1));
    assertEquals("a/plain 0000644", field(1024, 100) + " " + text(1124, 7));
  }

  @Test
  void two_empty_blocks_and_nothing_more_are_the_end() throws Exception {
    file("a", "x");
    tar.end();
    assertEquals(4 * 512, out.size());
    assertEquals(0, out.toByteArray()[1024]);
  }

  @Test
  void a_long_path_is_split_at_the_last_slash_that_the_prefix_has_room_for() throws Exception {
    String folder = "d".repeat(60);
    file(folder + "/" + folder + "/file", "");
    assertEquals("file", field(0, 100));
    assertEquals(folder + "/" + folder, field(345, 155));
  }

  @Test
  void a_name_of_a_hundred_bytes_needs_no_splitting() throws Exception {
    String name = "a/" + "b".repeat(98);
    file(name, "");
    assertEquals(name, field(0, 100));
    assertEquals("", field(345, 155));
  }

  @Test
  void a_path_that_cannot_be_split_has_a_record_of_its_own() throws Exception {
    String name = "dir/" + "ü".repeat(60);
    file(name, "x");
    assertEquals("././@PaxHeader", field(0, 100));
    assertEquals("x0000644", text(156, 1) + text(100, 7));
    assertEquals("134 path=" + name + "\n", text(512, 134));
    assertEquals("dir/", text(1024, 4));
    assertEquals(1024 + 1024, out.size());
  }

  @Test
  void the_length_of_a_record_counts_its_own_digits() throws Exception {
    for (int n = 101; n < 1200; n++) {
      String name = "n".repeat(n);
      out.reset();
      file(name, "");
      tar.end();
      assertEquals(
          name, Unpacked.of(Tars.gzip(out.toByteArray())).reading().members().get(0).name());
    }
  }

  @Test
  void a_file_that_eleven_digits_cannot_measure_is_refused_before_a_byte_is_written() {
    TreeException e =
        assertThrows(TreeException.class, () -> tar.file("big", 1L << 33, false, to -> {}));
    assertEquals("big is 8.0 GB, limit 7.9 GB", e.getMessage());
    assertEquals(0, out.size());
  }

  @Test
  void what_both_readers_read_is_what_was_written() throws Exception {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      out.reset();
      List<String> written = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        member(random, i, written);
      }
      tar.end();
      assertEquals(written, theirs(), "seed " + seed);
      assertEquals(written, ours(), "seed " + seed);
    }
  }

  private void member(Random random, int number, List<String> written) throws Exception {
    StringBuilder path = new StringBuilder("m" + number);
    String[] letters = {"a", "ü", "€", "😀", " -", "a/"};
    for (int depth = random.nextInt(6); depth > 0; depth--) {
      path.append('/')
          .append(letters[random.nextInt(6)].repeat(1 + random.nextInt(50)))
          .append('b');
    }
    String name = path.toString();
    if (random.nextInt(4) == 0) {
      tar.directory(name);
      written.add(name + " 755 directory");
      return;
    }
    byte[] content = new byte[random.nextInt(1300)];
    random.nextBytes(content);
    boolean executable = random.nextBoolean();
    tar.file(name, content.length, executable, to -> to.write(content));
    written.add(name + (executable ? " 755 " : " 644 ") + Digest.sha256(content));
  }

  private List<String> theirs() throws IOException {
    List<String> read = new ArrayList<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(out.toByteArray()), "UTF-8")) {
      for (TarArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        String what = e.isDirectory() ? "directory" : Digest.sha256(in.readAllBytes());
        String name = e.getName().replaceFirst("/$", "");
        read.add(name + " " + Integer.toOctalString(e.getMode() & 07777) + " " + what);
        assertEquals(0, e.getLastModifiedTime().toMillis());
        assertEquals(
            "0 0  ",
            e.getLongUserId()
                + " "
                + e.getLongGroupId()
                + " "
                + e.getUserName()
                + " "
                + e.getGroupName());
      }
    }
    return read;
  }

  private List<String> ours() {
    Unpacked unpacked = Unpacked.of(Tars.gzip(out.toByteArray()));
    assertFalse(unpacked.reading().members().isEmpty());
    assertEquals(List.of(), unpacked.reading().faults());
    List<String> read = new ArrayList<>();
    int file = 0;
    for (Member member : unpacked.reading().members()) {
      String what = member.isFile() ? Digest.sha256(unpacked.contents().get(file++)) : "directory";
      read.add(member.name() + " " + Integer.toOctalString(member.mode()) + " " + what);
    }
    return read;
  }
}
