package packsite.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Reads gzipped tar archives from memory, one pass, nothing kept but what the visitor wants.
 *
 * <p>Never throws for what is in an archive. Threads may share a reader; a visitor may use it for
 * an archive inside the one it is visiting, with {@link ArchiveLimits#less}.
 */
public final class ArchiveReader {
  /** Buffers and inflaters at rest; one for each archive being read at the same time. */
  private final Queue<TarInput> idle = new ConcurrentLinkedQueue<>();

  public ArchiveReading read(byte[] tgz, ArchiveLimits limits, MemberVisitor visitor) {
    TarInput in = idle.poll();
    if (in == null) {
      in = new TarInput();
    }
    TarReader reader = new TarReader(in, limits, visitor);
    try {
      in.open(tgz, limits);
      reader.read();
      return reading(in, reader, reader.faults());
    } catch (ArchiveStop stop) {
      List<ArchiveFault> faults = new ArrayList<>(reader.faults());
      faults.add(stop.fault());
      return reading(in, reader, faults);
    } finally {
      in.stream().release();
      idle.add(in);
    }
  }

  private static ArchiveReading reading(TarInput in, TarReader reader, List<ArchiveFault> faults) {
    return new ArchiveReading(reader.members(), faults, in.stream().inflated());
  }
}
