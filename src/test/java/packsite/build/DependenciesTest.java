package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written down twice, for Maven and for JBang, must agree. */
class DependenciesTest {
  private static final String DOOR = "src/Packsite.java";

  @Test
  void the_door_has_the_dependencies_of_the_pom_in_its_order() throws Exception {
    List<String> expected = new ArrayList<>();
    for (Element dependency : children(child(pom(), "dependencies"), "dependency")) {
      String scope = text(dependency, "scope");
      if (scope.isEmpty() || scope.equals("compile") || scope.equals("runtime")) {
        expected.add(coordinates(dependency));
      }
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, Project.directives(DOOR, "DEPS"));
  }

  @Test
  void the_door_asks_for_the_java_version_that_maven_compiles_for() throws Exception {
    String release = text(child(pom(), "properties"), "maven.compiler.release");
    assertEquals(List.of(release + "+"), Project.directives(DOOR, "JAVA"));
    assertEquals(release, Project.only("^oldest_java=(.*)$", Project.read("packsite")));
  }

  @Test
  void the_version_file_has_the_version_of_the_pom() throws Exception {
    assertEquals(
        text(pom(), "version"), Project.read("src/main/resources/packsite/version").strip());
  }

  @Test
  void jbang_itself_starts_with_the_options_of_the_program() {
    String options = Project.only("^quick_start='(.*)'$", Project.read("packsite"));
    assertEquals(options, runtimeOptions());
  }

  @Test
  void aliases_of_the_catalog_repeat_the_options_of_the_door_or_none() {
    JsonNode aliases =
        JsonMapper.shared().readTree(Project.read("jbang-catalog.json")).path("aliases");
    assertEquals("src/Packsite.java", aliases.path("packsite").path("script-ref").stringValue(""));
    assertFalse(aliases.path("packsite").path("description").stringValue("").isBlank());
    for (JsonNode alias : aliases) {
      assertTrue(javaOptions(alias).isEmpty() || javaOptions(alias).equals(runtimeOptions()));
    }
  }

  @Test
  void the_wrapper_pins_jbang_by_version_and_checksum() {
    String wrapper = Project.read("packsite");
    assertTrue(Project.only("^jbang_version=(.*)$", wrapper).matches("\\d+\\.\\d+\\.\\d+"));
    assertTrue(Project.only("^jbang_sha256=(.*)$", wrapper).matches("[0-9a-f]{64}"));
    assertTrue(
        Project.only("^maven_copy=(.*)$", wrapper)
            .matches("org\\.apache\\.maven\\.plugins:maven-dependency-plugin:[\\d.]+:copy"));
  }

  /** All options of the door as one line. */
  static String runtimeOptions() {
    return String.join(" ", Project.directives(DOOR, "RUNTIME_OPTIONS"));
  }

  /** The options of an alias as one line, empty if it has none. */
  static String javaOptions(JsonNode alias) {
    List<String> options = new ArrayList<>();
    for (JsonNode option : alias.path("java-options")) {
      options.add(option.stringValue());
    }
    return String.join(" ", options);
  }

  private static String coordinates(Element dependency) {
    assertEquals("", text(dependency, "classifier") + text(dependency, "type"), "plain jars only");
    return text(dependency, "groupId")
        + ":"
        + text(dependency, "artifactId")
        + ":"
        + text(dependency, "version");
  }

  private static Element pom() throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(Project.ROOT.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    return children(parent, name).get(0);
  }

  private static String text(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }
}
