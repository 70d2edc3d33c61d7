package packsite.io;

/**
 * How much an archive may hold.
 *
 * @param inflatedBytes of everything in it
 * @param members files, directories and all else
 * @param ratio how often larger than the archive its content may be, once past {@link #FREE_BYTES}
 * @param nameLength characters of one name, folders included
 */
public record ArchiveLimits(long inflatedBytes, int members, int ratio, int nameLength) {
  /** Far beyond any chart seen: those inflate to 6 times their size, and to 70 times when tiny. */
  public static final ArchiveLimits DEFAULT = new ArchiveLimits(100L << 20, 20_000, 200, 1024);

  /** Small archives of nearly nothing compress best: the ratio says nothing about them. */
  static final long FREE_BYTES = 1L << 20;

  /** What is left for an archive inside one that has been read this far. */
  public ArchiveLimits less(long bytesRead, int membersRead) {
    return new ArchiveLimits(
        Math.max(0, inflatedBytes - bytesRead),
        Math.max(0, members - membersRead),
        ratio,
        nameLength);
  }
}
