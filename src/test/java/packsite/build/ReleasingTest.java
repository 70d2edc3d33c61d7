package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogs shown in docs/RELEASING.md are copied by hand, so they have to work. */
class ReleasingTest {
  private static final Pattern JSON_BLOCK = Pattern.compile("(?ms)^```json\n(.*?)^```");

  private final List<JsonNode> catalogs =
      JSON_BLOCK
          .matcher(Project.read("docs/RELEASING.md"))
          .results()
          .map((MatchResult block) -> JsonMapper.shared().readTree(block.group(1)))
          .toList();

  @Test
  void every_catalog_has_a_described_packsite_alias() {
    assertEquals(2, catalogs.size());
    for (JsonNode catalog : catalogs) {
      assertTrue(catalog.path("aliases").has("packsite"));
      for (JsonNode alias : catalog.path("aliases")) {
        assertFalse(alias.path("script-ref").stringValue("").isBlank());
        assertFalse(alias.path("description").stringValue("").isBlank());
      }
    }
  }

  /** JBang follows an alias of another catalog only with its place behind an at sign. */
  @Test
  void the_chained_alias_is_qualified_and_pinned_to_a_tag() {
    String reference = scriptReference(catalogs.get(0));
    assertTrue(reference.matches("packsite@ORG/packsite/v\\d+\\.\\d+\\.\\d+"), reference);
    assertEquals(
        catalogs.get(0).at("/aliases/packsite/description"),
        JsonMapper.shared()
            .readTree(Project.read("jbang-catalog.json"))
            .at("/aliases/packsite/description"));
  }

  @Test
  void the_alias_by_coordinates_names_the_pom_and_repeats_the_options() {
    String pom = Project.read("pom.xml");
    String group = Project.only("^  <groupId>(.*)</groupId>$", pom);
    String artifact = Project.only("^  <artifactId>(.*)</artifactId>$", pom);
    String reference = scriptReference(catalogs.get(1));
    assertTrue(reference.startsWith(group + ":" + artifact + ":"), reference);
    assertEquals(
        DependenciesTest.runtimeOptions(),
        DependenciesTest.javaOptions(catalogs.get(1).at("/aliases/packsite")));
  }

  private static String scriptReference(JsonNode catalog) {
    return catalog.at("/aliases/packsite/script-ref").stringValue("");
  }
}
