package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import packsite.text.Fault.Kind;
import packsite.text.Node.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Valid JSON, broken by one or two edits: accepted or refused as another reader does. */
class JsonFuzzTest {
  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final List<String> SEEDS =
      List.of(
          "{\"name\": \"web\", \"version\": \"1.2.3\", \"layer\": \"addon\"}",
          "{\r\n\t\"a\": [1, -2.5e3, true, false, null, \"x\\n\\u00e9\\\"\"],\r\n\t\"b\": {}\r\n}",
          "[[], {}, [[{\"k\": [0]}]], \"\", 0.25, 1E5]",
          "{\"漢字\": \"😀 text\", \"k\\\\\": \"\\ud83d\\ude00\"}",
          "\"text\"",
          "-12.5");

  private static final String ALPHABET = "{}[]:,\"'\\/#*-+.0123456789eEtrufalsn \t\r\nux_\u0001é😀";

  private final Random random = new Random(20240131);

  private String mutated(String text) {
    StringBuilder out = new StringBuilder(text);
    int at = random.nextInt(out.length() + 1);
    int to = Math.min(out.length(), at + 1 + random.nextInt(3));
    char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    switch (random.nextInt(5)) {
      case 0 -> out.insert(at, c);
      case 1 -> out.delete(at, to);
      case 2 -> out.replace(at, Math.min(out.length(), at + 1), String.valueOf(c));
      case 3 -> out.insert(at, out.substring(at, to));
      default -> out.setLength(at);
    }
    return out.toString();
  }

  private static boolean isJson(String text) {
    try {
      return !STRICT.readTree(text).isMissingNode();
    } catch (JacksonException e) {
      return false;
    }
  }

  @Test
  void agrees_with_a_strict_reader_and_tells_each_fault_in_own_words() {
    int refused = 0;
    for (int i = 0; i < 12_000; i++) {
      String text = mutated(SEEDS.get(i % SEEDS.size()));
      if (i % 3 == 0) {
        text = text.isEmpty() ? text : mutated(text);
      }
      String shown = text;
      JsonFile file = Reading.json(text);
      assertEquals(isJson(text), file.isReadable(), () -> "[" + shown + "]");
      for (Fault fault : file.faults()) {
        assertNotEquals("not valid JSON from here on", fault.message(), shown);
        assertTrue(fault.span().end() <= shown.length());
      }
      long syntax = file.faults().stream().filter(f -> f.kind() == Kind.SYNTAX).count();
      assertEquals(file.isReadable() ? 0 : 1, syntax, shown);
      refused += file.isReadable() ? 0 : 1;
    }
    assertTrue(refused > 6000 && refused < 11_500, refused + " refused");
  }

  @Test
  void spans_of_what_is_accepted_hold_the_values() {
    for (int i = 0; i < 6_000; i++) {
      String text = mutated(SEEDS.get(i % SEEDS.size()));
      Reading.json(text).root().ifPresent(root -> Reading.each(root, this::checkSpan));
    }
  }

  private void checkSpan(Node node) {
    JsonNode read = STRICT.readTree(node.span().text());
    if (node instanceof Scalar scalar) {
      String expected = read.isString() ? read.stringValue() : node.span().text();
      assertEquals(expected, scalar.value());
    } else {
      assertTrue(read.isContainer());
    }
  }
}
