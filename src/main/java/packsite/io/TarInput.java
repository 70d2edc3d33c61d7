package packsite.io;

import java.util.Arrays;
import packsite.io.ArchiveFault.Kind;

/** The inflated bytes of an archive, one block after the other. */
final class TarInput {
  static final int BLOCK = 512;

  /** Allocated for content on its size's word alone; the rest as bytes really come. */
  private static final int TRUSTED = 1 << 20;

  private final GzipStream in = new GzipStream();
  private final byte[] chunk = new byte[32 * 1024];
  private byte[] content = new byte[64 * 1024];
  private int at;
  private int end;

  void open(byte[] gzip, ArchiveLimits limits) throws ArchiveStop {
    at = 0;
    end = 0;
    in.open(gzip, limits);
  }

  GzipStream stream() {
    return in;
  }

  /** What the next block is read from; it starts at {@link #position()}. */
  byte[] chunk() {
    return chunk;
  }

  int position() {
    return at;
  }

  /** Whether a whole block is at {@link #position()}; false at the end of the data. */
  boolean hasBlock() throws ArchiveStop {
    if (end - at < BLOCK) {
      System.arraycopy(chunk, at, chunk, 0, end - at);
      end -= at;
      at = 0;
      while (end < BLOCK) {
        int n = in.read(chunk, end, chunk.length - end);
        if (n < 0) {
          if (end > 0) {
            throw new ArchiveStop(Kind.TRUNCATED, "the tar ends inside a header");
          }
          return false;
        }
        end += n;
      }
    }
    return true;
  }

  void nextBlock() {
    at += BLOCK;
  }

  /** Passes over content and the padding after it; the last padding may be missing. */
  void skip(long size, String member) throws ArchiveStop {
    requireContent(size, pass(padded(size)), member);
  }

  /** Hands out content as it comes, the padding after it passed over. */
  void pieces(Member member, MemberVisitor visitor) throws ArchiveStop {
    long left = member.size();
    while (left > 0) {
      if (!hasBytes()) {
        requireContent(member.size(), member.size() - left, member.name());
      }
      int n = (int) Math.min(left, end - at);
      visitor.piece(member, chunk, at, n);
      at += n;
      left -= n;
    }
    pass(padded(member.size()) - member.size());
  }

  private boolean hasBytes() throws ArchiveStop {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(chunk, 0, chunk.length));
    }
    return at < end;
  }

  /** How many of these bytes there were to pass over. */
  private long pass(long bytes) throws ArchiveStop {
    long left = bytes;
    while (left > 0 && hasBytes()) {
      int n = (int) Math.min(left, end - at);
      at += n;
      left -= n;
    }
    return bytes - left;
  }

  /** Content in an array of its very size, the padding after it passed over. */
  byte[] content(long size, String member) throws ArchiveStop {
    return Arrays.copyOf(fill(size, member), (int) size);
  }

  /**
   * Content at the front of a buffer that the next call uses again, the padding after it passed
   * over.
   */
  byte[] fill(long size, String member) throws ArchiveStop {
    reserve((int) Math.min(size, TRUSTED));
    int n = (int) Math.min(size, end - at);
    n = Math.min(n, content.length);
    System.arraycopy(chunk, at, content, 0, n);
    at += n;
    while (n < size) {
      if (n == content.length) {
        reserve((int) Math.min(size, 2L * n));
      }
      int read = in.read(content, n, (int) Math.min(size, content.length) - n);
      if (read < 0) {
        requireContent(size, n, member);
      }
      n += read;
    }
    pass(padded(size) - size);
    return content;
  }

  private void reserve(int size) {
    if (content.length < size) {
      content = Arrays.copyOf(content, size);
    }
  }

  /** Reads on to the end of the gzip data, which checks its checksum. */
  void drain() throws ArchiveStop {
    do {
      at = 0;
      end = 0;
    } while (in.read(chunk, 0, chunk.length) >= 0);
  }

  private static void requireContent(long size, long read, String member) throws ArchiveStop {
    if (read < size) {
      throw new ArchiveStop(
          new ArchiveFault(
              Kind.TRUNCATED,
              member,
              "the archive ends inside "
                  + Wording.name(member)
                  + ", after "
                  + read
                  + " of "
                  + size
                  + " bytes"));
    }
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }
}
