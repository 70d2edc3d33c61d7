package packsite.lint.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;

/** Values against the schemas of charts, and against their defaults word by word. */
final class ChartSchemaTest {
  private static final String CHART = "charts/web-1.0.0.tgz!/web/";

  private static final String SCHEMA =
      """
      {
        "properties": {
          "replicas": {"type": "integer"},
          "mode": {"enum": ["fast", "slow"]},
          "host": {"type": "string", "minLength": 1, "pattern": "^[a-z.]*$"},
          "size": {"additionalProperties": false, "properties": {"big": {}}}
        },
        "required": ["token"]
      }
      """;

  private static Example pack(String values) {
    return Example.values("pack:\n  namespace: web\ncharts:\n  web:\n" + values.indent(4))
        .and(CHART + "values.schema.json", SCHEMA)
        .and(
            CHART + "values.yaml", "replicas: 1\nmode: fast\nhost: a\nsize:\n  big: 1\ntoken: a\n");
  }

  private static List<String> lines(Example example) {
    return Linting.of(example).only("VA211").lines();
  }

  @Test
  void what_the_pack_sets_has_to_fit() {
    assertEquals(
        List.of(
            "error VA211 values.yaml:5:15 `\"2\"`:"
                + " `replicas` is a string, which the schema of chart `web` refuses",
            "error VA211 values.yaml:6:11 `fest`:"
                + " `mode` is `fest`, which the schema of chart `web` refuses",
            "error VA211 values.yaml:7:11 `A`:"
                + " `host` has a form that the schema of chart `web` refuses",
            "error VA211 values.yaml:9:7 `tall`:"
                + " `size.tall` is no value that the schema of chart `web` knows"),
        lines(pack("replicas: \"2\"\nmode: fest\nhost: A\nsize:\n  tall: 1\n")));
  }

  @Test
  void what_fits_is_fine() {
    assertEquals(List.of(), lines(pack("replicas: 2\nmode: slow\nhost: b\nsize:\n  big: 2\n")));
  }

  @Test
  void what_palette_fills_in_is_left_alone() {
    assertEquals(
        List.of(),
        lines(
            pack("replicas: \"{{.spectro.var.N}}\"\nhost: \"{{.spectro.system.cluster.name}}\"")));
  }

  @Test
  void what_is_left_empty_is_for_the_user_to_fill_in() {
    assertEquals(
        List.of(
            "info VA211 values.yaml:4:3 `web`:"
                + " chart `web` cannot be installed before `token`, `host` fit its schema"),
        lines(pack("host: \"\"\ntoken: null\n")));
  }

  @Test
  void what_the_chart_itself_does_not_keep_to_is_advice() {
    assertEquals(
        List.of(
            "info VA211 values.yaml:4:3 `web`:"
                + " chart `web` cannot be installed before `replicas` fit its schema"),
        lines(
            pack("host: b\n")
                .and(CHART + "values.yaml", "replicas: many\nmode: fast\ntoken: a\n")));
  }

  @Test
  void a_default_that_the_pack_repeats_is_no_worse_than_the_default() {
    assertEquals(
        List.of(
            "info VA211 values.yaml:4:3 `web`:"
                + " chart `web` cannot be installed before `replicas` fit its schema"),
        lines(
            pack("replicas: some\n")
                .and(CHART + "values.yaml", "replicas: many\nmode: fast\nhost: a\ntoken: a\n")));
  }

  @Test
  void schemas_of_subcharts_count_while_they_are_on() {
    Example example =
        pack("store:\n  size: big\n")
            .and(CHART + "charts/store/Chart.yaml", "name: store\nversion: 1.0.0\n")
            .and(
                CHART + "charts/store/values.schema.json",
                "{\"properties\": {\"size\": {\"type\": \"number\"}}}")
            .and(
                CHART + "Chart.yaml",
                """
                apiVersion: v2
                name: web
                version: 1.0.0
                dependencies:
                  - name: store
                    condition: store.enabled
                """);
    assertEquals(
        List.of(
            "error VA211 values.yaml:6:13 `big`:"
                + " `store.size` is a string, which the schema of chart `web` refuses"),
        lines(example));
    assertEquals(
        List.of(),
        lines(
            example.and(
                "values.yaml",
                "pack:\n  namespace: web\ncharts:\n  web:\n    store:\n      size: big\n"
                    + "      enabled: false\n")));
  }

  @Test
  void a_schema_that_is_none_is_told() {
    assertEquals(
        List.of(
            "info VA211 pack.json:9:15 `charts/web-1.0.0.tgz`:"
                + " the values are not held against a schema of chart `web`"),
        lines(pack("replicas: 2").and(CHART + "values.schema.json", "{")));
  }

  private static List<String> literal(Example example) {
    return Linting.of(example).only("VA213").lines();
  }

  @Test
  void the_literal_rule_knows_nothing_but_the_defaults() {
    assertEquals(
        List.of(
            "error VA213 values.yaml:5:5 `nameOverride`:"
                + " values.yaml of chart `web` has no `nameOverride`",
            "error VA213 values.yaml:7:7 `tall`: values.yaml of chart `web` has no `tall` below `size`",
            "error VA213 values.yaml:8:5 `host`: `host` is a mapping, in chart `web` a string",
            "error VA213 values.yaml:10:5 `mode`: `mode` is a list, in chart `web` a string"),
        literal(
            pack("nameOverride: a\nsize:\n  tall: 1\nhost:\n  a: 1\nmode: [a]\nreplicas: x\n")));
  }

  @Test
  void the_literal_rule_wants_a_section_for_each_chart() {
    assertEquals(
        List.of("error VA213 values.yaml: there is no `charts.web`"),
        literal(Example.values("pack:\n  namespace: web\n")));
    assertEquals(
        List.of("error VA213 values.yaml:4:8 `1`: `charts.web` is a number, not a mapping"),
        literal(Example.values("pack:\n  namespace: web\ncharts:\n  web: 1\n")));
  }

  @Test
  void the_literal_rule_lets_limits_and_empty_defaults_be() {
    assertEquals(
        List.of(),
        literal(
            pack("limits:\n  cpu: 1\nopen:\n  a: 1\nlist:\n  b: 1\n")
                .and(CHART + "values.yaml", "limits:\n  other: 1\nopen: {}\nlist: []\n")));
  }

  @Test
  void the_literal_rule_is_for_the_community_alone() {
    Example example = pack("nameOverride: a\n");
    assertFalse(Linting.of(example).codes().contains("VA213"));
    assertTrue(Linting.of(example).profile(Profile.COMMUNITY).codes().contains("VA213"));
  }
}
