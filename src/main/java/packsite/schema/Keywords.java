package packsite.schema;

import java.util.Set;

/** Which keywords a quick look at a schema may pass over. */
final class Keywords {
  /** Too much for a quick look; whatever JSON Schema does not know at all says nothing either. */
  private static final Set<String> HARD =
      Set.of(
          "additionalItems",
          "contains",
          "contentEncoding",
          "contentMediaType",
          "contentSchema",
          "dependencies",
          "dependentRequired",
          "dependentSchemas",
          "disallow",
          "discriminator",
          "divisibleBy",
          "else",
          "extends",
          "id",
          "if",
          "maxContains",
          "minContains",
          "multipleOf",
          "not",
          "notAllowed",
          "nullable",
          "prefixItems",
          "propertyDependencies",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");

  private static final Set<String> HARMLESS = Set.of("$comment", "$defs");

  /** Change what references mean, unless they stand at the root. */
  private static final Set<String> OF_THE_ROOT = Set.of("$schema", "$id", "id");

  /** Left to {@link SimpleKeywords}. */
  private static final Set<String> SIMPLE =
      Set.of(
          "type",
          "enum",
          "const",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "minProperties",
          "maxProperties",
          "minimum",
          "maximum",
          "exclusiveMinimum",
          "exclusiveMaximum",
          "pattern",
          "uniqueItems",
          "format");

  private Keywords() {}

  /** True for a keyword that allows every document, known or not. */
  static boolean sayNothing(String keyword, boolean atRoot) {
    if (HARMLESS.contains(keyword) || atRoot && OF_THE_ROOT.contains(keyword)) {
      return true;
    }
    return !keyword.startsWith("$") && !HARD.contains(keyword) && !SIMPLE.contains(keyword);
  }
}
