package packsite.oci.push;

import java.util.List;
import java.util.Optional;
import packsite.oci.Artifact;

/**
 * What became of one pack, or would.
 *
 * @param before digest behind the tag until now
 * @param after digest behind the tag from now on
 * @param bytesSent for this pack, headers and the two bytes that packs share not counted; in a dry
 *     run, what would be
 * @param message one sentence for people; empty where the status says it all
 * @param help a way out; may be empty
 * @param differing files that differ from what the registry has, as far as they were compared
 */
public record Outcome(
    Artifact artifact,
    Status status,
    Optional<String> before,
    Optional<String> after,
    long bytesSent,
    String message,
    String help,
    List<FileDifference> differing) {
  public Outcome {
    differing = List.copyOf(differing);
  }

  /** How it went. */
  public enum Status {
    /** There was nothing under the tag. */
    PUSHED("pushed"),
    /** The registry has exactly this manifest. */
    UP_TO_DATE("up-to-date"),
    /** Another manifest with the same files in it. */
    SAME_CONTENT("same-content"),
    /** Only README or logo differ, which is no reason to move a tag. */
    DOCS_ONLY("docs-only"),
    /** The tag held something else and was left alone, as was asked for. */
    SKIPPED("skipped"),
    /** The tag held something else and holds this now. */
    FORCED("forced"),
    /** The tag holds something else; nothing was changed. */
    CONFLICT("conflict"),
    FAILED("failed"),
    /** Another pack failed in a way that this one would fail in too, or the push was cut off. */
    NOT_TRIED("not-tried");

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
