package packsite.lint.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.config.LintConfig;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;

final class OverrideNotInChartTest {
  private static final String CHART = "charts/web-1.0.0.tgz!/web/";

  private static Example pack(String values) {
    return Example.values("pack:\n  namespace: web\ncharts:\n  web:\n" + values.indent(4));
  }

  private static List<String> lines(Example example) {
    return Linting.of(example).only("VA203").lines();
  }

  @Test
  void a_value_that_nothing_reads_is_found() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:5:5 `replicaCount`:"
                + " nothing in chart `web` reads `replicaCount`"),
        lines(pack("replicaCount: 2")));
  }

  @Test
  void keys_without_a_home_come_together_for_each_mapping_the_topmost_only() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:8:7 `uid`:"
                + " nothing in chart `web` reads `uid`, `gid`, `mode` (+1 more) below `image`",
            "warning VA203 values.yaml:12:5 `deep`: nothing in chart `web` reads `deep`, `flat`"),
        lines(
            pack(
                """
                replicas: 2
                image:
                  tag: "2"
                  uid: 1
                  gid: 2
                  mode: 3
                  user: 4
                deep:
                  er:
                    still: 1
                flat: 1
                """)));
  }

  @Test
  void defaults_that_are_empty_take_anything() {
    assertEquals(
        List.of(),
        lines(
            pack("""
                affinity:
                  nodeAffinity: {}
                tolerations:
                  - key: a
                annotations:
                  a/b: c
                host:
                  name: a
                """)
                .and(
                    CHART + "values.yaml",
                    "affinity: {}\ntolerations: []\nannotations:\nhost: \"\"\n")));
  }

  @Test
  void a_key_without_a_value_sets_nothing() {
    assertEquals(List.of(), lines(pack("nobody:\nknows: null\n")));
  }

  @Test
  void what_a_template_reads_is_known() {
    assertEquals(
        List.of("warning VA203 values.yaml:9:5 `other`: nothing in chart `web` reads `other`"),
        lines(
            pack("""
                nameOverride: pages
                securityContext:
                  runAsUser:
                    id: 1
                other: 1
                """)
                .and(
                    CHART + "templates/_helpers.tpl",
                    """
                {{- define "web.name" -}}
                {{- default .Chart.Name .Values.nameOverride }}
                {{- end }}
                """)
                .and(
                    CHART + "templates/pod.yaml",
                    """
                name: {{ include "web.name" . }}
                securityContext: {{- toYaml .Values.securityContext | nindent 2 }}
                """)));
  }

  @Test
  void what_only_the_notes_read_is_known() {
    assertEquals(
        List.of(),
        lines(
            pack("url: a")
                .and(CHART + "templates/pod.yaml", "a: b\n")
                .and(CHART + "templates/NOTES.txt", "Open {{ .Values.url }}\n")));
  }

  @Test
  void what_a_template_in_the_values_reads_is_known() {
    Example example =
        pack("host: \"{{ .Values.domain }}\"\ndomain: a.example\n")
            .and(CHART + "values.yaml", "host: \"\"\n")
            .and(CHART + "templates/a.yaml", "host: {{ tpl .Values.host . }}\n");
    assertEquals(List.of(), lines(example));
    assertEquals(
        List.of("warning VA203 values.yaml:6:5 `domain`: nothing in chart `web` reads `domain`"),
        lines(
            pack("host: plain\ndomain: a.example\n")
                .and(CHART + "values.yaml", "host: \"\"\n")
                .and(CHART + "templates/a.yaml", "host: {{ tpl .Values.host . }}\n")));
  }

  @Test
  void templates_that_cannot_be_followed_may_read_everything() {
    assertEquals(
        List.of(),
        lines(
            pack("anything: 1")
                .and(CHART + "templates/a.yaml", "a: {{ include \"elsewhere\" . }}\n")));
  }

  private static final String DEPENDENCIES =
      """
      apiVersion: v2
      name: web
      version: 1.0.0
      appVersion: "1.0.0"
      dependencies:
        - name: store
          alias: cache
          condition: cache.enabled,features.cache
          tags: [backend]
        - name: store
          version: 1.0.0
          import-values:
            - child: exported
              parent: taken
      """;

  private static Example withSubchart(String values) {
    return pack(values)
        .and(CHART + "Chart.yaml", DEPENDENCIES)
        .and(CHART + "values.yaml", "replicas: 1\nstore:\n  preset: 1\n")
        .and(CHART + "templates/a.yaml", "a: {{ .Values.replicas }}{{ .Values.cache.note }}\n")
        .and(CHART + "charts/store/Chart.yaml", "apiVersion: v2\nname: store\nversion: 1.0.0\n")
        .and(
            CHART + "charts/store/values.yaml",
            "size: 1\nexported:\n  color: red\nglobal:\n  registry: a\n")
        .and(
            CHART + "charts/store/templates/a.yaml",
            "a: {{ .Values.size }}{{ .Values.mode }}{{ .Values.global.zone }}\n");
  }

  @Test
  void subcharts_are_known_by_name_and_by_alias() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:13:7 `nobody`:"
                + " nothing in chart `web` reads `nobody` below `cache`",
            "warning VA203 values.yaml:14:5 `stores`: nothing in chart `web` reads `stores`"),
        lines(
            withSubchart(
                """
                store:
                  size: 2
                  mode: slow
                  preset: 2
                cache:
                  size: 2
                  mode: fast
                  note: 1
                  nobody: 1
                stores:
                  size: 3
                """)));
  }

  @Test
  void switches_of_subcharts_are_known() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:9:7 `other`:"
                + " nothing in chart `web` reads `other` below `features`",
            "warning VA203 values.yaml:12:7 `frontend`:"
                + " nothing in chart `web` reads `frontend` below `tags`"),
        lines(
            withSubchart(
                """
                cache:
                  enabled: true
                features:
                  cache: true
                  other: true
                tags:
                  backend: true
                  frontend: true
                """)));
  }

  @Test
  void what_a_subchart_exports_is_known_where_it_lands() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:7:7 `size`:"
                + " nothing in chart `web` reads `size` below `taken`"),
        lines(withSubchart("taken:\n  color: blue\n  size: 1\n")));
  }

  @Test
  void globals_are_those_of_all_charts() {
    assertEquals(
        List.of(
            "warning VA203 values.yaml:8:7 `planet`:"
                + " nothing in chart `web` reads `planet` below `global`"),
        lines(withSubchart("global:\n  registry: b\n  zone: c\n  planet: d\n")));
  }

  @Test
  void a_subchart_that_is_not_there_may_know_anything() {
    assertEquals(
        List.of(),
        lines(
            pack("gone:\n  a: 1\n")
                .and(
                    CHART + "Chart.yaml",
                    """
                apiVersion: v2
                name: web
                version: 1.0.0
                dependencies:
                  - name: gone
                """)));
  }

  @Test
  void a_schema_knows_values_as_well() {
    Example example =
        pack("mode: a\nlimits:\n  any: 1\nsize:\n  big: 1\n  tall: 2\n")
            .and(
                CHART + "values.schema.json",
                """
                {
                  "properties": {
                    "mode": {},
                    "limits": {"additionalProperties": {"type": "integer"}},
                    "size": {"allOf": [{"$ref": "#/definitions/size"}]}
                  },
                  "definitions": {"size": {"properties": {"big": {}}}}
                }
                """);
    assertEquals(
        List.of(
            "warning VA203 values.yaml:10:7 `tall`:"
                + " nothing in chart `web` reads `tall` below `size`"),
        lines(example));
  }

  @Test
  void merged_keys_are_not_held_against_who_merges_them() {
    assertEquals(
        List.of(),
        lines(
            Example.values(
                """
                x-common: &common
                  team: docs
                pack:
                  namespace: web
                charts:
                  web:
                    <<: *common
                    replicas: 2
                """)));
  }

  @Test
  void resources_are_always_fine() {
    assertEquals(
        List.of(),
        lines(
            pack("resources:\n  limits:\n    cpu: 1\n  requests:\n    memory: 1Gi\n")
                .and(CHART + "values.yaml", "resources:\n  limits:\n    memory: 1Gi\n")
                .and(CHART + "templates/a.yaml", "a: b\n")));
  }

  @Test
  void values_that_a_macro_reads_are_read() {
    assertEquals(
        List.of(),
        lines(
            pack(
                """
                replicas: 2
                own: a
                image:
                  tag: "{{ .spectro.pack.web.charts.web.own }}"
                """)));
  }

  @Test
  void a_repository_may_allow_paths() {
    Example example = pack("sizing:\n  cpu: 1\nteam: a\nimage:\n  sizing:\n    cpu: 1\n");
    assertEquals(
        List.of("warning VA203 values.yaml:7:5 `team`: nothing in chart `web` reads `team`"),
        Linting.of(example)
            .only("VA203")
            .config(allowing("charts.*.sizing.**", "charts.**.image.sizing"))
            .lines());
  }

  private static LintConfig allowing(String... paths) {
    LintConfig none = LintConfig.DEFAULT;
    LintConfig.Options options =
        new LintConfig.Options(List.of(), List.of(), List.of(), List.of(paths));
    return new LintConfig(none.profile(), none.levels(), options, none.overrides(), none.ignores());
  }

  @Test
  void without_templates_it_is_advice() {
    assertEquals(
        List.of(
            "info VA203 values.yaml:5:5 `replicaCount`:"
                + " chart `bare` has no default for `replicaCount`"),
        lines(bare("replicaCount: 2\nfullnameOverride: a\nhostAliases: []\n")));
  }

  private static Example bare(String values) {
    return Example.values("pack:\n  namespace: web\ncharts:\n  bare:\n" + values.indent(4))
        .andJson("charts", "[\"charts/bare-1.0.0.tgz\"]")
        .and("charts/bare-1.0.0.tgz!/bare/Chart.yaml", "name: bare\nversion: 1.0.0\n")
        .and(
            "charts/bare-1.0.0.tgz!/bare/values.yaml",
            "replicas: 1\n# hostAliases: []\nweb:\n  # mode: 1\n  port: 80\n");
  }

  @Test
  void one_level_too_shallow_is_recognised() {
    var hit =
        Linting.of(bare("port: 81\nmode: 2\nweb:\n  mode: 1\n"))
            .only("VA203")
            .report()
            .findings()
            .get(0)
            .hit();
    assertEquals("chart `bare` has no default for `port`", hit.message());
    assertEquals("the chart has it as `web.port`", hit.label());
    assertEquals("indent line 5 under `web:`", hit.help());
  }

  @Test
  void a_near_name_is_suggested() {
    var hit = Linting.of(pack("replica: 2")).only("VA203").report().findings().get(0).hit();
    assertEquals("did you mean `replicas`?", hit.label());
    assertEquals(java.util.Optional.<Fix>empty(), hit.fix());
  }

  @Test
  void a_chart_that_says_nothing_of_its_values_is_left_alone() {
    assertEquals(
        List.of(),
        lines(
            Example.values("pack:\n  namespace: web\ncharts:\n  bare:\n    a: 1\n")
                .andJson("charts", "[\"charts/bare-1.0.0.tgz\"]")
                .and("charts/bare-1.0.0.tgz!/bare/Chart.yaml", "name: bare\nversion: 1.0.0\n")));
  }

  @Test
  void a_chart_of_which_a_part_is_unreadable_may_know_more() {
    assertEquals(
        List.of(), lines(pack("replicaCount: 2").and(CHART + "values.yaml", "replicas: {\n")));
  }

  @Test
  void values_of_any_shape_do_no_harm() {
    for (String shape :
        List.of("charts:\n", "charts: a\n", "charts: [a]\n", "charts:\n  web: 1\n")) {
      assertEquals(List.of(), lines(Example.values("pack:\n  namespace: web\n" + shape)), shape);
    }
  }
}
