package packsite.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import packsite.config.Shape.Exactly;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.config.Shape.Switch;
import packsite.config.Shape.Word;
import packsite.text.Fault;
import packsite.text.Source;
import tools.jackson.databind.json.JsonMapper;

class ConfigSchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
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
          "site:\n  title: \"2024\"\n",
          "lint:\n",
          "lint: {}\n",
          "lint: {profile: strict}\n",
          "lint:\n  levels:\n  options:\n  overrides:\n  ignores:\n",
          "lint: {levels: {}, options: {}, overrides: [], ignores: []}\n",
          "lint: {levels: {PK103: off, image-latest-tag: warning, IM1: info, ALL: error}}\n",
          "lint: {levels: {PK103: 'off', IM1: OFF, IM: false}}\n",
          "lint: {levels: {1: off}}\n",
          "lint: {levels: &l {IM: off}, overrides: [{packs: x, levels: *l}]}\n",
          "lint: {levels: {<<: {IM: off}}}\n",
          "lint: {options: {addon-types: [ai], external-packs: kubernetes}}\n",
          "lint: {options: {retired-registries: [], allow-values: ['charts.*.a']}}\n",
          "lint: {overrides: [{packs: ['a-*', b@1.0.0], levels: {CH104: off}}]}\n",
          "lint: {overrides: [{packs: a, levels: }]}\n",
          "lint: {ignores: [{rule: PJ202}]}\n",
          "lint: {ignores: [{rule: a, pack: b, file: c, at: /d/0, reason: e, until: 2027-01-31}]}\n",
          "lint: {ignores: [{rule: a, until: '2028-02-29'}, {rule: a, at: 12}]}\n",
          "lint: {ignores: [{rule: a, at: 12-20}, {rule: a, at: '12'}, {rule: a, at: 12.0}]}\n");

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
          "Version: 1\n",
          "lint: strict\n",
          "lint: {profiles: strict}\n",
          "lint: {profile: strickt}\n",
          "lint: {profile: Strict}\n",
          "lint: {profile: }\n",
          "lint: {profile: 1}\n",
          "lint: {profile: [strict]}\n",
          "lint: {packs: [a]}\n",
          "lint: {levels: off}\n",
          "lint: {levels: [PK103]}\n",
          "lint: {levels: {PK103: }}\n",
          "lint: {levels: {PK103: on}}\n",
          "lint: {levels: {PK103: 2}}\n",
          "lint: {levels: {PK103: warn}}\n",
          "lint: {levels: {PK103: Error}}\n",
          "lint: {levels: {PK103: 'false'}}\n",
          "lint: {levels: {PK103: {level: off}}}\n",
          "lint: {options: [a]}\n",
          "lint: {options: {addon-types: 5}}\n",
          "lint: {options: {addon-types: [5]}}\n",
          "lint: {options: {addon-types: }}\n",
          "lint: {options: {addontypes: [a]}}\n",
          "lint: {overrides: {packs: a, levels: {IM: off}}}\n",
          "lint: {overrides: [a]}\n",
          "lint: {overrides: [null]}\n",
          "lint: {overrides: [{}]}\n",
          "lint: {overrides: [{packs: a}]}\n",
          "lint: {overrides: [{levels: {IM: off}}]}\n",
          "lint: {overrides: [{packs: 1, levels: {IM: off}}]}\n",
          "lint: {overrides: [{packs: a, levels: {IM: no way}}]}\n",
          "lint: {ignores: PJ202}\n",
          "lint: {ignores: [PJ202]}\n",
          "lint: {ignores: [{}]}\n",
          "lint: {ignores: [{pack: a}]}\n",
          "lint: {ignores: [{rule: }]}\n",
          "lint: {ignores: [{rule: [a, b]}]}\n",
          "lint: {ignores: [{rule: a, pack: 1.10}]}\n",
          "lint: {ignores: [{rule: a, packs: b}]}\n",
          "lint: {ignores: [{rule: a, reason: true}]}\n",
          "lint: {ignores: [{rule: a, at: 0}]}\n",
          "lint: {ignores: [{rule: a, at: -1}]}\n",
          "lint: {ignores: [{rule: a, at: 1.5}]}\n",
          "lint: {ignores: [{rule: a, at: }]}\n",
          "lint: {ignores: [{rule: a, until: 2027-02-30}]}\n",
          "lint: {ignores: [{rule: a, until: 2027-1-31}]}\n",
          "lint: {ignores: [{rule: a, until: 31.01.2027}]}\n",
          "lint: {ignores: [{rule: a, until: 2027}]}\n",
          "lint: {ignores: [{rule: a, until: +12027-01-31}]}\n",
          "lint: {ignores: [{rule: a, until: }]}\n",
          "levels: {IM: off}\n");

  private static List<Error> errors(String schema, String json) {
    return REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON);
  }

  /** The file as editors see it: loaded by a reader of its own, then checked. */
  private static boolean fitsSchema(String yaml) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    Object loaded =
        new Yaml(
                new SafeConstructor(options),
                new Representer(unused),
                unused,
                options,
                new DatesAreTexts())
            .load(yaml);
    String json = new JsonMapper().writeValueAsString(loaded);
    return errors(ConfigSchema.json(), json).isEmpty();
  }

  /** Editors hand dates to the schema as they are written. */
  private static final class DatesAreTexts extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
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
  void each_key_is_described_and_each_example_fits() {
    describedBelow(ConfigShape.ROOT);
  }

  private static void describedBelow(Section section) {
    for (Key key : section.keys()) {
      assertTrue(key.description().endsWith("."), key.name());
      Optional<Section> inner = ConfigShape.section(key.shape());
      inner.ifPresent(ConfigSchemaTest::describedBelow);
      boolean obvious =
          key.shape() instanceof Word
              || key.shape() instanceof Exactly
              || key.shape() instanceof Switch;
      assertEquals(inner.isPresent() || obvious, key.example().isEmpty(), key.name());
      assertEquals(List.of(), faults(key), key.name());
    }
  }

  private static List<Fault> faults(Key key) {
    ConfigCheck check = new ConfigCheck();
    packsite.text.Yaml.read(Source.of("example", key.example()))
        .root()
        .ifPresent(node -> check.check(node, key.shape(), key.name()));
    return check.faults();
  }
}
