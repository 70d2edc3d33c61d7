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
          + " hint todo fixme usage info or and if then else when possible allowed deprecated eg ex"
          + " ie also either where http https e.g i.e ";

  /** These as well, unless something is below them. */
  private static final String SOFT = " options format values description required optional ";

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
    boolean inSchema = false;
    int i = 0;
    while (i < block.lines().size()) {
      String line = block.lines().get(i);
      boolean fence = line.strip().equals("@schema");
      if (fence || inSchema) {
        keys.prose.add(line);
        i++;
      } else {
        i = keys.take(i);
      }
      inSchema ^= fence;
    }
    return new Split(keys.found, keys.prose);
  }

  /** Takes a line, or a key with all that is below it, and gives the next line. */
  private int take(int i) {
    String line = block.lines().get(i);
    int indent = indent(line);
    if (!block.loud().get(i) && isItem(line, indent)) {
      return itemEnd(i + 1, indent);
    }
    int colon = keyEnd(line, indent);
    int end = colon < 0 ? i : nestedEnd(i + 1, indent);
    boolean isKey =
        colon >= 0
            && !block.loud().get(i)
            && isKeyAndValue(line, indent, colon, end, end > i + 1)
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

  private boolean isKeyAndValue(String line, int indent, int colon, int end, boolean nests) {
    boolean soft = SOFT.contains(" " + line.substring(indent, colon) + " ");
    if (withoutRemark(line.substring(colon + 1)).isBlank() && !nests) {
      return !soft && (end >= block.lines().size() || looksLikeKey(end));
    }
    return (nests || !soft) && isValue(line.substring(colon + 1), nests);
  }

  private boolean looksLikeKey(int i) {
    String line = block.lines().get(i);
    return keyEnd(line, indent(line)) >= 0;
  }

  /** {@code - name: x}: an item of a list, which is no key of anything. */
  private static boolean isItem(String line, int indent) {
    if (!line.startsWith("- ", indent)) {
      return false;
    }
    int from = indent + 2;
    int colon = keyEnd(line, from);
    return colon >= 0 && isValue(line.substring(colon + 1), true)
        || line.substring(from).strip().equals("|");
  }

  private int itemEnd(int from, int indent) {
    int end = from;
    while (end < block.lines().size()
        && !block.lines().get(end).isBlank()
        && indent(block.lines().get(end)) > indent) {
      end++;
    }
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
    if (PROSE.contains(" " + key + " ")) {
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

  /** A line that starts small goes on with a sentence, unless it speaks of the key below it. */
  private boolean goesOnAsProse(int next) {
    if (next >= block.lines().size()) {
      return false;
    }
    String line = block.lines().get(next).strip();
    boolean small = !line.isEmpty() && Character.isLowerCase(line.charAt(0));
    boolean speaksOfNext = next + 1 < block.lines().size() && looksLikeKey(next + 1);
    return small && line.indexOf(' ') > 0 && keyEnd(line, 0) < 0 && !speaksOfNext;
  }
}
