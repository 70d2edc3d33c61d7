package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.lint.rule.Spot;
import packsite.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GitHub's code scanning asks of SARIF. */
final class SarifReportTest {
  private static final int KEPT = 5000;

  private static JsonNode run(Report report) {
    String sarif = SarifReport.of(report, Rules.ALL, "1.0.0", false);
    return new JsonMapper().readTree(sarif).path("runs").path(0);
  }

  private static JsonNode result(Finding finding) {
    return run(Found.report(finding)).path("results").path(0);
  }

  private static JsonNode place(JsonNode location) {
    return location.path("physicalLocation");
  }

  private static String uri(JsonNode location) {
    return place(location).path("artifactLocation").path("uri").asString();
  }

  private static String region(Span span) {
    JsonNode result = result(Found.finding(Severity.ERROR, Hit.at(span, "bad")));
    return place(result.path("locations").path(0)).path("region").toString();
  }

  private static String uri(String path) {
    return uri(
        result(Found.finding(Severity.ERROR, Hit.in(path, "bad"))).path("locations").path(0));
  }

  @Test
  void the_worst_are_kept_where_there_are_too_many() {
    List<Finding> findings = new ArrayList<>(Found.many(3000, Severity.INFO));
    findings.addAll(Found.many(3000, Severity.WARNING));
    findings.addAll(Found.many(1000, Severity.ERROR));
    JsonNode results = run(Found.report(findings)).path("results");
    List<String> levels = new ArrayList<>();
    results.forEach(result -> levels.add(result.path("level").asString()));
    assertAll(
        () -> assertEquals(KEPT, levels.size()),
        () -> assertEquals(Set.of("error"), new HashSet<>(levels.subList(0, 1000))),
        () -> assertEquals(Set.of("warning"), new HashSet<>(levels.subList(1000, 4000))),
        () -> assertEquals(Set.of("note"), new HashSet<>(levels.subList(4000, KEPT))));
  }

  @Test
  void nothing_found_is_an_empty_list() {
    JsonNode run = run(Found.report());
    assertTrue(run.path("results").isArray() && run.path("results").isEmpty(), run::toString);
  }

  @Test
  void every_finding_has_one_place_on_one_line_and_a_print_of_its_own() {
    List<Finding> findings = new ArrayList<>(Linting.of(WorkedExamples.all()).report().findings());
    findings.addAll(findings.subList(0, 5)); // Equal ones need prints of their own all the same.
    JsonNode results = run(Found.report(findings)).path("results");
    Set<String> prints = new HashSet<>();
    for (JsonNode result : results) {
      JsonNode locations = result.path("locations");
      JsonNode region = place(locations.path(0)).path("region");
      prints.add(result.path("partialFingerprints").path("packsite/v1").asString());
      assertAll(
          result.toString(),
          () -> assertEquals(1, locations.size()),
          () -> assertTrue(region.path("startLine").asInt() >= 1),
          () -> assertTrue(region.path("startColumn").asInt(1) >= 1),
          () -> assertTrue(region.path("endColumn").asInt(1) >= 1),
          () ->
              assertEquals(
                  region.path("startLine").asInt(),
                  region.path("endLine").asInt(region.path("startLine").asInt())),
          () ->
              assertTrue(
                  result
                      .path("partialFingerprints")
                      .path("primaryLocationLineHash")
                      .asString()
                      .matches("[0-9a-f]{8}:[0-9]+")),
          () ->
              assertEquals(
                  result.path("ruleId").asString(),
                  Rules.ALL.get(result.path("ruleIndex").asInt()).code()));
    }
    assertEquals(findings.size(), prints.size());
  }

  @Test
  void a_span_of_many_lines_ends_with_its_first() {
    assertEquals(
        "{\"startLine\":2,\"startColumn\":3,\"endLine\":2,\"endColumn\":5}",
        region(Found.word("a.yaml", "x\nb {1\n2\n3}\n", "{1\n2\n3}")));
  }

  @Test
  void columns_count_units_of_utf_16() {
    assertEquals(
        "{\"startLine\":1,\"startColumn\":10,\"endLine\":1,\"endColumn\":13}",
        region(Found.word("a.yaml", "\uD83D\uDE80\uD83D\uDE80 港口: bad\n", "bad")));
  }

