package packsite.lint.injected;

import static packsite.lint.injected.Defect.cut;
import static packsite.lint.injected.Injection.in;
import static packsite.lint.injected.SamplePacks.CAIRN;
import static packsite.lint.injected.SamplePacks.FATHOM;
import static packsite.lint.injected.SamplePacks.HELLO;
import static packsite.lint.injected.SamplePacks.LANTERN;
import static packsite.lint.injected.SamplePacks.ORBIT_231;
import static packsite.lint.injected.SamplePacks.ORBIT_24;
import static packsite.lint.injected.SamplePacks.ORBIT_3;

import java.util.List;

/** The list of images, which is what air-gapped clusters live on: IM. */
final class SpoiltImages {
  private SpoiltImages() {}

  private static final String UNUSED = "what is listed so is none of the images in use";

  private static Defect edit(String from, String to) {
    return Defect.edit("values.yaml", from, to);
  }

  static final List<Injection> ALL =
      List.of(
          in(
              LANTERN,
              "no list of images",
              cut("values.yaml", "^    images:\n(      - image: [^\\n]*\n)+"),
              "IM101 values.yaml `content`"),
          in(
              LANTERN,
              "an empty list of images",
              cut("values.yaml", "(?<=^    images:) *\n(      - image: [^\\n]*(\n|$))+")
                  .and(edit("    images:", "    images: []\n")),
              "IM101 values.yaml `images`"),
          in(
              FATHOM,
              "pack without content",
              cut("values.yaml", "^  content:\n.*?(?=^\n)"),
              "IM101 values.yaml `pack`"),
          in(
                  LANTERN,
                  "a misspelt key",
                  edit(
                      "- image: quay.io/skerry-systems/tally",
                      "- iamge: quay.io/skerry-systems/tally"),
                  "IM102 values.yaml `iamge`")
              .follows("IM109", UNUSED),
          in(
                  CAIRN,
                  "an entry of name and tag",
                  edit(
                      "- image: registry.k8s.io/sig-storage/csi-resizer:v1.12.0",
                      "- name: registry.k8s.io/sig-storage/csi-resizer\n        tag: v1.12.0"),
                  "IM102 values.yaml `name`")
              .follows("IM109", UNUSED),
          in(
                  ORBIT_3,
                  "an entry without an image",
                  edit("- image: ghcr.io/skerry-systems/orbit/relay:3.0.0", "- image:"),
                  "IM102 values.yaml ``")
              .follows("IM109", UNUSED),
          in(
              ORBIT_24,
              "an entry that is empty",
              edit(
                  "- image: docker.io/library/busybox:1.36.1",
                  "- image: docker.io/library/busybox:1.36.1\n      -"),
              "IM102 values.yaml ``"),
          in(
                  ORBIT_3,
                  "a scheme before the registry",
                  edit(
                      "- image: ghcr.io/skerry-systems/orbit/hub",
                      "- image: https://ghcr.io/skerry-systems/orbit/hub"),
                  "IM103 values.yaml `h`")
              .follows("IM109", UNUSED),
          in(
              HELLO,
              "capital letters in a path",
              edit(
                  "- image: ghcr.io/skerry-systems/hello-orbit/api",
                  "- image: ghcr.io/skerry-systems/Hello-Orbit/api"),
              "IM103 values.yaml `H`"),
          in(
                  HELLO,
                  "a blank before the tag",
                  edit(
                      "- image: docker.io/curlimages/curl:8.9.1",
                      "- image: \"docker.io/curlimages/curl: 8.9.1\""),
                  "IM103 values.yaml ` `")
              .follows("IM109", "what is listed so is none of the images in use"),
          in(
              LANTERN,
              "an image without a tag",
              edit(
                  "- image: ghcr.io/skerry-systems/lantern/reload:1.3.0",
                  "- image: ghcr.io/skerry-systems/lantern/reload"),
              "IM104 values.yaml `ghcr.io/skerry-systems/lantern/reload`"),
          in(
              HELLO,
              "the tag latest",
              edit(
                  "- image: docker.io/library/busybox:1.36.1",
                  "- image: docker.io/library/busybox:latest"),
              "IM105 values.yaml `latest`"),
          in(
              HELLO,
              "an image that is listed twice",
              edit(
                  "- image: docker.io/curlimages/curl:8.9.1",
                  "- image: docker.io/curlimages/curl:8.9.1\n"
                      + "      - image: docker.io/curlimages/curl:8.9.1"),
              "IM106 values.yaml `docker.io/curlimages/curl:8.9.1`"),
          in(
              HELLO,
              "an image without a registry",
              edit("- image: docker.io/curlimages/curl:8.9.1", "- image: curlimages/curl:8.9.1"),
              "IM107 values.yaml `curlimages/curl`"),
          in(
              ORBIT_24,
              "the list was not updated",
              edit(
                  "- image: quay.io/skerry-systems/orbit-relay:2.4.0",
                  "- image: quay.io/skerry-systems/orbit-relay:2.3.1"),
              "IM108 values.yaml `2.3.1`"),
          in(
              ORBIT_3,
              "the values were not updated",
              edit(
                  "- image: ghcr.io/skerry-systems/orbit/hub:3.0.0",
                  "- image: ghcr.io/skerry-systems/orbit/hub:3.0.1"),
              "IM108 values.yaml `3.0.1`"),
          in(
              HELLO,
              "an image of a manifest was not updated in the list",
              edit(
                  "- image: docker.io/curlimages/curl:8.9.1",
                  "- image: docker.io/curlimages/curl:8.9.0"),
              "IM108 values.yaml `8.9.0`"),
          in(
              ORBIT_231,
              "an image of the chart is not listed",
              edit("      - image: docker.io/library/busybox:1.36.1\n", ""),
              "IM109 charts/orbit-2.3.1.tgz!/orbit/templates/hub.yaml `{{ .Values.hub.initImage | quote }}`"),
          in(
              CAIRN,
              "a sidecar is not listed",
              edit("      - image: registry.k8s.io/sig-storage/csi-resizer:v1.12.0\n", ""),
              "IM109 charts/cairn-csi-0.12.0.tgz!/cairn-csi/templates/controller.yaml `{{ .Values.sidecars.resizer }}`"),
          in(
              FATHOM,
              "an image of a manifest is not listed",
              cut("values.yaml", "^      - image: ghcr.io/skerry-systems/fathom/install[^\\n]*\n"),
              "IM109 manifests/fathom.yaml `ghcr.io/skerry-systems/fathom/install:0.9.0-rc.1@sha256:af2942e22f9bb0a8e51525960cf9087de5cdd399af4ed68f11598b1454d7a0a3`"),
          in(
              LANTERN,
              "a registry that is no more",
              edit(
                  "- image: docker.io/library/busybox:1.36.1",
                  "- image: k8s.gcr.io/busybox:1.36.1"),
              "IM110 values.yaml `k8s.gcr.io/busybox`"),
          in(
                  HELLO,
                  "an image of Bitnami in the values",
                  edit(
                      "image: docker.io/curlimages/curl:8.9.1 # Image",
                      "image: docker.io/bitnami/curl:8.9.1 # Image"),
                  "IM110 values.yaml `docker.io/bitnami/curl:8.9.1`")
              .follows("IM109", "the list has the former image"),
          in(
              CAIRN,
              "an image as a text",
              edit(
                  "- image: ghcr.io/skerry-systems/cairn/driver:1.2.0",
                  "- ghcr.io/skerry-systems/cairn/driver:1.2.0"),
              "IM113 values.yaml `ghcr.io/skerry-systems/cairn/driver:1.2.0`"));
}
