package packsite.oci.push;

/**
 * How to look.
 *
 * @param extras also for tags that the repository does not have; pointless where only some of its
 *     packs are looked at
 * @param threads packs in work at the same time
 */
public record VerifyOptions(boolean extras, int threads) {
  public static final VerifyOptions DEFAULT = new VerifyOptions(true, 4);
}
