package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static packsite.text.Reading.root;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node.Scalar;

class ScalarTypeTest {
  private static void expect(String plain, ScalarType type, String printed) {
    assertEquals(type, ScalarType.ofPlain(plain), plain);
    assertEquals(printed, type.printed(plain), plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void nulls_print_nothing(String text) {
    expect(text, ScalarType.NULL, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"})
  void truths(String text) {
    expect(text, ScalarType.BOOL, "true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"})
  void falsehoods(String text) {
    expect(text, ScalarType.BOOL, "false");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "+7, 7",
    "-7, -7",
    "1_000, 1000",
    "0755, 493",
    "-0755, -493",
    "0o17, 15",
    "0x1F, 31",
    "0X1f, 31",
    "-0x10, -16",
    "0b101, 5",
    "0B11, 3",
    "0x_ff, 255",
    "00, 0",
    "18446744073709551615, 18446744073709551615"
  })
  void whole_numbers(String text, String printed) {
    expect(text, ScalarType.INT, printed);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 1.5",
    "1.10, 1.1",
    "1., 1",
    ".5, 0.5",
    "-.5, -0.5",
    "+1.5, 1.5",
    "1e3, 1000",
    "1.5e-3, 0.0015",
    "1E+3, 1000",
    "1_000.5, 1000.5",
    "08, 8",
    "0789, 789",
    "09.5, 9.5",
    "-0.0, 0",
    "1e21, 1E+21",
    ".inf, .inf",
    "-.Inf, -.Inf",
    "+.INF, +.INF",
    ".nan, .nan",
    ".NaN, .NaN",
    ".NAN, .NAN"
  })
  void numbers_with_a_point_or_exponent(String text, String printed) {
    expect(text, ScalarType.FLOAT, printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text",
        "tRUE",
        "yEs",
        "nULL",
        "oN",
        "1.2.3",
        "v1",
        "-",
        "+",
        ".",
        "..",
        "-.",
        "_1",
        "0x",
        "0x_",
        "0b_",
        "0o_",
        "0b2",
        "0o8",
        "0xg",
        "1e",
        "1e+",
        "e3",
        "1e400",
        "12e4567891",
        "-1e999",
        "22:22",
        "190:20:30",
        "2024-01-31",
        "2024-01-31T10:00:00Z",
        "10.0.0.1",
        "1.5.",
        "--1",
        "+-1",
        "- 1",
        "1 2",
        "1,000",
        "٣",
        "1٣",
        ".٣",
        "1.٣",
        "inf",
        "nan",
        "-.nan",
        "+.nan",
        "Infinity",
        "1f",
        "1d",
        "0x1p3",
        "1L"
      })
  void everything_else_is_text_and_prints_as_it_is(String text) {
    expect(text, ScalarType.STRING, text);
  }

  @Test
  void very_long_digits_are_text() {
    expect("9".repeat(101), ScalarType.STRING, "9".repeat(101));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'yes' | STRING",
        "\"1\" | STRING",
        "!!str 1 | STRING",
        "! 1 | STRING",
        "!!int \"12\" | INT",
        "!!float 1 | FLOAT",
        "!!bool yes | BOOL",
        "!!null x | NULL",
        "!custom 1 | STRING",
      })
  void quotes_and_tags_decide_first(String yaml, ScalarType type) {
    assertEquals(type, ((Scalar) root(yaml)).type());
  }

  @Test
  void block_scalars_are_text() {
    assertEquals(ScalarType.STRING, ((Scalar) root("|\n  12\n")).type());
    assertEquals(ScalarType.STRING, ((Scalar) root(">\n  true\n")).type());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!int x",
        "!!int \"\"",
        "!!int 1.5",
        "!!float x",
        "!!float \"\"",
        "!!float 1e999",
        "!!int 0x",
        "!!int +",
        "!!bool maybe",
        "!!float 0x1F"
      })
  void a_tag_that_does_not_fit_prints_the_text(String yaml) {
    Scalar scalar = (Scalar) root(yaml);
    String printed = scalar.type() == ScalarType.BOOL ? "false" : scalar.value();
    assertEquals(printed, scalar.printed());
  }

  @Test
  void whatever_the_text_something_is_printed() {
    Random random = new Random(7);
    String alphabet = "0123456789+-._eExXoObB:aftnN ٣";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(7); n >= 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ScalarType type = ScalarType.ofPlain(text.toString());
      String printed = type.printed(text.toString());
      if (type == ScalarType.STRING) {
        assertEquals(text.toString(), printed);
      }
    }
  }

  @Test
  void phrases_have_an_article() {
    assertEquals("a boolean", root("yes").kindName());
    assertEquals("a number", root("1.5").kindName());
    assertEquals("null", root("~").kindName());
    assertEquals("a list", root("[]").kindName());
    assertEquals("a mapping", root("{}").kindName());
  }
}
