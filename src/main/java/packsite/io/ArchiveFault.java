package packsite.io;

/**
 * Something wrong with an archive.
 *
 * @param member the member it is about, empty where it is about the archive
 * @param message one sentence in the present tense, without a full stop; makes sense alone
 */
public record ArchiveFault(Kind kind, String member, String message) {
  /** What sort of fault. */
  public enum Kind {
    NOT_GZIP(true),
    /** Ends before it should. */
    TRUNCATED(true),
    /** The compressed data makes no sense. */
    CORRUPT(true),
    /** The content is not what the checksum was taken of. */
    CHECKSUM(true),
    TOO_MANY_MEMBERS(true),
    TOO_BIG(true),
    /** Inflates far more than any real archive: a bomb. */
    RATIO(true),
    BAD_HEADER(true),
    /** Would be unpacked outside of its folder, or cannot be typed. */
    UNSAFE_NAME(false),
    LINK(false),
    DUPLICATE_MEMBER(false),
    /** Is of a kind that is not read. */
    UNSUPPORTED(false),
    /** Something other than an archive follows the archive. */
    TRAILING_DATA(false);

    private final boolean stops;

    Kind(boolean stops) {
      this.stops = stops;
    }

    /** Whether nothing can be read behind it. */
    public boolean stops() {
      return stops;
    }
  }

  static ArchiveFault of(Kind kind, String message) {
    return new ArchiveFault(kind, "", message);
  }
}
