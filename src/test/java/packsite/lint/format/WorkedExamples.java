package packsite.lint.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.io.MapTree;

/** Packs with one thing wrong each, the way it is met in the wild. */
final class WorkedExamples {
  private WorkedExamples() {}

  /** All in one repository. */
  static MapTree all() {
    MapTree tree = new MapTree();
    misspeltImage().into(tree);
    listedFolder().into(tree);
    dependencyWithoutType().into(tree);
    keysOneLevelTooHigh().into(tree);
    driftingTag().into(tree);
    olderChart().into(tree);
    leadingV().into(tree);
    unknownFormat().into(tree);
    copiedMarker("cairn-nfs").into(tree);
    copiedMarker("cairn-nfs-addon").into(tree);
    wrongPicture().into(tree);
    return tree;
  }

  static PackFixture misspeltImage() {
    return PackFixture.healthy("cairn-csi")
        .at("packs/cairn-csi-1.11.0")
        .json("version", "\"1.11.0\"")
        .values(
            """
            pack:
              namespace: cairn
              content:
                images:
                  - image: quay.io/skerry/cairn-csi/attacher:v4.8.0
                  - image: quay.io/skerry/cairn-csi/provisioner:v5.1.0
                  - image: quay.io/skerry/cairn-csi/registrar:v2.13.0
                  - image: quay.io/skerry/cairn-csi/resizer:v1.13.1
                  - image: quay.io/skerry/cairn-csi/snapshotter:v8.2.0
                  - image: quay.io/skerry/cairn-csi/driver:v1.11.0
                  - iamge: quay.io/skerry/cairn-csi/buckets:v1.0.0
            """);
  }

  static PackFixture listedFolder() {
    return PackFixture.healthy("orbit-unified-gateway")
        .at("packs/orbit-unified-gateway-1.0.1")
        .with(
            "charts/orbit-unified-gateway-1.0.1.tgz",
            ChartFixture.named("orbit-unified-gateway").tgz())
        .with("charts/gateway-crds/Chart.yaml", "name: gateway-crds\nversion: 1.4.0\n")
        .with(
            "pack.json",
            """
            {
              "annotations": {
                "contributor": "skerry",
                "source": "community"
              },
              "addonType": "ingress",
              "cloudTypes": [
                "all"
              ],
              "charts": [
                "charts/orbit-unified-gateway-1.0.1.tgz",
                "charts/gateway-crds-1.4.0.tgz"
              ],
              "displayName": "Orbit Unified Gateway",
              "layer": "addon",
              "name": "orbit-unified-gateway",
              "version": "1.0.1"
            }
            """);
  }

  static PackFixture dependencyWithoutType() {
    return PackFixture.healthy("fathom-dra-driver")
        .at("packs/fathom-dra-driver-25.8.1")
        .with(
            "pack.json",
            """
            {
              "addonType": "system app",
              "cloudTypes": [
                "all"
              ],
              "constraints": {
                "dependencies": [
                  {
                    "packName": "skerry-kubernetes",
                    "layer": "k8s",
                    "minVersion": "1.32",
                    "maxVersion": ""
                  },
                  {
                    "packName": "fathom-operator",
                    "layer": "addon",
                    "minVersion": "25.3.0",
                    "maxVersion": "",
                    "type": "optional"
                  }
                ]
              },
              "displayName": "Fathom DRA Driver",
              "layer": "addon",
              "name": "fathom-dra-driver",
              "version": "25.8.1"
            }
            """);
  }

  static PackFixture keysOneLevelTooHigh() {
    return PackFixture.healthy("lantern-watch")
        .at("packs/lantern-watch-1.0.3")
        .archive(
            "lantern-watch.tgz",
            ChartFixture.named("lantern-watch")
                .values(
                    """
                    cronjob: {}
                    image: {}
                    nodeSelector: {}
                    resources: {}
                    tolerations: []
                    """)
                .tgz())
        .values(
            """
            # The watch looks at the cluster from outside and tells
            # what a stranger could see of it.
            pack:
              namespace: lantern
              content:
                images:
                  - image: quay.io/skerry/lantern-watch:1.0.3

            charts:
              # How often it looks.
              cronjob:
                schedule: "*/5 * * * *"
                args:
                  - --pod
                  - --quick
                history:
                  failed: 1
                  done: 3
              image:
                tag: 1.0.3
              nodeSelector:
                kubernetes.io/os: linux

              resources:
                requests:
                  cpu: 100m
                limits:
                  cpu: 200m
              tolerations:
            """);
  }

