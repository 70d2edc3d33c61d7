package packsite.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files read in pieces are the files read as a whole. */
class ArchivePiecesTest {
  private final ArchiveReader reader = new ArchiveReader();

  private record Got(ArchiveReading reading, List<String> files) {}

  private Got read(byte[] tgz, boolean whole) {
    List<String> files = new ArrayList<>();
    ByteArrayOutputStream open = new ByteArrayOutputStream();
    ArchiveReading reading =
        reader.read(
            tgz,
            ArchiveLimits.DEFAULT,
            new MemberVisitor() {
              @Override
              public boolean wants(Member member) {
                return whole;
              }

              @Override
              public void content(Member member, byte[] buffer) {
                open.write(buffer, 0, (int) member.size());
                end(member);
              }

              @Override
              public boolean wantsPieces(Member member) {
                return true;
              }

              @Override
              public void piece(Member member, byte[] buffer, int from, int length) {
                open.write(buffer, from, length);
                if (open.size() == member.size()) {
                  end(member);
                }
              }

              private void end(Member member) {
                files.add(member.name() + " " + Digest.sha256(open.toByteArray()));
                open.reset();
              }
            });
    return new Got(reading, files);
  }

  private static byte[] archive(Random random) {
    Tars tar = Tars.tar();
    for (int i = random.nextInt(5); i >= 0; i--) {
      byte[] content = new byte[1 + random.nextInt(100_000)];
      random.nextBytes(content);
      tar.file("f" + i, content);
    }
    return tar.gzipped();
  }

  @Test
  void of_whole_archives_and_of_cut_ones() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      byte[] tgz = archive(random);
      assertEquals(read(tgz, true), read(tgz, false), "seed " + seed);
      byte[] cut = Arrays.copyOf(tgz, random.nextInt(tgz.length));
      Got whole = read(cut, true);
      Got pieces = read(cut, false);
      assertEquals(whole.files(), pieces.files(), "seed " + seed);
      assertEquals(whole.reading().faults(), pieces.reading().faults(), "seed " + seed);
    }
  }
}
