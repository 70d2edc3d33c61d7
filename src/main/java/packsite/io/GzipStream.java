package packsite.io;

import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import packsite.io.ArchiveFault.Kind;

/**
 * Inflates a gzip file in memory, all of its members, checking limits as it goes.
 *
 * <p>Not {@code GZIPInputStream}: that copies all bytes once more, takes garbage behind the end for
 * an error, and cannot say how far it has read.
 */
final class GzipStream {
  /** Inflated at most in one go, so that a bomb is noticed soon. */
  private static final int STEP = 256 * 1024;

  private static final int TRAILER = 8;

  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private byte[] file = {};
  private ArchiveLimits limits = ArchiveLimits.DEFAULT;
  private int start;
  private long inflated;
  private long inflatedBefore;
  private boolean ended;
  private boolean garbage;

  GzipStream() {
    inflater = new Inflater(true);
  }

  /** Starts with another file. */
  void open(byte[] gzip, ArchiveLimits most) throws ArchiveStop {
    file = gzip;
    limits = most;
    inflated = 0;
    inflatedBefore = 0;
    ended = false;
    garbage = false;
    openMember(0);
  }

  /** Lets go of the file. */
  void release() {
    file = new byte[0];
    inflater.reset();
  }

  private void openMember(int at) throws ArchiveStop {
    start = GzipHeader.end(file, at);
    inflater.reset();
    inflater.setInput(file, start, file.length - start);
    crc.reset();
    inflatedBefore = inflated;
  }

  /** Bytes inflated so far. */
  long inflated() {
    return inflated;
  }

  /** What follows the end of the file, where something does. */
  Optional<ArchiveFault> trailingData() {
    return garbage
        ? Optional.of(
            ArchiveFault.of(Kind.TRAILING_DATA, "something that is not gzip follows the archive"))
        : Optional.empty();
  }

  /** Up to {@code length} bytes, at least one; -1 at the end. */
  int read(byte[] buffer, int offset, int length) throws ArchiveStop {
    while (!ended) {
      int n = inflate(buffer, offset, Math.min(length, STEP));
      if (n > 0) {
        crc.update(buffer, offset, n);
        inflated += n;
        checkLimits();
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else {
        throw new ArchiveStop(
            Kind.TRUNCATED, "the archive ends inside its data, after " + read() + " of content");
      }
    }
    return -1;
  }

  private int inflate(byte[] buffer, int offset, int length) throws ArchiveStop {
    try {
      return inflater.inflate(buffer, offset, length);
    } catch (DataFormatException e) {
      throw new ArchiveStop(
          Kind.CORRUPT, "the compressed data is damaged after " + read() + " of content");
    }
  }

  private String read() {
    return Wording.size(inflated);
  }

  private void checkLimits() throws ArchiveStop {
    if (inflated > limits.inflatedBytes()) {
      throw new ArchiveStop(
          Kind.TOO_BIG,
          "the content is larger than " + Wording.size(limits.inflatedBytes()) + ", the limit");
    }
    if (inflated > ArchiveLimits.FREE_BYTES) {
      long read = start + inflater.getBytesRead();
      if (inflated - ArchiveLimits.FREE_BYTES > read * limits.ratio()) {
        throw new ArchiveStop(
            Kind.RATIO,
            Wording.size(read)
                + " of the archive inflate to more than "
                + Wording.size(inflated - 1)
                + ", limit "
                + limits.ratio()
                + " times");
      }
    }
  }

  private void endMember() throws ArchiveStop {
    int end = start + (int) inflater.getBytesRead();
    if (file.length - end < TRAILER) {
      throw new ArchiveStop(Kind.TRUNCATED, "the archive ends before its checksum");
    }
    long length = (inflated - inflatedBefore) & 0xFFFFFFFFL;
    if (int32(end) != crc.getValue() || int32(end + 4) != length) {
      throw new ArchiveStop(
          Kind.CHECKSUM, "the checksum of the archive does not match its content");
    }
    int next = end + TRAILER;
    if (GzipHeader.startsAt(file, next)) {
      openMember(next);
      return;
    }
    ended = true;
    while (next < file.length && file[next] == 0) {
      next++; // Tapes pad with zeros, and gzip lets them.
    }
    garbage = next < file.length;
  }

  private long int32(int at) {
    return (file[at] & 0xFFL)
        | (file[at + 1] & 0xFFL) << 8
        | (file[at + 2] & 0xFFL) << 16
        | (file[at + 3] & 0xFFL) << 24;
  }
}
