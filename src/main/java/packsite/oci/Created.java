package packsite.oci;

/**
 * The date that a manifest carries.
 *
 * @param time as RFC 3339 in UTC, whole seconds
 */
public record Created(String time, Origin origin) {
  /** Where a date comes from. */
  public enum Origin {
    /** The variable SOURCE_DATE_EPOCH. */
    SOURCE_DATE_EPOCH("SOURCE_DATE_EPOCH"),
    /** The last commit that touched the pack. */
    COMMIT("commit"),
    /** 1970, where neither is known for sure. */
    NONE("none");

    private final String word;

    Origin(String word) {
      this.word = word;
    }

    /** As the push manifest writes it. */
    public String word() {
      return word;
    }
  }
}
