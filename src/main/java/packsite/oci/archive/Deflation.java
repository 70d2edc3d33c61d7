package packsite.oci.archive;

import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * How this machine compresses. The digest of a tar is the same everywhere; that of the compressed
 * file only where the JDK has the classic zlib, and not one of those that compress otherwise.
 */
public enum Deflation {
  /** As zlib 1.2 and 1.3 do at level 6. */
  ZLIB_6("zlib-6"),
  OTHER("other");

  private static final int SAMPLE = 256 * 1024;

  /** Of what zlib makes of the sample; a CRC, as nobody attacks and a cold JVM takes it fast. */
  private static final long ZLIB_CRC = 0x93c1aa1fL;

  private final String word;

  Deflation(String word) {
    this.word = word;
  }

  /** As the push manifest writes it. */
  public String word() {
    return word;
  }

  /** Compresses a sample to find out, in a few milliseconds. */
  public static Deflation ofThisMachine() {
    return crcOfDeflated(GzipWriter.LEVEL) == ZLIB_CRC ? ZLIB_6 : OTHER;
  }

  static long crcOfDeflated(int level) {
    CRC32 crc = new CRC32();
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setInput(sample());
      deflater.finish();
      byte[] deflated = new byte[64 * 1024];
      while (!deflater.finished()) {
        crc.update(deflated, 0, deflater.deflate(deflated));
      }
      return crc.getValue();
    } finally {
      deflater.end();
    }
  }

  /** Noise, and copies of what came before, near and far, short and long. */
  private static byte[] sample() {
    byte[] sample = new byte[SAMPLE];
    int random = 1;
    int at = 0;
    while (at < SAMPLE) {
      // Knuth's generator, of which the high bits are as good as any.
      random = random * 1664525 + 1013904223;
      int length = Math.min(SAMPLE - at, 3 + (random >>> 26));
      int back = length + (random >>> 8 & 0x7FFF);
      if (back <= at) {
        System.arraycopy(sample, at - back, sample, at, length);
        at += length;
      }
      if (at < SAMPLE) {
        sample[at++] = (byte) (random >>> 16);
      }
    }
    return sample;
  }
}
