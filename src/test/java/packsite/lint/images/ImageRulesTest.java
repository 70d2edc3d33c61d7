package packsite.lint.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit.Related;
import packsite.lint.rule.Profile;
import packsite.text.Span;

final class ImageRulesTest {
  private static final String NOTHING = "pack:\n  namespace: web\n";

  @Test
  void an_absent_list_is_told_where_it_would_stand() {
    assertEquals(
        List.of(
            "warning IM101 values.yaml:1:1 `pack`: `pack.content.images` is missing though the pack"
                + " runs an image"),
        lines("IM101", NOTHING));
    assertEquals(
        List.of(
            "warning IM101 values.yaml:2:3 `content`: `pack.content.images` is missing though the"
                + " pack runs an image"),
        lines("IM101", "pack:\n  content:\n"));
    assertEquals(
        List.of(
            "warning IM101 values.yaml:3:5 `images`: `pack.content.images` is empty though the pack"
                + " runs an image"),
        lines("IM101", "pack:\n  content:\n    images:\n"));
    assertEquals(
        List.of(
            "warning IM101 values.yaml: `pack.content.images` is missing though the pack runs an"
                + " image"),
        lines("IM101", ""));
  }

  @Test
  void an_absent_list_names_the_images_in_use() {
    Finding finding = finding("IM101", Example.values(NOTHING));
    assertEquals("list quay.io/skerry/web:1.0.0", finding.hit().fix().orElseThrow().title());
    assertEquals(Fix.Safety.DISPLAY, finding.hit().fix().orElseThrow().safety());
  }

  @Test
  void an_absent_list_is_an_error_where_lists_are_a_must_and_images_are_in_use() {
    Example used = Example.values(NOTHING);
    Example unused = unused(used);
    assertEquals("error", severity(used, Profile.COMMUNITY));
    assertEquals("error", severity(used, Profile.AIRGAP));
    assertEquals("warning", severity(unused, Profile.COMMUNITY));
    assertEquals("warning", severity(unused, Profile.AIRGAP));
    assertEquals(
        List.of(
            "warning IM101 values.yaml:1:1 `pack`: `pack.content.images` is missing and no image"
                + " was found in use"),
        Linting.of(unused).only("IM101").lines());
  }

  @Test
  void systems_and_files_that_say_nothing_need_no_list() {
    assertEquals(
        List.of(),
        Linting.of(Example.values(NOTHING).andJson("layer", "\"k8s\"")).only("IM101").lines());
    assertEquals(List.of(), Linting.of(Example.without("values.yaml")).only("IM101").lines());
    assertEquals(List.of(), lines("IM101", "pack: [\n"));
    assertEquals(List.of(), lines("IM101", "- a\n"));
    assertEquals(List.of(), lines("IM101", "pack:\n  content:\n    images: none\n"));
    assertEquals(List.of(), lines("IM101", "pack: text\n"));
  }

  @Test
  void an_item_without_an_image_is_told_by_its_first_key() {
    assertEquals(
        List.of(
            "error IM102 values.yaml:5:9 `iamge`: image entry has `iamge` instead of `image`",
            "error IM102 values.yaml:6:9 `repository`: image entry is a mapping without `image`",
            "error IM102 values.yaml:8:16 `[a]`: `image` is a list",
            "error IM102 values.yaml:9:9 `[a]`: image entry is a list without `image`",
            "error IM102 values.yaml:10:9 `~`: image entry is empty"),
        lines(
            "IM102",
            ImageTexts.items(
                "- iamge: a/b:1",
                "- repository: a/b",
                "  tag: 1",
                "- image: [a]",
                "- [a]",
                "- ~",
                "- a/b:1")));
  }

  @Test
  void an_invalid_reference_is_pointed_at_by_the_character() {
    assertEquals(
        List.of(
            "error IM103 values.yaml:5:31 `W`: `quay.io/skerry/Web:1` is not an image reference:"
                + " upper-case letter `W` in the repository path",
            "error IM103 values.yaml:6:20 `:`: `a/b:` is not an image reference: empty tag",
            "error IM103 values.yaml:7:22 ` `: `a/b:1 ` is not an image reference: whitespace",
            "error IM103 values.yaml:8:16 `\"\"`: image reference is empty"),
        lines("IM103", ImageTexts.list("quay.io/skerry/Web:1", "'a/b:'", "\"a/b:1 \"", "\"\"")));
  }

  @Test
  void what_a_template_fills_in_is_left_alone() {
    assertEquals(
        List.of(),
        lines("IM103,IM104,IM105,IM107,IM108", ImageTexts.list("'{{ .spectro.var.a }}'")));
  }

  @Test
  void an_escaped_text_is_pointed_at_as_a_whole() {
    assertEquals(
        List.of(
            "error IM103 values.yaml:5:16 `\"a/\\x42:1\"`: `a/B:1` is not an image reference:"
                + " upper-case letter `B` in the repository path"),
        lines("IM103", ImageTexts.list("\"a/\\x42:1\"")));
  }

