package packsite.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences in several lines. */
public final class Words {
  private Words() {}

  /** Breaks at blanks; a word that is wider than the room stays whole. */
  public static List<String> wrap(String text, int columns) {
    if (DisplayWidth.of(text) <= columns) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int width = 0;
    for (String word : text.split(" ")) {
      int more = DisplayWidth.of(word);
      if (width > 0 && width + 1 + more > columns) {
        lines.add(line.toString());
        line.setLength(0);
        width = 0;
      }
      line.append(width > 0 ? " " : "").append(word);
      width += (width > 0 ? 1 : 0) + more;
    }
    lines.add(line.toString());
    return lines;
  }
}
