package packsite.model;

import java.util.List;

/**
 * A version as people write it, with the one order that is used everywhere.
 *
 * <p>The order is total and consistent with equals: numbers of the dotted core first (missing ones
 * are 0, leading zeros and a leading {@code v} do not count), then a pre-release below its release
 * after the rules of SemVer 2.0, then the text as written, so that nothing but the same text is
 * equal. Build metadata counts only in that last step. A text that does not start with a number
 * ({@code latest}) is below every one that does.
 */
public final class Version implements Comparable<Version> {
  private final String text;
  private final VersionParts parts;

  private Version(String text, VersionParts parts) {
    this.text = text;
    this.parts = parts;
  }

  /** How far apart two versions are. */
  public enum Step {
    /** The same, or written differently ({@code 1.0} and {@code 1.0.0}, build metadata). */
    SAME,
    /** Only what follows the core: from one pre-release to the next, or to the release. */
    PRERELEASE,
    PATCH,
    MINOR,
    /** The first number, or the second one while the first is 0. */
    MAJOR,
    DOWNGRADE,
    /** One of the two is not a number at all. */
    OTHER,
  }

  public static Version of(String text) {
    return new Version(text, VersionParts.of(text));
  }

  public String text() {
    return text;
  }

  /** True where it starts with a number, a leading {@code v} left out. */
  public boolean isNumeric() {
    return !parts.core().isEmpty();
  }

  /** The numbers of the core without leading zeros, as many as are written. */
  public List<String> core() {
    return parts.core();
  }

  /** True for anything between the core and the build metadata. */
  public boolean isPrerelease() {
    return isNumeric() && !parts.suffix().isEmpty();
  }

  /** True for {@code 1.2.x}: a family of versions rather than one. */
  public boolean isSeries() {
    return parts.series();
  }

  /** True where SemVer 2.0 would have it, which knows neither {@code v} nor leading zeros. */
  public boolean isSemver() {
    return SemverGrammar.matches(text);
  }

  /** True where the two differ in spelling only. */
  public boolean samePrecedence(Version other) {
    return parts.compareTo(other.parts) == 0;
  }

  /**
   * True where the other one comes after it, so that an update may lead from this one to that: two
   * spellings of one version are not, nor is a text beside a number.
   */
  public boolean isOlderThan(Version other) {
    return isNumeric() == other.isNumeric() && parts.compareTo(other.parts) < 0;
  }

  /** What an update from this version to another one would be called. */
  public Step stepTo(Version next) {
    int order = parts.compareTo(next.parts);
    if (order == 0) {
      return Step.SAME;
    }
    if (!isNumeric() || !next.isNumeric()) {
      return Step.OTHER;
    }
    if (order > 0) {
      return Step.DOWNGRADE;
    }
    return switch (parts.firstDifference(next.parts)) {
      case -1 -> Step.PRERELEASE;
      case 0 -> Step.MAJOR;
      case 1 -> parts.number(0).equals("0") ? Step.MAJOR : Step.MINOR;
      default -> Step.PATCH;
    };
  }

  /**
   * Whether it lies within the bounds of a pack constraint, both included. An empty bound is open,
   * and so is one that is not a number; a number left out is 0 in a minimum and any in a maximum.
   */
  public boolean satisfies(Version min, Version max) {
    return isAtLeast(min) && isAtMost(max);
  }

  /** True where, as maximum of a constraint, it refuses what the other one allows. */
  public boolean isStricterMaximumThan(Version other) {
    boolean isBound = isNumeric() && other.isNumeric();
    return isBound
        ? parts.asBound().compareAsMaximum(other.parts.asBound()) < 0
        : isNumeric() && !other.isNumeric();
  }

  private boolean isAtLeast(Version min) {
    return !min.isNumeric() || isNumeric() && parts.compareTo(min.parts.asBound()) >= 0;
  }

  private boolean isAtMost(Version max) {
    if (!max.isNumeric()) {
      return true;
    }
    if (!isNumeric()) {
      return false;
    }
    VersionParts bound = max.parts.asBound();
    if (!bound.suffix().isEmpty()) {
      return parts.compareTo(bound) <= 0;
    }
    // Cut to the length of the bound: 1.21.10 is 1.21 for a maximum of 1.21.
    return parts.compareCore(bound, bound.core().size()) <= 0;
  }

  @Override
  public int compareTo(Version other) {
    int order = parts.compareTo(other.parts);
    return order != 0 ? order : text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && version.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Exactly as written. */
  @Override
  public String toString() {
    return text;
  }
}
