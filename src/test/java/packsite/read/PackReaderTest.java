package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.io.DeniedTree;
import packsite.io.MapTree;
import packsite.io.Tree;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.model.Presets.Preset;
import packsite.model.Repository;

final class PackReaderTest {
  private static final String DIR = "packs/p-1.0.0";

  private static PackFixture pack() {
    return PackFixture.healthy("p");
  }

  @Test
  void a_healthy_pack_has_no_problems() {
    Pack pack = Reading.pack(pack());
    assertEquals(List.of(), Reading.problems(pack));
    assertEquals("p@1.0.0", pack.id().orElseThrow().toString());
    assertEquals("png", pack.logo().orElseThrow().format().label());
    assertEquals("p", pack.readme().orElseThrow().headings().get(0).text());
    assertEquals(
        List.of("README.md", "logo.png", "pack.json", "values.yaml"),
        pack.files().stream().map(PackFile::path).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "[\"c/a.tgz\"], [], addon, HELM",
    "[], [\"m/a.yaml\"], addon, MANIFEST",
    "[\"c/a.tgz\"], [\"m/a.yaml\"], addon, MIXED",
    "[], [], os, OS",
    "[], [], k8s, K8S",
    "[], [], addon, EMPTY",
    "[], [], nonsense, EMPTY",
    "[\"c/a.tgz\"], [], os, HELM",
  })
  void the_kind_follows_from_the_contents(
      String charts, String manifests, String layer, String kind) {
    PackFixture fixture =
        pack().json("charts", charts).json("kubeManifests", manifests).json("layer", q(layer));
    assertEquals(kind, Reading.pack(fixture).kind().name());
  }

  @Test
  void roles_make_an_ansible_pack() {
    PackFixture fixture = pack().json("ansibleRoles", "[\"roles/a\"]").with("roles/a", "x");
    assertEquals("ANSIBLE", Reading.pack(fixture).kind().name());
  }

  @Test
  void what_has_another_type_is_as_good_as_absent() {
    Pack pack =
        Reading.pack(
            pack()
                .json("name", "1")
                .json("cloudTypes", "\"all\"")
                .json("annotations", "[1]")
                .json("constraints", "{\"dependencies\": {}, \"resources\": [1]}")
                .json("charts", "[1, null, {}]"));
    assertEquals(true, pack.json().name().isEmpty());
    assertEquals(List.of(), pack.json().cloudTypes());
    assertEquals(List.of(), pack.json().annotations());
    assertEquals(List.of(), pack.json().constraints().resources());
    assertEquals(List.of(), pack.charts());
    assertEquals(DIR, pack.label());
  }

  @Test
  void a_pack_without_a_name_in_the_root_has_a_label() {
    assertEquals(".", Reading.pack(pack().at("").json("name", "\" \"")).label());
  }

  @Test
  void annotations_keep_their_texts() {
    Pack pack =
        Reading.pack(pack().json("annotations", "{\"source\": \"community\", \"x\": true}"));
    assertEquals("community", pack.json().annotation("source").orElseThrow().value());
    assertEquals(1, pack.json().annotations().size());
  }

  @Test
  void constraints_are_read() {
    Pack pack =
        Reading.pack(
            pack()
                .json(
                    "constraints",
                    """
                    {"dependencies": [{"packName": "k", "layer": "k8s", "type": "required",
                      "minVersion": "1.2", "maxVersion": ""}],
                     "resources": [{"type": "cpu", "minLimit": 100, "components": [
                      {"scheduleType": "all", "resourceRequestParamRef": "a.b"}]}]}"""));
    assertEquals(
        "k", pack.json().constraints().dependencies().get(0).packName().orElseThrow().value());
    assertEquals(
        "100", pack.json().constraints().resources().get(0).minLimit().orElseThrow().value());
  }

  @Test
  void a_pack_without_values_is_told() {
    assertEquals(
        List.of("missing-file values.yaml: no values.yaml"),
        Reading.problems(Reading.pack(pack().without("values.yaml"))));
  }

  @Test
  void a_pack_may_lack_readme_and_logo() {
    Pack pack = Reading.pack(pack().without("README.md").without("logo.png"));
    assertEquals(List.of(), Reading.problems(pack));
    assertEquals(true, pack.readme().isEmpty() && pack.logo().isEmpty());
  }

