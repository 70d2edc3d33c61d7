package packsite.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  void says_what_the_library_says_or_nothing() {
    Random random = new Random(20_261);
    int valid = 0;
    int invalid = 0;
    for (int i = 0; i < 3_000; i++) {
      String schema = RandomSchemas.schema(random);
      FullCheck library;
      try {
        library = FullCheck.of(json(schema));
      } catch (UnusableSchemaException e) {
        continue;
      }
      for (int j = 0; j < 4; j++) {
        String text = RandomSchemas.value(random, 3);
        Node instance = json(text);
        List<Violation> violations;
        try {
          violations = library.violations(instance);
        } catch (UnusableSchemaException e) {
          continue;
        }
        Optional<List<Violation>> glance = new Glance(json(schema)).violations(instance);
        glance.ifPresent(found -> assertEquals(violations, found, () -> schema + "\n" + text));
        valid += glance.filter(List::isEmpty).isPresent() ? 1 : 0;
        invalid += glance.filter(found -> !found.isEmpty()).isPresent() ? 1 : 0;
      }
    }
    assertTrue(valid > 800 && invalid > 800, "both happen: " + valid + ", " + invalid);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'object', 'properties': {'a': {'type': ['integer', 'null'], 'minimum': 1}}}",
        "{'$ref': '#/$defs/a', '$defs': {'a': {'required': ['a'], 'minProperties': 1}}}",
        "{'additionalProperties': {'anyOf': [{'type': 'string'}, {'const': 1}]}}",
        "{'form': true, 'oneOf': [{'type': 'array'}, {'unheardOf': {'type': 'null'}}]}",
        "{'patternProperties': {'^a$': {'enum': [1, 2]}}, 'additionalProperties': false}",
      })
  void is_sure_of_simple_things(String schema) {
    assertEquals(Optional.of(List.of()), new Glance(json(schema)).violations(json("{'a': 1}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'not': {'type': 'null'}}",
        "{'oneOf': [true, true]}",
        "{'oneOf': [true, {'not': false}]}",
        "{'type': 'list'}",
        "{'anyOf': [{'type': 'array'}]}",
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
    assertEquals(Optional.empty(), new Glance(json(schema)).violations(json("{'a': 1}")));
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
    assertEquals(Optional.empty(), new Glance(json(schema)).violations(json("{}")));
  }
}
