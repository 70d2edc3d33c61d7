package packsite.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.config.ConfigReader.Reading;
import packsite.text.Fault;
import packsite.text.Glob;
import packsite.text.Source;

class ConfigReaderTest {
  private static Reading read(String text) {
    return ConfigReader.read(Source.of("packsite.yaml", text));
  }

  private static List<String> faults(String text) {
    return read(text).faults().stream()
        .map(f -> f.span().from() + " [" + f.span().text() + "] " + f.message() + "; " + f.help())
        .toList();
  }

  private static List<String> texts(List<Glob> globs) {
    return globs.stream().map(Glob::text).toList();
  }

  @Test
  void everything_is_read() {
    Config config =
        read("version: 1\npacks: [packs/*, more/*]\nexclude: old/**\nsite:\n  title: Ours\n")
            .config();
    assertEquals(List.of("packs/*", "more/*"), texts(config.packs()));
    assertEquals(List.of("old/**"), texts(config.exclude()));
    assertEquals("Ours", config.site().title());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing\n", "---\n", "{}\n", "site:\n", "version: 1\n", "site: {}\n"})
  void without_content_the_defaults_hold(String text) {
    assertEquals(List.of(), read(text).faults());
    assertEquals(Config.DEFAULT, read(text).config());
  }

  @Test
  void anchors_and_merges_are_followed() {
    assertEquals(List.of("a"), texts(read("packs: &p [a]\nexclude: *p\n").config().exclude()));
  }

  @Test
  void an_unknown_key_is_told_with_the_one_that_was_meant() {
    assertEquals(
        List.of("2:1 [exlude] unknown key `exlude`; did you mean `exclude`?"),
        faults("version: 1\nexlude: x\n"));
    assertEquals(
        List.of("2:3 [titel] unknown key `titel`; did you mean `title`?"),
        faults("site:\n  titel: x\n"));
    assertEquals(
        List.of(
            "1:1 [lintings] unknown key `lintings`; known here: version, packs, exclude, lint, site, oci"),
        faults("lintings: x\n"));
  }

  @Test
  void a_value_that_does_not_fit_is_told_with_what_does() {
    assertEquals(
        List.of("1:10 [2] `version` is a number, expected the number 1; write `1`"),
        faults("version: 2\n"));
    assertEquals(
        List.of(
            "1:8 [{a: b}] `packs` is a mapping, expected a list of texts; "
                + "write one pattern, or a list with `- ` in front of each"),
        faults("packs: {a: b}\n"));
    assertEquals(
        List.of("3:5 [5] an item of `packs` is a number, expected a text; write `\"5\"`"),
        faults("packs:\n  - a\n  - 5\n"));
    assertEquals(
        List.of("2:10 [2024] `title` is a number, expected a text; write `\"2024\"`"),
        faults("site:\n  title: 2024\n"));
    assertEquals(
        List.of(
            "1:7 [x] `site` is a string, expected a mapping; "
                + "write its keys on the lines below, indented"),
        faults("site: x\n"));
    assertEquals(
        List.of(
            "1:1 [- a] the file is a list, expected a mapping; "
                + "write its keys on the lines below, indented"),
        faults("- a\n"));
  }

  @Test
  void a_second_document_is_told() {
    assertEquals(
        List.of(
            "3:1 [version: 1] the file holds a second document; delete it, one is all there is"),
        faults("version: 1\n---\nversion: 1\n"));
  }

  @Test
  void faults_of_the_yaml_are_faults_of_the_file() {
    assertEquals(1, read("packs: [a\n").faults().size());
    assertEquals(1, read("packs: a\npacks: b\n").faults().size());
  }

  @Test
  void every_fault_has_a_position_a_message_and_a_suggestion() {
    for (String text : ConfigSchemaTest.REFUSED) {
      for (Fault fault : read(text).faults()) {
        assertFalse(fault.message().isEmpty(), text);
        assertFalse(fault.help().isEmpty(), text);
        assertEquals("packsite.yaml", fault.span().source().path());
        assertTrue(fault.span().line() >= 1);
      }
    }
  }

  @Test
  void with_faults_the_defaults_are_given() {
    assertEquals(Config.DEFAULT, read("packs: [a]\nfoo: 1\n").config());
  }
}
