package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.lint.Linting;
import packsite.text.Style;

/** What people read, to the letter. */
final class WorkedExamplesTest {
  private static final Style UNICODE = new Style(true, false, 100);

  private static void assertReport(String expected, String code, PackFixture... packs) {
    assertEquals(expected, TextReport.of(Linting.of(packs).only(code).report(), Style.PLAIN));
  }

  @Test
  void a_misspelt_key_is_marked_and_renamed() {
    assertReport(
        """
        error[IM102] image-entry-shape: image entry has `iamge` instead of `image`
          --> packs/cairn-csi-1.11.0/values.yaml:11:9
           |
        11 |       - iamge: quay.io/skerry/cairn-csi/buckets:v1.0.0
           |         ^^^^^ rename to `image`
           |
           = why: entries without `image` are skipped when images are mirrored for air-gapped clusters
           = fix: safe: rename to `image`
           = docs: packsite explain IM102

        """,
        "IM102",
        WorkedExamples.misspeltImage());
  }

  @Test
  void a_listed_file_that_is_a_folder() {
    assertReport(
        """
        error[PJ209] payload-file-missing: listed chart does not exist
          --> packs/orbit-unified-gateway-1.0.1/pack.json:12:5
           |
        12 |     "charts/gateway-crds-1.4.0.tgz"
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such file
           |
           = help: charts/ has the directory `gateway-crds` and `orbit-unified-gateway-1.0.1.tgz`; package
                   the directory or remove the entry
           = docs: packsite explain PJ209

        """,
        "PJ209",
        WorkedExamples.listedFolder());
  }

  @Test
  void a_dependency_is_shown_beside_one_that_is_complete() {
    assertReport(
        """
        error[CN101] dependency-shape: dependency on `skerry-kubernetes` has no `type`
          --> packs/fathom-dra-driver-25.8.1/pack.json:8:7
           |
         8 |       {
           |       ^ add "type": one of required, optional, notSupported, upgrade
         9 |         "packName": "skerry-kubernetes",
           |
          ::: packs/fathom-dra-driver-25.8.1/pack.json:19:9
           |
        19 |         "type": "optional"
           |         ------------------ the second dependency has it
           = docs: packsite explain CN101

        """,
        "CN101",
        WorkedExamples.dependencyWithoutType());
  }

  @Test
  void keys_of_a_chart_that_stand_one_level_too_high() {
    assertReport(
        """
        error[VA201] unknown-chart-key: `cronjob` is not a chart in this pack
          --> packs/lantern-watch-1.0.3/values.yaml:11:3
           |
        11 |   cronjob:
           |   ^^^^^^^ the only chart is `lantern-watch`
           |
          ::: packs/lantern-watch-1.0.3/pack.json: charts/lantern-watch.tgz (lantern-watch/Chart.yaml: name)
           = why: values below `charts.<name>` are passed to the chart with that name; these reach none
           = help: indent lines 11-29 under `lantern-watch:` (+4 more keys: 19, 21, 24, 29)
           = docs: packsite explain VA201

        """,
        "VA201",
        WorkedExamples.keysOneLevelTooHigh());
  }

  @Test
  void two_places_of_one_file() {
    assertReport(
        """
        warning[IM108] image-tag-drift: image list and chart values name different tags
          --> packs/cairn-operator-1.11.0/values.yaml:4:80
           |
         4 | ...quay.io/skerry-systems/container-storage-modules/cairn-operator:v1.11.0
           |                                                                    ^^^^^^^ listed for mirroring
           |
          ::: packs/cairn-operator-1.11.0/values.yaml:10:12
           |
        10 |       tag: "v1.16.0"
           |            --------- used by chart cairn-operator
           = why: an air-gapped cluster would pull an image that was never mirrored
           = docs: packsite explain IM108

        """,
        "IM108",
        WorkedExamples.driftingTag());
  }

