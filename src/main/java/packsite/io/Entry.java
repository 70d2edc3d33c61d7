package packsite.io;

import java.util.Comparator;

/**
 * One thing in a {@link Tree}.
 *
 * @param path relative to the root, with slashes
 * @param size in bytes for a file, 0 for all else; -1 where a partial clone does not hold the file
 * @param executable whether its owner may run it; only for files
 */
public record Entry(String path, Kind kind, long size, boolean executable) {
  /** What an entry is; a link is never followed to find out. */
  public enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    /** A pipe, a socket, a device, a submodule, or a name that is not UTF-8: cannot be read. */
    OTHER,
  }

  /** Depth first: what a directory holds follows it at once; names in the order of their bytes. */
  public static final Comparator<String> PATH_ORDER = Entry::comparePaths;

  /** The order of {@link #PATH_ORDER}. */
  public static final Comparator<Entry> ORDER = (a, b) -> comparePaths(a.path, b.path);

  public static Entry directory(String path) {
    return new Entry(path, Kind.DIRECTORY, 0, false);
  }

  /** The last part of the path; empty for the root. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  public boolean isFile() {
    return kind == Kind.FILE;
  }

  public boolean isDirectory() {
    return kind == Kind.DIRECTORY;
  }

  public boolean isLink() {
    return kind == Kind.LINK;
  }

  private static int comparePaths(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Integer.compare(rank(x), rank(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** A slash before all else; halves of surrogate pairs last, where UTF-8 has them. */
  private static int rank(char c) {
    if (c == '/') {
      return -1;
    }
    if (c < Character.MIN_SURROGATE) {
      return c;
    }
    return c > Character.MAX_SURROGATE ? c - 0x800 : c + 0x2000;
  }
}
