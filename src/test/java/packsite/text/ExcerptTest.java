package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a line is shown, and what stands below it. */
class ExcerptTest {
  private static final int GUTTER = 5;
  private static final String HUNDRED = "0123456789".repeat(10);

  @Test
  void tabs_are_four_columns() {
    assertLines("\tkey:\tvalue", "key", 100, "here", "    key:    value", "    ^^^ here");
    assertLines("\tkey:\tvalue", "value", 100, "", "    key:    value", "            ^^^^^");
    assertLines("a:\tb", "\t", 100, "a tab", "a:    b", "  ^^^^ a tab");
  }

  @Test
  void wide_characters_are_two_columns() {
    assertLines("名前: 値 x", "値", 100, "", "名前: 値 x", "      ^^");
    assertLines("名前: 値 x", "x", 100, "what", "名前: 値 x", "         ^ what");
  }

  @Test
  void pictures_of_several_characters_are_marked_as_one() {
    String family = "👩‍👩‍👧";
    assertLines("a " + family + " b", family, 100, "", "a " + family + " b", "  ^^^^^^");
    assertLines("a " + family + " b", "👧", 100, "", "a " + family + " b", "  ^^^^^^");
  }

  @Test
  void marks_that_combine_take_no_column() {
    String cafe = "cafe\u0301";
    assertLines(cafe + ": x", cafe, 100, "", cafe + ": x", "^^^^");
    assertLines(cafe + ": x", "\u0301", 100, "", cafe + ": x", "   ^");
    assertLines(cafe + ": x", "x", 100, "", cafe + ": x", "      ^");
    assertLines("\u0301x", "\u0301", 100, "", "\u0301x", "^");
  }

  @Test
  void escape_sequences_and_invisible_characters_are_shown() {
    assertLines("a\u001B[2Jb", "b", 100, "", "a\\u001b[2Jb", "          ^");
    assertLines("a\u202Eb", "\u202E", 100, "", "a\\u202eb", " ^^^^^^");
    assertLines("a\u200Bb", "b", 100, "", "a\\u200bb", "       ^");
    assertLines("a\uDB40\uDC41b", "b", 100, "", "a\\u{e0041}b", "          ^");
    assertLines("a\rb", "b", 100, "", "a\\rb", "   ^");
  }

  @Test
  void an_empty_span_gets_one_caret() {
    assertEquals(List.of("a: b", "   ^ here"), drawn(span("a: b", 3, 3), 100, "here"));
    assertEquals(List.of("a:", "  ^ no value"), drawn(span("a:", 2, 2), 100, "no value"));
    assertEquals(List.of("a:", "  ^ no value"), drawn(span("a:\nb", 2, 2), 100, "no value"));
  }

  @Test
  void an_empty_file_and_the_end_of_a_file_have_a_line() {
    assertEquals(List.of("", "^ empty"), drawn(span("", 0, 0), 100, "empty"));
    assertEquals(List.of("", "^ more"), drawn(span("a: [\n", 5, 5), 100, "more"));
    assertTrue(whole(span("a: [\n", 5, 5), 100, "more").startsWith("  --> f.yaml:2:1\n"));
    assertTrue(whole(span("a: [\n", 5, 5), 100, "more").contains("\n 2 |\n   | ^ more\n"));
  }

  @Test
  void line_breaks_of_windows_are_no_part_of_a_line() {
    assertEquals(List.of("a: b", "   ^"), drawn(span("x\r\na: b\r\nc", 6, 7), 100, ""));
    assertEquals(List.of("a: b", "^^^^"), drawn(span("a: b\r\nc: d\r\n", 0, 10), 100, ""));
    assertEquals(List.of("a: b", "    ^"), drawn(span("a: b\r\nc", 4, 6), 100, ""));
    assertEquals(List.of("a: b", "    ^"), drawn(span("a: b\r\nc", 5, 6), 100, ""));
  }

  @Test
  void a_span_of_several_lines_is_marked_to_the_end_of_its_first() {
    assertEquals(
        List.of("a: [1,", "   ^^^ open"), drawn(span("a: [1,\n  2]\n", 3, 11), 100, "open"));
    assertEquals(List.of("a: |", "   ^"), drawn(span("a: |   \n  2\n", 3, 11), 100, ""));
  }

  @Test
  void a_bracket_is_followed_by_the_line_below() {
    assertEquals(List.of("a: [", "   ^", "  2]"), drawn(span("a: [\n  2]\n", 3, 4), 100, ""));
    assertEquals(List.of("a: [", "   ^"), drawn(span("a: [", 3, 4), 100, ""));
    assertEquals(List.of("a: [", "   ^"), drawn(span("a: [\n", 3, 4), 100, ""));
    assertEquals(List.of("a: [", "   ^"), drawn(span("a: [\n\n", 3, 3), 100, ""));
    assertEquals(List.of("a: [ 1,", "   ^"), drawn(span("a: [ 1,\n2]\n", 3, 4), 100, ""));
    String below = "x".repeat(200);
    assertEquals(
        List.of("[", "^", "x".repeat(32) + "..."), drawn(span("[\n" + below, 0, 1), 40, ""));
  }

