package packsite.io;

import java.util.Map;
import java.util.Optional;

/**
 * When each file and directory came and last changed on the way to one commit.
 *
 * @param isComplete false in a shallow clone, where older commits are missing
 */
public record History(Map<String, Times> times, boolean isComplete) {
  /** No commit at all. */
  public static final History NONE = new History(Map.of(), false);

  /**
   * Committer times in seconds since 1970.
   *
   * @param first of the oldest commit that touched the path
   * @param last of the newest one
   * @param firstIsCertain false where an older commit may be missing
   * @param lastIsCertain false where the newest one known is the edge of a shallow clone
   * @param lastId of that newest commit
   */
  public record Times(
      long first, long last, boolean firstIsCertain, boolean lastIsCertain, String lastId) {}

  public History {
    times = Map.copyOf(times);
  }

  /** Of a file, or of a directory with all that is in it; also of those deleted since. */
  public Optional<Times> of(String path) {
    return Optional.ofNullable(times.get(path));
  }
}
