package packsite.oci.push;

import java.util.List;
import packsite.oci.Skipped;
import packsite.oci.Target;

/**
 * What a push did, or with {@code dryRun} what it would do.
 *
 * @param outcomes by name, then version
 * @param skipped packs that were never to be published
 */
public record PushReport(
    Target target,
    boolean dryRun,
    List<Outcome> outcomes,
    BasePathOutcome basePath,
    List<Skipped> skipped) {
  public PushReport {
    outcomes = List.copyOf(outcomes);
    skipped = List.copyOf(skipped);
  }

  public long count(Outcome.Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).count();
  }

  /** True where a tag holds something else and nobody said what to do about that. */
  public boolean hasConflicts() {
    return count(Outcome.Status.CONFLICT) > 0;
  }

  public boolean hasFailures() {
    return count(Outcome.Status.FAILED) + count(Outcome.Status.NOT_TRIED) > 0;
  }

  /** Of all packs and the base path, headers not counted. */
  public long bytesSent() {
    return basePath.bytesSent() + outcomes.stream().mapToLong(Outcome::bytesSent).sum();
  }
}
