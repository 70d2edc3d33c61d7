package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a line holds, the carets stand below what the span covers. */
class CaretsTest {
  private static final int GUTTER = 5;

  /** A character of a source, and what a terminal should show for it. */
  private record Sign(String text, String shown) {
    int width() {
      return DisplayWidth.of(shown);
    }
  }

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("a", "a"),
          new Sign("b", "b"),
          new Sign(":", ":"),
          new Sign("-", "-"),
          new Sign("\t", "    "),
          new Sign("é", "é"),
          new Sign("e\u0301", "e\u0301"),
          new Sign("値", "値"),
          new Sign("😀", "😀"),
          new Sign("👩‍🚀", "👩‍🚀"),
          new Sign("\u001B", "\\u001b"),
          new Sign("\u202E", "\\u202e"),
          new Sign("\uFEFF", "\\ufeff"));

  @Test
  void carets_stand_below_the_text_of_the_span() {
    Random random = new Random(20240229);
    for (int run = 0; run < 3000; run++) {
      List<Sign> line = line(random, random.nextInt(120));
      int from = random.nextInt(line.size() + 1);
      int to = from + random.nextInt(line.size() - from + 1);
      int width = 40 + random.nextInt(80);
      String label = "word ".repeat(random.nextInt(12)).strip();
      String before = random.nextBoolean() ? "x: 1\n" : "";
      String after = random.nextBoolean() ? "\r\ny: 2" : "";
      check(before, line, after, from, to, new Style(random.nextBoolean(), false, width), label);
    }
  }

  private static List<Sign> line(Random random, int length) {
    List<Sign> line = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      line.add(SIGNS.get(random.nextInt(SIGNS.size())));
    }
    line.add(SIGNS.get(0)); // Blanks at the end are not drawn, which is another test's matter.
    return line;
  }

  private static void check(
      String before, List<Sign> line, String after, int from, int to, Style style, String label) {
    String text = before + text(line) + after;
    int start = before.length() + text(line.subList(0, from)).length();
    int end = start + text(line.subList(from, to)).length();
    List<String> lines =
        Frames.of(style, List.of(new Part.Frame(Source.of("f", text).span(start, end), label)))
            .lines()
            .skip(2)
            .map(drawn -> drawn.substring(GUTTER))
            .toList();
    String what = String.join("\n", lines);
    for (String drawn : lines) {
      assertTrue(DisplayWidth.of(drawn) <= style.width() - GUTTER, what);
    }
    assertMarked(lines, line, from, to, style.unicode() ? "…" : "...");
  }

  private static void assertMarked(
      List<String> lines, List<Sign> line, int from, int to, String dots) {
    String what = String.join("\n", lines);
    String source = lines.get(0);
    String carets = lines.get(1);
    int caret = carets.indexOf('^');
    int count = carets.lastIndexOf('^') + 1 - caret;
    String marked = columns(source, caret, caret + count);
    String covered = shown(line.subList(from, to));
    if (from == to) {
      assertEquals(1, count, what);
      covered = from < line.size() ? shown(line.subList(from, from + 1)) : "";
      assertTrue(from < line.size() || marked.isBlank(), what);
      assertTrue(covered.isEmpty() || covered.startsWith(columns(source, caret, caret + 1)), what);
    } else if (marked.endsWith(dots)) {
      String kept = marked.substring(0, marked.length() - dots.length()).stripTrailing();
      assertTrue(covered.startsWith(kept) && count > dots.length() + 4, what);
    } else {
      assertEquals(covered, marked, what);
    }
    assertContext(source, line, from, caret, dots);
  }

  /** In front of the carets is what is in front of the span. */
  private static void assertContext(
      String source, List<Sign> line, int from, int caret, String dots) {
    String front = columns(source, 0, caret);
    String before = shown(line.subList(0, from));
    String kept =
        front.startsWith(dots) && !before.startsWith(dots)
            ? front.substring(dots.length()).stripLeading()
            : front;
    assertTrue(before.endsWith(kept), source);
    assertTrue(kept.length() < front.length() || front.equals(before), source);
  }

  private static String columns(String drawn, int from, int to) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    boolean inside = false;
    for (int point : drawn.codePoints().toArray()) {
      int width = DisplayWidth.of(point);
      inside = width == 0 ? inside : column >= from && column + width <= to;
      if (inside) {
        out.appendCodePoint(point);
      }
      column += width;
    }
    return out.toString();
  }

  private static String text(List<Sign> signs) {
    return String.join("", signs.stream().map(Sign::text).toList());
  }

  private static String shown(List<Sign> signs) {
    return String.join("", signs.stream().map(Sign::shown).toList());
  }
}
