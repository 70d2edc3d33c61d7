package packsite.lint.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;

/** Syntax, what stands below {@code pack}, and macros. */
final class PackSettingsTest {
  private static List<String> lines(String yaml) {
    return Linting.of(Example.values(yaml)).only("VA").lines();
  }

  private static List<String> pack(String lines) {
    return lines("pack:\n" + lines.indent(2) + "charts:\n  web:\n    replicas: 2\n");
  }

  private static Hit hit(String rule, String yaml) {
    return Linting.of(Example.values(yaml)).only(rule).report().findings().get(0).hit();
  }

  @Test
  void a_repeated_key_points_at_both_places() {
    Hit hit = hit("VA102", "pack:\n  namespace: a\n  namespace: b\n");
    assertEquals("key `namespace` stands twice, first on line 2", hit.message());
    assertEquals(
        "packs/web-1.0.0/values.yaml:2:3",
        hit.related().get(0).spot().span().orElseThrow().toString());
  }

  @Test
  void values_are_one_mapping() {
    assertEquals(
        List.of("error VA101 values.yaml:1:1 `- a`: the file holds a list, not a mapping"),
        lines("- a\n"));
    assertEquals(
        List.of("error VA101 values.yaml:1:7 `text`: `pack` is a string, expected a mapping"),
        lines("pack: text\ncharts:\n  web:\n    replicas: 2\n"));
  }

  @Test
  void a_macro_that_breaks_the_syntax_is_to_be_quoted() {
    Hit hit = hit("VA101", "pack:\n  namespace: {{.spectro.system.cluster.name}}-web\n");
    assertEquals("put the whole value in quotes: to YAML, `{{` opens two mappings", hit.help());
  }

  @Test
  void an_addon_without_pack_is_told() {
    assertEquals(
        List.of("warning VA205 values.yaml: values.yaml of an addon has no `pack:`"),
        lines("charts:\n  web:\n    replicas: 2\n"));
    assertEquals(
        List.of(),
        Linting.of(Example.values("manifests:\n").andJson("layer", "\"csi\""))
            .only("VA205")
            .lines());
    assertEquals(List.of(), Linting.of(Example.without("values.yaml")).only("VA205").lines());
  }

  @Test
  void settings_of_palette_are_known() {
    assertEquals(
        List.of(
            "warning VA206 values.yaml:2:3 `namespcae`:"
                + " `namespcae` is no setting that Palette reads below `pack`",
            "warning VA206 values.yaml:3:3 `images`:"
                + " `images` is no setting that Palette reads below `pack`",
            "warning VA206 values.yaml:4:3 `colour`:"
                + " `colour` is no setting that Palette reads below `pack`",
            "warning VA206 values.yaml:6:5 `image`:"
                + " `image` is none of the lists below `pack.content`"),
        pack("namespcae: web\nimages: []\ncolour: red\ncontent:\n  image: []"));
  }

  @Test
  void a_slip_of_the_hand_can_be_mended() {
    Fix slip = hit("VA206", "pack:\n  namespcae: web\n").fix().orElseThrow();
    assertEquals(Fix.Safety.SAFE, slip.safety());
    assertEquals("rename to `namespace`", slip.title());
    Fix guess = hit("VA206", "pack:\n  nmespcae: web\n").fix().orElseThrow();
    assertEquals(Fix.Safety.UNSAFE, guess.safety());
  }

  @Test
  void packs_of_kubernetes_have_more_settings() {
    assertEquals(
        List.of(
            "warning VA206 values.yaml:3:3 `podCIDRs`:"
                + " `podCIDRs` is no setting that Palette reads below `pack`"),
        Linting.of(
                Example.values("pack:\n  drain: {}\n  podCIDRs: a\n")
                    .andJson("layer", "\"k8s\"")
                    .andJson("charts", "[]"))
            .only("VA206")
            .lines());
  }

  @Test
  void namespaces_are_labels_of_dns() {
    assertEquals(
        List.of(
            "error VA207 values.yaml:2:15 `We_b`: namespace `We_b` has `W` in it",
            "error VA207 values.yaml:5:5 `-a`: namespace `-a` begins or ends with a hyphen",
            "error VA207 values.yaml:6:5 `12`: namespace `12` is a number"),
        pack("namespace: \"We_b\"\nadditionalNamespaces:\n- web-2\n- -a\n- 12"));
    assertEquals(List.of(), pack("namespace: \"{{.spectro.system.project.name}}\""));
    assertEquals(List.of(), pack("namespace:"));
    assertEquals(List.of(), pack("namespace: web\nadditionalNamespaces: a-b, c"));
    assertEquals(
        List.of(
            "error VA207 values.yaml:2:14 `"
                + "a".repeat(64)
                + "`: namespace `"
                + "a".repeat(64)
                + "` has 64 characters, 63 are allowed"),
        pack("namespace: " + "a".repeat(64)));
    assertEquals(
        List.of("error VA207 values.yaml:2:14 `[a]`: the namespace is a list"),
        pack("namespace: [a]"));
  }

