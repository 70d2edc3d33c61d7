package packsite.io;

/** The form of the paths in a {@link Tree}. */
final class TreePath {
  private TreePath() {}

  /** True for the root and for names joined by single slashes, none of them a dot or two. */
  static boolean isPlain(String path) {
    if (path.isEmpty()) {
      return true;
    }
    int start = 0;
    while (true) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (!isName(path, start, end)) {
        return false;
      }
      if (slash < 0) {
        return path.indexOf('\0') < 0;
      }
      start = slash + 1;
    }
  }

  private static boolean isName(String path, int start, int end) {
    int length = end - start;
    boolean dots =
        length > 0
            && length <= 2
            && path.charAt(start) == '.'
            && (length == 1 || path.charAt(start + 1) == '.');
    return length > 0 && !dots;
  }

  static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String join(String directory, String name) {
    return directory.isEmpty() ? name : directory + "/" + name;
  }

  /** Whether a name came from bytes that are not UTF-8, as far as one can still see. */
  static boolean isBroken(String name) {
    return name.indexOf('\uFFFD') >= 0;
  }
}
