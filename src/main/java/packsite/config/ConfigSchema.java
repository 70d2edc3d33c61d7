package packsite.config;

import java.util.List;
import packsite.config.Shape.Date;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Items;
import packsite.config.Shape.Key;
import packsite.config.Shape.Level;
import packsite.config.Shape.Section;
import packsite.config.Shape.Single;
import packsite.config.Shape.Switch;
import packsite.config.Shape.Table;
import packsite.config.Shape.TextOrLine;
import packsite.config.Shape.Texts;
import packsite.text.JsonWriter;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Source;
import packsite.text.Yaml;

/** The JSON Schema of packsite.yaml, for editors. */
public final class ConfigSchema {
  private ConfigSchema() {}

  public static String json() {
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("$schema", "https://json-schema.org/draft/2020-12/schema");
          json.member("title", Config.FILE_NAME);
          json.member("description", "Configuration of packsite, in the root of a repository.");
          shape(json, ConfigShape.ROOT);
        });
    return json.toString();
  }

  private static void shape(JsonWriter json, Shape shape) {
    if (shape instanceof Section section) {
      section(json, section);
    } else if (shape instanceof Table table) {
      json.member("type", List.of("object", "null"));
      json.name("additionalProperties").object(() -> shape(json, table.value()));
    } else if (shape instanceof Items items) {
      json.member("type", List.of("array", "null"));
      json.name("items").object(() -> shape(json, items.item()));
    } else if (shape instanceof Texts) {
      texts(json);
    } else {
      single(json, (Single) shape);
    }
  }

  private static void section(JsonWriter json, Section section) {
    if (section.mayBeEmpty()) {
      json.member("type", List.of("object", "null"));
    } else {
      json.member("type", "object");
    }
    json.name("properties").object(() -> section.keys().forEach(key -> property(json, key)));
    List<String> required = section.keys().stream().filter(Key::required).map(Key::name).toList();
    if (!required.isEmpty()) {
      json.member("required", required);
    }
    json.member("additionalProperties", false);
  }

  private static void texts(JsonWriter json) {
    json.name("oneOf")
        .array(
            () -> {
              json.object(() -> json.member("type", "string"));
              json.object(
                  () -> {
                    json.member("type", "array");
                    json.name("items").object(() -> json.member("type", "string"));
                  });
            });
  }

  private static void single(JsonWriter json, Single shape) {
    if (shape instanceof Exactly exactly) {
      json.member("const", exactly.number());
    } else if (shape instanceof Level level) {
      json.name("enum")
          .array(
              () -> {
                level.words().forEach(json::value);
                json.value(false); // What `off` without quotes is to some readers.
              });
    } else if (shape instanceof Switch words) {
      json.name("enum")
          .array(
              () -> {
                words.words().forEach(json::value);
                json.value(true); // What `on` and `off` without quotes are to some readers.
                json.value(false);
              });
    } else if (shape instanceof TextOrLine) {
      json.member("type", List.of("string", "integer"));
      json.member("minimum", 1);
    } else {
      json.member("type", "string");
      if (shape instanceof Date) {
        json.member("format", "date");
        json.member("pattern", Date.PATTERN);
      } else if (!shape.words().isEmpty()) {
        json.member("enum", shape.words());
      }
    }
  }

  private static void property(JsonWriter json, Key key) {
    json.name(key.name())
        .object(
            () -> {
              String fallback = key.fallback().isEmpty() ? "" : " Default: " + key.fallback() + ".";
              json.member("description", key.description() + fallback);
              if (!key.example().isEmpty()) {
                Source example = Source.of(key.name(), key.example());
                json.name("examples")
                    .array(() -> Yaml.read(example).root().ifPresent(node -> value(json, node)));
              }
              shape(json, key.shape());
            });
  }

  private static void value(JsonWriter json, Node node) {
    if (node.resolved() instanceof Mapping mapping) {
      json.object(
          () ->
              mapping.effective().forEach(entry -> value(json.name(entry.name()), entry.value())));
    } else if (node.resolved() instanceof Sequence list) {
      json.array(() -> list.items().forEach(item -> value(json, item)));
    } else {
      Scalar scalar = (Scalar) node.resolved();
      if (scalar.type().isNumber()) {
        json.value(Long.parseLong(scalar.value()));
      } else {
        json.value(scalar.value());
      }
    }
  }
}
