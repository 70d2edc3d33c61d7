package packsite.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.Set;

/** The keywords that led to an error, from the root of the schema: {@code /items/anyOf/0/type}. */
final class EvaluationPath {
  /** Followed by a name, or by the number of a branch. */
  private static final Set<String> WITH_OPERAND =
      Set.of(
          "properties",
          "patternProperties",
          "prefixItems",
          "dependentSchemas",
          "dependencies",
          "anyOf",
          "oneOf",
          "allOf");

  private static final Set<String> DOWN =
      Set.of(
          "properties",
          "patternProperties",
          "prefixItems",
          "items",
          "additionalProperties",
          "additionalItems",
          "unevaluatedProperties",
          "unevaluatedItems",
          "contains");

  private EvaluationPath() {}

  private static int next(NodePath path, int at) {
    boolean operand = WITH_OPERAND.contains(path.getName(at));
    boolean numbered = at + 1 < path.getNameCount() && path.getElement(at + 1) instanceof Integer;
    return at + (operand || numbered ? 2 : 1);
  }

  /** Where the first choice at or behind a place stands, or -1. */
  static int choice(NodePath path, int from) {
    for (int i = from; i < path.getNameCount(); i = next(path, i)) {
      if (path.getName(i).equals("anyOf") || path.getName(i).equals("oneOf")) {
        return i;
      }
    }
    return -1;
  }

  static String start(NodePath path, int end) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < end; i++) {
      start.append('/').append(path.getName(i));
    }
    return start.append('/').append(path.getName(end)).toString();
  }

  /** Where in the document the keyword at a place of the path was applied. */
  static NodePath location(Error error, int at) {
    NodePath path = error.getEvaluationPath();
    NodePath location = error.getInstanceLocation();
    // The last one is the keyword that failed: it did not lead any further.
    for (int i = next(path, at); i < path.getNameCount() - 1; i = next(path, i)) {
      boolean down = DOWN.contains(path.getName(i)) && location.getNameCount() > 0;
      location = down ? location.getParent() : location;
    }
    return location;
  }
}
