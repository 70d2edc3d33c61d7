package packsite.read;

/** How large a file may be to be read; beyond, it is named and left alone. */
final class Limits {
  private static final long MEGABYTE = 1L << 20;

  /** YAML, JSON and Markdown that people wrote; the largest manifests seen have 3 MB. */
  static final long TEXT = 16 * MEGABYTE;

  /** The largest pack.json seen has 2 KB. */
  static final long PACK_JSON = MEGABYTE;

  static final long ARCHIVE = 64 * MEGABYTE;

  static final long LOGO = 16 * MEGABYTE;

  /** Archives in archives in archives. */
  static final int ARCHIVE_DEPTH = 6;

  private Limits() {}
}
