package packsite.text;

import java.util.Arrays;

/**
 * A path pattern: {@code *} and {@code ?} stay within one name, {@code **} crosses folders. Always
 * written with slashes; matches whole paths.
 */
public final class Glob {
  private final String text;
  private final String pattern;

  public Glob(String text) {
    this.text = text;
    this.pattern = trim(text);
  }

  public boolean matches(String path) {
    // What of the path each part of the pattern can have reached: no pattern makes this slow.
    boolean[] reached = new boolean[path.length() + 1];
    reached[0] = true;
    int at = 0;
    while (at < pattern.length()) {
      if (pattern.startsWith("**/", at)) {
        reached = acrossFolders(reached, path);
        at += 3;
      } else if (pattern.startsWith("**", at)) {
        reached = across(reached, path, false);
        at += 2;
      } else if (pattern.charAt(at) == '*') {
        reached = across(reached, path, true);
        at++;
      } else {
        reached = one(reached, path, pattern.charAt(at++));
      }
    }
    return reached[path.length()];
  }

  public String text() {
    return text;
  }

  /** The folders in front of the first name with a wildcard: where to start looking. */
  public String base() {
    String path = trim(text);
    StringBuilder base = new StringBuilder();
    for (String name : path.split("/", -1)) {
      if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
        return base.toString();
      }
      base.append(base.length() == 0 ? "" : "/").append(name);
    }
    return base.toString();
  }

  /** {@code ./packs/x/} and {@code packs/x} are the same to people. */
  private static String trim(String text) {
    String path = text.equals(".") ? "" : text.startsWith("./") ? text.substring(2) : text;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static boolean[] one(boolean[] reached, String path, char wanted) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      int end = i + (wanted == '?' ? Character.charCount(path.codePointAt(i)) : 1);
      next[end] |= reached[i] && (wanted == '?' ? c != '/' : c == wanted);
    }
    return next;
  }

  private static boolean[] across(boolean[] reached, String path, boolean withinName) {
    boolean[] next = Arrays.copyOf(reached, reached.length);
    for (int i = 0; i < path.length(); i++) {
      next[i + 1] |= next[i] && !(withinName && path.charAt(i) == '/');
    }
    return next;
  }

  /** Over any number of whole names: from each point reached, to behind each slash further on. */
  private static boolean[] acrossFolders(boolean[] reached, String path) {
    boolean[] next = Arrays.copyOf(reached, reached.length);
    boolean before = false;
    for (int i = 0; i < path.length(); i++) {
      before |= reached[i] && path.charAt(i) != '/';
      next[i + 1] |= before && path.charAt(i) == '/';
    }
    return next;
  }

  @Override
  public String toString() {
    return text;
  }
}
