package packsite.site.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import packsite.site.values.CommentBlocks.Block;

/** Descriptions of {@code ## @param path text} comments, which may stand far from their key. */
final class KeyParams {
  private record Param(int line, String text) {}

  private final Map<String, List<Param>> byPath = new HashMap<>();

  KeyParams(List<Block> blocks) {
    for (Block block : blocks) {
      for (int i = 0; i < block.lines().size(); i++) {
        String line = block.lines().get(i).strip();
        if (line.startsWith("@param ") || line.startsWith("@extra ")) {
          add(block.firstLine() + i, line.substring(7).strip());
        }
      }
    }
  }

  private void add(int line, String said) {
    int blank = said.indexOf(' ');
    if (blank > 0) {
      String path = said.substring(0, blank);
      String text = withoutModifiers(said.substring(blank + 1).strip());
      byPath.computeIfAbsent(path, key -> new ArrayList<>(1)).add(new Param(line, text));
    }
  }

  /** {@code [array]} or {@code [default: x]} before the text. */
  private static String withoutModifiers(String text) {
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    return close < 0 ? text : text.substring(close + 1).strip();
  }

  /** The one of that path that stands closest above a line, else the first of all. */
  String text(String path, int line) {
    List<Param> all = byPath.getOrDefault(path, List.of());
    if (all.isEmpty()) {
      return "";
    }
    int low = 0;
    int high = all.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (all.get(middle).line() <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return all.get(low).text();
  }
}
