package packsite.compare.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/**
 * What the items of two lists go by: the value of a key that all of them have and no two of a list
 * share; of texts, what an image or a flag is called.
 */
final class ItemNames {
  private static final List<String> KEYS =
      List.of(
          "name",
          "id",
          "uid",
          "key",
          "image",
          "mountPath",
          "host",
          "hostname",
          "containerPort",
          "path",
          "url",
          "port",
          "ip",
          "cidr",
          "address",
          "username",
          "email",
          "topologyKey",
          "alert",
          "record",
          "alias",
          "repository",
          "job_name",
          "title",
          "type");

  private final Map<Spot, String> names;

  private ItemNames(Map<Spot, String> names) {
    this.names = names;
  }

  static ItemNames of(List<Spot> was, List<Spot> now) {
    if (!was.isEmpty() && !now.isEmpty()) {
      for (String key : KEYS) {
        Optional<ItemNames> names = by(item -> valueOf(item, key), was, now);
        if (names.isPresent()) {
          return names.get();
        }
      }
      Optional<ItemNames> names = by(ItemNames::object, was, now);
      return names.orElseGet(() -> ofTexts(was, now));
    }
    return new ItemNames(Map.of());
  }

  Optional<String> nameOf(Spot item) {
    return Optional.ofNullable(names.get(item));
  }

  /** Empty where an item has no name, or two of a list have the same. */
  private static Optional<ItemNames> by(
      Function<Spot, Optional<String>> name, List<Spot> was, List<Spot> now) {
    Map<Spot, String> names = new HashMap<>();
    for (List<Spot> list : List.of(was, now)) {
      Set<String> seen = new HashSet<>();
      for (Spot item : list) {
        Optional<String> found = name.apply(item);
        if (found.isEmpty() || !seen.add(found.get())) {
          return Optional.empty();
        }
        names.put(item, found.get());
      }
    }
    return Optional.of(new ItemNames(names));
  }

  private static Optional<String> valueOf(Spot item, String key) {
    Optional<Scalar> value =
        item.node instanceof Mapping mapping ? mapping.scalar(key) : Optional.empty();
    return value
        .filter(scalar -> scalar.type() != ScalarType.NULL)
        .map(scalar -> key.equals("image") ? withoutTag(scalar.printed()) : scalar.printed());
  }

  /** The kind and name of an object of Kubernetes. */
  private static Optional<String> object(Spot item) {
    if (!(item.node instanceof Mapping mapping)) {
      return Optional.empty();
    }
    Optional<String> kind = mapping.scalar("kind").map(Scalar::value);
    Optional<Mapping> metadata = mapping.mapping("metadata");
    Optional<String> space = metadata.flatMap(m -> m.scalar("namespace")).map(Scalar::value);
    return metadata
        .flatMap(m -> m.scalar("name"))
        .map(name -> kind.orElse("") + ' ' + space.orElse("") + ' ' + name.value());
  }

  /** Of texts only those have a name that no other of their list has. */
  private static ItemNames ofTexts(List<Spot> was, List<Spot> now) {
    Map<Spot, String> names = new HashMap<>();
    for (List<Spot> list : List.of(was, now)) {
      Map<String, Integer> counts = new HashMap<>();
      for (Spot item : list) {
        textName(item).ifPresent(name -> counts.merge(name, 1, Integer::sum));
      }
      for (Spot item : list) {
        textName(item)
            .filter(name -> counts.getOrDefault(name, 0) == 1)
            .ifPresent(n -> names.put(item, n));
      }
    }
    return new ItemNames(names);
  }

  private static Optional<String> textName(Spot item) {
    if (!(item.node instanceof Scalar scalar) || scalar.type() != ScalarType.STRING) {
      return Optional.empty();
    }
    String text = scalar.value();
    int equals = text.indexOf('=');
    if (text.startsWith("-")) {
      return equals > 0 ? Optional.of(text.substring(0, equals)) : Optional.empty();
    }
    String image = withoutTag(text);
    return image.indexOf('/') > 0 && text.length() > image.length()
        ? Optional.of(image)
        : Optional.empty();
  }

  static String withoutTag(String image) {
    int digest = image.indexOf('@');
    String name = digest > 0 ? image.substring(0, digest) : image;
    int tag = name.lastIndexOf(':');
    return tag > name.lastIndexOf('/') && tag > 0 ? name.substring(0, tag) : name;
  }
}