  @Test
  void a_listed_file_that_is_misspelt_is_told_with_the_nearest() {
    Pack pack =
        Reading.pack(
            pack().json("kubeManifests", "[\"manifests/ap.yaml\"]").with("manifests/app.yaml", ""));
    assertEquals(
        List.of("missing-file pack.json:8:22: no file `manifests/ap.yaml` in the pack"),
        Reading.problems(pack));
    assertEquals("did you mean `manifests/app.yaml`?", pack.problems().get(0).help());
  }

  @Test
  void odd_spellings_of_a_path_name_the_same_file_once() {
    PackFixture fixture =
        pack()
            .json("kubeManifests", "[\"./manifests/a.yaml\", \"manifests//a.yaml\"]")
            .with("manifests/a.yaml", "kind: A\n");
    Pack pack = Reading.pack(fixture);
    assertEquals(List.of(), Reading.problems(pack));
    assertEquals(DIR + "/manifests/a.yaml", pack.manifests().get(0).path());
    assertEquals(1, pack.manifests().size());
  }

  @Test
  void links_inside_the_repository_are_followed() {
    MapTree tree = pack().without("values.yaml").tree();
    tree.file("shared/values.yaml", "pack:\n  namespace: shared\n");
    tree.link(DIR + "/values.yaml", "../../shared/values.yaml");
    Pack pack = Reading.pack(tree, DIR);
    assertEquals(
        List.of(
            "link-out-of-pack values.yaml: the link leaves the pack: `../../shared/values.yaml`"),
        Reading.problems(pack));
    assertEquals("shared", pack.values().packSetting("namespace").orElseThrow().value());
  }

  @Test
  void links_that_lead_nowhere_are_told() {
    MapTree tree = pack().tree();
    tree.link(DIR + "/a", "b").link(DIR + "/b", "a").link(DIR + "/c", "gone");
    tree.link(DIR + "/d", "/etc").other(DIR + "/pipe");
    assertEquals(
        List.of(
            "unsafe-entry a: the link leads in a circle",
            "unsafe-entry b: the link leads in a circle",
            "unsafe-entry c: the link leads nowhere: no `packs/p-1.0.0/gone`",
            "unsafe-entry d: the link leaves the repository: `/etc`",
            "unsafe-entry pipe: neither a file nor a folder"),
        Reading.problems(Reading.pack(tree, DIR)));
  }

  @Test
  void names_that_no_tool_takes_are_told() {
    MapTree tree = pack().with("a\\b", "").with("c\nd", "").with("E/x", "").with("e/y", "").tree();
    assertEquals(
        List.of(
            "unsafe-entry a\\b: a backslash in the name",
            "unsafe-entry c\nd: a control character in the name",
            "case-clash e: differs from `E` only in case"),
        Reading.problems(Reading.pack(tree, DIR)));
  }

  @Test
  void a_file_that_may_not_be_read_is_told() {
    Tree tree = new DeniedTree(pack().tree(), DIR + "/values.yaml", DIR + "/logo.png");
    assertEquals(
        List.of(
            "unreadable logo.png: cannot be read: permission denied",
            "unreadable values.yaml: cannot be read: permission denied"),
        Reading.problems(Reading.pack(tree, DIR)));
  }

  @Test
  void a_folder_that_may_not_be_read_is_told() {
    PackFixture fixture = pack().with("charts/a", "");
    fixture.into(new MapTree());
    Repository below = Reading.repository(new DeniedTree(fixture.tree(), DIR + "/charts"));
    assertEquals(
        List.of("unreadable-folder packs/p-1.0.0/charts: cannot be read: permission denied"),
        Reading.problems(below));
    Repository whole = Reading.repository(new DeniedTree(fixture.tree(), DIR));
    assertEquals(
        List.of("unreadable-folder packs/p-1.0.0: cannot be read: permission denied"),
        Reading.problems(whole));
    assertEquals(List.of(), whole.packs());
  }