  @Test
  void a_file_as_a_whole_is_its_first_line() {
    JsonNode result = result(Found.finding(Severity.ERROR, Hit.in("logo.png", "bad")));
    assertEquals(
        "{\"startLine\":1}", place(result.path("locations").path(0)).path("region").toString());
  }

  @Test
  void paths_are_escaped_and_relative() {
    assertEquals("packs/a%20b/50%25%23.yaml", uri("packs/a b/50%#.yaml"));
    assertEquals("packs/%E6%B8%AF/%F0%9F%9A%80.yaml", uri("packs/港/\uD83D\uDE80.yaml"));
    assertEquals("c%3A/x%3Fy%28.yaml", uri("c:/x?y(.yaml"));
    assertEquals("a%5Cb", uri("a\\b"));
    for (Finding finding : Linting.of(WorkedExamples.all()).report().findings()) {
      URI uri = URI.create(uri(finding.spot().path()));
      assertTrue(!uri.isAbsolute() && !uri.getPath().startsWith("/"), uri::toString);
      assertEquals(finding.spot().path(), uri.getPath());
    }
  }

  @Test
  void what_is_in_an_archive_is_shown_where_pack_json_lists_it() {
    Example example =
        Example.file("charts/web-1.0.0.tgz!/web/Chart.yaml", "apiVersion: v2\nname: [\n");
    List<Finding> found =
        Linting.of(example).report().findings().stream()
            .filter(finding -> !finding.spot().member().isEmpty())
            .toList();
    JsonNode location = result(found.get(0)).path("locations").path(0);
    assertEquals("packs/web-1.0.0/pack.json", uri(location));
    assertTrue(place(location).path("region").path("startLine").asInt() > 1, location::toString);
  }

  @Test
  void what_is_missing_is_shown_at_pack_json() {
    Finding finding =
        Linting.of(Example.without("values.yaml")).only("PK102").report().findings().get(0);
    assertEquals("packs/web-1.0.0/pack.json", uri(result(finding).path("locations").path(0)));
  }

  @Test
  void other_places_are_related() {
    Span first = Found.word("a.yaml", "one\n", "one");
    Hit hit =
        Hit.at(first, "bad")
            .also(Found.word("b c.yaml", "x\ntwo\n", "two"), "the other")
            .also(Spot.member("c.tgz", "web/Chart.yaml"), "");
    JsonNode related = result(Found.finding(Severity.ERROR, hit)).path("relatedLocations");
    assertAll(
        () -> assertEquals(2, related.size()),
        () -> assertEquals("b%20c.yaml", uri(related.path(0))),
        () -> assertEquals("the other", related.path(0).path("message").path("text").asString()),
        () -> assertEquals(2, place(related.path(0)).path("region").path("startLine").asInt()),
        () -> assertEquals("c.tgz", uri(related.path(1))));
  }

  @Test
  void rules_are_described_within_the_limits() {
    JsonNode driver = run(Found.report()).path("tool").path("driver");
    assertEquals("1.0.0", driver.path("semanticVersion").asString());
    assertEquals(Rules.ALL.size(), driver.path("rules").size());
    for (JsonNode rule : driver.path("rules")) {
      String shorter = rule.path("shortDescription").path("text").asString();
      String full = rule.path("fullDescription").path("text").asString();
      assertAll(
          rule.toString(),
          () -> assertTrue(!shorter.isEmpty() && shorter.length() <= 1024),
          () -> assertTrue(!full.isEmpty() && full.length() <= 1024),
          () -> assertTrue(!rule.path("help").path("text").asString().isEmpty()),
          () -> assertTrue(!rule.path("help").path("markdown").asString().isEmpty()),
          () -> assertTrue(rule.path("properties").path("tags").size() <= 10));
    }
  }

  @Test
  void only_what_a_program_may_do_is_a_fix() {
    Span span = Found.word("a.yaml", "iamge: x\n", "iamge");
    Hit hit = Hit.at(span, "bad");
    Fix.Edit edit = new Fix.Replace(span, "image");
    assertEquals(
        "image",
        result(Found.finding(Severity.ERROR, hit.fix(Fix.safe("rename", edit))))
            .at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
            .asString());
    assertTrue(
        result(Found.finding(Severity.ERROR, hit.fix(Fix.shown("rename"))))
            .path("fixes")
            .isMissingNode());
  }
}
