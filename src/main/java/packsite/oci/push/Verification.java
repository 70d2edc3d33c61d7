package packsite.oci.push;

import java.util.List;
import packsite.oci.Target;

/**
 * A registry held against a push manifest.
 *
 * @param checks by name, then version; extra tags among them
 * @param extraUnknown true where there may be extra tags that nobody could look for
 * @param extraRemark why; one sentence, empty where all were found
 */
public record Verification(
    Target target, List<Check> checks, boolean extraUnknown, String extraRemark) {
  public Verification {
    checks = List.copyOf(checks);
  }

  public long count(Check.Status status) {
    return checks.stream().filter(check -> check.status() == status).count();
  }

  /** True where a push, or somebody who deletes tags, has something to do. */
  public boolean isDrift() {
    return checks.stream().anyMatch(check -> check.status().isDrift());
  }

  public boolean hasFailures() {
    return count(Check.Status.FAILED) > 0;
  }
}
