package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.model.Pack;
import packsite.model.UsedImage;
import packsite.text.Span;

/** Images of charts without templates: their values are all there is to go by. */
final class ValueImagesTest {
  private static final String D =
      "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image: {registry: a.io, repository: b/c, tag: v1}            | a.io/b/c:v1
          image: {registry: a.io/, repository: b/c, tag: v1}           | a.io/b/c:v1
          image: {registry: '', repository: b/c, tag: v1}              | b/c:v1
          image: {repository: a.io/b/c, tag: 1.10}                     | a.io/b/c:1.1
          image: {repository: a.io/b/c, tag: '1.10'}                   | a.io/b/c:1.10
          image: {repository: a.io/b/c, tag: 1}                        | a.io/b/c:1
          image: {repository: 'a.io/b/c:v2'}                           | a.io/b/c:v2
          image: {repository: 'a.io:5000/b', tag: v1}                  | a.io:5000/b:v1
          image: {repository: a/b, version: v1}                        | a/b:v1
          image: {repo: a/b, tag: v1}                                  | a/b:v1
          image: {name: a/b, tag: v1}                                  | a/b:v1
          sidecarImage: {repository: a/b, tag: v1}                     | a/b:v1
          controller: {repository: a/b, tag: v1}                       | a/b:v1
          controller: {repository: a/b, pullPolicy: Always, tag: v1}   | a/b:v1
          image: a/b:v1                                                | a/b:v1
          {image: a/b, tag: v1}                                        | a/b:v1
          {image: a/b, imageTag: 2}                                    | a/b:2
          {image: a/b:v1, tag: v2}                                     | a/b:v1
          initImage: a/b:v1                                            | a/b:v1
          a: {b: [{image: a/b:v1}]}                                    | a/b:v1
          image: {repository: a/b}                                     | ? `a/b` has no tag in the values; the template decides, often `9.9`
          image: {repository: a/b, tag: ''}                            | ? `a/b` has no tag in the values; the template decides, often `9.9`
          image: {repository: a/b, tag: }                              | ? `a/b` has no tag in the values; the template decides, often `9.9`
          image: nginx                                                 | nginx
          image: {repository: a/b, tag: '{{ .Values.x }}'}             | ? `a/b:{{ .Values.x }}` is filled in by a template
          image: {repository: a/b, tag: 'so not'}                      | ? `a/b:so not` is no image reference
          image: {repository: A/B, tag: v1}                            | ? `A/B:v1` is no image reference
          """)
  void an_image_is_told_by_its_shape(String values, String image) {
    assertEquals(image, String.join("; ", images(values)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          imagePullPolicy: Always
          repository: https://charts.example.org
          git: {repository: a/b, branch: x}
          image: ''
          image: {pullPolicy: Always}
          persistence: {name: a/b, tag: x}
          hostImage: word
          """)
  void what_is_no_image_is_not_told(String values) {
    assertEquals(List.of(), images(values));
  }

  @Test
  void a_digest_stands_alone_or_behind_the_tag() {
    assertEquals(
        List.of("a/b@sha256:" + D), images("image: {repository: a/b, digest: 'sha256:" + D + "'}"));
    assertEquals(
        List.of("a/b:v1@sha256:" + D), images("image: {repository: a/b, tag: v1, sha: " + D + "}"));
    assertEquals(
        List.of("a/b:v1@sha256:" + D),
        images("image: {repository: a/b, tag: 'v1@sha256:" + D + "'}"));
    assertEquals(List.of("a/b@sha256:" + D), images("image: {repository: 'a/b@sha256:" + D + "'}"));
  }

  @Test
  void the_global_registry_wins_over_that_of_an_image() {
    String global = "global: {imageRegistry: g.io}\n";
    assertEquals(
        List.of("g.io/b/c:v1"),
        images(global + "image: {registry: a.io, repository: b/c, tag: v1}"));
    assertEquals(
        List.of("g.io/b/c:v1"), images(global + "image: {registry: '', repository: b/c, tag: v1}"));
    assertEquals(List.of("g.io/b/c:v1"), images(global + "image: {repository: b/c, tag: v1}"));
    assertEquals(List.of("a.io/b/c:v1"), images(global + "image: {repository: a.io/b/c, tag: v1}"));
  }

  @Test
  void operators_name_images_in_variables() {
    assertEquals(
        List.of("a.io/b:v1"),
        images(
            """
            env:
              - {name: RELATED_IMAGE_DB, value: a.io/b:v1}
              - {name: RELATED_IMAGE_NONE, value: ''}
              - {name: OTHER, value: a.io/c:v1}
            """));
  }

  @Test
  void what_is_switched_off_is_off() {
    assertEquals(List.of("a/b:v1, off"), images("x: {enabled: false, image: a/b:v1}"));
    assertEquals(List.of("a/b:v1, off"), images("x: {enabled: no, y: {image: a/b:v1}}"));
    assertEquals(List.of("a/b:v1"), images("x: {enabled: \"false\", image: a/b:v1}"));
    assertEquals(List.of("a/b:v1"), images("x: {enabled: true, image: a/b:v1}"));
  }

  @Test
  void a_subchart_that_is_off_has_its_images_off() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, condition: db.enabled}\n")
            .sub(ChartFixture.named("db").values("image: a/b:v1\n"));
    assertEquals(List.of("a/b:v1"), said(read(chart, "{}")));
    assertEquals(List.of("a/b:v1, off"), said(read(chart, "db: {enabled: false}")));
    assertEquals("web/db", read(chart, "{}").images().get(0).owner());
  }

  @Test
  void an_image_of_an_undeclared_subchart_is_told_once() {
    ChartFixture chart =
        ChartFixture.named("web").sub(ChartFixture.named("db").values("image: a/b:v1\n"));
    assertEquals(List.of("a/b:v2"), said(read(chart, "db: {image: 'a/b:v2'}")));
  }

  @Test
  void an_image_knows_the_places_of_its_parts() {
    ChartFixture chart = ChartFixture.named("web").values("image:\n  repository: a/b\n  tag: v1\n");
    UsedImage image = read(chart, "image: {tag: v2}").images().get(0);
    assertEquals(
        List.of(
            "packs/p-1.0.0/charts/web-1.0.0.tgz!/web/values.yaml:2:15",
            "packs/p-1.0.0/values.yaml:3:18"),
        image.parts().stream().map(Span::toString).toList());
  }

  @Test
  void without_a_tag_and_appVersion_there_is_none() {
    ChartFixture chart =
        ChartFixture.named("web")
            .with("Chart.yaml", "name: web\nversion: 1.0.0\n")
            .values("image: {repository: a/b}");
    assertEquals(
        List.of("? `a/b` has no tag in the values; the template decides"), said(read(chart, "{}")));
  }

  @Test
  void an_appVersion_is_printed_as_helm_prints_it() {
    ChartFixture chart =
        ChartFixture.named("web")
            .with("Chart.yaml", "name: web\nversion: 1.0.0\nappVersion: 1.10\n")
            .values("image: {repository: a/b}");
    assertEquals(
        List.of("? `a/b` has no tag in the values; the template decides, often `1.1`"),
        said(read(chart, "{}")));
  }

  private static List<String> images(String values) {
    return said(read(ChartFixture.named("web").values(values), "{}"));
  }

  private static Pack read(ChartFixture chart, String overrides) {
    String values = "charts:\n  web:\n" + overrides.indent(4);
    return Reading.pack(PackFixture.healthy("p").chart(chart).values(values));
  }

  private static List<String> said(Pack pack) {
    return pack.images().stream()
        .map(
            image ->
                image.reference().orElse("? " + image.unknown())
                    + (image.state() == UsedImage.State.USED ? "" : ", " + image.state().label()))
        .toList();
  }
}
