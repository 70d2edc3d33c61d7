package packsite.oci.push;

/** What to do about a tag that holds something else and was not pushed by packsite. */
public enum Existing {
  FAIL,
  SKIP,
  FORCE
}
