package packsite.config;

import java.util.List;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.config.Shape.Text;
import packsite.config.Shape.Texts;
import packsite.text.JsonWriter;

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
      json.member("type", List.of("object", "null")); // A section may be left empty.
      json.name("properties").object(() -> section.keys().forEach(key -> property(json, key)));
      json.member("additionalProperties", false);
    } else if (shape instanceof Exactly exactly) {
      json.member("const", exactly.number());
    } else if (shape instanceof Texts) {
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
    } else {
      Text text = (Text) shape;
      json.member("type", "string");
      if (!text.allowed().isEmpty()) {
        json.member("enum", text.allowed());
      }
    }
  }

  private static void property(JsonWriter json, Key key) {
    json.name(key.name())
        .object(
            () -> {
              String fallback = key.fallback().isEmpty() ? "" : " Default: " + key.fallback() + ".";
              json.member("description", key.description() + fallback);
              shape(json, key.shape());
            });
  }
}
