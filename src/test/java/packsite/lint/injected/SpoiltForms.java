package packsite.lint.injected;

import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Defect.delete;
import static packsite.lint.injected.Defect.write;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;

/** What Palette offers in its form: PS and SM. */
final class SpoiltForms {
  private SpoiltForms() {}

  private static Defect preset(String from, String to) {
    return Defect.edit("presets.yaml", from, to);
  }

  private static Defect form(String from, String to) {
    return Defect.edit("schema.yaml", from, to);
  }

  static final List<Injection> ALL =
      List.of(
          in(
              ORBIT_3,
              "a preset without a group",
              cut("presets.yaml", "    group: Size\n"),
              "PS101 presets.yaml `single`"),
          in(
              ORBIT_3,
              "two presets of one name",
              preset("- name: redundant", "- name: single"),
              "PS101 presets.yaml `single`"),
          in(
              HELLO,
              "the list under another name",
              preset("presets:\n", "preset:\n"),
              "PS101 presets.yaml `preset`"),
          in(
              HELLO,
              "a quote that nobody closes",
              preset("displayName: Web page only", "displayName: \"Web page only"),
              "PS101 presets.yaml `\"`"),
          in(
              HELLO,
              "remove is a text",
              preset(
                  "remove:\n      - manifests.hello-orbit.api\n",
                  "remove: manifests.hello-orbit.api\n"),
              "PS101 presets.yaml `manifests.hello-orbit.api`"),
          in(FATHOM, "an empty file", write("presets.yaml", "# none yet\n"), "PS102 presets.yaml"),
          in(
              HELLO,
              "what a preset adds is a mapping",
              preset(
                  "    add: |\n      manifests:\n        hello-orbit:\n          api:\n            enabled: false",
                  "    add:\n      manifests:\n        hello-orbit:\n          api:\n            enabled: false"),
              "PS103 presets.yaml `manifests:`"),
          in(
              ORBIT_3,
              "what a preset adds is no YAML",
              preset(
                  "            compression: zstd\n            upstreams:",
                  "            compression: zstd\n           upstreams:"),
              "PS103 presets.yaml `u`"),
          in(
              ORBIT_3,
              "what a preset adds is a list",
              preset(
                  "      charts:\n        orbit:\n          relay:\n            upstreams: []",
                  "      - charts.orbit.relay.upstreams"),
              "PS103 presets.yaml `- charts.orbit.relay.upstreams`"),
          in(
              HELLO,
              "a preset removes what is called otherwise",
              preset("- manifests.hello-orbit.api\n", "- manifests.hello-orbit.apis\n"),
              "PS105 presets.yaml `manifests.hello-orbit.apis`"),
          in(
              ORBIT_3,
              "a preset was renamed, the line that enables it was not",
              preset("- name: direct", "- name: local"),
              "PS106 values.yaml `Uplink:direct`"),
          in(
                  HELLO,
                  "presets.yaml was deleted",
                  delete("presets.yaml"),
                  "PS106 values.yaml `spectrocloud.com/enabled-presets`")
              .follows("RD104", "README.md links to it")
              .follows("SM104", "the form asks for what presets add"),
          in(
              LANTERN,
              "a marker copied from another pack",
              Defect.edit(
                  "values.yaml",
                  "pack:\n  namespace",
                  "# spectrocloud.com/enabled-presets: Size:single\npack:\n  namespace"),
              "PS106 values.yaml `spectrocloud.com/enabled-presets`"),
          in(
              ORBIT_24,
              "a word misspelt",
              form(
                  "{{ required | format \"${number:[1-9]}\"",
                  "{{ requried | format \"${number:[1-9]}\""),
              "SM101 schema.yaml `requried`"),
          in(
              LANTERN,
              "a quote that nobody closes",
              form("\"Seconds.\"", "\"Seconds."),
              "SM101 schema.yaml `\"`"),
          in(
              FATHOM,
              "an entry that is a text",
              form("manifests.fathom.network.mtu:\n  schema: ", "manifests.fathom.network.mtu: "),
              "SM101 schema.yaml `manifests.fathom.network.mtu`"),
          in(
              FATHOM,
              "a key misspelt in an entry",
              form(
                  "manifests.fathom.network.mtu:\n  schema: ",
                  "manifests.fathom.network.mtu:\n  shema: "),
              "SM101 schema.yaml `manifests.fathom.network.mtu`"),
          in(
              ORBIT_24,
              "braces that nobody closes",
              form("format \"${boolean}\" }}", "format \"${boolean}\" }"),
              "SM101 schema.yaml `{{ format \"${boolean}\" }`"),
          in(
              ORBIT_24,
              "an entry twice",
              form("charts.orbit.hub.retention:", "charts.orbit.hub.replicas:"),
              "SM101 schema.yaml `charts.orbit.hub.replicas`"),
          in(FATHOM, "a form without entries", write("schema.yaml", "{}\n"), "SM102 schema.yaml"),
          in(
              HELLO,
              "a type that does not exist",
              form("${password:/.+/}", "${secret:/.+/}"),
              "SM103 schema.yaml `secret`"),
          in(
              LANTERN,
              "a range from high to low",
              form("[5-300]", "[300-5]"),
              "SM103 schema.yaml `[300-5]`"),
          in(
              HELLO,
              "a pattern that looks ahead",
              form("${password:/.+/}", "${password:/(?=.*[0-9]).+/}"),
              "SM103 schema.yaml `(?=`"),
          in(
              ORBIT_3,
              "a pattern without its bracket",
              form("/[a-z][a-z0-9]*/", "/[a-z][a-z0-9*/"),
              "SM103 schema.yaml `[a-z0-9*`"),
          in(
              HELLO,
              "a choice of nothing",
              form("${list:[dawn,dusk,night]}", "${list}"),
              "SM103 schema.yaml `${list}`"),
          in(
              ORBIT_24,
              "a field whose value was renamed",
              form("charts.orbit.hub.replicas:", "charts.orbit.hub.replicaCount:"),
              "SM104 schema.yaml `charts.orbit.hub.replicaCount`"),
          in(
              LANTERN,
              "a field of list items without the mark of lists",
              form("charts.lantern.alerts.$[].severity:", "charts.lantern.alerts.severity:"),
              "SM104 schema.yaml `charts.lantern.alerts.severity`"));
}
