package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.Pack;

/**
 * Against which older pack one is held.
 *
 * @param passed candidates of the same name that were not taken, highest first
 */
public record BaseChoice(Pack pack, Optional<Pack> base, Reason reason, List<Passed> passed) {
  public BaseChoice {
    passed = List.copyOf(passed);
  }

  /** Why this one, or none. */
  public enum Reason {
    /** The same version is at the base: it was edited. */
    SAME_VERSION,
    /** The highest lower version of the name. */
    HIGHEST_LOWER,
    /** Only higher versions exist: a downgrade, held against the lowest of them. */
    ONLY_HIGHER,
    /** Nobody has had that name. */
    NEW_NAME,
    /** pack.json does not tell name and version. */
    NO_IDENTITY,
  }

  /** A candidate, and why it was not taken. */
  public record Passed(Pack pack, Obstacle obstacle) {}

  /** Why a candidate was not taken. */
  public enum Obstacle {
    /** Its version is no number, while the other one's is. */
    NOT_A_NUMBER,
    /** The same version in another folder. */
    SAME_VERSION,
    /** Higher than the pack that a base is looked for. */
    HIGHER,
    /** Lower than the one that was taken. */
    LOWER,
  }
}
