package packsite.oci.archive;

/**
 * A file or folder of a pack that does not go into its archive.
 *
 * @param path within the pack; of a folder that is left out as a whole, with a slash at the end
 * @param pattern the pattern of packsite.yaml that excludes it; empty for other reasons
 */
public record LeftOut(String path, Why why, String pattern) {
  /** Why something stays behind. */
  public enum Why {
    /** Left there by an editor or an operating system. */
    DEBRIS("debris"),
    /** Written by packsite itself: a catalog, archives. */
    OUTPUT("output"),
    /** Git is told to ignore it, so a clean checkout does not have it. */
    GIT_IGNORED("git-ignored"),
    /** {@code oci.exclude} says so. */
    EXCLUDED("excluded");

    private final String word;

    Why(String word) {
      this.word = word;
    }

    /** As the push manifest writes it. */
    public String word() {
      return word;
    }
  }
}
