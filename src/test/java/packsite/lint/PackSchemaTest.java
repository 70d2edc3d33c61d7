package packsite.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import packsite.lint.rule.Example;
import packsite.model.CloudType;
import packsite.model.Pack;
import packsite.model.PackLayer;
import packsite.model.Problem;
import packsite.read.RepositoryReader;
import packsite.schema.JsonSchema;
import packsite.schema.UnusableSchemaException;
import packsite.schema.Violation;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Source;
import packsite.text.Span;

/** The schema of pack.json agrees with JSON Schema, with the model and with the reader. */
final class PackSchemaTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("project.root", ""), "src/main/resources/schemas/pack.schema.json");

  private static String text() throws IOException {
    return Files.readString(FILE);
  }

  @Test
  void is_a_schema_of_its_dialect() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var meta =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertEquals(List.of(), meta.validate(text(), InputFormat.JSON));
  }

  @Test
  void lists_the_words_of_the_model() throws IOException {
    assertEquals(
        Arrays.stream(CloudType.values()).map(CloudType::label).collect(Collectors.toSet()),
        words("$defs", "cloudType", "enum"));
    Set<String> layers =
        Arrays.stream(PackLayer.values()).map(PackLayer::label).collect(Collectors.toSet());
    assertEquals(layers, words("properties", "layer", "enum"));
    assertEquals(layers, words("$defs", "dependency", "properties", "layer", "enum"));
  }

  private static Set<String> words(String... path) throws IOException {
    return Json.read(Source.of("schema", text())).mapping().orElseThrow().at(path).stream()
        .flatMap(node -> node.asSequence().orElseThrow().items().stream())
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  static Stream<Example> mistyped() {
    List<String> properties =
        List.of(
            "'name': @",
            "'displayName': @",
            "'version': @",
            "'layer': @",
            "'cloudTypes': @",
            "'cloudTypes': [@]",
            "'cloudType': @",
            "'addonType': @",
            "'addonSubType': @",
            "'group': @",
            "'eol': @",
            "'annotations': @",
            "'annotations': {'a': @}",
            "'annotations': {'system_state': @}",
            "'charts': @",
            "'charts': [@]",
            "'kubeManifests': @",
            "'kubeManifests': [@]",
            "'ansibleRoles': @",
            "'ansibleRoles': [@]",
            "'constraints': @",
            "'constraints': {'dependencies': @}",
            "'constraints': {'dependencies': [@]}",
            "'constraints': {'dependencies': [{'packName': @}]}",
            "'constraints': {'dependencies': [{'layer': @}]}",
            "'constraints': {'dependencies': [{'type': @}]}",
            "'constraints': {'dependencies': [{'minVersion': @}]}",
            "'constraints': {'dependencies': [{'maxVersion': @}]}",
            "'constraints': {'resources': @}",
            "'constraints': {'resources': [@]}",
            "'constraints': {'resources': [{'type': @}]}",
            "'constraints': {'resources': [{'minLimit': @}]}",
            "'constraints': {'resources': [{'components': @}]}",
            "'constraints': {'resources': [{'components': [@]}]}",
            "'constraints': {'resources': [{'components': [{'scheduleType': @}]}]}",
            "'constraints': {'resources': [{'components': [{'resourceRequestParamRef': @}]}]}",
            "'constraints': {'resources': [{'components': [{'replicaCountParamRef': @}]}]}");
    return properties.stream()
        .flatMap(
            property ->
                Stream.of("null", "true", "1.5", "''", "[]", "{}")
                    .map(value -> "{" + property.replace("@", value) + "}"))
        .map(json -> Example.file("pack.json", json.replace('\'', '"')));
  }

  @ParameterizedTest
  @MethodSource("mistyped")
  void what_the_schema_calls_mistyped_is_a_problem_to_the_reader(Example example) throws Exception {
    Pack pack =
        RepositoryReader.read(
                HealthyPack.tree(example),
                new RepositoryReader.Request(List.of(), List.of(), Optional.empty(), "", true, 1))
            .packs()
            .get(0);
    Set<Integer> problems = new TreeSet<>();
    for (Problem problem : pack.problems()) {
      if (problem.kind() == Problem.Kind.SHAPE && problem.path().endsWith("pack.json")) {
        problems.add(problem.span().map(Span::start).orElse(-1));
      }
    }
    assertEquals(problems, typeViolations(pack.json().file().root().orElseThrow()));
  }

  private static Set<Integer> typeViolations(Node root)
      throws IOException, UnusableSchemaException {
    return JsonSchema.of(Source.of("schema", text())).check(root).stream()
        .filter(violation -> violation.keyword().equals("type"))
        .map(Violation::where)
        .map(node -> node.span().start())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void each_property_is_described() throws IOException {
    Node root = Json.read(Source.of("schema", text())).root().orElseThrow();
    root.asMapping().orElseThrow().mapping("properties").orElseThrow().entries().stream()
        .forEach(
            entry ->
                assertTrue(
                    entry.value().asMapping().orElseThrow().scalar("description").isPresent(),
                    entry::name));
  }
}
