package packsite.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.model.Problem;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/**
 * Tells of values that have another type than their readers want: the typed views leave them out,
 * and nothing may be left out in silence.
 */
final class Shapes {
  /** What a value may be. */
  private enum Type {
    TEXT("a string"),
    YAML_TEXT("a string"),
    NUMBER("a number"),
    MAPPING("a mapping"),
    TEXTS("a list of strings"),
    MAPPINGS("a list of mappings"),
    LIST("a list");

    private final String phrase;

    Type(String phrase) {
      this.phrase = phrase;
    }
  }

  private static final Map<String, Type> PACK_JSON =
      Map.ofEntries(
          Map.entry("name", Type.TEXT),
          Map.entry("displayName", Type.TEXT),
          Map.entry("version", Type.TEXT),
          Map.entry("layer", Type.TEXT),
          Map.entry("addonType", Type.TEXT),
          Map.entry("addonSubType", Type.TEXT),
          Map.entry("group", Type.TEXT),
          Map.entry("eol", Type.TEXT),
          Map.entry("cloudType", Type.TEXT),
          Map.entry("cloudTypes", Type.TEXTS),
          Map.entry("charts", Type.TEXTS),
          Map.entry("kubeManifests", Type.TEXTS),
          Map.entry("ansibleRoles", Type.TEXTS),
          Map.entry("annotations", Type.MAPPING),
          Map.entry("constraints", Type.MAPPING));
  private static final Map<String, Type> CONSTRAINTS =
      Map.of("dependencies", Type.MAPPINGS, "resources", Type.MAPPINGS);
  private static final Map<String, Type> DEPENDENCY =
      Map.of(
          "packName", Type.TEXT,
          "layer", Type.TEXT,
          "type", Type.TEXT,
          "minVersion", Type.TEXT,
          "maxVersion", Type.TEXT);
  private static final Map<String, Type> RESOURCE =
      Map.of("type", Type.TEXT, "minLimit", Type.NUMBER, "components", Type.MAPPINGS);
  private static final Map<String, Type> COMPONENT =
      Map.of(
          "scheduleType", Type.TEXT,
          "resourceRequestParamRef", Type.TEXT,
          "replicaCountParamRef", Type.TEXT);
  private static final Map<String, Type> VALUES =
      Map.of("pack", Type.MAPPING, "charts", Type.MAPPING, "manifests", Type.MAPPING);
  private static final Map<String, Type> PACK = Map.of("content", Type.MAPPING);
  private static final Map<String, Type> CONTENT = Map.of("images", Type.LIST, "charts", Type.LIST);
  private static final Map<String, Type> PRESETS = Map.of("presets", Type.MAPPINGS);
  private static final Map<String, Type> PRESET =
      Map.of(
          "name", Type.TEXT,
          "displayName", Type.TEXT,
          "group", Type.TEXT,
          "remove", Type.TEXTS,
          "add", Type.YAML_TEXT);

  private final List<Problem> problems;

  Shapes(List<Problem> problems) {
    this.problems = problems;
  }

  void packJson(Mapping root) {
    check(root, PACK_JSON);
    root.mapping("annotations").ifPresent(this::annotations);
    root.mapping("constraints").ifPresent(this::constraints);
  }

  private void annotations(Mapping annotations) {
    annotations.effective().forEach(entry -> expect(entry, Type.TEXT));
  }

  private void constraints(Mapping constraints) {
    check(constraints, CONSTRAINTS);
    mappings(constraints, "dependencies").forEach(map -> check(map, DEPENDENCY));
    mappings(constraints, "resources").forEach(this::resource);
  }

  private void resource(Mapping resource) {
    check(resource, RESOURCE);
    mappings(resource, "components").forEach(map -> check(map, COMPONENT));
  }

  /** A key without a value is fine in YAML: people leave it there to be filled in. */
  void values(Mapping root) {
    check(root, VALUES);
    Optional<Mapping> pack = root.mapping("pack");
    pack.ifPresent(map -> check(map, PACK));
    pack.flatMap(map -> map.mapping("content")).ifPresent(map -> check(map, CONTENT));
  }

  void presets(Mapping root) {
    check(root, PRESETS);
    mappings(root, "presets").forEach(map -> check(map, PRESET));
  }

  private static List<Mapping> mappings(Mapping map, String key) {
    return Fields.each(map, key, found -> found);
  }

  private void check(Mapping map, Map<String, Type> types) {
    for (Entry entry : map.effective()) {
      Type type = types.get(entry.name());
      if (type != null) {
        expect(entry, type);
      }
    }
  }

  private void expect(Entry entry, Type type) {
    Node value = entry.value();
    if (!fits(value, type)) {
      complain("`" + entry.name() + "`", value, type);
    } else if (type == Type.TEXTS || type == Type.MAPPINGS) {
      Type each = type == Type.TEXTS ? Type.TEXT : Type.MAPPING;
      for (Node item : items(value)) {
        if (!fits(item, each)) {
          complain("an item of `" + entry.name() + "`", item, each);
        }
      }
    }
  }

  private static List<Node> items(Node list) {
    return list.asSequence().map(Sequence::items).orElse(List.of());
  }

  private static boolean fits(Node value, Type type) {
    if (value.isNull() && value.span().isEmpty()) {
      return true;
    }
    Optional<Scalar> scalar = value.asScalar();
    return switch (type) {
      case TEXT, YAML_TEXT -> scalar.filter(Fields::isText).isPresent();
      case NUMBER -> scalar.filter(number -> number.type().isNumber()).isPresent();
      case MAPPING -> value.asMapping().isPresent();
      case TEXTS, MAPPINGS, LIST -> value.asSequence().isPresent();
    };
  }

  private void complain(String what, Node value, Type expected) {
    String help =
        switch (expected) {
          case TEXT -> "put it in quotes";
          case YAML_TEXT -> "write `|` behind the colon, so that the lines below are one text";
          default -> "write " + expected.phrase;
        };
    problems.add(
        Problem.at(
            value.span(),
            expected == Type.YAML_TEXT ? Problem.Kind.EMBEDDED : Problem.Kind.SHAPE,
            what + " is " + value.kindName() + ", expected " + expected.phrase,
            help));
  }
}
