package packsite.site.values;

import java.util.HashSet;
import java.util.Set;

/**
 * Ids of keys in a page: {@code k-} and the dotted path. The first key of a path has it; asked in
 * the order of the file, the code and the table of keys agree.
 */
final class KeyIds {
  /** A longer path has no id: nobody links to it. */
  private static final int LONGEST = 200;

  private final Set<String> taken = new HashSet<>();
  private final boolean none;

  /**
   * @param none where no key has an id
   */
  KeyIds(boolean none) {
    this.none = none;
  }

  /** A path with one more key; what is too long stays so. */
  static String below(String path, String key) {
    if (path.length() > LONGEST || key.length() > LONGEST) {
      return " ".repeat(LONGEST + 1);
    }
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The id, or empty where another key has it. */
  String claim(String path) {
    if (none || path.isEmpty() || path.length() > LONGEST) {
      return "";
    }
    String id = "k-" + withoutBlanks(path);
    return taken.add(id) ? id : "";
  }

  private static String withoutBlanks(String path) {
    for (int i = 0; i < path.length(); i++) {
      if (isBlank(path.charAt(i))) {
        StringBuilder out = new StringBuilder(path);
        for (int j = i; j < out.length(); j++) {
          if (isBlank(out.charAt(j))) {
            out.setCharAt(j, '_');
          }
        }
        return out.toString();
      }
    }
    return path;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
