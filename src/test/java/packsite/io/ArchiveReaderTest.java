package packsite.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import packsite.io.ArchiveFault.Kind;
import packsite.io.Member.Type;

class ArchiveReaderTest {
  private static final byte[] NONE = {};

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    byte[] all = {};
    for (byte[] part : parts) {
      int at = all.length;
      all = Arrays.copyOf(all, at + part.length);
      System.arraycopy(part, 0, all, at, part.length);
    }
    return all;
  }

  @Test
  void reads_files_directories_and_empty_files() {
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .member("a/", '5', "", NONE)
                .file("a/Chart.yaml", "name: a\n")
                .file("a/empty", "")
                .file("a/block", "x".repeat(512))
                .gzipped());
    assertEquals(List.of(), got.reading().faults());
    assertEquals(List.of("a/Chart.yaml", "a/empty", "a/block"), got.names());
    assertEquals("name: a\n", got.text(0));
    assertEquals("x".repeat(512), got.text(2));
    Member directory = got.reading().members().get(0);
    assertEquals(new Member("a", Type.DIRECTORY, "", 0644, 0), directory);
  }

  @Test
  void gives_the_visitor_only_what_it_wants() {
    byte[] tgz = Tars.tar().file("big", "x".repeat(100_000)).file("small", "y").gzipped();
    List<String> got = new ArrayList<>();
    ArchiveReading reading =
        new ArchiveReader()
            .read(
                tgz,
                ArchiveLimits.DEFAULT,
                new MemberVisitor() {
                  @Override
                  public boolean wants(Member member) {
                    return member.size() < 10;
                  }

                  @Override
                  public void content(Member member, byte[] buffer) {
                    byte[] bytes = java.util.Arrays.copyOf(buffer, (int) member.size());
                    got.add(member.name() + "=" + new String(bytes, StandardCharsets.UTF_8));
                  }
                });
    assertEquals(List.of("small=y"), got);
    assertEquals(2, reading.members().size());
    assertTrue(reading.isComplete());
  }

  @Test
  void reads_an_archive_inside_an_archive_with_the_same_reader() {
    byte[] inner = Tars.tar().file("in", "deep").gzipped();
    byte[] outer = Tars.tar().file("a/charts/b.tgz", inner).file("a/after", "later").gzipped();
    ArchiveReader reader = new ArchiveReader();
    List<String> got = new ArrayList<>();
    MemberVisitor visitor =
        new MemberVisitor() {
          @Override
          public boolean wants(Member member) {
            return true;
          }

          @Override
          public void content(Member member, byte[] buffer) {
            byte[] bytes = java.util.Arrays.copyOf(buffer, (int) member.size());
            if (member.name().endsWith(".tgz")) {
              reader.read(bytes, ArchiveLimits.DEFAULT.less(1000, 1), this);
            } else {
              got.add(new String(bytes, StandardCharsets.UTF_8));
            }
          }
        };
    reader.read(outer, ArchiveLimits.DEFAULT, visitor);
    assertEquals(List.of("deep", "later"), got);
  }

  @Test
  void keeps_a_dot_in_front_of_names() {
    Unpacked got = Unpacked.of(Tars.tar().file("./a/Chart.yaml", "x").gzipped());
    assertEquals(List.of("./a/Chart.yaml"), got.names());
    assertEquals(List.of(), got.kinds());
  }

  @Test
  void joins_the_ustar_prefix() {
    byte[] header = Tars.header("name.yaml", '0', "", 0);
    Tars.put(header, 345, "some/folder");
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.summed(header)).gzipped());
    assertEquals(List.of("some/folder/name.yaml"), got.names());
  }

  @Test
  void does_not_take_what_gnu_keeps_there_for_a_prefix() {
    byte[] header = Tars.header("name.yaml", '0', "", 0);
    Tars.put(header, 257, "ustar  \0");
    Tars.put(header, 345, "14000000000");
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.summed(header)).gzipped());
    assertEquals(List.of("name.yaml"), got.names());
  }

  @Test
  void reads_long_names_of_gnu_and_of_pax() {
    String name = "a/" + "long".repeat(60);
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .member("././@LongLink", 'L', "", ascii(name + "\0"))
                .file("a/longlong", "1")
                .pax("path=" + name + "-é")
                .file("cut", "2")
                .file("plain", "3")
                .gzipped());
    assertEquals(List.of(name, name + "-é", "plain"), got.names());
    assertEquals(List.of(), got.kinds());
  }

  @Test
  void reads_long_link_names_and_names_every_link() {
    String target = "b/" + "long".repeat(60);
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .member("././@LongLink", 'K', "", ascii(target + "\0"))
                .member("one", '2', "cut", NONE)
                .pax("linkpath=../../etc/passwd")
                .member("two", '1', "cut", NONE)
                .gzipped());
    assertEquals(List.of(Kind.LINK, Kind.LINK), got.kinds());
    assertEquals(target, got.reading().members().get(0).linkName());
    assertEquals(Type.SYMLINK, got.reading().members().get(0).type());
    assertEquals(Type.HARDLINK, got.reading().members().get(1).type());
    assertEquals("two is a link to ../../etc/passwd", got.message());
    assertEquals(List.of(), got.names());
  }

  @Test
  void takes_the_size_of_pax_over_the_one_in_the_header() {
    byte[] header = Tars.header("a", '0', "", 0);
    Unpacked got =
        Unpacked.of(
            Tars.tar().pax("size=3").block(header).content(ascii("abc")).file("b", "B").gzipped());
    assertEquals(List.of("a", "b"), got.names());
    assertEquals("abc", got.text(0));
  }

  @Test
  void reads_sizes_to_the_base_256() {
    byte[] header = Tars.header("a", '0', "", 0);
    byte[] size = new byte[12];
    size[0] = (byte) 0x80;
    size[11] = 3;
    Tars.put(header, 124, size);
    Unpacked got =
        Unpacked.of(Tars.tar().block(Tars.summed(header)).content(ascii("abc")).gzipped());
    assertEquals("abc", got.text(0));
  }

  @Test
  void refuses_negative_and_immense_sizes() {
    byte[] negative = Tars.header("a", '0', "", 0);
    Tars.put(negative, 124, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.summed(negative)).gzipped());
    assertEquals("the tar header of a has a negative size", got.message());
    byte[] immense = Tars.header("a", '0', "", 0);
    Tars.put(immense, 124, new byte[] {-128, 127, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1});
    got = Unpacked.of(Tars.tar().block(Tars.summed(immense)).gzipped());
    assertEquals("the tar header of a has a number that is too large", got.message());
  }

  @Test
  void ignores_a_global_header_with_a_comment() {
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .member("pax_global_header", 'g', "", ascii("20 comment=deadbeef\n"))
                .file("a", "A")
                .gzipped());
    assertEquals(List.of(), got.kinds());
    assertEquals(List.of("a"), got.names());
  }

  @Test
  void refuses_a_global_header_that_names_every_member() {
    Unpacked got =
        Unpacked.of(Tars.tar().member("g", 'g', "", ascii("9 path=b\n")).file("a", "A").gzipped());
    assertEquals("a pax header of the tar sets path for all members at once", got.message());
  }

  @Test
  void refuses_a_pax_header_that_is_none() {
    for (String bad : List.of("x", "9 path=b", "99 path=b\n", "0 a=b\n", "5 a=b\n", "7 =abc\n")) {
      Unpacked got =
          Unpacked.of(Tars.tar().member("p", 'x', "", ascii(bad)).file("a", "A").gzipped());
      assertEquals(List.of(Kind.BAD_HEADER), got.kinds(), bad);
    }
  }

  @Test
  void refuses_a_pax_header_of_gigabytes_unread() {
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.header("p", 'x', "", 5L << 30)).gzipped());
    assertEquals("a header of the tar is 5.0 GB, limit 1.0 MB", got.message());
  }

  @Test
  void passes_over_sparse_files_and_says_so() {
    byte[] sparse = Tars.header("holes", 'S', "", 512);
    sparse[482] = 1;
    byte[] more = new byte[512];
    more[504] = 1;
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .block(Tars.summed(sparse))
                .block(more)
                .block(new byte[512])
                .content(ascii("data"))
                .pax("GNU.sparse.major=1", "GNU.sparse.name=real")
                .file("GNUSparseFile.0/real", "0\n")
                .file("after", "A")
                .gzipped());
    assertEquals(List.of(Kind.UNSUPPORTED, Kind.UNSUPPORTED), got.kinds());
    assertEquals("real is neither file nor directory", got.message());
    assertEquals(List.of("after"), got.names());
  }

  @Test
  void devices_and_pipes_are_neither_file_nor_directory() {
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .member("null", '3', "", NONE)
                .member("pipe", '6', "", NONE)
                .file("a", "A")
                .gzipped());
    assertEquals(List.of(Kind.UNSUPPORTED, Kind.UNSUPPORTED), got.kinds());
    assertEquals(List.of("a"), got.names());
  }

  @Test
  void never_hands_out_members_with_unsafe_names() {
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .file("/etc/passwd", "1")
                .file("a/../../b", "2")
                .file("..", "3")
                .file("a\\b", "4")
                .file("a\nb", "5")
                .file("C:/x", "6")
                .file("", "7")
                .file("a/..b/c..", "fine")
                .gzipped());
    assertEquals(List.of("a/..b/c.."), got.names());
    assertEquals(
        List.of(
            "/etc/passwd is an absolute path",
            "a/../../b would be unpacked outside of its folder",
            ".. would be unpacked outside of its folder",
            "a\\b has a backslash in its name",
            "a\\nb has a control character in its name",
            "C:/x is an absolute path",
            "a member of the archive has no name"),
        got.reading().faults().stream().map(ArchiveFault::message).toList());
  }

  @Test
  void a_name_that_is_not_utf8_is_unsafe() {
    byte[] header = Tars.header("x", '0', "", 0);
    header[0] = (byte) 0xE9;
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.summed(header)).gzipped());
    assertEquals("\uFFFD has a name that is not UTF-8", got.message());
  }

  @Test
  void a_name_beyond_the_limit_is_unsafe() {
    String name = "n".repeat(5000);
    Unpacked got = Unpacked.of(Tars.tar().pax("path=" + name).file("a", "").gzipped());
    assertEquals(
        "n".repeat(200) + "... (5000 characters) has a name of 5000 characters, limit 1024",
        got.message());
  }

  @Test
  void names_a_member_that_is_there_twice_however_it_is_spelled() {
    Unpacked got =
        Unpacked.of(
            Tars.tar()
                .file("a/b", "1")
                .file("./a//b", "2")
                .member("a/", '5', "", NONE)
                .member("a/", '5', "", NONE)
                .gzipped());
    assertEquals(List.of(Kind.DUPLICATE_MEMBER), got.kinds());
    assertEquals("./a//b is in the archive twice", got.message());
  }

  @Test
  void lists_no_more_than_a_hundred_faults() {
    Tars tar = Tars.tar();
    for (int i = 0; i < 500; i++) {
      tar.file("../" + i, "");
    }
    Unpacked got = Unpacked.of(tar.gzipped());
    assertEquals(101, got.kinds().size());
    assertEquals("there are more faults in the archive than are listed", got.message());
  }

  @Test
  void says_what_a_file_is_that_is_no_gzip() {
    byte[] tar = Tars.tar().file("a", "A").bytes();
    assertEquals("the archive is empty", Unpacked.of(NONE).message());
    assertEquals("the archive is a tar without gzip compression", Unpacked.of(tar).message());
    assertEquals(
        "the archive is a zip, not a gzipped tar", Unpacked.of(ascii("PK\3\4abc")).message());
    assertEquals(
        "the file is a web page or XML, not a gzipped tar",
        Unpacked.of(ascii("<!DOCTYPE html>")).message());
    assertEquals("the file is not a gzipped tar", Unpacked.of(ascii("hello")).message());
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 1\n";
    Unpacked lfs = Unpacked.of(ascii(pointer));
    assertEquals("the file is a git-lfs pointer, not the archive itself", lfs.message());
    assertEquals(List.of(Kind.NOT_GZIP), lfs.kinds());
  }

  @Test
  void an_archive_cut_anywhere_is_truncated_and_never_more() {
    byte[] whole = Tars.tar().file("a", "some text, some text").file("b", "B").gzipped();
    for (int length = 2; length < whole.length; length++) {
      Unpacked got = Unpacked.of(Arrays.copyOf(whole, length));
      assertEquals(List.of(Kind.TRUNCATED), got.kinds(), "cut after " + length);
    }
  }

  @Test
  void a_tar_cut_inside_a_member_names_it() {
    byte[] tar = Tars.tar().file("a/values.yaml", "x".repeat(3000)).open();
    Unpacked got = Unpacked.of(Tars.gzip(Arrays.copyOf(tar, 512 + 1000)));
    assertEquals("the archive ends inside a/values.yaml, after 1000 of 3000 bytes", got.message());
  }

  @Test
  void a_tar_without_its_end_is_read_all_the_same() {
    byte[] tar = Tars.tar().file("a", "A").open();
    assertEquals(List.of(), Unpacked.of(Tars.gzip(tar)).kinds());
    assertEquals(List.of("a"), Unpacked.of(Tars.gzip(Arrays.copyOf(tar, 513))).names());
  }

  @Test
  void an_empty_tar_has_no_members_and_no_faults() {
    assertEquals(
        new ArchiveReading(List.of(), List.of(), 1024),
        Unpacked.of(Tars.tar().gzipped()).reading());
  }

  @Test
  void an_announced_member_must_come() {
    Unpacked got = Unpacked.of(Tars.tar().pax("path=a").gzipped());
    assertEquals("the tar ends before the member it has announced", got.message());
  }

  @Test
  void a_lone_empty_block_in_the_middle_is_a_bad_header() {
    Unpacked got =
        Unpacked.of(Tars.tar().file("a", "A").block(new byte[512]).file("b", "B").gzipped());
    assertEquals(List.of(Kind.BAD_HEADER), got.kinds());
    assertEquals(List.of("a"), got.names());
  }

  @Test
  void a_header_that_does_not_match_its_checksum_stops_the_reading() {
    byte[] header = Tars.header("a", '0', "", 0);
    header[0] = 'b';
    Unpacked got = Unpacked.of(Tars.tar().block(header).file("c", "C").gzipped());
    assertEquals("the tar header of b does not match its checksum", got.message());
    assertEquals(List.of(), got.names());
  }

  @Test
  void a_header_with_letters_in_its_numbers_stops_the_reading() {
    byte[] header = Tars.header("a", '0', "", 0);
    Tars.put(header, 108, "00x0000");
    Unpacked got = Unpacked.of(Tars.tar().block(Tars.summed(header)).gzipped());
    assertEquals("the tar header of a has a number that is not octal", got.message());
  }

  @Test
  void text_that_is_no_tar_is_a_bad_header() {
    Unpacked got = Unpacked.of(Tars.gzip(ascii("hello ".repeat(200))));
    assertEquals(List.of(Kind.BAD_HEADER), got.kinds());
  }

  @Test
  void gzip_members_one_after_the_other_are_one_archive() {
    byte[] tar = Tars.tar().file("a", "x".repeat(2000)).file("b", "B").bytes();
    byte[] first = Tars.gzip(Arrays.copyOf(tar, 700));
    byte[] second = Tars.gzip(Arrays.copyOfRange(tar, 700, tar.length));
    Unpacked got = Unpacked.of(join(first, second, new byte[300]));
    assertEquals(List.of(), got.kinds());
    assertEquals(List.of("a", "b"), got.names());
  }

  @Test
  void garbage_behind_the_archive_is_named_and_does_no_harm() {
    byte[] tgz = Tars.tar().file("a", "A").gzipped();
    Unpacked got = Unpacked.of(join(tgz, ascii("garbage")));
    assertEquals(List.of(Kind.TRAILING_DATA), got.kinds());
    assertTrue(got.reading().isComplete());
    assertEquals(List.of("a"), got.names());
  }

  @Test
  void a_wrong_checksum_of_gzip_is_found() {
    byte[] tgz = Tars.tar().file("a", "A").gzipped();
    tgz[tgz.length - 5] ^= 1;
    assertEquals(List.of(Kind.CHECKSUM), Unpacked.of(tgz).kinds());
    byte[] length = Tars.tar().file("a", "A").gzipped();
    length[length.length - 1] ^= 1;
    assertEquals(List.of(Kind.CHECKSUM), Unpacked.of(length).kinds());
  }

  @Test
  void all_parts_of_a_gzip_header_are_passed_over() {
    byte[] tgz = Tars.tar().file("a", "A").gzipped();
    byte[] head = {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 0};
    byte[] parts = join(head, new byte[] {3, 0, 1, 2, 3}, ascii("name\0note\0"), new byte[2]);
    byte[] whole = join(parts, Arrays.copyOfRange(tgz, 10, tgz.length));
    assertEquals(List.of("a"), Unpacked.of(whole).names());
    for (int i = 2; i < parts.length; i++) {
      assertEquals(List.of(Kind.TRUNCATED), Unpacked.of(Arrays.copyOf(whole, i)).kinds());
    }
    whole[2] = 7;
    assertEquals(List.of(Kind.CORRUPT), Unpacked.of(whole).kinds());
  }

  @Test
  void a_bomb_of_zeros_is_refused_after_a_megabyte_or_two() {
    byte[] tgz = Tars.tar().file("a", new byte[40 << 20]).gzipped();
    Unpacked got = Unpacked.of(tgz);
    assertEquals(List.of(Kind.RATIO), got.kinds());
    assertTrue(got.reading().inflatedBytes() < 3 << 20, got.message());
    assertTrue(got.message().endsWith("limit 200 times"), got.message());
  }

  @Test
  void a_bomb_behind_the_end_of_the_tar_is_refused_as_well() {
    byte[] tgz = Tars.tar().file("a", "A").block(new byte[40 << 20]).gzipped();
    assertEquals(List.of(Kind.RATIO), Unpacked.of(tgz).kinds());
  }

  @Test
  void a_member_beyond_the_limit_is_refused_unread() {
    byte[] tgz = Tars.tar().block(Tars.header("a/big", '0', "", 8L << 30)).gzipped();
    Unpacked got = Unpacked.of(tgz);
    assertEquals("a/big is 8.0 GB, limit 100.0 MB", got.message());
    assertEquals(List.of(Kind.TOO_BIG), got.kinds());
  }

  @Test
  void a_claimed_size_is_not_allocated_before_the_bytes_come() {
    byte[] tgz = Tars.tar().block(Tars.header("a", '0', "", 90L << 20)).gzipped();
    for (int i = 0; i < 200; i++) {
      assertEquals(List.of(Kind.TRUNCATED), Unpacked.of(tgz).kinds());
    }
  }

  @Test
  void content_beyond_the_limit_in_many_members_is_refused() {
    byte[] noise = new byte[3000];
    new Random(7).nextBytes(noise);
    Tars tar = Tars.tar();
    for (int i = 0; i < 100; i++) {
      tar.file("f" + i, noise);
    }
    Unpacked got = Unpacked.of(tar.gzipped(), new ArchiveLimits(100_000, 1000, 200, 100));
    assertEquals("the content is larger than 97.6 KB, the limit", got.message());
    assertFalse(got.reading().isComplete());
  }

  @Test
  void a_hundred_thousand_members_are_refused_at_the_limit() {
    Tars tar = Tars.tar();
    for (int i = 0; i < 100_000; i++) {
      tar.file("f" + i, "");
    }
    Unpacked got = Unpacked.of(tar.gzipped());
    assertEquals("the archive holds more than 20000 members, the limit", got.message());
    assertEquals(20_000, got.reading().members().size());
  }

  @Test
  void large_content_comes_whole() {
    byte[] noise = new byte[5 << 20];
    new Random(3).nextBytes(noise);
    Unpacked got = Unpacked.of(Tars.tar().file("a", noise).file("b", "B").gzipped());
    assertArrayEquals(noise, got.contents().get(0));
    assertEquals("B", got.text(1));
  }
}
