package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.io.ArchiveFault.Kind.UNSAFE_NAME;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

/**
 * Whatever is in an archive, reading it ends with members and faults, and Commons Compress agrees.
 */
class ArchiveFuzzTest {
  private static final int ROUNDS = 4000;

  private record Got(String name, String digest) {}

  @Test
  void both_readers_agree_on_whole_archives() throws IOException {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] tar = sample(random);
      Unpacked ours = Unpacked.of(Tars.gzip(tar));
      assertTrue(ours.reading().isComplete(), ours.message());
      assertEquals(theirs(tar).orElseThrow(), ours(ours));
    }
  }

  @Test
  void both_readers_agree_on_damaged_archives_where_both_accept() throws IOException {
    int agreed = 0;
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] tar = damage(sample(random), random);
      Unpacked ours = Unpacked.of(Tars.gzip(tar));
      Optional<List<Got>> theirs = theirs(tar);
      boolean accepted = ours.reading().isComplete() && !ours.kinds().contains(UNSAFE_NAME);
      if (accepted && theirs.isPresent()) {
        assertEquals(theirs.get(), ours(ours), "seed " + seed);
        agreed++;
      }
    }
    assertTrue(agreed > ROUNDS / 10, "only " + agreed + " were accepted by both");
  }

  @Test
  void damaged_gzip_data_ends_in_faults() throws IOException {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      byte[] tgz = Tars.gzip(sample(random));
      for (int i = random.nextInt(4); i >= 0; i--) {
        tgz[random.nextInt(tgz.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = Arrays.copyOf(tgz, tgz.length - random.nextInt(3) * random.nextInt(40));
      Unpacked.of(cut);
    }
  }

  @Test
  void random_bytes_end_in_faults() {
    Random random = new Random(5);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      assertTrue(!Unpacked.of(noise).kinds().isEmpty() || noise.length > 0);
      Unpacked.of(Tars.gzip(noise));
    }
  }

  private static List<Got> ours(Unpacked unpacked) {
    List<Got> got = new ArrayList<>();
    for (int i = 0; i < unpacked.files().size(); i++) {
      got.add(new Got(unpacked.names().get(i), Digest.sha256(unpacked.contents().get(i))));
    }
    return got;
  }

  /** Files only; empty where it refuses. */
  private static Optional<List<Got>> theirs(byte[] tar) {
    List<Got> got = new ArrayList<>();
    try (TarArchiveInputStream in =
        new TarArchiveInputStream(new ByteArrayInputStream(tar), "UTF-8")) {
      for (TarArchiveEntry entry; (entry = in.getNextEntry()) != null; ) {
        byte[] bytes = in.readAllBytes();
        if (isFile(entry)) {
          got.add(new Got(entry.getName(), Digest.sha256(bytes)));
        }
      }
      return Optional.of(got);
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Its own isFile() is true of links and pipes. */
  private static boolean isFile(TarArchiveEntry entry) {
    byte type = entry.getLinkFlag();
    return (type == 0 || type == '0' || type == '7') && !entry.isDirectory() && !entry.isSparse();
  }

  private static byte[] sample(Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
      boolean pax = random.nextBoolean();
      tar.setLongFileMode(
          pax ? TarArchiveOutputStream.LONGFILE_POSIX : TarArchiveOutputStream.LONGFILE_GNU);
      tar.setAddPaxHeadersForNonAsciiNames(pax);
      tar.setBigNumberMode(
          pax ? TarArchiveOutputStream.BIGNUMBER_POSIX : TarArchiveOutputStream.BIGNUMBER_STAR);
      int members = 1 + random.nextInt(6);
      for (int i = 0; i < members; i++) {
        add(tar, random, i);
      }
    }
    return out.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, Random random, int number)
      throws IOException {
    String name = "chart/" + "n".repeat(random.nextInt(4) == 0 ? 150 : 3) + number;
    name = random.nextInt(5) == 0 ? name + "-é😀" : name;
    switch (random.nextInt(8)) {
      case 0 -> tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
      case 1 -> {
        TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        link.setLinkName("t".repeat(random.nextInt(150)));
        tar.putArchiveEntry(link);
      }
      default -> {
        byte[] content = content(random);
        TarArchiveEntry file = new TarArchiveEntry(name);
        file.setSize(content.length);
        if (random.nextInt(6) == 0) {
          file.setUserId(1L << 40);
        }
        tar.putArchiveEntry(file);
        tar.write(content);
      }
    }
    tar.closeArchiveEntry();
  }

  private static byte[] content(Random random) {
    byte[] content =
        new byte[random.nextInt(3) == 0 ? random.nextInt(40_000) : random.nextInt(900)];
    Arrays.fill(content, "abcdefgh".getBytes(StandardCharsets.US_ASCII)[random.nextInt(8)]);
    return content;
  }

  /** Changes bytes, mostly in headers, and mostly mends the checksum so that readers go on. */
  private static byte[] damage(byte[] tar, Random random) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      int block = random.nextInt(tar.length / 512) * 512;
      int at = block + (random.nextInt(3) == 0 ? random.nextInt(512) : field(random));
      tar[at] = random.nextBoolean() ? (byte) random.nextInt(256) : digit(random);
      if (random.nextInt(4) != 0 && tar[block + 257] == 'u') {
        byte[] header = Tars.summed(Arrays.copyOfRange(tar, block, block + 512));
        Tars.put(tar, block, header);
      }
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(tar, random.nextInt(tar.length)) : tar;
  }

  private static byte digit(Random random) {
    return (byte) ('0' + random.nextInt(8));
  }

  /** Somewhere in the size, the type, the magic, the name or the prefix. */
  private static int field(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> 124 + random.nextInt(12);
      case 1 -> 156;
      case 2 -> 257 + random.nextInt(8);
      case 3 -> random.nextInt(30);
      default -> 345 + random.nextInt(20);
    };
  }
}