  @Test
  void install_priorities_are_numbers_in_quotes() {
    String key = "spectrocloud.com/install-priority: ";
    assertEquals(List.of(), pack(key + "\"-10\""));
    assertEquals(List.of(), pack(key + "\"{{.spectro.var.FIRST}}\""));
    assertEquals(
        List.of("error VA209 values.yaml:2:38 `10`: install priority `10` is not in quotes"),
        pack(key + "10"));
    assertEquals(
        List.of(
            "error VA209 values.yaml:2:39 `first`: install priority `first` is no whole number"),
        pack(key + "\"first\""));
    assertEquals(
        List.of("error VA209 values.yaml:2:38 `1.5`: install priority `1.5` is no whole number"),
        pack(key + "1.5"));
    Fix fix = hit("VA209", "pack:\n  " + key + "10\n").fix().orElseThrow();
    assertEquals("\"10\"", ((Fix.Replace) fix.edits().get(0)).text());
  }

  @Test
  void labels_of_namespaces_are_pairs_in_text() {
    assertEquals(
        List.of("error VA214 values.yaml:2:20 `[a]`: `namespaceLabels` is a list, not a mapping"),
        pack("namespaceLabels: [a]"));
    assertEquals(
        List.of(
            "error VA214 values.yaml:3:5 `Web`: `Web` in `namespaceLabels` has `W` in it",
            "error VA214 values.yaml:4:11 `a=b,c`: `c` in `namespaceLabels` has no `=`",
            "error VA214 values.yaml:5:11 `a=b c`:"
                + " `b c` in `namespaceLabels` is no label that Kubernetes takes",
            "error VA214 values.yaml:6:11 `-=b`:"
                + " `-` in `namespaceLabels` is no key that Kubernetes takes",
            "error VA214 values.yaml:8:7 `team: a`:" + " `namespaceLabels` of `web5` is a mapping"),
        pack(
            """
            namespaceLabels:
              Web: "a=b"
              web2: a=b,c
              web3: a=b c
              web4: -=b
              web5:
                team: a
              web6: "pod-security.kubernetes.io/enforce=privileged,empty="
              "{{.spectro.var.NS}}": "{{.spectro.var.LABELS}}"
            namespaceAnnotations:
              web: "hint=one, two and {three}"
            """));
  }

  @Test
  void macros_stand_in_quotes() {
    assertEquals(
        List.of(
            "error VA210 values.yaml:2:14 `{{.spectro.system.cluster.name}}`:"
                + " `{{.spectro.system.cluster.name}}` is not in quotes"),
        Linting.of(
                Example.values(
                    """
                pack:
                  namespace: {{.spectro.system.cluster.name}}
                charts:
                  web:
                    host: a-{{.spectro.system.cluster.uid}}
                    text: |
                      {{.spectro.system.cluster.uid}}
                    # {{.spectro.system.cluster.uid}}
                """))
            .only("VA210")
            .lines());
    Fix fix =
        hit("VA210", "pack:\n  namespace: {{ .spectro.macro.x | default \"y\" }}\n")
            .fix()
            .orElseThrow();
    assertEquals(
        "'{{ .spectro.macro.x | default \"y\" }}'", ((Fix.Replace) fix.edits().get(0)).text());
  }

  @Test
  void macros_of_a_file_that_does_not_parse_are_left_alone() {
    assertEquals(
        List.of(),
        Linting.of(Example.values("pack:\n  a: \"{{.spectro.var.A}}\"\n  b: \"\n"))
            .only("VA210")
            .lines());
  }

  @Test
  void macros_are_of_four_kinds() {
    assertEquals(
        List.of(
            "error VA216 values.yaml:7:12 `.spectro.systm.cluster.name`:"
                + " `.spectro.systm.cluster.name` is no macro that Palette knows",
            "error VA216 values.yaml:8:13 `.spectro.system.cluster.nmae`:"
                + " `.spectro.system.cluster.nmae` is no documented system value",
            "warning VA216 values.yaml:9:12 `.spectro.system.weather`:"
                + " `.spectro.system.weather` is no documented system value"),
        Linting.of(
                Example.values(
                    """
                pack:
                  namespace: "{{.spectro.system.cluster.name}}"
                charts:
                  web:
                    a: "{{ .spectro.var.A }}{{ .spectro.macro.b }}"
                    b: "{{ .spectro.pack.web.pack.namespace | upper }}"
                    c: "{{ .spectro.systm.cluster.name }}"
                    d: "a{{ .spectro.system.cluster.nmae }}"
                    e: "{{ .spectro.system.weather }}"
                """))
            .only("VA216")
            .lines());
  }

  @Test
  void variables_have_no_value_in_the_list_of_images() {
    assertEquals(
        List.of(
            "error VA215 values.yaml:4:19 `.spectro.var.TAG`:"
                + " variable `TAG` stands below `pack.content`"),
        Linting.of(
                Example.values(
                    """
                pack:
                  content:
                    images:
                      - image: a{{.spectro.var.TAG}}
                      - image: "{{.spectro.pack.web.options.image}}"
                  spectrocloud.com/display-name: "{{.spectro.var.NAME}}"
                """))
            .only("VA215")
            .lines());
  }

  @Test
  void settings_of_any_shape_do_no_harm() {
    for (String shape : List.of("[]", "text", "{a: [], content: 1}", "{content: [a]}", "")) {
      lines("pack: " + shape + "\n");
    }
  }
}
