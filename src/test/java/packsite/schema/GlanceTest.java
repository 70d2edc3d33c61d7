package packsite.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Source;

/** Whatever the quick look is sure of, the library agrees with. */
final class GlanceTest {
  private static Node json(String text) {
    return Json.read(Source.of("x.json", text.replace('\'', '"'))).root().orElseThrow();
  }

  @Test
  void never_says_valid_where_the_library_says_invalid() {
    Random random = new Random(20_261);
    int sure = 0;
    int wrong = 0;
    for (int i = 0; i < 2_000; i++) {
      String schema = RandomSchemas.schema(random);
      FullCheck library;
      try {
        library = FullCheck.of(json(schema));
      } catch (UnusableSchemaException e) {
        continue;
      }
      for (int j = 0; j < 4; j++) {
        String instance = RandomSchemas.value(random, 3);
        List<Violation> violations;
        try {
          violations = library.violations(json(instance));
        } catch (UnusableSchemaException e) {
          continue;
        }
        boolean valid = violations.isEmpty();
        boolean glance = new Glance(json(schema)).isSurelyValid(json(instance));
        assertTrue(valid || !glance, () -> schema + "\n" + instance + "\n" + violations);
        sure += glance ? 1 : 0;
        wrong += valid ? 0 : 1;
      }
    }
    assertTrue(sure > 500 && wrong > 500, "both happen: " + sure + ", " + wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'object', 'properties': {'a': {'type': ['integer', 'null'], 'minimum': 1}}}",
        "{'$ref': '#/$defs/a', '$defs': {'a': {'required': ['a'], 'minProperties': 1}}}",
        "{'additionalProperties': {'anyOf': [{'type': 'string'}, {'const': 1}]}}",
        "{'patternProperties': {'^a$': {'enum': [1, 2]}}, 'additionalProperties': false}",
      })
  void is_sure_of_simple_things(String schema) {
    assertEquals(true, new Glance(json(schema)).isSurelyValid(json("{'a': 1}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'array'}",
        "{'unheardOf': true}",
        "{'oneOf': [true]}",
        "{'$ref': '#'}",
        "{'$ref': 'other.json'}",
        "{'properties': {'a': {'$id': 'x'}}}",
        "{'properties': {'a': {'pattern': '['}}}",
        "{'properties': []}",
        "false",
        "1",
        "[]",
      })
  void is_not_sure_of_the_rest(String schema) {
    assertEquals(false, new Glance(json(schema)).isSurelyValid(json("{'a': 1}")));
  }

  @Test
  void gives_up_on_references_that_multiply() {
    List<String> defs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String next = "{'$ref': '#/$defs/d" + (i + 1) + "'}";
      defs.add("'d" + i + "': {'allOf': [" + next + ", " + next + "]}");
    }
    defs.add("'d60': {}");
    String schema = "{'$ref': '#/$defs/d0', '$defs': {" + String.join(", ", defs) + "}}";
    assertEquals(false, new Glance(json(schema)).isSurelyValid(json("{}")));
  }
}
