package packsite.oci.push;

import java.util.Locale;

/** A file that is not the same here and in the registry. */
public record FileDifference(String path, Kind kind) {
  /** How it differs, seen from the registry: {@code ADDED} is what only the new archive has. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The same bytes, executable on one side alone. */
    MODE;

    /** As reports write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
