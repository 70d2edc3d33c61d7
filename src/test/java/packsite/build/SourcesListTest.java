package packsite.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JBang cannot expand patterns over a URL, so src/sources.java lists every file. Each costs a
 * request there, so those that hold nothing but annotations for our own checks are left out.
 */
class SourcesListTest {
  private static final String LIST = "src/sources.java";
  private static final String HEADER =
      """
      // Every source, resource and template, one by one: JBang expands no patterns over a URL.
      // A test compares; to rewrite: mvn test -Dtest=SourcesListTest -Dupdate
      """;

  @Test
  void sources_java_lists_every_file_of_the_program() throws IOException {
    String expected = HEADER + String.join("\n", directives()) + "\n";
    if (Project.UPDATE) {
      Files.writeString(Project.ROOT.resolve(LIST), expected);
    }
    assertEquals(expected, Project.read(LIST), "to rewrite it, add -Dupdate");
  }

  @Test
  void every_listed_file_has_a_name_that_a_directive_can_hold() {
    for (String line : directives()) {
      assertTrue(line.matches("//(SOURCES|FILES) [\\w./=-]+"), line);
    }
  }

  @Test
  void the_list_is_part_of_the_door() {
    assertEquals(List.of("sources.java"), Project.directives("src/Packsite.java", "SOURCES"));
  }

  private static List<String> directives() {
    Stream<String> sources =
        Project.filesBelow("src/main/java").stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .map(file -> "//SOURCES main/java/" + file);
    Stream<String> resources =
        Project.filesBelow("src/main/resources").stream()
            .map(file -> "//FILES " + file + "=main/resources/" + file);
    Stream<String> templates =
        Project.filesBelow("templates").stream()
            .map(file -> "//FILES templates/" + file + "=../templates/" + file);
    return Stream.of(sources, resources, templates).flatMap(lines -> lines).toList();
  }
}
