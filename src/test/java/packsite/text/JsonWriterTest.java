package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import packsite.text.Node.Scalar;

class JsonWriterTest {
  @Test
  void nests_objects_and_lists_with_two_blanks() {
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("text", "x").member("number", -3).member("flag", true);
          json.member("none", Optional.empty()).member("some", Optional.of("y"));
          json.member("list", List.of("a", "b")).member("empty", List.of());
          json.name("deep")
              .array(
                  () -> {
                    json.object(() -> json.name("k").object(() -> {}));
                    json.array(() -> json.value(1).value(false).nothing());
                  });
          json.name("last").nothing();
        });
    assertEquals(
        """
        {
          "text": "x",
          "number": -3,
          "flag": true,
          "none": null,
          "some": "y",
          "list": [
            "a",
            "b"
          ],
          "empty": [],
          "deep": [
            {
              "k": {}
            },
            [
              1,
              false,
              null
            ]
          ],
          "last": null
        }
        """,
        json.toString());
  }

  @Test
  void pieces_are_the_text_in_utf_8() {
    JsonWriter json = new JsonWriter();
    json.array(
        () -> {
          json.value("é");
          JsonWriter part = json.part().object(() -> {});
          json.written(part.seal());
          json.value("\uD83D\uDE00");
        });
    String text = json.toString();
    assertEquals("[\n  \"é\",\n  {},\n  \"\uD83D\uDE00\"\n]\n", text);
    StringBuilder joined = new StringBuilder();
    json.utf8().forEach(piece -> joined.append(new String(piece, StandardCharsets.UTF_8)));
    assertEquals(text, joined.toString());
  }

  @Test
  void single_values_are_documents_too() {
    assertEquals("{}\n", new JsonWriter().object(() -> {}).toString());
    assertEquals("[]\n", new JsonWriter().array(() -> {}).toString());
    assertEquals("\"\"\n", new JsonWriter().value("").toString());
    assertEquals("9223372036854775807\n", new JsonWriter().value(Long.MAX_VALUE).toString());
  }

  @Test
  void escapes_what_json_or_a_terminal_would_stumble_over() {
    assertEquals(
        "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001b\\u007fé漢😀\\ude00\\ud83dx\"\n",
        new JsonWriter().value("\"\\/\n\r\t\u0000\u001B\u007Fé漢😀\ude00\ud83dx").toString());
  }

  @Test
  void escapes_what_turns_the_line_or_commands_a_terminal_in_one_character() {
    assertEquals(
        "\"\\u009b31m\\u202ea\\u2066\\u2028\\ufeff \u00e9\uD83D\uDE00\"\n",
        new JsonWriter().value("\u009B31m\u202Ea\u2066\u2028\uFEFF \u00e9\uD83D\uDE00").toString());
  }

  @Test
  void what_is_written_is_read_back() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        int bound = random.nextBoolean() ? 0x100 : 0x10000;
        text.append((char) random.nextInt(bound));
      }
      JsonWriter json = new JsonWriter();
      json.object(() -> json.member("é\n\"", text.toString()));
      JsonFile file = Reading.json(json.toString());
      assertEquals(List.of(), file.faults(), json.toString());
      Scalar read = file.mapping().orElseThrow().scalar("é\n\"").orElseThrow();
      assertEquals(text.toString(), read.value());
    }
  }

  @Test
  void deep_nesting_is_written_without_trouble() {
    JsonWriter json = new JsonWriter();
    nest(json, 150);
    assertEquals(List.of(), Reading.json(json.toString()).faults());
  }

  private static void nest(JsonWriter json, int depth) {
    json.array(
        () -> {
          if (depth > 0) {
            nest(json, depth - 1);
          }
        });
  }
}
