package packsite.lint.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;

/** Values that stand where the charts and manifests of the pack do not see them. */
final class MisplacedValuesTest {
  private static List<String> lines(Example example) {
    return Linting.of(example).only("VA").lines().stream()
        .filter(line -> !line.contains("VA213") && !line.contains("VA205"))
        .toList();
  }

  private static Hit hit(Example example) {
    List<Finding> findings =
        Linting.of(example).only("VA").report().findings().stream()
            .filter(finding -> !List.of("VA213", "VA205").contains(finding.code()))
            .toList();
    assertEquals(1, findings.size());
    return findings.get(0).hit();
  }

  private static Example values(String yaml) {
    return Example.values("pack:\n  namespace: web\n" + yaml);
  }

  @Test
  void keys_of_the_chart_one_level_too_high_are_told_once() {
    Hit hit =
        hit(
            values(
                """
                charts:
                  image:
                    repository: quay.io/skerry/web
                    tag: 1.0.0
                  replicas: 2
                  own:
                    a: 1
                    b: 2
                """));
    assertEquals("`image` is not a chart in this pack", hit.message());
    assertEquals("the only chart is `web`", hit.label());
    assertEquals(
        "values below `charts.<name>` are passed to the chart with that name; these reach none",
        hit.why());
    assertEquals("indent lines 4-10 under `web:` (+2 more keys: 7, 8)", hit.help());
    assertEquals("packs/web-1.0.0/pack.json", hit.related().get(0).spot().file());
    assertEquals("charts/web-1.0.0.tgz (web/Chart.yaml: name)", hit.related().get(0).label());
  }

  @Test
  void a_key_beside_the_right_one_is_moved() {
    Hit hit =
        hit(
            values(
                """
                charts:
                  image:
                    tag: 1.0.0
                  web:
                    replicas: 2
                  replicas: 3
                """));
    assertEquals("move lines 4-5 under `web:` (+1 more key: 8)", hit.help());
  }

  @Test
  void the_name_of_the_archive_is_not_the_name_of_the_chart() {
    Hit hit = hit(values("charts:\n  ingress-web:\n    replicas: 2\n"));
    assertEquals("`ingress-web` is not a chart in this pack", hit.message());
    assertEquals("rename the key to `web`", hit.help());
  }

  @Test
  void of_several_charts_the_near_one_is_meant() {
    Example two =
        values(
                """
                charts:
                  web:
                    replicas: 2
                  stroe:
                    size: 1
                  mail:
                    size: 1
                """)
            .andJson("charts", "[\"charts/web-1.0.0.tgz\", \"charts/store-1.0.0.tgz\"]")
            .and("charts/store-1.0.0.tgz!/store/Chart.yaml", "name: store\nversion: 1.0.0\n");
    List<Hit> hits =
        Linting.of(two).only("VA201").report().findings().stream().map(Finding::hit).toList();
    assertEquals(
        List.of("did you mean `store`?", "the charts are web, store"),
        hits.stream().map(Hit::label).toList());
    assertEquals("rename the key to `store`", hits.get(0).help());
  }

  @Test
  void an_empty_section_is_worth_a_warning() {
    assertEquals(
        List.of("warning VA201 values.yaml:6:3 `webb`: `webb` is not a chart in this pack"),
        lines(values("charts:\n  web:\n    replicas: 2\n  webb: {}\n")));
  }

  @Test
  void nothing_is_said_of_charts_that_could_not_be_read() {
    Example example =
        values("charts:\n  other:\n    a: 1\n")
            .andJson("charts", "[\"charts/web-1.0.0.tgz\", \"charts/other-1.0.0.tgz\"]");
    assertEquals(List.of(), lines(example));
    assertEquals(List.of(), lines(example.and("charts/other-1.0.0.tgz", "no archive")));
  }

  @Test
  void keys_at_the_top_reach_no_chart() {
    Example example =
        values(
            """
            replicas: 2
            image:
              tag: 1.0.0
            other: 1
            """);
    assertEquals(
        List.of(
            "error VA212 values.yaml:3:1 `replicas`: `replicas`, `image` stand at the top of"
                + " values.yaml and never reach chart `web`",
            "info VA204 values.yaml:6:1 `other`: nothing reads `other` at the top of values.yaml"),
        lines(example));
    Hit hit = Linting.of(example).only("VA212").report().findings().get(0).hit();
    assertEquals("expected below `charts.web`", hit.label());
    assertEquals("indent lines 3-5 under `charts:` and `web:` (+1 more key: 4)", hit.help());
  }

  @Test
  void a_single_word_at_the_top_may_be_there_for_another_reason() {
    assertEquals(
        List.of(
            "info VA204 values.yaml:3:1 `replicas`:"
                + " nothing reads `replicas` at the top of values.yaml"),
        lines(values("replicas: 2\n")));
  }

  @Test
  void keys_at_the_top_beside_the_section_of_the_chart_are_only_unknown() {
    assertEquals(
        List.of(
            "info VA204 values.yaml:6:1 `image`:"
                + " nothing reads `image` at the top of values.yaml"),
        lines(values("charts:\n  web:\n    replicas: 2\nimage:\n  tag: 1.0.0\n")));
  }

  @Test
  void a_misspelt_root_is_worth_a_warning() {
    assertEquals(
        List.of(
            "warning VA204 values.yaml:3:1 `manifest`:"
                + " nothing reads `manifest` at the top of values.yaml"),
        lines(values("manifest:\n  a:\n    b: 1\n")));
  }

  @Test
  void roots_that_are_read_are_known() {
    assertEquals(
        List.of(),
        lines(
            values(
                """
                region: eu
                readinessCheck:
                  a: 1
                common: &common
                  tag: 1.0.0
                charts:
                  web:
                    replicas: 2
                    image:
                      <<: *common
                      repository: "{{.spectro.pack.web.region}}.example.com/web"
                """)));
  }

  @Test
  void packs_of_kubernetes_may_have_any_root() {
    assertEquals(
        List.of(),
        lines(values("cloud:\n  a: 1\n").andJson("layer", "\"k8s\"").andJson("charts", "[]")));
  }

  @Test
  void values_of_a_manifest_stand_under_its_file_name() {
    Example example =
        values("manifests:\n  route:\n    a: 1\n  other:\n    a: 1\n  route.yaml: {}\n")
            .andJson("kubeManifests", "[\"manifests/web/route.yaml\"]")
            .and("manifests/web/route.yaml", "apiVersion: v1\nkind: ConfigMap\n");
    assertEquals(
        List.of(
            "error VA202 values.yaml:6:3 `other`: `other` is not a manifest in this pack",
            "warning VA202 values.yaml:8:3 `route.yaml`:"
                + " `route.yaml` is not a manifest in this pack"),
        lines(example));
  }

  @Test
  void a_pack_without_manifests_has_no_values_for_them() {
    Hit hit = hit(values("manifests:\n  route:\n    a: 1\n"));
    assertEquals("pack.json lists no manifests", hit.label());
  }

  @Test
  void roots_of_any_shape_do_no_harm() {
    for (String shape : List.of("charts: 1\n", "manifests: [a]\n", "charts:\nmanifests:\n")) {
      assertEquals(
          List.of(),
          lines(values(shape)).stream().filter(line -> !line.contains("VA101")).toList(),
          shape);
    }
  }
}
