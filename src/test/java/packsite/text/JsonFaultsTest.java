package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static packsite.text.Reading.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake that people make is told in one sentence at its very characters. */
class JsonFaultsTest {
  private static void expect(String text, String fault) {
    JsonFile file = json(text);
    assertFalse(file.isReadable());
    assertEquals(List.of(fault), Reading.faults(file.faults()));
  }

  @Test
  void trailing_comma_in_an_object() {
    expect("{\"a\": 1,\n}", "1:8 [,] a comma before the closing bracket; delete the comma");
  }

  @Test
  void trailing_comma_in_an_array() {
    expect("[1, 2 , ]", "1:7 [,] a comma before the closing bracket; delete the comma");
  }

  @Test
  void two_commas() {
    expect("[1,, 2]", "1:4 [,] two commas in a row; delete one");
    expect("{\"a\":1, ,}", "1:9 [,] two commas in a row; delete one");
  }

  @Test
  void comma_before_the_first() {
    expect("[, 1]", "1:2 [,] a value is missing before `,`; ");
    expect("{, \"a\":1}", "1:2 [,] a key is missing before `,`; ");
  }

  @Test
  void missing_comma_between_members() {
    expect("{\"a\": 1\n \"b\": 2}", "1:7 [1] a `,` is missing after this; ");
    expect("{\"a\": \"x\" \"b\": 2}", "1:9 [\"] a `,` is missing after this; ");
  }

  @Test
  void missing_comma_between_items() {
    expect("[{}\n{}]", "1:3 [}] a `,` is missing after this; ");
  }

  @Test
  void missing_colon() {
    expect("{\"a\" 1}", "1:2 [\"a\"] a `:` is missing after this key; ");
    expect("{\"a\", \"b\"}", "1:2 [\"a\"] a `:` is missing after this key; ");
    expect("{\"a\"}", "1:2 [\"a\"] a `:` is missing after this key; ");
  }

  @Test
  void second_colon() {
    expect("{\"a\": \"b\": 1}", "1:10 [:] a `:` cannot stand behind a value; ");
    expect(
        "[\"b\": 1]",
        "1:5 [:] a `:` cannot stand behind a value; write `{` and `}` around keys with values");
  }

  @Test
  void missing_value() {
    expect("{\"a\": }", "1:7 [}] a value is missing before `}`; ");
    expect("{\"a\": , \"b\": 1}", "1:7 [,] a value is missing before `,`; ");
    expect("{\"a\":: 1}", "1:6 [:] a value is missing before `:`; ");
  }

  @CsvSource(
      delimiter = '|',
      value = {"// note", "/* note */", "# note"})
  @ParameterizedTest
  void comments_wherever_they_stand(String comment) {
    String told = comment + "] JSON allows no comments; delete it";
    expect("{\n" + comment + "\n\"a\": 1}", "2:1 [" + told);
    expect(comment + "\n{}", "1:1 [" + told);
    expect("{\"a\": 1 " + comment + "\n}", "1:9 [" + told);
    expect("{\"a\" " + comment + "\n:1}", "1:6 [" + told);
    expect("[1, " + comment + "\n2]", "1:5 [" + told);
    expect("{} " + comment + "\n", "1:4 [" + told);
  }

  @Test
  void block_comments_end_where_they_end() {
    expect("[/* a\n b */ 1]", "1:2 [/* a\n b */] JSON allows no comments; delete it");
    expect("[1, // a\r\n 2]", "1:5 [// a] JSON allows no comments; delete it");
  }

  @Test
  void single_quotes() {
    expect("{'a': 1}", "1:2 ['] JSON wants double quotes; write `\"` instead of `'`");
    expect("{\"a\": 'b'}", "1:7 ['] JSON wants double quotes; write `\"` instead of `'`");
  }

  @Test
  void unquoted_key() {
    expect("{a-b: 1}", "1:2 [a-b] a key needs double quotes; write `\"a-b\"`");
    expect("{\"a\": 1, 2: 1}", "1:10 [2] a key needs double quotes; write `\"2\"`");
  }

  @Test
  void bracket_where_a_key_is_due() {
    expect("{{}}", "1:2 [{] a key is missing before `{`; ");
    expect("{[1]}", "1:2 [[] a key is missing before `[`; ");
  }

  @Test
  void raw_newline_in_a_string() {
    String told = "] the string is not closed on its line; close it, or write line breaks as `\\n`";
    expect("{\"a\": \"b\nc\"}", "1:7 [\"b" + told);
    expect("{\"a\": \"b\r\nc\"}", "1:7 [\"b" + told);
  }

  @Test
  void raw_tab_in_a_string() {
    expect("[\"a\tb\"]", "1:4 [\t] a tab in a string; write it as `\\t`");
  }

  @Test
  void control_character_in_a_string() {
    expect("[\"a\u0001b\"]", "1:4 [\u0001] a control character in a string; write it as `\\u0001`");
    expect("[\"\u0000\"]", "1:3 [\u0000] a control character in a string; write it as `\\u0000`");
  }

  @Test
  void control_character_between_values() {
    expect("[1,\u0007 2]", "1:4 [\u0007] `U+0007` cannot stand here; delete it");
    expect("[1,\u00a0 2]", "1:4 [\u00a0] `U+00A0` cannot stand here; delete it");
    expect("\uFEFF[]", "1:1 [\uFEFF] `U+FEFF` cannot stand here; delete it");
    expect("[1\u000b]", "1:3 [\u000b] `U+000B` cannot stand here; delete it");
  }

