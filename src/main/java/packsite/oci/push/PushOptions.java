package packsite.oci.push;

/**
 * What a push may do.
 *
 * @param existing about tags that hold something else and were not pushed by packsite
 * @param force moves tags that hold something else, whoever pushed them
 * @param dryRun asks all questions and writes nothing
 * @param threads packs in work at the same time
 */
public record PushOptions(Existing existing, boolean force, boolean dryRun, int threads) {
  /** Moves no tag. */
  public static final PushOptions DEFAULT = new PushOptions(Existing.FAIL, false, false, 4);
}
