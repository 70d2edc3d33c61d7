package packsite.compare.tree;

import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/** What a template has to deal with; whole numbers and others are one kind. */
public enum Kind {
  NULL,
  BOOLEAN,
  NUMBER,
  TEXT,
  LIST,
  MAPPING;

  public static Kind of(Node node) {
    Node data = node.resolved();
    if (data instanceof Mapping) {
      return MAPPING;
    }
    if (data instanceof Sequence) {
      return LIST;
    }
    ScalarType type = ((Scalar) data).type();
    return switch (type) {
      case NULL -> NULL;
      case BOOL -> BOOLEAN;
      case INT, FLOAT -> NUMBER;
      case STRING -> TEXT;
    };
  }

  /** A null is a value left open, so filling it in or opening it again is no other kind. */
  public static boolean isRetyped(Node was, Node now) {
    Kind before = of(was);
    Kind after = of(now);
    return before != after && before != NULL && after != NULL;
  }
}
