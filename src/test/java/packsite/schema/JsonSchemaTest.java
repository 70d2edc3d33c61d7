package packsite.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Yaml;

final class JsonSchemaTest {
  private static Node yaml(String text) {
    return Yaml.read(Source.of("values.yaml", text)).root().orElseThrow();
  }

  private static JsonSchema schema(String json) {
    return JsonSchema.of(Source.of("schema.json", json.replace('\'', '"')));
  }

  private static List<String> check(String schema, String yaml) throws UnusableSchemaException {
    return schema(schema).check(yaml(yaml)).stream()
        .map(v -> v.where().span().from().toString().replaceAll(" .*", "") + " " + v.toString())
        .toList();
  }

  private static String trouble(String schema) {
    return assertThrows(UnusableSchemaException.class, () -> check(schema, "a: 1")).reason();
  }

  @Test
  void says_nothing_of_a_valid_document() throws UnusableSchemaException {
    assertEquals(List.of(), check("{'type': 'object', 'required': ['a']}", "a: 1"));
  }

  @Test
  void tells_place_keyword_and_what_was_expected() throws UnusableSchemaException {
    assertEquals(
        List.of(
            "1:1 : required name",
            "1:8 /layer: enum [os, k8s]",
            "2:12 /sizes/1: type [number]",
            "1:1 : additionalProperties zone [layer, sizes]"),
        check(
            "{'required': ['name'], 'additionalProperties': false, 'properties': {"
                + "'layer': {'enum': ['os', 'k8s']}, 'sizes': {'items': {'type': 'number'}}}}",
            "layer: osx\nsizes: [1, b]\nzone: 1\n"));
  }

  @Test
  void tells_the_branch_of_a_choice_that_was_meant() throws UnusableSchemaException {
    String choice =
        "{'items': {'oneOf': [{'type': 'string'}, {'type': 'object', 'properties':"
            + " {'anyOf': {'type': 'string'}}, 'additionalProperties': false}]}}";
    assertEquals(
        List.of(
            "1:3 /0: type [string, object]",
            "2:10 /1/anyOf: type [string]",
            "3:3 /2: additionalProperties c [anyOf]"),
        check(choice, "- 1\n- anyOf: 1\n- c: 2\n"));
  }

  @Test
  void tells_a_choice_as_a_whole_where_no_branch_stands_out() throws UnusableSchemaException {
    assertEquals(
        List.of("1:4 /a: anyOf"),
        check("{'properties': {'a': {'anyOf': [{'minLength': 5}, {'pattern': '^x'}]}}}", "a: b"));
    assertEquals(
        List.of("1:4 /a: oneOf"),
        check("{'properties': {'a': {'oneOf': [{'minLength': 1}, {'pattern': '^b'}]}}}", "a: b"));
  }

  @Test
  void escapes_pointers() throws UnusableSchemaException {
    assertEquals(
        List.of("1:7 /a~1~0b: type [null]"),
        check("{'additionalProperties': {'type': 'null'}}", "a/~b: 1"));
  }

  @Test
  void reads_values_as_helm_does() throws UnusableSchemaException {
    String schema =
        "{'properties': {'on': {'type': 'boolean'}, 'octal': {'const': 493}, 'text':"
            + " {'type': 'string'}, 'whole': {'type': 'integer'}}}";
    assertEquals(List.of(), check(schema, "on: yes\noctal: 0755\ntext: \"1\"\nwhole: 1.0\n"));
    assertEquals(
        List.of("1:5 /on: type [boolean]", "2:7 /text: type [string]"),
        check(schema, "on: 'yes'\ntext: 1\n"));
  }

  @Test
  void takes_merged_keys_and_aliases_for_what_they_stand_for() throws UnusableSchemaException {
    assertEquals(
        List.of(),
        check(
            "{'properties': {'b': {'required': ['x', 'y'], 'oneOf': [true]}}}",
            "a: &a {x: 1}\nb: {<<: *a, y: 2}\n"));
  }

  @Test
  void knows_dialects_that_charts_name_and_that_do_not_exist() throws UnusableSchemaException {
    for (String name :
        List.of(
            "http://json-schema.org/schema#",
            "http://json-schema.org/draft-07/schema",
            "https://json-schema.org/draft/2019-09/schema",
            "my own")) {
      assertEquals(
          List.of("1:4 /a: type [string]"),
          check("{'$schema': '" + name + "', 'properties': {'a': {'type': 'string'}}}", "a: 1"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'$ref': '#'} | goes deeper than 300 levels, or never ends",
        "{'$ref': 'http://localhost/x.json'} | is broken, or refers to something outside of itself",
        "{'$ref': 'file:///etc/hostname'} | is broken, or refers to something outside of itself",
        "{'$ref': '#/definitions/x'} | is broken, or refers to something outside of itself",
        "{'type': 'text'} | asks for a type that JSON does not have",
        "[] | is broken, or refers to something outside of itself",
        "{'patternProperties': {'[': false}} | has a pattern that is no regular expression",
        "{ | is no JSON: `{` is never closed",
      })
  void refuses_schemas_that_say_nothing(String schema, String reason) {
    assertEquals(reason, trouble(schema.replace("''", "'")));
  }

  @Test
  void does_not_wait_for_patterns_that_take_ages() {
    String schema = "{'properties': {'a': {'pattern': '^(x+x+)+y$'}}}";
    UnusableSchemaException e =
        assertThrows(UnusableSchemaException.class, () -> check(schema, "a: " + "x".repeat(5_000)));
    assertEquals("has a pattern that takes too many steps", e.reason());
  }

  @Test
  void does_not_wait_for_references_that_multiply() {
    StringBuilder schema = new StringBuilder("{'$ref': '#/$defs/d0', '$defs': {");
    for (int i = 0; i < 60; i++) {
      String next = "{'$ref': '#/$defs/d" + (i + 1) + "'}";
      schema.append("'d" + i + "': {'allOf': [" + next + ", " + next + "]}, ");
    }
    schema.append("'d60': {'not': {'type': 'null'}}}}");
    assertEquals("takes more than 2000000 steps", trouble(schema.toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'properties': []}", "{'required': 'a'}", "{'items': 3}", "{'enum': 1}"})
  void survives_keywords_of_another_shape(String schema) {
    try {
      schema(schema).check(yaml("a: 1"));
    } catch (UnusableSchemaException e) {
      assertEquals(false, e.reason().isEmpty());
    }
  }
}
