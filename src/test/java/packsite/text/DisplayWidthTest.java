package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0", "abc, 3", "é, 1", "漢字, 4", "ｱ, 1", "Ａ, 2", "한글, 4", "😀, 2", "✅, 2", "🧩, 2", "🪐, 2",
    "…, 1", "→, 1", "Ж, 1"
  })
  void counts_columns(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }

  @Test
  void marks_that_combine_and_controls_take_none() {
    assertEquals(1, DisplayWidth.of("e\u0301"));
    assertEquals(1, DisplayWidth.of("\u200Ba\u200D"));
    assertEquals(0, DisplayWidth.of("\u001B\u0000\u009B"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3, abc",
    "abcd, 3, ab…",
    "漢字漢, 5, 漢字…",
    "漢字漢, 4, 漢…",
    "a漢字, 3, a…",
    "😀😀, 3, 😀…",
    "abc, 1, …",
    "abc, 0, ''",
    "abc, -1, ''",
    "'', 0, ''"
  })
  void clips(String text, int columns, String clipped) {
    assertEquals(clipped, DisplayWidth.clip(text, columns));
  }

  @Test
  void clipped_text_is_never_wider_and_never_half_a_character() {
    String text = "a漢😀e\u0301🪐字x";
    for (int columns = 0; columns < 14; columns++) {
      String clipped = DisplayWidth.clip(text, columns);
      assertTrue(DisplayWidth.of(clipped) <= columns, columns + ": " + clipped);
      assertFalse(clipped.codePoints().anyMatch(point -> point >= 0xD800 && point < 0xE000));
    }
  }

  @Test
  void pads_by_columns() {
    assertEquals("漢  |", DisplayWidth.padEnd("漢", 4) + "|");
    assertEquals("  漢", DisplayWidth.padStart("漢", 4));
    assertEquals("abc", DisplayWidth.padEnd("abc", 2));
    assertEquals("abc", DisplayWidth.padStart("abc", 2));
  }
}
