package packsite.io;

import java.util.List;

/**
 * What reading an archive gave, besides the content that went to the visitor.
 *
 * @param members all of them, those with unsafe names included, up to a fault that stops
 * @param inflatedBytes size of the tar inside, as far as it was read
 */
public record ArchiveReading(List<Member> members, List<ArchiveFault> faults, long inflatedBytes) {
  public ArchiveReading {
    members = List.copyOf(members);
    faults = List.copyOf(faults);
  }

  /** Whether the archive was read to its end. */
  public boolean isComplete() {
    return faults.stream().noneMatch(fault -> fault.kind().stops());
  }
}
