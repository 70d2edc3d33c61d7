package packsite.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import packsite.text.Source;
import tools.jackson.databind.json.JsonMapper;

class ConfigSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Path FILE =
      Path.of(System.getProperty("project.root", ""), "docs/schemas/packsite.schema.json");

  static final List<String> ACCEPTED =
      List.of(
          "{}\n",
          "---\n",
          "version: 1\n",
          "version: 1.0\n",
          "packs: packs/*\n",
          "packs: []\n",
          "packs:\n  - a\n  - '1'\n",
          "packs: &p [a, b]\nexclude: *p\n",
          "exclude: ''\n",
          "site:\n",
          "site: {}\n",
          "site:\n  title: Packs of ours\n",
          "site:\n  title: \"2024\"\n");

  static final List<String> REFUSED =
      List.of(
          "text\n",
          "5\n",
          "[]\n",
          "version: 2\n",
          "version: 1.5\n",
          "version: '1'\n",
          "version: v1\n",
          "version:\n",
          "version: true\n",
          "packs:\n",
          "packs: 5\n",
          "packs: true\n",
          "packs: {a: b}\n",
          "packs: [a, [b]]\n",
          "packs: [a, 5]\n",
          "packs: [a, null]\n",
          "packs: [a, {b: c}]\n",
          "exclude: 1.5\n",
          "site: x\n",
          "site: []\n",
          "site: {title: }\n",
          "site: {title: 2024}\n",
          "site: {title: yes}\n",
          "site: {title: [a]}\n",
          "site: {titel: a}\n",
          "pack: a\n",
          "1: a\n",
          "Version: 1\n");

  private static List<Error> errors(String schema, String json) {
    return REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON);
  }

  /** The file as editors see it: loaded by a reader of its own, then checked. */
  private static boolean fitsSchema(String yaml) {
    Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    String json = new JsonMapper().writeValueAsString(loaded);
    return errors(ConfigSchema.json(), json).isEmpty();
  }

  private static boolean fitsReader(String yaml) {
    return ConfigReader.read(Source.of("packsite.yaml", yaml)).faults().isEmpty();
  }

  @ParameterizedTest
  @FieldSource("ACCEPTED")
  void schema_and_reader_accept(String yaml) {
    assertEquals("reader true, schema true", verdict(yaml));
  }

  @ParameterizedTest
  @FieldSource("REFUSED")
  void schema_and_reader_refuse(String yaml) {
    assertEquals("reader false, schema false", verdict(yaml));
  }

  private static String verdict(String yaml) {
    return "reader " + fitsReader(yaml) + ", schema " + fitsSchema(yaml);
  }

  @Test
  void is_a_schema_of_its_dialect() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(ConfigSchema.json(), InputFormat.JSON));
  }

  @Test
  void the_published_file_is_up_to_date() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, ConfigSchema.json());
    }
    assertEquals(
        ConfigSchema.json(), Files.readString(FILE), "run the tests with -Dupdate to rewrite it");
  }

  @Test
  void each_key_is_described() {
    for (Shape.Key key : ConfigShape.ROOT.keys()) {
      assertEquals(true, key.description().endsWith("."), key.name());
    }
  }
}
