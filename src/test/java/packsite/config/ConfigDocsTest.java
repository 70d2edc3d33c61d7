package packsite.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.config.Shape.Key;
import packsite.config.Shape.Section;
import packsite.text.Fault;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Source;
import packsite.text.Yaml;

/** What people read about packsite.yaml: the page, the examples. */
final class ConfigDocsTest {
  private static final Path FILE =
      Path.of(System.getProperty("project.root", ""), "docs/CONFIGURATION.md");

  /** A {@code #} right before text keeps a line out; with a blank behind it there is prose. */
  private static final String SWITCHED_ON =
      ConfigExample.STARTER.replaceAll("(?m)^( *)#(?=[^ ]|  )", "$1");

  @Test
  void the_page_is_up_to_date() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(FILE, ConfigDocs.markdown());
    }
    assertEquals(
        Files.readString(FILE), ConfigDocs.markdown(), "run the tests with -Dupdate to rewrite it");
  }

  @Test
  void the_complete_example_has_no_fault_and_every_key() {
    assertEquals(List.of(), faults(ConfigExample.COMPLETE));
    assertEquals(List.of(), missing(ConfigExample.COMPLETE));
  }

  @Test
  void the_starter_changes_nothing() {
    assertEquals(List.of(), faults(ConfigExample.STARTER));
    assertEquals(Config.DEFAULT, config(ConfigExample.STARTER));
  }

  @Test
  void the_starter_with_every_line_switched_on_has_no_fault_and_every_key() {
    assertEquals(List.of(), faults(SWITCHED_ON));
    assertEquals(List.of(), missing(SWITCHED_ON));
    assertNotEquals(Config.DEFAULT, config(SWITCHED_ON));
  }

  @Test
  void every_table_of_the_page_has_four_columns() {
    List<String> rows = ConfigDocs.markdown().lines().filter(line -> line.startsWith("|")).toList();
    assertTrue(rows.size() > 20);
    for (String row : rows) {
      assertEquals(5, row.replace("\\|", "").chars().filter(c -> c == '|').count(), row);
    }
  }

  private static Config config(String text) {
    return ConfigReader.read(Source.of("packsite.yaml", text)).config();
  }

  private static List<Fault> faults(String text) {
    return ConfigReader.read(Source.of("packsite.yaml", text)).faults();
  }

  private static List<String> missing(String text) {
    Mapping root = Yaml.read(Source.of("packsite.yaml", text)).mapping().orElseThrow();
    return missing(List.of(root), ConfigShape.ROOT, "");
  }

  private static List<String> missing(List<Mapping> written, Section section, String path) {
    return section.keys().stream()
        .flatMap(key -> missing(written, key, path + "/" + key.name()).stream())
        .toList();
  }

  private static List<String> missing(List<Mapping> written, Key key, String path) {
    List<Node> values = written.stream().flatMap(map -> map.get(key.name()).stream()).toList();
    Optional<Section> inner = ConfigShape.section(key.shape());
    if (values.isEmpty() || inner.isEmpty()) {
      return values.isEmpty() ? List.of(path) : List.of();
    }
    List<Mapping> below =
        values.stream()
            .flatMap(
                value ->
                    value.asSequence().map(Node.Sequence::items).orElse(List.of(value)).stream())
            .flatMap(item -> item.asMapping().stream())
            .toList();
    return missing(below, inner.get(), path);
  }
}
