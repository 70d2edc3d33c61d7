package packsite.lint.injected;

import static packsite.lint.injected.Defect.append;
import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Defect.edit;
import static packsite.lint.injected.Defect.editChart;
import static packsite.lint.injected.Defect.write;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;
import java.util.Random;

/** Manifests, secrets, and what people write to quieten the rules: MF, SE, LN. */
final class SpoiltRest {
  private SpoiltRest() {}

  private static final String LATEST = "      - image: docker.io/library/busybox:latest";

  /** A token of the right form, put together here so that no scanner finds one in the sources. */
  private static final String TOKEN = "ghp_" + letters(36);

  /** What reports show of it. */
  private static final String MASKED = "*".repeat(TOKEN.length());

  private static String letters(int count) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    for (int i = 0; i < count; i++) {
      text.append(all.charAt(random.nextInt(all.length())));
    }
    return text.toString();
  }

  private static String privateKey() {
    String kind = " RSA PRIVATE" + " KEY-----\n";
    StringBuilder text = new StringBuilder("-----BEGIN").append(kind);
    for (int i = 0; i < 12; i++) {
      text.append("    ").append(letters(64)).append('\n');
    }
    return text.append("    -----END").append(kind).toString();
  }

  static final List<Injection> ALL =
      List.of(
          in(
              FATHOM,
              "a manifest that is no YAML",
              edit("manifests/fathom-crds.yaml", "  names:\n", "  names: {\n"),
              "MF101 manifests/fathom-crds.yaml `:`"),
          in(
              FATHOM,
              "an object without a kind",
              edit("manifests/fathom-crds.yaml", "kind: CustomResourceDefinition\n", ""),
              "MF101 manifests/fathom-crds.yaml `apiextensions.k8s.io/v1`"),
          in(
              FATHOM,
              "an object that is neither",
              append("manifests/fathom-crds.yaml", "---\nmetadata:\n  name: lost\n"),
              "MF101 manifests/fathom-crds.yaml `metadata:`"),
          in(
              HELLO,
              "two manifests of one name",
              edit(
                      "pack.json",
                      "\"manifests/hello-orbit.yaml\",",
                      "\"manifests/hello-orbit.yaml\",\n    \"manifests/extra/hello-orbit.yaml\",")
                  .and(
                      write(
                          "manifests/extra/hello-orbit.yaml",
                          "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: extra\n")),
              "MF102 pack.json `\"manifests/extra/hello-orbit.yaml\"`"),
          in(
              FATHOM,
              "a manifest that nobody lists",
              edit("pack.json", "    \"manifests/fathom-crds.yaml\",\n", ""),
              "MF103 manifests/fathom-crds.yaml"),
          in(
                  HELLO,
                  "a manifest without values",
                  cut("values.yaml", "^  hello-orbit-probe:\n.*"),
                  "MF104 manifests/hello-orbit-probe.yaml `.Values.enabled`")
              .follows("SM104", "the form asks for the same values"),
          in(
              ORBIT_3,
              "a token in the values",
              edit(
                  "values.yaml",
                  "      extraEnv: {}\n",
                  "      extraEnv:\n        TOKEN: " + TOKEN + "\n"),
              "SE101 values.yaml `" + MASKED + "`"),
          in(
              FATHOM,
              "a private key in a manifest",
              append(
                  "manifests/fathom-crds.yaml",
                  "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: key\nstringData:\n  tls.key: |\n    "
                      + privateKey()),
              "SE101 manifests/fathom-crds.yaml `********** *** ******* ********`"),
          in(
              ORBIT_24,
              "a token in a chart",
              editChart(
                  "charts/orbit-2.4.0.tgz",
                  "orbit/values.yaml",
                  "extraEnv: {}",
                  "extraEnv: {TOKEN: " + TOKEN + "}"),
              "SE101 charts/orbit-2.4.0.tgz!/orbit/values.yaml `" + MASKED + "`"),
          in(
              CAIRN,
              "a token in the documentation",
              append("README.md", "\n    export TOKEN=" + TOKEN + "\n"),
              "SE101 README.md `" + MASKED + "`"),
          in(
              LANTERN,
              "a suppression that outlived its finding",
              edit(
                  "values.yaml",
                  "      - image: docker.io/library/busybox:1.36.1",
                  "      # packsite: ignore[IM105] only for the test\n      - image: docker.io/library/busybox:1.36.1"),
              "LN001 values.yaml `packsite: ignore[IM105] only for the test`"),
          in(
              HELLO,
              "a suppression without a reason",
              edit(
                  "values.yaml",
                  "      - image: docker.io/library/busybox:1.36.1",
                  "      # packsite: ignore[IM105]\n" + LATEST),
              "LN002 values.yaml `packsite: ignore[IM105]`"),
          in(
              ORBIT_3,
              "a chart's own values have a key twice",
              editChart(
                  "charts/orbit-3.0.0.tgz",
                  "orbit/values.yaml",
                  "  batchSize: 2000\n",
                  "  batchSize: 2000\n  batchSize: 2000\n"),
              "LN005 charts/orbit-3.0.0.tgz!/orbit/values.yaml `batchSize`"));
}
