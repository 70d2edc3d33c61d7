package packsite.oci.push;

/**
 * What became of the manifest that makes the base path exist.
 *
 * @param message one sentence for people; empty where the status says it all
 */
public record BasePathOutcome(Status status, String message, long bytesSent) {
  /** Nothing had to be asked: no pack was written, or the registry has no use for it. */
  public static final BasePathOutcome NOT_NEEDED = new BasePathOutcome(Status.NOT_NEEDED, "", 0);

  /** How it went. */
  public enum Status {
    NOT_NEEDED("not-needed"),
    /** It was there already. */
    PRESENT("present"),
    PUSHED("pushed"),
    /** The registry did not take it, which keeps no pack from being published. */
    REFUSED("refused");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    /** As reports write it. */
    public String word() {
      return word;
    }
  }
}
