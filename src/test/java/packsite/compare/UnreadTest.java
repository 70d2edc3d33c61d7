package packsite.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;

/** What could not be read is told as that, never as new or gone. */
final class UnreadTest {
  private static final String JSON =
      """
      {
        "name": "web", "displayName": "web", "version": "1.0.0", "layer": "addon",
        "addonType": "monitoring", "cloudTypes": ["all"],
        "charts": ["charts/web-1.0.0.tgz"],
        "kubeManifests": ["manifests/page.yaml"],
        "constraints": {
          "dependencies": [
            {"packName": "kube", "layer": "k8s", "type": "required", "minVersion": "1.30"}
          ],
          "resources": [{"type": "memory", "minLimit": 128}]
        }
      }
      """;
  private static final String CRD =
      """
      kind: CustomResourceDefinition
      metadata:
        name: NAME.skerry.example
      spec:
        group: skerry.example
        names:
          kind: Page
        versions:
          - name: v1
            served: true
      """;
  private static final String MANIFEST =
      """
      kind: Pod
      metadata:
        name: a
      spec:
        containers:
          - image: quay.io/skerry/page:1.0.0
            args: ["{{ .Values.host }}"]
      ---
      """;

  private static PackFixture whole() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("kubeVersion: \">= 1.27.0-0\"\n")
            .values("size: 1\n")
            .with("crds/pages.yaml", CRD.replace("NAME", "pages"))
            .with("templates/a.yaml", "size: {{ .Values.size }}\nimage: quay.io/skerry/web:1.0.0\n")
            .sub(ChartFixture.named("redis"));
    return PackFixture.healthy("web")
        .values(
            "pack:\n  namespace: web\n  content:\n    images:\n      - image: redis:7\n"
                + "charts:\n  web:\n    size: 2\nmanifests:\n  page:\n    host: a\n")
        .chart(chart)
        .manifest("page.yaml", MANIFEST + CRD.replace("NAME", "books"))
        .with("pack.json", JSON)
        .with(
            "schema.yaml",
            "charts.web.size:\n  schema: '{{ required }}'\npack.x:\n  schema: '{{ required }}'\n")
        .with(
            "presets.yaml",
            "presets:\n  - name: a\n    displayName: A\n    group: g\n    remove: []\n"
                + "    add: |\n      a: 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pack.json            | {"name": [
          values.yaml          | pack: {a: [
          schema.yaml          | charts.web.size: [
          presets.yaml         | presets: [
          charts/web-1.0.0.tgz | no archive
          manifests/page.yaml  | a: [
          README.md            | version https://git-lfs.github.com/spec/v1 NL oid sha256:00 NL size 1
          logo.png             | version https://git-lfs.github.com/spec/v1 NL oid sha256:00 NL size 1
          """)
  void is_neither_a_change_nor_a_consequence(String file, String broken) {
    String text = broken.replace(" NL ", "\n") + "\n";
    for (boolean old : new boolean[] {true, false}) {
      PackFixture part = whole().with(file, text);
      Changes changes =
          old
              ? Packs.compare(Comparing.pack(part), Comparing.pack(whole()))
              : Packs.compare(Comparing.pack(whole()), Comparing.pack(part));
      assertFalse(changes.gaps().isEmpty(), file);
      List<String> told =
          ChangesText.of(changes).stream()
              .filter(line -> !line.startsWith("gap ") && !line.startsWith("file "))
              .filter(line -> !line.equals("manifest page other text"))
              .toList();
      assertEquals(List.of(), told, file + (old ? " of the old one" : " of the new one"));
    }
  }
}