  static PackFixture driftingTag() {
    return PackFixture.healthy("cairn-operator")
        .at("packs/cairn-operator-1.11.0")
        .json("version", "\"1.11.0\"")
        .archive(
            "cairn-operator-1.11.0.tgz",
            ChartFixture.named("cairn-operator")
                .with(
                    "Chart.yaml",
                    "apiVersion: v2\nname: cairn-operator\nversion: 1.11.0\nappVersion: 1.11.0\n")
                .values("image:\n  repository: ''\n  tag: ''\n")
                .with(
                    "templates/operator.yaml",
                    """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata:
                      name: cairn-operator
                    spec:
                      template:
                        spec:
                          containers:
                            - name: operator
                              image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
                    """)
                .tgz())
        .values(
            """
            pack:
              content:
                images:
                  - image: quay.io/skerry-systems/container-storage-modules/cairn-operator:v1.11.0
              namespace: cairn
            charts:
              cairn-operator:
                image:
                  repository: quay.io/skerry-systems/container-storage-modules/cairn-operator
                  tag: "v1.16.0"
            """);
  }

  static PackFixture olderChart() {
    return PackFixture.healthy("orbit")
        .at("packs/orbit-2.23.3")
        .json("version", "\"2.23.3\"")
        .archive(
            "orbit-2.23.3.tgz",
            ChartFixture.named("orbit")
                .with(
                    "Chart.yaml",
                    "apiVersion: v2\nname: orbit\nversion: 2.21.3\nappVersion: 2.21.3\n")
                .tgz());
  }

  static PackFixture leadingV() {
    return PackFixture.healthy("shoal-operator")
        .at("packs/shoal-operator-v1.12.0")
        .json("version", "\"v1.12.0\"");
  }

  static PackFixture unknownFormat() {
    return PackFixture.healthy("hello-orbit")
        .at("packs/hello-orbit-1.1.3")
        .json("version", "\"1.1.3\"")
        .chart(ChartFixture.named("hello-orbit").values("licence: ''\n"))
        .values("pack:\n  namespace: hello\ncharts:\n  hello-orbit:\n    licence: ''\n")
        .with(
            "schema.yaml",
            """
            charts.hello-orbit.licence:
              schema: '{{ format "${input}" | hints "The licence, a UUID, as https://licences.skerry.example/orbit has it" }}'
            """);
  }

  static PackFixture copiedMarker(String name) {
    return PackFixture.healthy(name)
        .at("packs/" + name)
        .values(
            """
            # Storage on a file server that is there already.
            # spectrocloud.com/enabled-presets: Addresses:from-the-cluster,Fathom Operator:on-many-nodes,Relay:off,Routing:tunnel
            pack:
              namespace: cairn
            """);
  }

  static PackFixture wrongPicture() {
    return PackFixture.healthy("lantern-sensor").with("logo.png", jpeg(320, 320, 31_622));
  }

  private static byte[] jpeg(int width, int height, int length) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffc0000b08"));
    bytes.writeBytes(new byte[] {(byte) (height >> 8), (byte) height});
    bytes.writeBytes(new byte[] {(byte) (width >> 8), (byte) width});
    bytes.writeBytes(HexFormat.of().parseHex("01011100ffda0008010100003f00"));
    byte[] padded = Arrays.copyOf(bytes.toByteArray(), length);
    byte[] end = HexFormat.of().parseHex("ffd9");
    System.arraycopy(end, 0, padded, length - end.length, end.length);
    return padded;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
