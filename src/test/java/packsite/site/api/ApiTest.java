package packsite.site.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.model.ArtifactFacts;
import packsite.site.HostilePacks;
import packsite.site.PrintedCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read fits the schemas that are published beside it. */
final class ApiTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** A pack that has something of everything. */
  private static PackFixture full() {
    return PackFixture.healthy("orbit")
        .chart(
            ChartFixture.named("orbit")
                .meta(
                    "dependencies:\n  - name: redis\n    version: 1.0.0\n    repository: https://e.org\n"))
        .json("annotations", "{\"contributor\": \"us\", \"description\": \"Keeps an orbit\"}")
        .json(
            "constraints",
            "{\"dependencies\": [{\"packName\": \"web\", \"minVersion\": \"1.0\","
                + " \"type\": \"required\"}], \"resources\": [{\"type\": \"cpu\", \"minLimit\":"
                + " \"100\", \"components\": [{\"resourceRequestParamRef\": \"a.b\"}]}]}")
        .with(
            "presets.yaml",
            "presets:\n  - name: big\n    displayName: Big\n    group: size\n    remove: [a.b]\n")
        .values("pack:\n  content:\n    images:\n      - image: redis:1\n      - iamge: b:1\n");
  }

  private static PrintedCatalog catalog() {
    return PrintedCatalog.of(
            full(), full().at("packs/old").json("version", "\"0.9.0\""), PackFixture.healthy("web"))
        .published(
            new ArtifactFacts(
                "packs/orbit-1.0.0", "sha256:" + "a".repeat(64), 123, "r.io/p/orbit:1.0.0"));
  }

  private static String schemaOf(String path) {
    if (path.equals("build.json")) {
      return "build";
    }
    if (path.startsWith("api/v1/packs/")) {
      return path.split("/", -1).length == 4 ? "pack" : "version";
    }
    return path.substring("api/v1/".length(), path.length() - ".json".length());
  }

  private static void assertAllFit(PrintedCatalog catalog) {
    Map<String, String> files = catalog.files();
    Set<String> used = new TreeSet<>();
    files.forEach(
        (path, json) -> {
          boolean document = path.startsWith("api/v1/") && !path.contains("/schema/");
          if (document || path.equals("build.json")) {
            String name = schemaOf(path);
            used.add(name);
            String schema = files.getOrDefault("api/v1/schema/" + name + ".schema.json", "");
            assertEquals(
                List.of(),
                REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON),
                path + json);
            Set<String> names = names(new JsonMapper().readTree(json), new TreeSet<>());
            names.removeAll(described(new JsonMapper().readTree(schema), new TreeSet<>()));
            assertEquals(Set.of(), names, path + " has what its schema does not know");
          }
        });
    assertEquals(Set.of("build", "images", "index", "pack", "version"), used);
  }

  private static Set<String> names(JsonNode node, Set<String> names) {
    if (node.isObject()) {
      node.propertyNames().forEach(names::add);
    }
    node.forEach(part -> names(part, names));
    return names;
  }

  private static Set<String> described(JsonNode schema, Set<String> names) {
    if (schema.isObject() && schema.path("properties").isObject()) {
      schema.path("properties").propertyNames().forEach(names::add);
    }
    schema.forEach(part -> described(part, names));
    return names;
  }

  private static JsonNode json(PrintedCatalog catalog, String path) {
    return new JsonMapper().readTree(catalog.file(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "images", "index", "pack", "version"})
  void is_a_schema_of_its_dialect(String name) {
    assertEquals(
        List.of(),
        REGISTRY
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .validate(catalog().file("api/v1/schema/" + name + ".schema.json"), InputFormat.JSON));
  }

  @Test
  void documents_fit_their_schemas() {
    assertAllFit(catalog());
    assertAllFit(catalog().at("https://e.org/p/").dated());
    assertAllFit(catalog().unchecked().dated().withoutHistory().withFileLinks());
  }

  @Test
  void documents_of_hostile_packs_fit_as_well() {
    assertAllFit(PrintedCatalog.of(HostilePacks.all()).at("https://e.org/p/").dated());
  }

  @Test
  void a_version_tells_what_is_known_of_it() {
    JsonNode version = json(catalog().dated(), "api/v1/packs/orbit/1.0.0.json");
    assertEquals("Keeps an orbit", version.path("description").asString());
    assertEquals("web", version.at("/constraints/packs/0/pack").asString());
    assertEquals("redis", version.at("/charts/0/dependencies/0/name").asString());
    assertEquals("docker.io/library/redis:1", version.at("/images/0/image").asString());
    assertEquals("big", version.at("/presets/0/name").asString());
    assertEquals("r.io/p/orbit:1.0.0", version.at("/artifact/reference").asString());
    assertEquals("2026-01-02T00:00:00Z", version.path("added").asString());
    assertEquals("packs/orbit/0.9.0...1.0.0/", version.at("/comparisons/0/page").asString());
    boolean found = false;
    for (JsonNode finding : version.path("lint")) {
      found |=
          finding.path("code").asString().equals("IM102")
              && finding.path("file").asString().equals("values.yaml")
              && finding.path("line").asInt() == 5;
    }
    assertTrue(found, version.toString());
  }

  @Test
  void all_links_of_the_index_lead_to_files() {
    Map<String, String> files = catalog().withFileLinks().files();
    JsonNode index = new JsonMapper().readTree(files.getOrDefault("api/v1/index.json", ""));
    assertEquals(2, index.path("packs").size());
    for (JsonNode pack : index.path("packs")) {
      pack.path("links").forEach(link -> assertTrue(files.containsKey(link.asString()), "" + link));
    }
  }

  @Test
  void a_badge_has_the_form_that_services_read() {
    JsonNode badge =
        json(
            PrintedCatalog.of(
                PackFixture.healthy("a").json("annotations", "{\"system_state\": \"deprecated\"}")),
            "badge/a.json");
    assertEquals(1, badge.path("schemaVersion").asInt());
    assertEquals("a", badge.path("label").asString());
    assertEquals("1.0.0, deprecated", badge.path("message").asString());
    assertEquals("yellow", badge.path("color").asString());
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void feeds_tell_the_last_change_first_and_keep_their_ids() throws Exception {
    String feed = catalog().at("https://e.org/p/").dated().file("feed.atom");
    Document document = xml(feed);
    assertEquals(6, document.getElementsByTagName("entry").getLength());
    assertEquals(
        "2026-01-03T01:00:00Z", document.getElementsByTagName("updated").item(0).getTextContent());
    assertTrue(feed.contains("<id>https://e.org/p/packs/orbit/1.0.0/#added-1767312000</id>"), feed);
    String one = catalog().at("https://e.org/p/").dated().file("packs/orbit/feed.atom");
    assertEquals(4, xml(one).getElementsByTagName("entry").getLength());
  }

  @Test
  void hostile_packs_spoil_no_feed_and_no_map() throws Exception {
    PrintedCatalog catalog = PrintedCatalog.of(HostilePacks.all()).at("https://e.org/p/").dated();
    Map<String, String> files = catalog.files();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (file.getKey().matches(".*\\.(atom|xml)")) {
        xml(file.getValue());
      }
    }
  }

  @Test
  void signposts_need_an_address() throws Exception {
    Map<String, String> with = catalog().at("https://e.org/p/").files();
    assertTrue(
        with.getOrDefault("sitemap.xml", "")
            .contains("<url><loc>https://e.org/p/packs/orbit/0.9.0/</loc></url>"));
    assertTrue(with.getOrDefault("robots.txt", "").endsWith("https://e.org/p/sitemap.xml\n"));
    xml(with.getOrDefault("opensearch.xml", ""));
    Map<String, String> without = catalog().files();
    for (String name : List.of("sitemap.xml", "robots.txt", "opensearch.xml")) {
      assertFalse(without.containsKey(name), name);
    }
  }

  @Test
  void two_prints_are_equal() {
    PrintedCatalog catalog = catalog().at("https://e.org/p/").dated();
    assertEquals(catalog.files(), catalog.files());
  }
}