  @Test
  void presets_are_read_with_what_they_add() {
    Pack pack =
        Reading.pack(
            pack()
                .with(
                    "presets.yaml",
                    """
                    presets:
                      - name: small
                        displayName: Small
                        group: Size
                        remove: [charts.a.b, 5]
                        add: |
                          charts:
                            a:
                              replicas: 1
                      - name: wrong
                        add: {a: b}
                      - just text
                    """));
    assertEquals(
        List.of(
            "shape presets.yaml:5:26: an item of `remove` is a number, expected a string",
            "embedded presets.yaml:11:10: `add` is a mapping, expected a string",
            "shape presets.yaml:12:5: an item of `presets` is a string, expected a mapping"),
        Reading.problems(pack));
    List<Preset> presets = pack.presets().orElseThrow().all();
    assertEquals(2, presets.size());
    assertEquals(1, presets.get(0).remove().size());
    assertEquals(
        DIR + "/presets.yaml:9:21",
        presets
            .get(0)
            .added()
            .orElseThrow()
            .mapping()
            .orElseThrow()
            .at("charts", "a", "replicas")
            .orElseThrow()
            .span()
            .toString());
    assertEquals(true, presets.get(1).added().isEmpty());
  }

  @Test
  void a_preset_that_adds_broken_yaml_is_told_where_it_breaks() {
    String text = "presets:\n- name: a\n  add: |\n    b: [c\n";
    assertEquals(
        List.of("embedded presets.yaml:4:8: `[` is never closed"),
        Reading.problems(Reading.pack(pack().with("presets.yaml", text))));
  }

  @Test
  void a_manifest_is_read_for_its_objects() {
    Pack pack =
        Reading.pack(
            pack()
                .manifest(
                    "app.yaml",
                    """
                    apiVersion: v1
                    kind: Namespace
                    metadata:
                      name: {{ .Values.namespace }}
                    ---
                    # nothing here
                    ---
                    kind: List
                    items:
                      - {kind: A, metadata: {name: a, namespace: n}}
                      - {kind: B}
                    """));
    assertEquals(List.of(), Reading.problems(pack));
    Manifest manifest = pack.manifests().get(0);
    assertEquals("app", manifest.name());
    assertTrue(manifest.templated() && manifest.isAnalysed());
    assertEquals(
        List.of("Namespace", "A", "B"),
        manifest.objects().stream().map(o -> o.kind().orElseThrow().value()).toList());
  }

  @Test
  void images_of_a_manifest_take_the_values_of_the_pack() {
    Pack pack =
        Reading.pack(
            pack()
                .values("manifests:\n  app:\n    tag: v2\n")
                .manifest(
                    "app.yaml",
                    "kind: Pod\nspec:\n  containers:\n  - image: a/b:{{ .Values.tag }}\n"));
    assertEquals("a/b:v2", pack.images().get(0).reference().orElseThrow());
    assertEquals("app", pack.images().get(0).owner());
  }

  @Test
  void a_word_in_a_text_inside_a_manifest_is_no_image() {
    String text =
        """
        kind: ConfigMap
        data:
          values: |-
            {
              "image": "proxyv2",
              "init": {
                "image": "istio/init"
              }
            }
        ---
        kind: Pod
        spec:
          containers:
            - image: nginx
        """;
    Pack pack = Reading.pack(pack().manifest("app.yaml", text));
    assertEquals(
        List.of("istio/init", "nginx"),
        pack.images().stream().map(image -> image.reference().orElseThrow()).toList());
  }

  @Test
  void the_base_name_of_a_manifest_keeps_inner_dots() {
    assertEquals("a.b", Manifest.valuesKey("manifests/a.b.yaml"));
    assertEquals(".hidden", Manifest.valuesKey("manifests/.hidden"));
    assertEquals("plain", Manifest.valuesKey("plain"));
  }

  @Test
  void a_git_lfs_pointer_is_told_with_the_size_it_stands_for() {
    String pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:"
            + "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
    Pack pack = Reading.pack(pack().archive("a.tgz", pointer.getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        List.of(
            "lfs-pointer charts/a.tgz: a git-lfs pointer stands in for the file of 12,345 bytes"),
        Reading.problems(pack));
    assertEquals(true, pack.charts().get(0).content().isEmpty());
  }

  @Test
  void the_values_of_a_chart_are_found_under_its_own_name() {
    ChartFixture chart = ChartFixture.named("inner").values("image: {repository: a/b, tag: v1}");
    PackFixture fixture =
        pack().archive("outer.tgz", chart.tgz()).values("charts: {inner: {image: {tag: v2}}}");
    assertEquals("a/b:v2", Reading.pack(fixture).images().get(0).reference().orElseThrow());
  }

  private static String q(String text) {
    return "\"" + text + "\"";
  }
}