  @Test
  void characters_beyond_the_basic_plane_are_told_whole() {
    expect("[😀]", "1:2 [😀] `😀` cannot stand here; ");
    expect(
        "{} 😀",
        "1:4 [😀] text stands behind the end of the JSON value; "
            + "delete it, or look for a bracket that closes too early");
    expect(
        "[\"\\😀\"]",
        "1:3 [\\😀] `\\😀` is not an escape that JSON knows; write `\\\\` for a backslash");
  }

  @Test
  void bad_escape() {
    expect(
        "[\"C:\\dir\"]",
        "1:5 [\\d] `\\d` is not an escape that JSON knows; write `\\\\` for a backslash");
    expect(
        "[\"\\x41\"]",
        "1:3 [\\x] `\\x` is not an escape that JSON knows; write `\\\\` for a backslash");
    expect("[\"\\", "1:2 [\"] the string that starts here is never closed; ");
  }

  @Test
  void short_unicode_escape() {
    expect("[\"\\u12\"]", "1:3 [\\u12] `\\u` wants four hexadecimal digits; ");
    expect("[\"\\u12xyz\"]", "1:3 [\\u12] `\\u` wants four hexadecimal digits; ");
    expect("[\"\\u", "1:3 [\\u] `\\u` wants four hexadecimal digits; ");
  }

  @Test
  void unclosed_string() {
    expect("{\"a\": \"b", "1:7 [\"] the string that starts here is never closed; ");
  }

  @Test
  void unclosed_object_and_array() {
    expect("{\"a\": [1]\n", "1:1 [{] `{` is never closed; add `}`");
    expect("{\"a\": [1\n", "1:7 [[] `[` is never closed; add `]`");
    expect("[", "1:1 [[] `[` is never closed; add `]`");
    expect("{\"a\":", "1:1 [{] `{` is never closed; add `}`");
    expect("[1,", "1:1 [[] `[` is never closed; add `]`");
  }

  @Test
  void mismatched_brackets() {
    expect("{\"a\": 1]", "1:8 []] `]` closes a bracket that was opened as `{`; write `}`");
    expect("[1}", "1:3 [}] `}` closes a bracket that was opened as `[`; write `]`");
    expect("[}", "1:2 [}] `}` closes a bracket that was opened as `[`; write `]`");
    expect("{]", "1:2 []] `]` closes a bracket that was opened as `{`; write `}`");
  }

  @Test
  void text_behind_the_value() {
    String told =
        "text stands behind the end of the JSON value; "
            + "delete it, or look for a bracket that closes too early";
    expect("{}\n}", "2:1 [}] " + told);
    expect("{} {}", "1:4 [{] " + told);
    expect("1 2", "1:3 [2] " + told);
    expect("{}, ", "1:3 [,] " + told);
    expect("\"a\" b", "1:5 [b] " + told);
  }

  @CsvSource({
    "True,true",
    "yes,true",
    "FALSE,false",
    "None,null",
    "undefined,null",
    "NaN,null",
    "nil,null"
  })
  @ParameterizedTest
  void words_of_other_languages(String word, String instead) {
    expect(
        "[1, " + word + "]",
        "1:5 [" + word + "] `" + word + "` is not a JSON value; write `" + instead + "`");
    expect(word, "1:1 [" + word + "] `" + word + "` is not a JSON value; write `" + instead + "`");
  }

  @CsvSource({"abc", "nulls", "truefalse", "v1.2", "Infinity"})
  @ParameterizedTest
  void text_without_quotes(String word) {
    expect(
        "{\"a\": " + word + "}",
        "1:7 [" + word + "] `" + word + "` is not a JSON value; put text in double quotes");
  }

  @CsvSource({
    "+1", ".5", "-.5", "01", "-01", "1.", "1.e3", "1e", "1e+", "1.2.3", "-", "--1", "+.5"
  })
  @ParameterizedTest
  void numbers_that_json_does_not_have(String number) {
    String told =
        "] `"
            + number
            + "` is not a JSON number; "
            + "JSON numbers have no `+`, no leading zero and a digit on both sides of the point";
    expect("[" + number + "]", "1:2 [" + number + told);
    expect("{\"a\": " + number + ",\n\"b\": 1}", "1:7 [" + number + told);
    expect(number, "1:1 [" + number + told);
  }

  @CsvSource({"1a", "0x1F", "1_000", "1.2.3-rc1", "-Infinity", "10s"})
  @ParameterizedTest
  void numbers_with_letters(String word) {
    expect("[" + word + "]", "1:2 [" + word + "] `" + word + "` needs double quotes; ");
  }

  @Test
  void nothing_at_all() {
    expect("", "1:1 [] the file is empty; write at least `{}`");
    expect(" \n\t", "1:1 [] the file holds only blanks; write at least `{}`");
  }

  @Test
  void a_lone_surrogate_outside_of_strings() {
    expect("[\ud83d]", "1:2 [\ud83d] `U+D83D` cannot stand here; delete it");
  }

  @Test
  void half_characters_in_keys() {
    expect("{\"a\\udff6\": 1}", "1:4 [\\udff6] `\\udff6` is half a character; delete it");
    expect("{\"\\ud83d\\ud83d\": 1}", "1:3 [\\ud83d] `\\ud83d` is half a character; delete it");
    expect(
        "{\"\\\\\\ud83d\\ude00\\ud83dx\": 1}",
        "1:17 [\\ud83d] `\\ud83d` is half a character; delete it");
  }

  @Test
  void a_repeated_key_before_the_fault_is_told_too() {
    assertEquals(
        List.of(
            "1:9 [\"a\"] key `a` stands twice, first on line 1; ",
            "1:16 [,] a comma before the closing bracket; delete the comma"),
        Reading.faults(json("[{\"a\":1,\"a\":2} ,]").faults()));
  }
}
