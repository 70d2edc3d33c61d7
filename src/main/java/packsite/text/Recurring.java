package packsite.text;

/**
 * The short texts that files are full of, keys above all: the same characters give the same object
 * again, so that nearly all of them cost neither memory nor the work of collecting it.
 */
final class Recurring {
  private static final int LONGEST = 24;

  /** A later text takes the place of an earlier one. A race may forget one, which harms nobody. */
  private static final String[] KNOWN = new String[1 << 12];

  private Recurring() {}

  /** The part of a text; its characters are given as well, which are quick to look at. */
  static String part(String text, char[] chars, int start, int end) {
    if (end - start > LONGEST) {
      return text.substring(start, end);
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ hash >>> 15) & KNOWN.length - 1;
    String known = KNOWN[slot];
    if (known != null && known.length() == end - start && text.startsWith(known, start)) {
      return known;
    }
    String fresh = text.substring(start, end);
    KNOWN[slot] = fresh;
    return fresh;
  }
}
