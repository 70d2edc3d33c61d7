package packsite.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a tar whose bytes follow from names, contents and executable flags alone: ustar, no owner,
 * no time, two modes, as GNU tar writes it with {@code --format=ustar}.
 *
 * <p>A path that ustar cannot hold gets a pax record in front, which is where GNU tar gives up.
 */
public final class TarWriter {
  /** What eleven octal digits can say; ustar has no more. */
  public static final long LARGEST_FILE = (1L << 33) - 1;

  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int PREFIX = 155;
  private static final int PREFIX_AT = 345;
  private static final int CHECKSUM_AT = 148;

  /** Of a pax header, whose own name nobody reads: constant, where GNU tar has its process id. */
  private static final byte[] PAX_NAME = bytes("././@PaxHeader");

  private final OutputStream out;
  private final byte[] header = new byte[BLOCK];
  private final byte[] zeros = new byte[2 * BLOCK];

  /** Writes what was built up, in small pieces; {@code out} had better collect them. */
  public TarWriter(OutputStream out) {
    this.out = out;
  }

  /** What writes the content of a file. */
  public interface Body {
    void writeTo(OutputStream out) throws IOException, TreeException;
  }

  /** A directory; the path is without a slash at its end. */
  public void directory(String path) throws IOException {
    member(bytes(path + "/"), '5', "0000755", 0);
  }

  /**
   * A file.
   *
   * @param body writes exactly {@code size} bytes
   */
  public void file(String path, long size, boolean executable, Body body)
      throws IOException, TreeException {
    if (size < 0 || size > LARGEST_FILE) {
      throw TreeException.tooBig(path, size, LARGEST_FILE);
    }
    member(bytes(path), '0', executable ? "0000755" : "0000644", size);
    body.writeTo(out);
    pad(size);
  }

  /** Two empty blocks; no padding to a tape's record. */
  public void end() throws IOException {
    out.write(zeros, 0, 2 * BLOCK);
  }

  private void member(byte[] name, char type, String mode, long size) throws IOException {
    int slash = split(name);
    if (name.length > NAME && slash <= 0) {
      pax(name);
    }
    Arrays.fill(header, (byte) 0);
    if (slash > 0) {
      System.arraycopy(name, 0, header, PREFIX_AT, slash);
      System.arraycopy(name, slash + 1, header, 0, name.length - slash - 1);
    } else {
      System.arraycopy(name, 0, header, 0, Math.min(NAME, name.length));
    }
    write(type, mode, size);
  }

  /** Where GNU tar splits: at the last slash that the prefix has room for; 0 where it does not. */
  private static int split(byte[] name) {
    if (name.length <= NAME || name.length > PREFIX + 1 + NAME) {
      return 0;
    }
    int length = name.length;
    if (length > PREFIX + 1) {
      length = PREFIX + 1;
    } else if (name[length - 1] == '/') {
      length--;
    }
    int slash = length - 1;
    while (slash > 0 && name[slash] != '/') {
      slash--;
    }
    int rest = name.length - slash - 1;
    return rest > 0 && rest <= NAME ? slash : 0;
  }

  /** {@code 30 path=a/very/long/name\n}, where 30 counts its own digits too. */
  private void pax(byte[] name) throws IOException {
    int rest = " path=".length() + name.length + 1;
    int length = rest + Integer.toString(rest).length();
    length = rest + Integer.toString(length).length();
    Arrays.fill(header, (byte) 0);
    System.arraycopy(PAX_NAME, 0, header, 0, PAX_NAME.length);
    write('x', "0000644", length);
    out.write(bytes(length + " path="));
    out.write(name);
    out.write('\n');
    pad(length);
  }

  /** All but the name. */
  private void write(char type, String mode, long size) throws IOException {
    put(100, mode);
    put(108, "0000000"); // Owner.
    put(116, "0000000"); // Group.
    octal(124, 11, size);
    put(136, "00000000000"); // Time.
    header[156] = (byte) type;
    put(257, "ustar\00000");
    put(329, "0000000"); // Device numbers, which no file has.
    put(337, "0000000");
    put(CHECKSUM_AT, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    octal(CHECKSUM_AT, 6, sum);
    header[CHECKSUM_AT + 6] = 0;
    out.write(header, 0, BLOCK);
  }

  private void put(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      header[at + i] = (byte) text.charAt(i);
    }
  }

  private void octal(int at, int digits, long value) {
    long left = value;
    for (int i = digits - 1; i >= 0; i--) {
      header[at + i] = (byte) ('0' + (left & 7));
      left >>>= 3;
    }
  }

  private void pad(long size) throws IOException {
    out.write(zeros, 0, (int) (-size & (BLOCK - 1)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
