package packsite.io;

import java.nio.charset.StandardCharsets;
import packsite.io.ArchiveFault.Kind;

/** The header of a gzip member, and what a file is instead that has none. */
final class GzipHeader {
  private static final int FIXED = 10;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private GzipHeader() {}

  static boolean startsAt(byte[] file, int at) {
    return file.length - at >= 2 && file[at] == 0x1f && file[at + 1] == (byte) 0x8b;
  }

  /** Where the compressed data of the member at {@code start} begins. */
  static int end(byte[] file, int start) throws ArchiveStop {
    if (!startsAt(file, start)) {
      throw new ArchiveStop(Kind.NOT_GZIP, insteadOfGzip(file));
    }
    int at = start + FIXED;
    require(file, at);
    int flags = file[start + 3];
    if (file[start + 2] != 8 || (flags & RESERVED) != 0) {
      throw new ArchiveStop(Kind.CORRUPT, "the gzip header asks for an unknown method");
    }
    if ((flags & HAS_EXTRA) != 0) {
      require(file, at + 2);
      at += 2 + (file[at] & 0xFF) + ((file[at + 1] & 0xFF) << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      at = afterZero(file, at);
    }
    if ((flags & HAS_COMMENT) != 0) {
      at = afterZero(file, at);
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      at += 2;
    }
    require(file, at);
    return at;
  }

  private static void require(byte[] file, int length) throws ArchiveStop {
    if (file.length < length) {
      throw new ArchiveStop(Kind.TRUNCATED, "the archive ends inside its gzip header");
    }
  }

  private static int afterZero(byte[] file, int from) throws ArchiveStop {
    int at = from;
    while (true) {
      require(file, at + 1);
      if (file[at++] == 0) {
        return at;
      }
    }
  }

  private static String insteadOfGzip(byte[] file) {
    if (file.length == 0) {
      return "the archive is empty";
    }
    if (LfsPointer.of(file).isPresent()) {
      return "the file is a git-lfs pointer, not the archive itself";
    }
    if (file.length > 262 && text(file, 257, 5).equals("ustar")) {
      return "the archive is a tar without gzip compression";
    }
    if (text(file, 0, 4).equals("PK\3\4")) {
      return "the archive is a zip, not a gzipped tar";
    }
    if (file[0] == '<') {
      return "the file is a web page or XML, not a gzipped tar";
    }
    return "the file is not a gzipped tar";
  }

  private static String text(byte[] file, int from, int length) {
    int most = Math.min(length, file.length - from);
    return new String(file, from, most, StandardCharsets.ISO_8859_1);
  }
}
