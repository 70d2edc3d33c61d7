package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.text.Reading.json;
import static packsite.text.Reading.spans;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

class JsonTest {
  private static Node root(String text) {
    JsonFile file = json(text);
    assertEquals(List.of(), file.faults());
    return file.root().orElseThrow();
  }

  @Test
  void spans_cover_keys_values_and_brackets() {
    assertEquals(
        List.of(
            "{\"a\" : [1, {}, \"x\"] , \"b\":{\"c\":null}}",
            "\"a\":",
            "[1, {}, \"x\"]",
            "1",
            "{}",
            "\"x\"",
            "\"b\":",
            "{\"c\":null}",
            "\"c\":",
            "null"),
        spans(root(" {\"a\" : [1, {}, \"x\"] , \"b\":{\"c\":null}}\n")));
  }

  @Test
  void spans_of_keys_and_texts_end_behind_the_closing_quote_despite_escapes() {
    assertEquals(
        List.of("{\"a\\\"\\\\\" :\"\\\\\\\"\"}", "\"a\\\"\\\\\":", "\"\\\\\\\"\""),
        spans(root("{\"a\\\"\\\\\" :\"\\\\\\\"\"}")));
    Mapping mapping = root("{\"\\u0061\\n\": \"\\ud83d\\ude00\\/\"}").asMapping().orElseThrow();
    assertEquals("a\n", mapping.entries().get(0).name());
    assertEquals("😀/", mapping.scalar("a\n").orElseThrow().value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-12",
        "1.5",
        "-0.0",
        "1e3",
        "1E+3",
        "1.25e-10",
        "12345678901234567890123",
        "0.1000",
        "1e400"
      })
  void numbers_keep_their_writing_whatever_comes_next(String number) {
    for (String next : new String[] {"", ",", ", 1", "\n", "\r\n", "\t", " "}) {
      String text = "[" + number + next + (next.equals(",") ? "1]" : "]");
      Scalar first = root(text).asSequence().orElseThrow().items().get(0).asScalar().orElseThrow();
      assertEquals(number, first.span().text(), text);
      assertEquals(number, first.value(), text);
      assertEquals(Style.PLAIN, first.style());
    }
    for (String next : new String[] {"", "\n", "\r\n", "\t", ",\"x\":1"}) {
      assertEquals(number, spans(root("{\"k\":" + number + next + "}")).get(2));
    }
    assertEquals(number, root(number).span().text());
    assertEquals(number, root(" " + number + "\n").span().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "null", "\"\"", "\"x\"", "[]", "{}"})
  void a_single_value_of_any_kind_is_json(String value) {
    assertEquals(value, root("\t" + value + "\r\n").span().text());
  }

  @Test
  void places_survive_line_breaks_tabs_and_wide_characters() {
    JsonFile file = json("{\r\n\t\"漢字\": \"😀\",\r\n\t\"k\": 1\r\n}");
    Mapping mapping = file.mapping().orElseThrow();
    Node emoji = mapping.get("漢字").orElseThrow();
    assertEquals("\"😀\"", emoji.span().text());
    assertEquals(new Place(2, 8, 14), emoji.span().from());
    assertEquals(new Place(2, 12, 20), emoji.span().to());
    assertEquals(new Place(3, 7, 29), mapping.get("k").orElseThrow().span().from());
  }

  @Test
  void a_byte_order_mark_is_a_fault_that_leaves_the_file_readable() {
    byte[] bytes = "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8);
    JsonFile file = Json.read(Encoding.decode("pack.json", bytes).source());
    assertTrue(file.isReadable());
    assertEquals(Fault.Kind.ENCODING, file.faults().get(0).kind());
    assertEquals(
        "the file starts with a byte order mark, which JSON does not allow",
        file.faults().get(0).message());
    assertEquals(
        new Place(1, 7, 9), file.mapping().orElseThrow().get("a").orElseThrow().span().from());
  }

  @Test
  void utf16_gets_no_further_than_its_encoding() {
    byte[] bytes = "{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE);
    assertFalse(Json.read(Encoding.decode("pack.json", bytes).source()).isReadable());
  }

  @Test
  void repeated_keys_are_all_kept_and_told_in_the_order_of_the_file() {
    JsonFile file =
        json(
            "{\"a\": {\"x\": 1,\n\"x\": 2},\n\"b\": 0, \"a\": 3,\n\"c\": [{\"y\":1, \"\\u0079\":2}]}");
    assertTrue(file.isReadable());
    assertEquals(
        List.of(
            "2:1 [\"x\"] key `x` stands twice, first on line 1; ",
            "3:9 [\"a\"] key `a` stands twice, first on line 1; ",
            "4:15 [\"\\u0079\"] key `y` stands twice, first on line 4; "),
        Reading.faults(file.faults()));
    assertEquals(4, file.mapping().orElseThrow().entries().size());
    assertEquals("3", file.mapping().orElseThrow().scalar("a").orElseThrow().value());
  }

  @Test
  void a_key_that_comes_three_times_is_told_twice() {
    assertEquals(2, json("{\"a\":1,\"a\":2,\"a\":3}").faults().size());
  }

  @Test
  void two_hundred_levels_are_read() {
    assertTrue(json("[".repeat(200) + "]".repeat(200)).isReadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void ten_thousand_levels_are_refused_where_the_limit_is_passed(String opener) {
    JsonFile file = json(opener.repeat(10_000));
    assertFalse(file.isReadable());
    Fault fault = file.faults().get(0);
    assertEquals(Fault.Kind.LIMIT, fault.kind());
    assertEquals("more than 200 levels of nesting", fault.message());
    assertTrue(fault.span().start() <= 200 * opener.length());
  }

  @Test
  void a_number_of_many_digits_is_a_limit_and_no_syntax_fault() {
    Fault fault = json("{\"a\": " + "1".repeat(20_000) + "}").faults().get(0);
    assertEquals(Fault.Kind.LIMIT, fault.kind());
    assertEquals("1:2", fault.span().from().toString());
  }

  @Test
  void a_very_long_key_is_a_limit_and_no_syntax_fault() {
    Fault fault = json("{\"" + "k".repeat(200_000) + "\": 1}").faults().get(0);
    assertEquals(Fault.Kind.LIMIT, fault.kind());
  }

  @Test
  void a_long_text_is_read() {
    assertEquals(3_000_002, root("\"" + "x".repeat(3_000_000) + "\"").span().text().length());
  }

  @Test
  void escaped_lone_surrogates_are_kept() {
    assertEquals("\ud83d!", ((Scalar) root("\"\\ud83d!\"")).value());
  }
}
