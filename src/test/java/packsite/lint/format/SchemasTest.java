package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.config.ConfigReader;
import packsite.lint.Linting;
import packsite.lint.Report;
import packsite.lint.Rules;
import packsite.lint.rule.Example;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Rule;
import packsite.text.Source;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read fits the schemas that are published for it. */
final class SchemasTest {
  private static final String REPORT = "lint-report";
  private static final String STATISTICS = "lint-statistics";
  private static final String RULES = "rules";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static String schema(String name) {
    Path file =
        Path.of(System.getProperty("project.root", ""), "docs/schemas/" + name + ".schema.json");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertFits(String schema, String json) {
    List<Error> errors =
        REGISTRY.getSchema(schema(schema), InputFormat.JSON).validate(json, InputFormat.JSON);
    assertEquals(List.of(), errors, json);
    Set<String> undescribed = names(new JsonMapper().readTree(json), new TreeSet<>());
    undescribed.removeAll(described(new JsonMapper().readTree(schema(schema)), new TreeSet<>()));
    assertEquals(Set.of(), undescribed, "not in the schema");
  }

  /** All names of members, but for those of examples, which are data. */
  private static Set<String> names(JsonNode node, Set<String> names) {
    if (node.isObject()) {
      node.propertyNames().forEach(names::add);
      node.properties().stream()
          .filter(member -> !member.getKey().equals("bad") && !member.getKey().equals("good"))
          .forEach(member -> names(member.getValue(), names));
    }
    if (node.isArray()) {
      node.forEach(item -> names(item, names));
    }
    return names;
  }

  private static Set<String> described(JsonNode schema, Set<String> names) {
    if (schema.isObject() && schema.path("properties").isObject()) {
      schema.path("properties").propertyNames().forEach(names::add);
    }
    schema.forEach(part -> described(part, names));
    return names;
  }

  private static List<String> faults(String schema, String json) {
    return REGISTRY
        .getSchema(schema(schema), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Report accepted() {
    Source config =
        Source.of(
            "packsite.yaml", "lint:\n  ignores:\n    - {rule: LG101, reason: drawn by hand}\n");
    String values =
        "pack:\n  content:\n    images:\n"
            + "      # packsite: ignore[IM102] the mirror wants it\n"
            + "      - iamge: a/b:1\n";
    Example example = Example.values(values).and("logo.png", "GIF89a");
    return Linting.of(example).config(ConfigReader.read(config).config().lint()).report();
  }

  @ParameterizedTest
  @ValueSource(strings = {REPORT, STATISTICS, RULES})
  void is_a_schema_of_its_dialect(String name) {
    assertEquals(
        List.of(),
        REGISTRY
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(schema(name), InputFormat.JSON));
  }

  @Test
  void findings_of_every_rule_fit() {
    List<packsite.lint.Finding> findings = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      for (Example example : rule.about().bad()) {
        findings.addAll(Linting.of(example).with(rule).report().findings());
      }
    }
    Report report = Found.report(findings);
    String json = JsonReport.of(report, "1.0.0", true);
    assertFits(REPORT, json);
    for (String kind :
        List.of("\"safe\"", "\"unsafe\"", "\"display\"", "\"create\"", "\"delete\"")) {
      assertTrue(json.contains(kind), kind);
    }
    assertTrue(json.contains("\"pack\": null"), "a finding of no pack");
    assertTrue(json.matches("(?s).*\"member\": \"web/.*"), "a finding in an archive");
    assertFits(STATISTICS, Statistics.json(report, Statistics.By.RULE));
    assertFits(STATISTICS, Statistics.json(report, Statistics.By.PACK));
  }

  @Test
  void suppressed_findings_fit_and_say_who_accepted_them() {
    Report report = accepted();
    assertEquals(2, report.suppressed().size());
    String json = JsonReport.of(report, "1.0.0", true);
    assertFits(REPORT, json);
    JsonNode findings = new JsonMapper().readTree(json).path("findings");
    List<String> by = new ArrayList<>();
    for (JsonNode finding : findings) {
      if (finding.path("state").asString().equals("suppressed")) {
        JsonNode suppression = finding.path("suppression");
        by.add(
            suppression.path("kind").asString()
                + " "
                + suppression.path("path").asString()
                + ":"
                + suppression.path("line").asInt()
                + " "
                + suppression.path("reason").asString());
      }
    }
    assertEquals(
        List.of(
            "config packsite.yaml:3 drawn by hand",
            "comment packs/web-1.0.0/values.yaml:4 the mirror wants it"),
        by);
  }

  @Test
  void nothing_found_fits() {
    assertFits(REPORT, JsonReport.of(Found.report(), "1.0.0", false));
    assertFits(STATISTICS, Statistics.json(Found.report(), Statistics.By.RULE));
  }

  @Test
  void a_report_that_is_not_complete_fits() {
    Report.Crash crash = new Report.Crash("IM102", "packs/web-1.0.0", "index 3 of 2");
    Report report = new Report(Profile.STRICT, List.of(), List.of(), List.of(crash), 1);
    String json = JsonReport.of(report, "1.0.0", false);
    assertTrue(json.contains("\"complete\": false"), json);
    assertFits(REPORT, json);
  }

  @Test
  void the_schema_refuses_what_is_no_report() {
    String json = JsonReport.of(accepted(), "1.0.0", true);
    assertEquals(List.of(), faults(REPORT, json));
    for (String[] change :
        new String[][] {
          {"packsite-lint/1", "packsite-lint/2"},
          {"\"line\": 4", "\"line\": 0"},
          {"\"state\": \"suppressed\"", "\"state\": \"open\""},
          {"\"path\": \"packs", "\"path\": \"/packs"},
          {"\"severity\": \"error\"", "\"severity\": \"fatal\""}
        }) {
      assertTrue(json.contains(change[0]), change[0]);
      assertFalse(faults(REPORT, json.replace(change[0], change[1])).isEmpty(), change[1]);
    }
  }

  @Test
  void the_rules_fit() {
    assertFits(RULES, RuleCatalogue.json(Rules.ALL));
  }
}
