package packsite.io;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import packsite.io.ArchiveFault.Kind;

/**
 * One header block of a tar: ustar, GNU, or older than both.
 *
 * @param isExtended for a GNU sparse file, whose list of holes goes on in the next block
 */
record TarHeader(String name, char type, String linkName, int mode, long size, boolean isExtended) {
  private static final int MODE = 100;
  private static final int OWNER = 108;
  private static final int GROUP = 116;
  private static final int SIZE = 124;
  private static final int TIME = 136;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_END = 156;
  private static final int TYPE = 156;
  private static final int LINK_NAME = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;
  private static final int IS_EXTENDED = 482;
  private static final byte[] USTAR = {'u', 's', 't', 'a', 'r', 0};

  static boolean isBlank(byte[] tar, int at) {
    for (int i = at; i < at + TarInput.BLOCK; i++) {
      if (tar[i] != 0) {
        return false;
      }
    }
    return true;
  }

  static TarHeader parse(byte[] tar, int at) throws ArchiveStop {
    String name = text(tar, at, 100);
    requireChecksum(tar, at, name);
    // Helm's reader gives up on an archive whose owners or times are no numbers: so do we.
    number(tar, at + OWNER, 8, name);
    number(tar, at + GROUP, 8, name);
    number(tar, at + TIME, 12, name);
    long size = number(tar, at + SIZE, 12, name);
    if (size < 0) {
      throw bad(name, "has a negative size");
    }
    return new TarHeader(
        prefixed(tar, at, name),
        (char) (tar[at + TYPE] & 0xFF),
        text(tar, at + LINK_NAME, 100),
        (int) number(tar, at + MODE, 8, name) & 07777,
        size,
        tar[at + IS_EXTENDED] != 0);
  }

  private static String prefixed(byte[] tar, int at, String name) {
    for (int i = 0; i < USTAR.length; i++) {
      if (tar[at + MAGIC + i] != USTAR[i]) {
        return name; // GNU and older tars keep other things where ustar has its prefix.
      }
    }
    String prefix = text(tar, at + PREFIX, 155);
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  private static String text(byte[] tar, int from, int most) {
    int end = from;
    while (end < from + most && tar[end] != 0) {
      end++;
    }
    return new String(tar, from, end - from, StandardCharsets.UTF_8);
  }

  /** Octal digits between blanks or zeros, or, with the top bit set, a number to the base 256. */
  private static long number(byte[] tar, int from, int length, String name) throws ArchiveStop {
    if ((tar[from] & 0x80) != 0) {
      return base256(tar, from, length, name);
    }
    int start = from;
    int end = from + length;
    while (start < end && isPadding(tar[start])) {
      start++;
    }
    long value = 0;
    int i = start;
    for (; i < end && !isPadding(tar[i]); i++) {
      if (tar[i] < '0' || tar[i] > '7') {
        throw bad(name, "has a number that is not octal");
      }
      value = value * 8 + (tar[i] - '0');
    }
    return value;
  }

  private static boolean isPadding(byte b) {
    return b == 0 || b == ' ';
  }

  private static long base256(byte[] tar, int from, int length, String name) throws ArchiveStop {
    byte[] bytes = Arrays.copyOfRange(tar, from, from + length);
    boolean negative = (bytes[0] & 0x40) != 0;
    bytes[0] = (byte) (negative ? bytes[0] | 0x80 : bytes[0] & 0x7F);
    BigInteger value = new BigInteger(bytes);
    if (value.bitLength() > 63) {
      throw bad(name, "has a number that is too large");
    }
    return value.longValue();
  }

  /** The sum of all bytes with the sum itself as blanks; some old tars summed signed bytes. */
  private static void requireChecksum(byte[] tar, int at, String name) throws ArchiveStop {
    int unsigned = 0;
    int signed = 0;
    for (int i = 0; i < TarInput.BLOCK; i++) {
      byte b = i >= CHECKSUM && i < CHECKSUM_END ? (byte) ' ' : tar[at + i];
      unsigned += b & 0xFF;
      signed += b;
    }
    long stored = number(tar, at + CHECKSUM, 8, name);
    if (stored != unsigned && stored != signed) {
      throw bad(name, "does not match its checksum");
    }
  }

  private static ArchiveStop bad(String name, String what) {
    String shown = name.isEmpty() ? "a member" : Wording.name(name);
    return new ArchiveStop(
        new ArchiveFault(Kind.BAD_HEADER, name, "the tar header of " + shown + " " + what));
  }
}
