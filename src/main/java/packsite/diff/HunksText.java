package packsite.diff;

import java.util.List;
import packsite.diff.TextHunks.Hunks;
import packsite.text.Ink;
import packsite.text.Paint;
import packsite.text.Style;

/** Texts line by line, in the colours of a patch. */
public final class HunksText {
  private HunksText() {}

  public static String of(List<Hunks> all, Style style) {
    Paint paint = style.paint();
    StringBuilder out = new StringBuilder();
    for (Hunks hunks : all) {
      out.append('\n');
      hunks.lines().forEach(line -> out.append(paint.of(ink(line), line)).append('\n'));
      if (!hunks.remark().isEmpty()) {
        out.append(paint.of(Ink.NOTE, hunks.name() + ": " + hunks.remark())).append('\n');
      }
    }
    return out.toString();
  }

  private static Ink ink(String line) {
    if (line.startsWith("--- ") || line.startsWith("+++ ")) {
      return Ink.TITLE;
    }
    if (line.startsWith("@@")) {
      return Ink.GUTTER;
    }
    return line.startsWith("+") ? Ink.ADDED : line.startsWith("-") ? Ink.REMOVED : Ink.PLAIN;
  }
}
