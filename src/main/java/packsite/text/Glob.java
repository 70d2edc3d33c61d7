package packsite.text;

import java.util.Arrays;

/**
 * A path pattern: {@code *} and {@code ?} stay within one name, {@code **} crosses folders. Always
 * written with slashes; matches whole paths.
 */
public final class Glob {
  private final String text;

  /** Code points of the pattern, wildcards as the negative numbers below. */
  private final int[] steps;

  private static final int ONE = -1;
  private static final int NAME = -2;
  private static final int ANYTHING = -3;

  /** {@code **}{@code /}: no folder, or some with their slashes. */
  private static final int FOLDERS = -4;

  public Glob(String text) {
    this.text = text;
    this.steps = steps(trim(text));
  }

  private static int[] steps(String glob) {
    int[] steps = new int[glob.length()];
    int count = 0;
    int at = 0;
    while (at < glob.length()) {
      int point = glob.codePointAt(at);
      if (glob.startsWith("**/", at)) {
        steps[count++] = FOLDERS;
        at += 3;
      } else if (glob.startsWith("**", at)) {
        steps[count++] = ANYTHING;
        at += 2;
      } else {
        steps[count++] = point == '*' ? NAME : point == '?' ? ONE : point;
        at += Character.charCount(point);
      }
    }
    return Arrays.copyOf(steps, count);
  }

  /** Takes all ways through the pattern at once, so that no pattern makes it slow. */
  public boolean matches(String path) {
    boolean[] reached = new boolean[steps.length + 1];
    reached[0] = true;
    pass(reached, true);
    int at = 0;
    while (at < path.length()) {
      int point = path.codePointAt(at);
      reached = after(point, reached);
      pass(reached, point == '/');
      at += Character.charCount(point);
    }
    return reached[steps.length];
  }

  private boolean[] after(int point, boolean[] reached) {
    boolean[] next = new boolean[reached.length];
    for (int i = 0; i < steps.length; i++) {
      int step = steps[i];
      boolean stays = (step == NAME && point != '/') || step == ANYTHING || step == FOLDERS;
      if (reached[i] && stays) {
        next[i] = true;
      } else if (reached[i] && (step == ONE ? point != '/' : step == point)) {
        next[i + 1] = true;
      }
    }
    return next;
  }

  /** Wildcards may stand for nothing; folders only where a name starts. */
  private void pass(boolean[] reached, boolean nameStarts) {
    for (int i = 0; i < steps.length; i++) {
      boolean passes =
          steps[i] == NAME || steps[i] == ANYTHING || (steps[i] == FOLDERS && nameStarts);
      if (reached[i] && passes) {
        reached[i + 1] = true;
      }
    }
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

  @Override
  public String toString() {
    return text;
  }
}
