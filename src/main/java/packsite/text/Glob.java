package packsite.text;

import java.util.regex.Pattern;

/**
 * A path pattern: {@code *} and {@code ?} stay within one name, {@code **} crosses folders. Always
 * written with slashes; matches whole paths.
 */
public final class Glob {
  private final String text;
  private final Pattern pattern;

  public Glob(String text) {
    this.text = text;
    this.pattern = Pattern.compile(regex(trim(text)));
  }

  public boolean matches(String path) {
    return pattern.matcher(path).matches();
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
    String path = text.startsWith("./") ? text.substring(2) : text;
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int at = 0;
    while (at < glob.length()) {
      if (glob.startsWith("**/", at)) {
        regex.append("(?:[^/]+/)*");
        at += 3;
      } else if (glob.startsWith("**", at)) {
        regex.append(".*");
        at += 2;
      } else {
        char c = glob.charAt(at++);
        regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
