package packsite.oci.push;

import java.util.List;
import java.util.Optional;

/**
 * How one tag in the registry stands to the repository.
 *
 * @param expected digest of the manifest that should be there; none of an extra tag
 * @param found digest behind the tag, as far as it was asked for
 * @param message one sentence for people; empty where the status says it all
 * @param help a way out; may be empty
 * @param differing files that differ, as far as they were compared
 */
public record Check(
    String name,
    String version,
    Status status,
    Optional<String> expected,
    Optional<String> found,
    String message,
    String help,
    List<FileDifference> differing) {
  public Check {
    differing = List.copyOf(differing);
  }

  /** How they stand to each other. */
  public enum Status {
    UP_TO_DATE("up-to-date", false),
    /** Another manifest with the same files in it. */
    SAME_CONTENT("same-content", false),
    /** Only README or logo differ: a push leaves that alone, so it is no drift. */
    DOCS_ONLY("docs-only", false),
    MISSING("missing", true),
    DIFFERS("differs", true),
    /** The registry has a version that the repository does not have. */
    EXTRA("extra", true),
    /** Nobody knows. */
    FAILED("failed", false);

    private final String word;
    private final boolean drift;

    Status(String word, boolean drift) {
      this.word = word;
      this.drift = drift;
    }

    /** As reports write it. */
    public String word() {
      return word;
    }

    boolean isDrift() {
      return drift;
    }
  }

  @Override
  public String toString() {
    return name + "@" + version;
  }
}
