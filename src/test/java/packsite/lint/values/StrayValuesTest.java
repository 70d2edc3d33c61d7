package packsite.lint.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;

/** Values under a name that nobody has are told once, where they stand. */
final class StrayValuesTest {
  private static final String MANIFEST =
      """
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: {{ .Values.name }}
      """;

  private static final String FORM = "charts.web.replicas:\n  schema: '{{ required }}'\n";

  private static List<String> labels(Example example, String rule) {
    return Linting.of(example).only(rule).report().findings().stream()
        .map(finding -> finding.hit().label())
        .toList();
  }

  private static List<String> codes(Example example) {
    return Linting.of(example).report().findings().stream().map(Finding::code).toList();
  }

  private static Example values(String sections) {
    String pack =
        """
        pack:
          namespace: web
          content:
            images:
              - image: quay.io/skerry/web:1.0.0
        """;
    return Example.values(pack + sections).and("schema.yaml", FORM);
  }

  @Test
  void a_misnamed_section_is_told_and_so_is_the_form_that_no_longer_finds_its_values() {
    assertEquals(List.of("SM104", "VA201"), codes(values("charts:\n  wbe:\n    replicas: 2\n")));
    assertEquals(List.of("SM104", "VA204"), codes(values("chart:\n  web:\n    replicas: 2\n")));
  }

  @Test
  void a_path_that_nothing_explains_is_told() {
    assertEquals(
        List.of("SM104"),
        codes(values("charts:\n  web:\n    replicaCount: 2\n")).stream()
            .filter(code -> code.equals("SM104"))
            .toList());
    assertEquals(List.of("SM104"), codes(values("")));
  }

  @Test
  void an_archive_or_manifest_that_is_not_listed_is_named() {
    Example archive =
        values("charts:\n  web:\n    replicas: 2\n  cache:\n    size: 1\n")
            .and("charts/cache-1.0.0.tgz!/cache/Chart.yaml", "name: cache\nversion: 1.0.0\n");
    assertEquals(
        List.of("pack.json does not list `charts/cache-1.0.0.tgz`"), labels(archive, "VA201"));
    Example manifest =
        values("charts:\n  web:\n    replicas: 2\nmanifests:\n  a:\n    name: x\n")
            .and("manifests/a.yaml", MANIFEST);
    assertEquals(List.of("pack.json does not list `manifests/a.yaml`"), labels(manifest, "VA202"));
  }

  @Test
  void a_misspelt_list_is_shown_where_a_pack_installs_nothing() {
    Example misspelt = Example.json("charts", "").andJson("Charts", "[\"charts/web-1.0.0.tgz\"]");
    Finding found = Linting.of(misspelt).only("PJ211").report().findings().get(0);
    assertEquals(
        Optional.of("\"Charts\""),
        found.hit().related().get(0).spot().span().map(span -> span.text()));
  }
}