  @Test
  void a_reference_that_names_no_version() {
    assertEquals(
        List.of(
            "warning IM104 values.yaml:5:16 `quay.io/a/b`: image `quay.io/a/b` has neither a tag nor"
                + " a digest",
            "warning IM105 values.yaml:6:28 `latest`: image `quay.io/a/b` is listed with the tag"
                + " `latest`"),
        Linting.of(
                Example.values(
                    ImageTexts.list(
                        "quay.io/a/b",
                        "quay.io/a/b:latest",
                        "quay.io/a/c:latest@sha256:" + "0".repeat(64),
                        "quay.io/a/d@sha256:" + "0".repeat(64),
                        "quay.io/a/e:latest-1")))
            .only("IM10")
            .lines()
            .stream()
            .filter(line -> line.contains("IM104") || line.contains("IM105"))
            .toList());
  }

  @Test
  void the_registry_that_is_meant_is_written_in_front() {
    Finding finding = finding("IM107", Example.values(ImageTexts.list("nginx:1.27")));
    Fix fix = finding.hit().fix().orElseThrow();
    assertEquals(Fix.Safety.UNSAFE, fix.safety());
    Fix.Replace edit = (Fix.Replace) fix.edits().get(0);
    assertEquals("nginx", edit.span().text());
    assertEquals("docker.io/library/nginx", edit.text());
  }

  @Test
  void a_listed_tag_that_nothing_uses_is_held_against_the_one_in_use() {
    Example example =
        Example.values(
            ImageTexts.list("quay.io/skerry/web:0.9.0")
                + "charts:\n  web:\n    image:\n      tag: \"1.1.0\"\n");
    assertEquals(
        List.of(
            "warning IM108 values.yaml:5:35 `0.9.0`: image list and chart values name different"
                + " tags"),
        Linting.of(example).only("IM108").lines());
    Finding finding = finding("IM108", example);
    assertEquals("listed for mirroring", finding.hit().label());
    assertEquals(List.of("values.yaml:9:12 \"1.1.0\" used by chart web"), related(finding));
    assertEquals(List.of(), Linting.of(example).only("IM109").lines());
  }

  @Test
  void a_tag_may_come_from_the_archive_or_stand_in_a_whole_reference() {
    Finding finding = finding("IM108", Example.values(ImageTexts.list("quay.io/skerry/web:0.9.0")));
    assertEquals(
        List.of("charts/web-1.0.0.tgz!/web/values.yaml:4:8 1.0.0 used by chart web"),
        related(finding));
    Example manifest =
        Example.values(
                ImageTexts.list("quay.io/skerry/cron:1", "quay.io/skerry/web:1.0.0")
                    + "manifests:\n  job:\n    image: quay.io/skerry/cron:2\n")
            .and("manifests/job.yaml", "kind: Pod\nimage: {{ .Values.image }}\n")
            .andJson("kubeManifests", "[\"manifests/job.yaml\"]");
    assertEquals(
        List.of("warning IM108 values.yaml:5:36 `1`: image list and manifest name different tags"),
        Linting.of(manifest).only("IM108").lines());
    assertEquals(
        List.of("values.yaml:9:32 2 used by manifest job"), related(finding("IM108", manifest)));
  }

  @Test
  void more_tags_of_an_image_than_are_used_are_no_drift() {
    assertEquals(
        List.of(),
        lines(
            "IM108,IM109",
            ImageTexts.list("quay.io/skerry/web:1.0.0", "quay.io/skerry/web:0.9.0")));
    assertEquals(List.of(), lines("IM108,IM109", ImageTexts.list("quay.io/skerry/web")));
  }

  @Test
  void values_without_templates_may_lack_the_letter_that_the_template_adds() {
    Example example =
        Example.values(ImageTexts.list("quay.io/skerry/site:v2.0.0"))
            .and("charts/site.tgz!/site/Chart.yaml", "apiVersion: v2\nname: site\nversion: 1.0.0\n")
            .and(
                "charts/site.tgz!/site/values.yaml",
                "image:\n  repository: quay.io/skerry/site\n  tag: 2.0.0\n")
            .andJson("charts", "[\"charts/site.tgz\"]");
    assertEquals(List.of(), Linting.of(example).only("IM108").lines());
    assertEquals(List.of(), Linting.of(example).only("IM109").lines());
  }

