package packsite.site.values;

import java.util.ArrayList;
import java.util.List;
import packsite.site.values.CommentBlocks.Block;

/**
 * Keys that stand in a comment block with their mark taken off: {@code # nodePort: 30080}.
 *
 * <p>Prose may look the same, so a line is taken for a key only where nothing speaks against it.
 */
final class OptionalKeys {
  /** Before a colon these are words of a sentence. */
  private static final String PROSE =
      " example examples default defaults note notes ref reference references see warning tip tips"
          + " hint todo fixme usage important info or and if then else when options possible"
          + " allowed deprecated required optional format values eg ex ie also either where"
          + " description http https ";

  private static final int LONGEST_KEY = 100;

  /**
   * A key that is commented out.
   *
   * @param line of the file, from 1
   * @param value what stands behind the colon; empty where {@code nested} is not
   * @param nested lines below the key that belong to it, with their indentation
   * @param prose lines above it that speak of it
   */
  record Found(int line, String key, String value, List<String> nested, List<String> prose) {}

  private final Block block;
  private final List<Found> found = new ArrayList<>();
  private final List<String> prose = new ArrayList<>();

  private OptionalKeys(Block block) {
    this.block = block;
  }

  /** Keys of a block, and what it says behind them, of the key below. */
  record Split(List<Found> keys, List<String> prose) {}

  static Split split(Block block) {
    OptionalKeys keys = new OptionalKeys(block);
    int i = 0;
    while (i < block.lines().size()) {
      i = keys.take(i);
    }
    return new Split(keys.found, keys.prose);
  }

  /** Takes a line, or a key with all that is below it, and gives the next line. */
  private int take(int i) {
    String line = block.lines().get(i);
    int indent = indent(line);
    int colon = keyEnd(line, indent);
    int end = colon < 0 ? i : nestedEnd(i + 1, indent);
    boolean isKey =
        colon >= 0
            && !block.loud().get(i)
            && isValue(line.substring(colon + 1), end > i + 1)
            && !isSaidToBeExample()
            && !goesOnAsProse(end);
    if (!isKey) {
      prose.add(line);
      return i + 1;
    }
    List<String> nested = List.copyOf(block.lines().subList(i + 1, end));
    String value = withoutRemark(line.substring(colon + 1)).strip();
    String key = line.substring(indent, colon);
    found.add(new Found(block.firstLine() + i, key, value, nested, List.copyOf(prose)));
    prose.clear();
    return end;
  }

  static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** The colon behind a key, or -1. */
  private static int keyEnd(String line, int from) {
    int colon = line.indexOf(':', from);
    boolean spaced = colon > 0 && (colon + 1 == line.length() || line.charAt(colon + 1) == ' ');
    if (!spaced || colon - from > LONGEST_KEY) {
      return -1;
    }
    String key = line.substring(from, colon);
    return isKey(key, key.length()) && !isProse(key) ? colon : -1;
  }

  /** True where a text up to {@code end} may be a key or a path without quotes. */
  static boolean isKey(String text, int end) {
    boolean letter = false;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      letter |= plain;
      if (!plain && !(c >= '0' && c <= '9') && "_-./[]".indexOf(c) < 0) {
        return false;
      }
      if (i == 0 && !plain && c != '_') {
        return false;
      }
    }
    return letter && "./-".indexOf(text.charAt(end - 1)) < 0;
  }

  private static boolean isProse(String key) {
    if (PROSE.contains(" " + key + " ") || key.equals("e.g") || key.equals("i.e")) {
      return true;
    }
    // A capital at the start and none behind is a word; JAVA_OPTS and nodePort are not.
    boolean capital = Character.isUpperCase(key.charAt(0));
    boolean sole = true;
    for (int i = 1; i < key.length(); i++) {
      char c = key.charAt(i);
      sole &= c >= 'a' && c <= 'z';
    }
    return capital && sole;
  }

  /** Lines indented deeper, or items of a list at the same indentation. */
  private int nestedEnd(int from, int indent) {
    int end = from;
    while (end < block.lines().size()) {
      String line = block.lines().get(end);
      int deep = indent(line);
      boolean item = deep == indent && line.startsWith("- ", deep);
      if (block.loud().get(end) || line.isBlank() || (deep <= indent && !item)) {
        break;
      }
      end++;
    }
    return end;
  }

  /** One word, or something in quotes or brackets; nothing only above nested lines. */
  private static boolean isValue(String raw, boolean nests) {
    String value = withoutRemark(raw).strip();
    if (value.isEmpty()) {
      return nests;
    }
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    if ("\"'[{".indexOf(first) >= 0) {
      return "\"']}".indexOf(last) >= 0 || (nests && "[{".indexOf(first) >= 0);
    }
    if (first == '|' || first == '>') {
      return nests && value.length() < 4;
    }
    return value.indexOf(' ') < 0 && ".,;:!?".indexOf(last) < 0 && "*`(<-".indexOf(first) < 0
        || value.startsWith("-") && value.length() > 1 && Character.isDigit(value.charAt(1));
  }

  static String withoutRemark(String raw) {
    int mark = raw.indexOf(" #");
    return mark < 0 ? raw : raw.substring(0, mark);
  }

  /** True where the line above announces what follows. */
  private boolean isSaidToBeExample() {
    if (prose.isEmpty()) {
      return false;
    }
    String above = prose.get(prose.size() - 1).strip();
    return above.endsWith(":")
        || above.contains("e.g.")
        || above.startsWith("Example")
        || above.startsWith("For example");
  }

  /** A line that starts small goes on with a sentence that began above. */
  private boolean goesOnAsProse(int next) {
    if (next >= block.lines().size()) {
      return false;
    }
    String line = block.lines().get(next).strip();
    return !line.isEmpty()
        && Character.isLowerCase(line.charAt(0))
        && line.indexOf(' ') > 0
        && keyEnd(line, 0) < 0;
  }
}
