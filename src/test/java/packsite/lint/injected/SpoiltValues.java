package packsite.lint.injected;

import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Defect.rewrite;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;

/** values.yaml that no chart understands: VA. */
final class SpoiltValues {
  private SpoiltValues() {}

  private static final String PATHS = "the path is not in values.yaml any more";

  private static Defect edit(String from, String to) {
    return Defect.edit("values.yaml", from, to);
  }

  static final List<Injection> ALL =
      List.of(
          in(
              ORBIT_3,
              "a tab for indentation",
              edit("        protocol: otlp", "\t\tprotocol: otlp"),
              "VA101 values.yaml `\t`"),
          in(
              LANTERN,
              "a quote that nobody closes",
              edit("imageRegistry: \"\"", "imageRegistry: \""),
              "VA101 values.yaml `\"`"),
          in(
              FATHOM,
              "a second document",
              edit("manifests:\n", "---\nmanifests:\n"),
              "VA101 values.yaml `manifests:`"),
          in(
              CAIRN,
              "a key one blank too far left",
              edit(
                  "      resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi",
                  "     resources:\n        requests:\n          cpu: 100m\n          memory: 128Mi"),
              "VA101 values.yaml `r`"),
          in(
              HELLO,
              "a macro with text behind it",
              edit(
                  "\"{{.spectro.system.cluster.name}}\" #",
                  "{{.spectro.system.cluster.name}}-web #"),
              "VA101 values.yaml `-`"),
          in(
              ORBIT_24,
              "a key twice",
              edit("      batchSize: 500\n", "      batchSize: 500\n      batchSize: 800\n"),
              "VA102 values.yaml `batchSize`"),
          in(
              LANTERN,
              "a section twice",
              rewrite("values.yaml", text -> text + "    image:\n      tag: 1.8.3\n"),
              "VA102 values.yaml `image`"),
          in(
                  ORBIT_3,
                  "a chart's name misspelt",
                  edit("charts:\n  orbit:\n", "charts:\n  orbt:\n"),
                  "VA201 values.yaml `orbt`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
              CAIRN,
              "a chart by the name of its program",
              edit("charts:\n  cairn-csi:\n", "charts:\n  cairn:\n"),
              "VA201 values.yaml `cairn`"),
          in(
                  ORBIT_24,
                  "values directly below charts",
                  rewrite("values.yaml", SpoiltValues::withoutChartName),
                  "VA201 values.yaml `imageRegistry`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
                  HELLO,
                  "a manifest's name misspelt",
                  edit("  hello-orbit-probe:\n", "  hello-orbit-prob:\n"),
                  "VA202 values.yaml `hello-orbit-prob`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
                  FATHOM,
                  "a manifest with its extension",
                  edit("manifests:\n  fathom:\n", "manifests:\n  fathom.yaml:\n"),
                  "VA202 values.yaml `fathom.yaml`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
              ORBIT_3,
              "a key misspelt",
              edit("      batchSize: 2000", "      batchsize: 2000"),
              "VA203 values.yaml `batchsize`"),
          in(
              ORBIT_24,
              "a block one level too shallow",
              edit("      logLevel: info\n", "")
                  .and(
                      edit("    nodeSelector: {}\n", "    nodeSelector: {}\n    logLevel: info\n")),
              "VA203 values.yaml `logLevel`"),
          in(
              ORBIT_231,
              "a key of the next version",
              edit("      ingestPort: 4800", "      ingest:\n        port: 4800"),
              "VA203 values.yaml `ingest`"),
          in(
                  LANTERN,
                  "a subchart by its name and not by its alias",
                  edit("    store:\n", "    tally:\n"),
                  "VA203 values.yaml `tally`")
              .follows("CN107", "resources refer to `store`"),
          in(
                  HELLO,
                  "a root key misspelt",
                  edit("manifests:\n", "manifest:\n"),
                  "VA204 values.yaml `manifest`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
              FATHOM,
              "a root key that nobody reads",
              rewrite("values.yaml", text -> text + "\nreplicas: 3\n"),
              "VA204 values.yaml `replicas`"),
          in(
                  ORBIT_231,
                  "no pack block",
                  cut("values.yaml", "^pack:\n.*?(?=^charts:)"),
                  "VA205 values.yaml")
              .follows("IM101", "the list of images went with it"),
          in(
              ORBIT_24,
              "a setting in the singular",
              edit("  namespaceLabels:", "  namespaceLabel:"),
              "VA206 values.yaml `namespaceLabel`"),
          in(
                  LANTERN,
                  "images outside of content",
                  edit("  content:\n    images:\n", "  images:\n")
                      .and(edit("    charts:\n", "  charts:\n")),
                  "VA206 values.yaml `images`")
              .times(2)
              .follows("IM101", "nothing is listed where Palette looks"),
          in(
                  ORBIT_3,
                  "content in the singular",
                  edit("    images:\n", "    image:\n"),
                  "VA206 values.yaml `image`")
              .follows("IM101", "nothing is listed where Palette looks"),
          in(
              CAIRN,
              "an underscore in the namespace",
              edit("  namespace: cairn-system", "  namespace: cairn_system"),
              "VA207 values.yaml `cairn_system`"),
          in(
              FATHOM,
              "a namespace that is a number",
              edit("  namespace: kube-system", "  namespace: 2024"),
              "VA207 values.yaml `2024`"),
          in(
              LANTERN,
              "a priority without quotes",
              edit("install-priority: \"20\"", "install-priority: 20"),
              "VA209 values.yaml `20`"),
          in(
              ORBIT_3,
              "a priority in words",
              edit("install-priority: \"10\"", "install-priority: high"),
              "VA209 values.yaml `high`"),
          in(
              HELLO,
              "a macro without quotes",
              edit("\"{{.spectro.var.ORBIT_SITE_CODE}}\"", "{{.spectro.var.ORBIT_SITE_CODE}}"),
              "VA210 values.yaml `{{.spectro.var.ORBIT_SITE_CODE}}`"),
          in(
              LANTERN,
              "more replicas than the chart takes",
              edit("      replicas: 2", "      replicas: 12"),
              "VA211 values.yaml `12`"),
          in(
              LANTERN,
              "a number where the chart wants a text",
              edit("      logLevel: \"2\"", "      logLevel: 2"),
              "VA211 values.yaml `2`"),
          in(
              LANTERN,
              "a word that the chart does not know",
              edit("        severity: page", "        severity: pager"),
              "VA211 values.yaml `pager`"),
          in(
              LANTERN,
              "a key that the chart forbids",
              edit("      logLevel: \"2\"", "      loglevel: \"2\""),
              "VA211 values.yaml `loglevel`"),
          in(
                  ORBIT_24,
                  "values at the top of the file",
                  rewrite("values.yaml", SpoiltValues::withoutCharts),
                  "VA212 values.yaml `imageRegistry`")
              .follows("SM104", "the form asks for values that nothing reads there"),
          in(
                  ORBIT_231,
                  "a key that no default has, for checks that are strict",
                  edit("      retrySeconds: 5\n", "      retrySeconds: 5\n      maxRetries: 5\n"),
                  "VA213 values.yaml `maxRetries`")
              .follows("VA203", "nothing in the chart reads it either"),
          in(
              ORBIT_24,
              "labels as a text",
              edit("  namespaceLabels:\n    orbit-system: \"pod", "  namespaceLabels: \"pod"),
              "VA214 values.yaml `\"pod-security.kubernetes.io/enforce=baseline\"`"),
          in(
              ORBIT_3,
              "labels as YAML writes them elsewhere",
              edit(
                  "orbit-system: \"pod-security.kubernetes.io/enforce=restricted\"",
                  "pod-security.kubernetes.io/enforce: restricted"),
              "VA214 values.yaml `pod-security.kubernetes.io/enforce`"),
          in(
              CAIRN,
              "a colon for an equals sign",
              edit("enforce=privileged", "enforce:privileged"),
              "VA214 values.yaml `pod-security.kubernetes.io/enforce:privileged`"),
          in(
              HELLO,
              "a variable in the list of images",
              edit(
                  "- image: docker.io/curlimages/curl:8.9.1",
                  "- image: \"docker.io/curlimages/curl:{{.spectro.var.CURL}}\""),
              "VA215 values.yaml `.spectro.var.CURL`"),
          in(
              ORBIT_24,
              "a macro misspelt",
              edit(".spectro.system.cluster.name", ".spectro.sytem.cluster.name"),
              "VA216 values.yaml `.spectro.sytem.cluster.name`"),
          in(
              ORBIT_3,
              "a system value misspelt",
              edit(".spectro.system.cluster.name", ".spectro.system.cluster.nmae"),
              "VA216 values.yaml `.spectro.system.cluster.nmae`"));

  /** The line with the chart's name is gone, and what was below it moves up. */
  private static String withoutChartName(String text) {
    int charts = text.indexOf("charts:\n  orbit:\n");
    String below = text.substring(charts + "charts:\n  orbit:\n".length());
    return text.substring(0, charts) + "charts:\n" + below.replaceAll("(?m)^  ", "");
  }

  private static String withoutCharts(String text) {
    int charts = text.indexOf("charts:\n  orbit:\n");
    String below = text.substring(charts + "charts:\n  orbit:\n".length());
    return text.substring(0, charts) + below.replaceAll("(?m)^    ", "");
  }
}
