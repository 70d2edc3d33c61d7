package packsite.gotemplate;

import java.util.Arrays;

/** Where a text has lines with the key {@code image}: found by looking, nothing is parsed. */
final class ImageKeys {
  static final ImageKeys NONE = new ImageKeys(new int[0], new int[0]);

  private final int[] starts;
  private final int[] values;

  private ImageKeys(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  static ImageKeys in(String text) {
    int[] starts = {};
    int[] values = {};
    int count = 0;
    // Without the i, which is so frequent that looking for it takes most of the time.
    for (int mage = text.indexOf("mage"); mage >= 0; mage = text.indexOf("mage", mage + 4)) {
      int at = mage - 1;
      int value = at >= 0 && text.charAt(at) == 'i' ? valueStart(text, at) : -1;
      if (value >= 0 && startsKey(text, at)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2 + 4);
          values = Arrays.copyOf(values, count * 2 + 4);
        }
        starts[count] = at;
        values[count++] = value;
      }
    }
    return count == 0
        ? NONE
        : new ImageKeys(Arrays.copyOf(starts, count), Arrays.copyOf(values, count));
  }

  /** Behind the colon of the key; -1 if this is no key. */
  private static int valueStart(String text, int at) {
    int end = at + 5;
    boolean quoted = end < text.length() && at > 0 && isQuote(text.charAt(end));
    if (quoted) {
      if (text.charAt(at - 1) != text.charAt(end)) {
        return -1;
      }
      end++;
    }
    if (end >= text.length() || text.charAt(end) != ':') {
      return -1;
    }
    end++;
    boolean separate =
        end == text.length()
            || Actions.isSpace(text.charAt(end))
            || text.startsWith("{{", end)
            || quoted;
    return separate ? end : -1;
  }

  /** Before it, back to the start of the line, are only blanks, dashes of a list, or an action. */
  private static boolean startsKey(String text, int at) {
    int before = at - 1;
    if (before >= 0 && isQuote(text.charAt(before))) {
      if (at + 5 >= text.length() || text.charAt(at + 5) != text.charAt(before)) {
        return false;
      }
      before--;
    }
    boolean adjacent = true;
    while (before >= 0) {
      char c = text.charAt(before);
      if (c == '\n' || c == '}' && before > 0 && text.charAt(before - 1) == '}') {
        return true;
      }
      if (c == '-' ? adjacent : c != ' ' && c != '\t' && c != '\r') {
        return false;
      }
      adjacent = c == '-';
      before--;
    }
    return true;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  boolean isEmpty() {
    return starts.length == 0;
  }

  int count() {
    return starts.length;
  }

  /** Of the word. */
  int start(int index) {
    return starts[index];
  }

  /** Behind the colon. */
  int value(int index) {
    return values[index];
  }

  /** The first key at or behind this offset; {@link #count()} if there is none. */
  int from(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  boolean anyIn(int from, int to) {
    int index = from(from);
    return index < starts.length && starts[index] < to;
  }
}
