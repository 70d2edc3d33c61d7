package packsite.oci.push;

/** A file that is not the same here and in the registry. */
public record FileDifference(String path, Kind kind) {
  /** How it differs, seen from the registry: {@code ADDED} is what only the new archive has. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    MODE
  }
}
