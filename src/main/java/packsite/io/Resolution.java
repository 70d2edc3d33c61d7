package packsite.io;

/** Where a path leads once links are followed. */
public sealed interface Resolution {
  /** To an entry that is no link; {@code path} is where it really is. */
  record Found(String path, Entry entry) implements Resolution {}

  /** To nothing; {@code path} is the first place that is not there, or not a directory. */
  record Missing(String path) implements Resolution {}

  /** Out of the tree, by this link or, where {@code link} is empty, by the path itself. */
  record Escapes(String link, String target) implements Resolution {}

  /** Nowhere, for this link leads back to itself, or is one of too many. */
  record Cycle(String link) implements Resolution {}
}
