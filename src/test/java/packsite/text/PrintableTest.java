package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void plain_text_is_left_as_it_is() {
    String text = "packs/漢字 😀 é ~`'\"\\";
    assertSame(text, Printable.line(text));
    assertEquals("", Printable.line(""));
  }

  @Test
  void escape_sequences_lose_their_power() {
    assertEquals("\\u001b[31mred\\u001b[0m", Printable.line("\u001B[31mred\u001B[0m"));
    assertEquals("\\u001b]8;;http://x\\u0007", Printable.line("\u001B]8;;http://x\u0007"));
    assertEquals("\\u009b2J", Printable.line("\u009B2J"));
    assertEquals("a\\u0008b\\u007f", Printable.line("a\bb\u007F"));
  }

  @Test
  void line_breaks_and_tabs_are_shown() {
    assertEquals(
        "a\\nb\\r\\tc\\u0085\\u2028\\u2029", Printable.line("a\nb\r\tc\u0085\u2028\u2029"));
  }

  @Test
  void marks_of_direction_are_shown() {
    assertEquals(
        "\\u202egpj.exe\\u2066\\u200f\\u061c", Printable.line("\u202Egpj.exe\u2066\u200F\u061C"));
  }

  @Test
  void what_nobody_can_see_is_shown() {
    assertEquals("a\\u200b\\ufeff\\u00ad", Printable.line("a\u200B\uFEFF\u00AD"));
    assertEquals("a\\u{e0041}", Printable.line("a" + Character.toString(0xE0041)));
    assertEquals("a\\ud83d", Printable.line("a\uD83D"));
    assertEquals("👩‍🚀", Printable.line("👩‍🚀"));
  }

  @Test
  void no_character_of_a_terminal_s_language_gets_through() {
    for (char c = 0; c < 0xFFFF; c++) {
      String line = Printable.line("x" + c + "y");
      assertFalse(line.chars().anyMatch(Character::isISOControl), Integer.toHexString(c));
    }
  }
}
