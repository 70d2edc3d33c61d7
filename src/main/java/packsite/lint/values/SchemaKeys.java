package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Json;
import packsite.text.JsonFile;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;
import packsite.text.Source;

/**
 * Which keys a chart's values.schema.json speaks of at one place of the values. Not whether a value
 * fits: that is the business of a validator.
 */
record SchemaKeys(Optional<Mapping> root, List<Mapping> here) {
  static final SchemaKeys NONE = new SchemaKeys(Optional.empty(), List.of());

  private static final List<String> APPLICATORS =
      List.of("allOf", "anyOf", "oneOf", "if", "then", "else");
  private static final int MAX_SCHEMAS = 200;

  /** What a schema says of a key. */
  enum Word {
    /** Nothing. */
    SILENT,
    /** It may be there. */
    NAMED,
    /** Any key may be there. */
    ANY,
    /** It may not be there: the schema's own complaint. */
    FORBIDDEN,
  }

  SchemaKeys {
    here = List.copyOf(here);
  }

  static SchemaKeys of(Source schema) {
    JsonFile file = Json.read(schema);
    return file.mapping()
        .map(root -> new SchemaKeys(Optional.of(root), unfold(root, List.of(root))))
        .orElse(NONE);
  }

  Word about(String key) {
    Word word = Word.SILENT;
    for (Mapping schema : here) {
      if (schema.mapping("properties").filter(map -> map.get(key).isPresent()).isPresent()) {
        return Word.NAMED;
      }
      Word others = aboutOthers(schema);
      word = others.compareTo(word) > 0 ? others : word;
    }
    return word;
  }

  /** Of keys that are not among the properties. */
  private static Word aboutOthers(Mapping schema) {
    if (schema.mapping("patternProperties").isPresent()) {
      return Word.ANY;
    }
    Optional<Node> others = schema.get("additionalProperties");
    if (others.isEmpty()) {
      return Word.SILENT;
    }
    Optional<Scalar> word = others.get().asScalar();
    boolean no =
        word.filter(s -> s.type() == ScalarType.BOOL && s.value().equals("false")).isPresent();
    return no ? Word.FORBIDDEN : Word.ANY;
  }

  SchemaKeys below(String key) {
    if (root.isEmpty()) {
      return NONE;
    }
    List<Mapping> found = new ArrayList<>();
    for (Mapping schema : here) {
      schema
          .mapping("properties")
          .flatMap(properties -> properties.mapping(key))
          .ifPresent(found::add);
    }
    return new SchemaKeys(root, unfold(root.get(), found));
  }

  /** The schemas and all that they take in: references, alternatives, conditions. */
  private static List<Mapping> unfold(Mapping root, List<Mapping> schemas) {
    List<Mapping> all = new ArrayList<>(schemas);
    for (int i = 0; i < all.size() && all.size() < MAX_SCHEMAS; i++) {
      Mapping schema = all.get(i);
      schema
          .scalar("$ref")
          .flatMap(ref -> target(root, ref.value()))
          .filter(found -> !all.contains(found))
          .ifPresent(all::add);
      for (Entry entry : schema.entries()) {
        if (APPLICATORS.contains(entry.name())) {
          parts(entry.value()).forEach(all::add);
        }
      }
    }
    return all;
  }

  private static List<Mapping> parts(Node node) {
    if (node instanceof Sequence list) {
      return list.items().stream().flatMap(item -> item.asMapping().stream()).toList();
    }
    return node.asMapping().stream().toList();
  }

  /** Of a reference within the file; others cannot be followed. */
  private static Optional<Mapping> target(Mapping root, String ref) {
    if (!ref.startsWith("#")) {
      return Optional.empty();
    }
    Optional<Node> node = Optional.of(root);
    for (String part : ref.substring(1).split("/", -1)) {
      String key = part.replace("~1", "/").replace("~0", "~");
      if (!key.isEmpty()) {
        node = node.flatMap(Node::asMapping).flatMap(map -> map.get(key));
      }
    }
    return node.flatMap(Node::asMapping);
  }
}