  @Test
  void a_long_line_loses_its_end() {
    assertEquals(
        List.of("01234567890123456789012345678901...", "  ^^^ here"),
        drawn(span(HUNDRED, 2, 5), 40, "here"));
  }

  @Test
  void a_long_line_loses_its_start() {
    assertEquals(
        List.of("...89012345678901234567890123456789", "                                ^^^"),
        drawn(span(HUNDRED, 97, 100), 40, ""));
    assertEquals(
        List.of("...345678901234567890123456789", "                           ^^^ here"),
        drawn(span(HUNDRED, 97, 100), 40, "here"));
  }

  @Test
  void a_long_line_loses_both_ends() {
    assertEquals(
        List.of("...90123456789012345678901234567...", "                          ^^^^ here"),
        drawn(span(HUNDRED, 52, 56), 40, "here"));
  }

  @Test
  void half_of_a_wide_character_is_a_blank() {
    String text = "名".repeat(40);
    assertEquals(
        List.of("... " + "名".repeat(14) + "...", " ".repeat(28) + "^^ here"),
        drawn(span(text, 30, 31), 40, "here"));
  }

  @Test
  void carets_that_do_not_fit_end_below_the_dots() {
    assertEquals(
        List.of("01234567890123456789012345678901...", "  " + "^".repeat(33)),
        drawn(span(HUNDRED, 2, 90), 40, ""));
    assertEquals(
        List.of("...23456789012345678901234567890...", "           " + "^".repeat(24)),
        drawn(span(HUNDRED, 30, 90), 40, ""));
  }

  @Test
  void a_label_that_does_not_fit_stands_below_the_carets() {
    assertEquals(
        List.of(
            "a: b",
            "   ^",
            "   one of the many words",
            "   that are fine here, or",
            "   none at all"),
        drawn(span("a: b", 3, 4), 32, "one of the many words that are fine here, or none at all"));
  }

  @Test
  void a_label_does_not_take_all_that_is_in_front_of_the_carets() {
    String words = "words that need 22 now";
    assertEquals(
        List.of("...34567890123456789012345678901...", "           ^ " + words),
        drawn(span(HUNDRED, 51, 52), 40, words));
    assertEquals(
        List.of(
            "...89012345678901234567890123456...",
            " ".repeat(26) + "^",
            " ".repeat(12) + words + "."),
        drawn(span(HUNDRED, 51, 52), 40, words + "."));
  }

  @Test
  void a_label_below_moves_left_to_get_some_room() {
    assertEquals(
        List.of(
            "...78901234567890123456789012345...",
            " ".repeat(26) + "^",
            " ".repeat(11) + "one of the many words",
            " ".repeat(11) + "that are fine here, or",
            " ".repeat(11) + "none at all"),
        drawn(
            span(HUNDRED, 90, 91), 40, "one of the many words that are fine here, or none at all"));
  }

  @Test
  void a_line_of_a_megabyte_is_looked_at_around_the_carets_only() {
    String text = "x".repeat(1 << 20);
    for (int start : new int[] {0, 1 << 19, (1 << 20) - 3}) {
      List<String> lines = drawn(span(text, start, start + 3), 100, "here");
      assertTrue(lines.get(0).length() <= 95, lines.get(0));
      assertTrue(lines.get(1).endsWith("^^^ here"), lines.get(1));
    }
    List<String> all = drawn(span(text, 0, 1 << 20), 100, "");
    assertEquals(List.of("x".repeat(92) + "...", "^".repeat(95)), all);
  }

  @Test
  void a_flood_of_marks_does_not_get_through() {
    String text = "a" + "\u0301".repeat(1 << 20) + "b";
    String drawn = whole(span(text, text.length() - 1, text.length()), 100, "here");
    assertTrue(drawn.length() < 2000, () -> drawn.length() + " characters");
    String plain = drawn.replace("\u0301", "");
    assertTrue(plain.contains("\n 1 | ...b\n   |    ^\n   |    here\n"), plain);
  }

  private static Span span(String text, int start, int end) {
    return Source.of("f.yaml", text).span(start, end);
  }

  private static String whole(Span span, int width, String label) {
    return Frames.of(new Style(false, false, width), List.of(new Part.Frame(span, label)));
  }

  /** The lines below the head, without the gutter. */
  private static List<String> drawn(Span span, int width, String label) {
    return whole(span, width, label)
        .lines()
        .skip(2)
        .map(line -> line.length() < GUTTER ? "" : line.substring(GUTTER))
        .toList();
  }

  private static void assertLines(
      String text, String piece, int width, String label, String line, String carets) {
    int start = text.indexOf(piece);
    assertEquals(
        List.of(line, carets), drawn(span(text, start, start + piece.length()), width, label));
  }
}
