package packsite.compare;

import java.util.List;

/** Tells who looks at values. */
@FunctionalInterface
interface Reach {
  /** Who looks at one of them. */
  enum Answer {
    /** There is a default for it. */
    KNOWN,
    /** A template reads it, though there is no default. */
    READ,
    /** It lies below something that takes any keys, or nobody can tell. */
    OPEN,
    /** Setting it changes nothing. */
    NOBODY,
  }

  /**
   * About the value at a path.
   *
   * @param path at least one key, from where the values begin
   */
  Answer about(List<String> path);

  /** True where defaults alone say that anything may stand there; costs little. */
  default boolean isOpen(List<String> path) {
    return false;
  }
}
