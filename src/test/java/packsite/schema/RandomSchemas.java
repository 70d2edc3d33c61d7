package packsite.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Schemas and values as JSON, small enough that they often have to do with each other. */
final class RandomSchemas {
  private static final List<String> DIALECTS =
      List.of(
          "http://json-schema.org/draft-04/schema#",
          "http://json-schema.org/draft-06/schema#",
          "http://json-schema.org/draft-07/schema#",
          "https://json-schema.org/draft/2019-09/schema",
          "https://json-schema.org/draft/2020-12/schema",
          "http://json-schema.org/schema#");
  private static final List<String> KEYS = List.of("a", "b", "ab", "<<", "$ref");
  private static final List<String> SCALARS =
      List.of(
          "0",
          "1",
          "-1",
          "2.5",
          "1.0",
          "1e2",
          "1E400",
          "1e-5",
          "123456789012345678901",
          "true",
          "false",
          "null",
          "''",
          "'a'",
          "'ab'",
          "'a\\n'",
          "'1'",
          "'\uD83D\uDE00'");
  private static final List<String> PATTERNS =
      List.of("^a$", "b", "^[a-b]+$", "\\\\d", "$", "^[$]", "a|b$", "[");
  private static final List<String> TYPES =
      List.of("array", "boolean", "integer", "null", "number", "object", "string", "text");

  private RandomSchemas() {}

  static String schema(Random random) {
    String dialect = random.nextBoolean() ? "" : "'$schema': '" + one(random, DIALECTS) + "', ";
    return "{"
        + dialect
        + "'$defs': {'x': "
        + part(random, 1)
        + ", 'y': {'$id': 'http://y', '$ref': '#/$defs/x'}}, "
        + keywords(random, 3)
        + "}";
  }

  private static String part(Random random, int depth) {
    return random.nextInt(8) == 0
        ? one(random, List.of("true", "false", "1", "[]"))
        : "{" + keywords(random, depth) + "}";
  }

  private static String keywords(Random random, int depth) {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      parts.add(keyword(random, depth));
    }
    return String.join(", ", parts);
  }

  private static String keyword(Random random, int depth) {
    int nested = depth > 0 ? 11 : 0;
    return switch (random.nextInt(20 + nested)) {
      case 0, 1, 2 -> "'type': '" + one(random, TYPES) + "'";
      case 3 -> "'type': ['" + one(random, TYPES) + "', '" + one(random, TYPES) + "']";
      case 4 -> "'enum': [" + value(random, 1) + ", " + value(random, 0) + "]";
      case 5 -> "'const': " + value(random, 1);
      case 6 -> "'required': ['" + one(random, KEYS) + "']";
      case 7 -> "'minLength': " + number(random);
      case 8 -> "'maxLength': " + number(random);
      case 9 -> "'minItems': " + number(random);
      case 10 -> "'maxItems': " + number(random);
      case 11 -> "'minProperties': " + number(random);
      case 12 -> "'maxProperties': " + number(random);
      case 13 -> "'minimum': " + number(random);
      case 14 -> "'maximum': " + number(random);
      case 15 -> "'exclusiveMinimum': " + one(random, List.of("1", "0.5", "true"));
      case 16 -> "'exclusiveMaximum': " + one(random, List.of("1", "2.5", "false"));
      case 17 -> "'pattern': '" + one(random, PATTERNS) + "'";
      case 18 -> "'uniqueItems': " + one(random, List.of("true", "false", "1"));
      case 19 ->
          "'format': 'ipv4', 'title': 'a', 'readOnly': true, 'form': {'type': 'null', '$id': 'a'}";
      case 20, 21 -> "'properties': {" + named(random, depth) + "}";
      case 22 ->
          "'patternProperties': {'" + one(random, PATTERNS) + "': " + sub(random, depth) + "}";
      case 23 -> "'additionalProperties': " + sub(random, depth);
      case 24 -> "'items': " + sub(random, depth);
      case 25 -> "'items': [" + sub(random, depth) + "], 'additionalItems': " + sub(random, depth);
      case 26 -> "'prefixItems': [" + sub(random, depth) + "]";
      case 27 -> "'allOf': [" + sub(random, depth) + ", " + sub(random, depth) + "]";
      case 28 -> "'anyOf': [" + sub(random, depth) + ", " + sub(random, depth) + "]";
      case 29 -> "'oneOf': [" + sub(random, depth) + ", " + sub(random, depth) + "]";
      default -> "'$ref': '" + one(random, List.of("#/$defs/x", "#/$defs/y", "#/$defs/z")) + "'";
    };
  }

  private static String named(Random random, int depth) {
    return "'"
        + KEYS.get(0)
        + "': "
        + sub(random, depth)
        + ", '"
        + one(random, KEYS.subList(1, 5))
        + "': "
        + sub(random, depth);
  }

  private static String sub(Random random, int depth) {
    return part(random, depth - 1);
  }

  private static String number(Random random) {
    return one(random, List.of("0", "1", "2", "1.0", "1.5", "-1", "'1'"));
  }

  static String value(Random random, int depth) {
    int kind = depth == 0 ? 9 : random.nextInt(10);
    if (kind < 4) {
      List<String> members = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        members.add("'" + one(random, KEYS) + "': " + value(random, depth - 1));
      }
      return "{" + String.join(", ", members) + "}";
    }
    if (kind < 6) {
      List<String> items = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(value(random, depth - 1));
      }
      return "[" + String.join(", ", items) + "]";
    }
    return one(random, SCALARS);
  }

  private static String one(Random random, List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
