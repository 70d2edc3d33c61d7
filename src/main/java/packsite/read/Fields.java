package packsite.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/** Typed looks at a mapping: what has another type than asked for is as good as absent. */
final class Fields {
  private Fields() {}

  /** A string; what a loader takes for a number or boolean is none. */
  static Optional<Scalar> text(Mapping map, String key) {
    return map.scalar(key).filter(Fields::isText);
  }

  static Optional<Scalar> number(Mapping map, String key) {
    return map.scalar(key).filter(scalar -> scalar.type().isNumber());
  }

  /** Any single value but null. */
  static Optional<Scalar> scalar(Mapping map, String key) {
    return map.scalar(key).filter(scalar -> !scalar.isNull());
  }

  /** The strings of a list. */
  static List<Scalar> texts(Mapping map, String key) {
    return items(map, key).stream()
        .flatMap(item -> item.asScalar().stream())
        .filter(Fields::isText)
        .toList();
  }

  static List<Node> items(Mapping map, String key) {
    return map.get(key).flatMap(Node::asSequence).map(list -> list.items()).orElse(List.of());
  }

  /** The mappings of a list, read one by one. */
  static <T> List<T> each(Mapping map, String key, Function<Mapping, T> reading) {
    return items(map, key).stream()
        .flatMap(item -> item.asMapping().stream())
        .map(reading)
        .toList();
  }

  static boolean isText(Scalar scalar) {
    return scalar.type() == ScalarType.STRING;
  }
}
