package packsite.lint.manifests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;

final class ManifestsTest {
  private static final String HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";

  private static Example pack(String yaml) {
    return Example.json("kubeManifests", "[\"manifests/a.yaml\"]").and("manifests/a.yaml", yaml);
  }

  private static List<String> manifest(String yaml) {
    return Linting.of(pack(yaml)).only("MF").lines();
  }

  @Test
  void a_manifest_is_not_to_be_deleted_while_a_listed_one_is_missing() {
    Example renamed =
        Example.json("kubeManifests", "[\"manifests/a.yaml\"]").and("manifests/b.yaml", HEAD);
    Finding found = Linting.of(renamed).only("MF103").report().findings().get(0);
    assertEquals("packs/web-1.0.0/manifests/b.yaml", found.spot().path());
    assertEquals(Optional.empty(), found.hit().fix());
  }

  @Test
  void objects_need_a_version_and_a_kind() {
    assertEquals(
        List.of(
            "error MF101 manifests/a.yaml:2:13 `v1`: object `a` has no `kind`",
            "error MF101 manifests/a.yaml:6:7 `Pod`: an object has no `apiVersion`",
            "error MF101 manifests/a.yaml:13:5 `data: {}`: an object has neither `apiVersion` nor"
                + " `kind`"),
        manifest(
            """
            # one
            apiVersion: v1
            metadata:
              name: a
            ---
            kind: Pod
            ---
            # nothing but a comment
            ---
            apiVersion: v1
            kind: List
            items:
              - data: {}
            """));
  }

  @Test
  void yaml_that_is_none_and_documents_that_are_no_objects() {
    assertEquals(
        List.of(
            "error MF101 manifests/a.yaml:2:1 `just text`: a document is a string, not an object"),
        manifest("---\njust text\n"));
    assertEquals(
        List.of("warning MF101 manifests/a.yaml:5:1 `kind`: duplicate key `kind`".substring(0, 43)),
        manifest(HEAD + "kind: Secret\n").stream().map(line -> line.substring(0, 43)).toList());
  }

  @Test
  void what_a_template_may_make_whole_is_not_judged() {
    assertEquals(List.of(), manifest("{{ template \"head\" . }}\nmetadata:\n  name: a\n"));
    assertEquals(
        List.of(),
        manifest("{{ toYaml .Release }}\n---\n{{- if true }}\n" + HEAD + "{{- end }}\n"));
    assertEquals(List.of(), manifest("a: {{ 1 }}: b\n"));
    assertEquals(
        List.of("error MF101 manifests/a.yaml:1:7 `Pod`: an object has no `apiVersion`"),
        manifest("kind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n"));
  }

  @Test
  void blocks_of_a_template_have_to_fit() {
    assertEquals(
        List.of("error MF101 manifests/a.yaml:5:1 `{{ if true }}`: `if` has no `{{ end }}`"),
        manifest(HEAD + "{{ if true }}\ndata: {}\n{ end }}\n"));
    assertEquals(List.of(), manifest(HEAD + "data:\n  of: '{{workflow.namespace}}'\n"));
  }

  @Test
  void two_names_clash_whatever_their_folders() {
    assertEquals(
        List.of(
            "error MF102 pack.json:11:45 `\"manifests/b/a.yml\"`: two manifests have the name `a`"),
        Linting.of(
                Example.json("kubeManifests", "[\"manifests/a.yaml\", \"manifests/b/a.yml\"]")
                    .and("manifests/a.yaml", HEAD)
                    .and("manifests/b/a.yml", HEAD))
            .only("MF")
            .lines()
            .stream()
            .map(line -> line.replaceFirst("json:[0-9]+:[0-9]+", "json:11:45"))
            .toList());
  }

  @Test
  void manifests_that_nobody_lists() {
    assertEquals(
        List.of("warning MF103 manifests/b.yaml: `manifests/b.yaml` is not listed in pack.json"),
        Linting.of(
                Example.json("kubeManifests", "[\"./manifests//a.yaml\"]")
                    .and("manifests/a.yaml", HEAD)
                    .and("manifests/b.yaml", HEAD)
                    .and("manifests/notes.txt", "text"))
            .only("MF")
            .lines());
    assertEquals(
        List.of(),
        Linting.of(Example.json("kubeManifests", "[5]").and("manifests/a.yaml", HEAD))
            .only("MF")
            .lines());
  }

  @Test
  void values_that_a_manifest_reads_and_nobody_sets() {
    Finding finding =
        Linting.of(pack(HEAD + "data:\n  b: {{ .Values.b.c }}\n  a: {{ .Values.a }}\n"))
            .only("MF")
            .report()
            .findings()
            .get(0);
    assertEquals(
        "values.yaml has no `manifests.a`, which the manifest reads", finding.hit().message());
    assertEquals("{{ .Values.b.c }}", finding.spot().span().orElseThrow().text());
    assertEquals("it reads a, b.c", finding.hit().found());
  }

  @Test
  void values_may_come_from_a_preset_and_others_have_templates_too() {
    String reading = HEAD + "data:\n  b: {{ .Values.b }}\n";
    assertEquals(List.of(), manifest(HEAD + "data:\n  b: {{ .ObjectMeta.Name }}{{ .Values.b }}\n"));
    assertEquals(
        List.of(),
        Linting.of(
                pack(reading)
                    .and(
                        "presets.yaml",
                        """
                        presets:
                          - {name: a, displayName: A, group: G, add: "manifests: {a: {b: 1}}"}
                        """))
            .only("MF")
            .lines());
    assertEquals(
        List.of("error VA202 values.yaml:2:3 `extra`: `extra` is not a manifest in this pack"),
        Linting.of(
                Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                    .and("manifests/extras.yaml", reading)
                    .and("values.yaml", "manifests:\n  extra:\n    b: 1\n"))
            .lines()
            .stream()
            .filter(line -> line.contains(" MF") || line.contains(" VA202 "))
            .toList());
  }

  @Test
  void a_listed_path_may_take_thousands_of_detours() {
    String path = "manifests/" + "./".repeat(20_000) + "a.yaml";
    Example pack =
        Example.json("kubeManifests", "[\"" + path + "\"]").and("manifests/a.yaml", HEAD);
    assertEquals(List.of(), Linting.of(pack).only("MF").lines());
  }
}
