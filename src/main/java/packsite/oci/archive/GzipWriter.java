package packsite.oci.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import packsite.io.Digest;

/**
 * Compresses in one way only, and takes the digests of what goes in and of what comes out.
 *
 * <p>Not {@code GZIPOutputStream}: its header is not the same in all JDKs. A deflater of its own
 * for each file, fed with the same amounts whoever writes how much, because there are deflaters
 * whose output depends on such things.
 */
final class GzipWriter extends OutputStream {
  static final int LEVEL = 6;

  private static final int FEED = 64 * 1024;

  /** No name, no time, no remark about the level, made on an unknown system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final OutputStream out;
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 crc = new CRC32();
  private final MessageDigest inside = Digest.sha256();
  private final MessageDigest outside = Digest.sha256();
  private final byte[] feed = new byte[FEED];
  private final byte[] deflated = new byte[FEED];
  private int filled;
  private long read;
  private long written;

  GzipWriter(OutputStream out) throws IOException {
    this.out = out;
    write(HEADER, HEADER.length);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int at = from;
    int left = length;
    while (left > 0) {
      int n = Math.min(left, FEED - filled);
      System.arraycopy(bytes, at, feed, filled, n);
      filled += n;
      at += n;
      left -= n;
      if (filled == FEED) {
        deflate();
      }
    }
  }

  private void deflate() throws IOException {
    inside.update(feed, 0, filled);
    crc.update(feed, 0, filled);
    read += filled;
    deflater.setInput(feed, 0, filled);
    filled = 0;
    while (!deflater.needsInput()) {
      write(deflated, deflater.deflate(deflated));
    }
  }

  /** Writes the rest and the trailer; {@code out} is left open. */
  void finish() throws IOException {
    deflate();
    deflater.finish();
    while (!deflater.finished()) {
      write(deflated, deflater.deflate(deflated));
    }
    byte[] trailer = new byte[8];
    for (int i = 0; i < 4; i++) {
      trailer[i] = (byte) (crc.getValue() >>> 8 * i);
      trailer[i + 4] = (byte) (read >>> 8 * i);
    }
    write(trailer, trailer.length);
  }

  private void write(byte[] bytes, int length) throws IOException {
    outside.update(bytes, 0, length);
    out.write(bytes, 0, length);
    written += length;
  }

  /** How many bytes went in. */
  long sizeInside() {
    return read;
  }

  /** How many bytes came out. */
  long size() {
    return written;
  }

  /** Of what went in; to be asked once. */
  String digestInside() {
    return "sha256:" + Digest.hex(inside);
  }

  /** Of what came out; to be asked once. */
  String digest() {
    return "sha256:" + Digest.hex(outside);
  }

  /** Gives memory back; what is not finished stays unfinished. */
  @Override
  public void close() {
    deflater.end();
  }
}