  @Test
  void a_place_in_an_archive() {
    assertReport(
        """
        warning[CH104] chart-version-mismatch: pack is 2.23.3 but ships chart and app version 2.21.3
          --> packs/orbit-2.23.3/pack.json:4:14
           |
         4 |   "version": "2.23.3",
           |              ^^^^^^^^ expected the version of the chart or of its application
           |
          ::: packs/orbit-2.23.3/charts/orbit-2.23.3.tgz (orbit/Chart.yaml: version 2.21.3)
           = help: the archive file name says 2.23.3; it was probably repackaged from the wrong directory
           = docs: packsite explain CH104

        """,
        "CH104",
        WorkedExamples.olderChart());
  }

  @Test
  void what_no_program_should_mend() {
    assertReport(
        """
        error[PJ201] version-leading-v: version `v1.12.0` starts with `v`
          --> packs/shoal-operator-v1.12.0/pack.json:4:14
           |
         4 |   "version": "v1.12.0",
           |              ^^^^^^^^^ write "1.12.0"
           |
           = help: this changes the pack's identity in the registry; rename the directory as well
           = docs: packsite explain PJ201

        """,
        "PJ201",
        WorkedExamples.leadingV());
  }

  @Test
  void a_long_line_is_cut_at_its_end() {
    assertReport(
        """
        error[SM103] form-schema-format: unknown format type `input`
          --> packs/hello-orbit-1.1.3/schema.yaml:2:25
           |
         2 |   schema: '{{ format "${input}" | hints "The licence, a UUID, as https://licences.skerry.exa...
           |                         ^^^^^ use string, number, boolean, password, list, ipv4 or version
           |
           = docs: packsite explain SM103

        """,
        "SM103",
        WorkedExamples.unknownFormat());
  }

  @Test
  void the_same_in_two_packs() {
    assertReport(
        """
        warning[PS106] enabled-presets-dangling: marker enables 4 presets but the pack has no presets.yaml
          --> packs/cairn-nfs/values.yaml:2:3
           |
         2 | # spectrocloud.com/enabled-presets: Addresses:from-the-cluster,Fathom Operator:on-many-nodes...
           |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copied from another pack?
           |
           = help: delete line 2 (also in cairn-nfs-addon), or add presets.yaml
           = docs: packsite explain PS106

        warning[PS106] enabled-presets-dangling: marker enables 4 presets but the pack has no presets.yaml
          --> packs/cairn-nfs-addon/values.yaml:2:3
           |
         2 | # spectrocloud.com/enabled-presets: Addresses:from-the-cluster,Fathom Operator:on-many-nodes...
           |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copied from another pack?
           |
           = help: delete line 2 (also in cairn-nfs), or add presets.yaml
           = docs: packsite explain PS106

        """,
        "PS106",
        WorkedExamples.copiedMarker("cairn-nfs"),
        WorkedExamples.copiedMarker("cairn-nfs-addon"));
  }

  @Test
  void a_file_without_lines() {
    assertReport(
        """
        error[LG101] logo-invalid: logo.png is a JPEG file
          --> packs/lantern-sensor-1.0.0/logo.png
           = found: JPEG, 320 x 320, 31,622 bytes; expected PNG signature 89 50 4E 47 0D 0A 1A 0A
           = help: convert the file; renaming is not enough
           = docs: packsite explain LG101

        """,
        "LG101",
        WorkedExamples.wrongPicture());
  }

  @Test
  void boxes_and_an_ellipsis_are_drawn_where_the_terminal_has_them() {
    assertEquals(
        """
        warning[IM108] image-tag-drift: image list and chart values name different tags
           ╭─ packs/cairn-operator-1.11.0/values.yaml:4:80
           │
         4 │ …: quay.io/skerry-systems/container-storage-modules/cairn-operator:v1.11.0
           │                                                                    ^^^^^^^ listed for mirroring
           │
           ├─ packs/cairn-operator-1.11.0/values.yaml:10:12
           │
        10 │       tag: "v1.16.0"
           │            --------- used by chart cairn-operator
           = why: an air-gapped cluster would pull an image that was never mirrored
           = docs: packsite explain IM108

        """,
        TextReport.of(Linting.of(WorkedExamples.driftingTag()).only("IM108").report(), UNICODE));
  }
}