  @Test
  void an_image_in_use_that_is_not_listed() {
    Example example =
        Example.values(
                ImageTexts.list("quay.io/skerry/web:1.0.0", "quay.io/skerry/half:{{ .a }}")
                    + "manifests:\n  job:\n    repository: quay.io/skerry/own\n    on: false\n")
            .and(
                "manifests/job.yaml",
                """
                kind: Pod
                spec:
                  containers:
                    - image: quay.io/skerry/web:2.0.0
                    - image: quay.io/skerry/other:1
                    - image: quay.io/skerry/other:1
                    - image: quay.io/skerry/half:1
                    - image: "{{ .Values.repository }}:3"
                    {{- if .Values.on }}
                    - image: quay.io/skerry/off:1
                    {{- end }}
                    {{- if .Capabilities.APIVersions.Has "a/v1" }}
                    - image: quay.io/skerry/maybe:1
                    {{- end }}
                    - image: quay.io/skerry/x:{{ .Values.unknown }}
                """)
            .and(
                "charts/web-1.0.0.tgz!/web/templates/tests/test.yaml",
                "kind: Pod\nimage: quay.io/skerry/test:1\n")
            .andJson("kubeManifests", "[\"manifests/job.yaml\"]");
    assertEquals(
        List.of(
            "info IM109 manifests/job.yaml:4:14 `quay.io/skerry/web:2.0.0`: image"
                + " `quay.io/skerry/web:2.0.0` is used but not listed",
            "info IM109 manifests/job.yaml:5:14 `quay.io/skerry/other:1`: image"
                + " `quay.io/skerry/other:1` is used but not listed",
            "info IM109 manifests/job.yaml:13:14 `quay.io/skerry/maybe:1`: image"
                + " `quay.io/skerry/maybe:1` may be used and is not listed",
            "info IM109 values.yaml:9:17 `quay.io/skerry/own`: image `quay.io/skerry/own:3` is used"
                + " but not listed"),
        Linting.of(example).only("IM109").lines());
    assertEquals(List.of(), lines("IM109", NOTHING));
  }

  @Test
  void a_retired_registry_is_known_by_host_or_path_listed_or_used() {
    assertEquals(
        List.of(
            "warning IM110 values.yaml:5:16 `k8s.gcr.io/pause`: image `k8s.gcr.io/pause:3` comes"
                + " from `k8s.gcr.io`, which is retired",
            "warning IM110 values.yaml:6:16 `bitnami/redis`: image `bitnami/redis:7` comes from"
                + " `docker.io/bitnami`, which is retired",
            "warning IM110 values.yaml:12:19 `bitnami/web`: image `bitnami/web:1.0.0` comes from"
                + " `docker.io/bitnami`, which is retired"),
        lines(
            "IM110",
            ImageTexts.list(
                    "k8s.gcr.io/pause:3",
                    "bitnami/redis:7",
                    "docker.io/bitnamilegacy/redis:7",
                    "registry.k8s.io/pause:3")
                + "charts:\n  web:\n    image:\n      repository: bitnami/web\n"));
  }

  @Test
  void a_string_is_an_item_for_all_but_the_community_repository() {
    Example example = Example.values(ImageTexts.items("- quay.io/skerry/web:1.0.0"));
    assertEquals(List.of(), Linting.of(example).lines());
    assertEquals(
        List.of(
            "warning IM113 values.yaml:5:9 `quay.io/skerry/web:1.0.0`: image"
                + " `quay.io/skerry/web:1.0.0` is listed as a string"),
        Linting.of(example).profile(Profile.COMMUNITY).only("IM").lines());
  }

  @Test
  void long_lists_are_looked_through() {
    String items =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "quay.io/skerry/web" + i + ":1.0.0")
            .collect(Collectors.joining("\n      - image: "));
    assertEquals(1, lines("IM109", ImageTexts.list(items)).size());
  }

  @Test
  void lists_of_any_shape_are_survived() {
    for (String images : List.of("{}", "5", "[[]]", "[{}]", "[{image: {}}]", "[null]", "[[a]]")) {
      assertTrue(
          Linting.of(Example.values("pack:\n  content:\n    images: " + images + "\n"))
              .only("IM")
              .report()
              .crashes()
              .isEmpty());
    }
  }

  private static List<String> lines(String selectors, String values) {
    Example example = Example.values(values);
    return List.of(selectors.split(",")).stream()
        .flatMap(selector -> Linting.of(example).only(selector).lines().stream())
        .toList();
  }

  private static String severity(Example example, Profile profile) {
    return Linting.of(example).profile(profile).report().findings().stream()
        .filter(finding -> finding.code().equals("IM101"))
        .map(finding -> finding.severity().label())
        .collect(Collectors.joining(","));
  }

  private static Finding finding(String code, Example example) {
    List<Finding> findings = Linting.of(example).only(code).report().findings();
    assertEquals(1, findings.size());
    return findings.get(0);
  }

  private static List<String> related(Finding finding) {
    return finding.hit().related().stream().map(ImageRulesTest::text).toList();
  }

  private static String text(Related related) {
    Span span = related.spot().span().orElseThrow();
    return span.toString().replace("packs/web-1.0.0/", "")
        + " "
        + span.text()
        + " "
        + related.label();
  }

  private static Example unused(Example example) {
    return example
        .and("charts/web-1.0.0.tgz!/web/values.yaml", "replicas: 1\n")
        .and("charts/web-1.0.0.tgz!/web/templates/deployment.yaml", "kind: ConfigMap\n");
  }
}
