package packsite.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Copy;
import packsite.model.Chart.Crd;
import packsite.model.Pack;
import packsite.text.Node.Scalar;

final class ChartReaderTest {
  @Test
  void facts_of_chart_yaml() {
    Content chart =
        read(
            ChartFixture.named("web")
                .meta("deprecated: true\nkubeVersion: \">=1.2\"\ntype: application\n"));
    assertEquals("web", value(chart.meta().name()));
    assertEquals("1.0.0", value(chart.meta().version()));
    assertEquals("9.9", value(chart.meta().appVersion()));
    assertEquals(">=1.2", value(chart.meta().kubeVersion()));
    assertTrue(chart.meta().deprecated());
    assertEquals("web", chart.folder());
  }

  @Test
  void the_folder_says_nothing_about_the_name() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ChartFixture.named("web")
        .values("a: 1\n")
        .files()
        .forEach((name, bytes) -> files.put(name.replaceFirst("web", "other"), bytes));
    Pack pack = Reading.pack(PackFixture.healthy("p").archive("x.tgz", ChartFixture.tgz(files)));
    assertEquals(List.of(), Reading.problems(pack));
    assertEquals("web", pack.charts().get(0).name().orElseThrow());
    assertEquals("other", pack.charts().get(0).content().orElseThrow().folder());
  }

  @Test
  void members_may_start_with_a_dot() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    ChartFixture.named("web")
        .values("a: 1\n")
        .files()
        .forEach((name, bytes) -> files.put(name.replaceFirst("web", "."), bytes));
    Pack pack = Reading.pack(PackFixture.healthy("p").archive("x.tgz", ChartFixture.tgz(files)));
    assertEquals(List.of(), Reading.problems(pack));
    Content chart = pack.charts().get(0).content().orElseThrow();
    assertEquals("web", value(chart.meta().name()));
    assertEquals(List.of("Chart.yaml", "values.yaml"), members(chart));
  }

  private static List<Crd> crds(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return CrdReader.read("x", bytes, bytes.length);
  }

  @Test
  void custom_resource_definitions_may_be_indented_by_four() {
    String text =
        """
        kind: CustomResourceDefinition
        metadata:
            labels:
                name: x
            name: a.b
        spec:
            group: b
            names:
                kind: A
            versions:
            -   name: v1
                served: true
        """;
    assertEquals(List.of(new Crd("x", "a.b", "b", "A", List.of("v1"))), crds(text));
  }

  @Test
  void subcharts_as_folders_and_as_archives() {
    Content chart =
        read(
            ChartFixture.named("web")
                .sub(ChartFixture.named("a").sub(ChartFixture.named("b")))
                .packedSub(ChartFixture.named("c").packedSub(ChartFixture.named("d"))));
    assertEquals(List.of("c", "a"), names(chart.subcharts()));
    assertEquals("web/charts/a/charts/b", sub(sub(chart, "a"), "b").folder());
    assertEquals(
        "web/charts/c-1.0.0.tgz!/c/charts/d-1.0.0.tgz!/d", sub(sub(chart, "c"), "d").folder());
  }

  @Test
  void what_helm_passes_over_below_charts_is_passed_over() {
    Content chart =
        read(
            ChartFixture.named("web")
                .with("charts/README.md", "x")
                .with("charts/_off/Chart.yaml", "name: off\n")
                .with("charts/.hidden/Chart.yaml", "name: hidden\n")
                .with("charts/plain/values.yaml", "a: 1\n"));
    assertEquals(List.of(), chart.subcharts());
  }

  @Test
  void members_are_listed_without_those_of_subcharts() {
    Content chart =
        read(
            ChartFixture.named("web")
                .values("a: 1\n")
                .with("templates/a.yaml", "kind: A\n")
                .with("templates/NOTES.txt", "x")
                .sub(ChartFixture.named("b")));
    assertEquals(
        List.of("Chart.yaml", "templates/NOTES.txt", "templates/a.yaml", "values.yaml"),
        members(chart));
    assertEquals(2, chart.templates().size());
    assertTrue(chart.reads().isPresent());
  }

  @Test
  void without_templates_nothing_is_known_of_what_is_read() {
    assertTrue(read(ChartFixture.named("web").values("a: 1\n")).reads().isEmpty());
  }

  @Test
  void custom_resource_definitions_are_named() {
    Content chart =
        read(
            ChartFixture.named("web")
                .with(
                    "crds/all.yaml",
                    """
                    # comment
                    ---
                    apiVersion: apiextensions.k8s.io/v1
                    kind: CustomResourceDefinition
                    metadata:
                      annotations:
                        name: not-this
                      name: widgets.example.org # so named
                    spec:
                      group: "example.org"
                      names:
                        kind: Widget
                        plural: widgets
                      scope: Namespaced
                      versions:
                      - additionalPrinterColumns:
                        - name: Age
                          type: date
                        name: v1
                        schema:
                          openAPIV3Schema:
                            properties:
                              name: {}
                      - name: v1beta1
                    ---
                    kind: ConfigMap
                    metadata:
                      name: other
                    """));
    assertEquals(
        List.of(
            new Crd(
                "crds/all.yaml",
                "widgets.example.org",
                "example.org",
                "Widget",
                List.of("v1", "v1beta1"))),
        chart.crds());
  }

  @Test
  void custom_resource_definitions_with_the_line_ends_of_windows() {
    String text =
        """
        kind: CustomResourceDefinition
        metadata:
          name: a.b
        spec:
          group: b
          version: v1
          names:
            kind: A
        """;
    assertEquals(
        List.of(new Crd("x", "a.b", "b", "A", List.of("v1"))), crds(text.replace("\n", "\r\n")));
  }

  @Test
  void an_unpacked_copy_that_is_the_same_is_identical() {
    ChartFixture chart = ChartFixture.named("web").values("a: 1\n");
    Copy copy = copy(PackFixture.healthy("p").chart(chart), chart);
    assertTrue(copy.isIdentical());
    assertEquals("packs/p-1.0.0/charts/web", copy.dir());
    assertEquals(2, copy.files());
  }

  @Test
  void an_unpacked_copy_that_drifted_is_told_file_by_file() {
    ChartFixture packed =
        ChartFixture.named("web").values("a: 1\n").with("templates/gone.yaml", "x");
    ChartFixture beside =
        ChartFixture.named("web").values("a: 2\n").with("templates/new.yaml", "x");
    Copy copy = copy(PackFixture.healthy("p").chart(packed), beside);
    assertEquals(List.of("values.yaml"), copy.changed());
    assertEquals(List.of("templates/gone.yaml"), copy.onlyInArchive());
    assertEquals(List.of("templates/new.yaml"), copy.onlyInCopy());
  }

  @Test
  void another_chart_beside_the_archive_is_no_copy() {
    PackFixture fixture = PackFixture.healthy("p").chart(ChartFixture.named("web"));
    ChartFixture.named("other")
        .files()
        .forEach((name, bytes) -> fixture.with("charts/" + name, bytes));
    assertTrue(Reading.pack(fixture).charts().get(0).copy().isEmpty());
  }

  @Test
  void faults_in_a_chart_name_the_member() {
    Pack pack =
        Reading.pack(
            PackFixture.healthy("p")
                .chart(
                    ChartFixture.named("web")
                        .sub(ChartFixture.named("a").values("x: [1\n"))
                        .packedSub(ChartFixture.named("b").values("y: {1\n"))));
    assertEquals(
        List.of(
            "syntax charts/web-1.0.0.tgz!/web/charts/a/values.yaml:1:4: `[` is never closed",
            "syntax charts/web-1.0.0.tgz!/web/charts/b-1.0.0.tgz!/b/values.yaml:1:4:"
                + " `{` is never closed"),
        pack.problems().stream()
            .map(p -> p.kind().label() + " " + p.toString().replace(pack.dir() + "/", ""))
            .toList());
  }

  private static Content read(ChartFixture chart) {
    Pack pack = Reading.pack(PackFixture.healthy("p").chart(chart));
    assertEquals(List.of(), Reading.problems(pack));
    return pack.charts().get(0).content().orElseThrow();
  }

  private static Copy copy(PackFixture fixture, ChartFixture beside) {
    beside.files().forEach((name, bytes) -> fixture.with("charts/" + name, bytes));
    return Reading.pack(fixture).charts().get(0).copy().orElseThrow();
  }

  private static Content sub(Content chart, String name) {
    return chart.subchart(name).orElseThrow();
  }

  private static List<String> members(Content chart) {
    return chart.members().stream().map(Chart.Member::name).toList();
  }

  private static List<String> names(List<Content> charts) {
    return charts.stream().map(chart -> value(chart.meta().name())).toList();
  }

  private static String value(java.util.Optional<Scalar> scalar) {
    return scalar.orElseThrow().value();
  }
}
