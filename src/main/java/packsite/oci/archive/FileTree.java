package packsite.oci.archive;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack by content, to compare archives that were not made alike.
 *
 * @param files by path within the pack, the top folder cut off
 */
public record FileTree(SortedMap<String, Leaf> files) {
  public FileTree {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * A file.
   *
   * @param digest of its bytes, as {@code sha256:…}; of a link, of what it says
   */
  public record Leaf(String digest, boolean executable) {}
}
