package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.text.Reading.root;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DottedPathTest {
  private static final Node DOCUMENT =
      root(
          """
          charts:
            web: &web
              image: {tag: "1", pull.policy: Always}
              annotations:
                a.b/c: one
                a: {b/c: two}
            web.extra:
              port: 80
          list:
            - {name: first, ports: [1, 2]}
            - {name: second, ports: [3]}
            - plain
          0: zero
          copy: *web
          merged:
            <<: *web
            image: {tag: "2"}
          a: {b: {c: deep}}
          a.b: {d: short}
          """);

  private static List<String> find(String path) {
    return DottedPath.find(DOCUMENT, path).stream().map(node -> node.span().text()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "charts.web.image.tag, \"1\"",
        "charts.web.image.pull.policy, Always",
        "charts.web.annotations.a.b/c, one",
        "charts.web.extra.port, 80",
        "list.0.name, first",
        "list.1.ports.0, 3",
        "list.2, plain",
        "list.01.name, second",
        "0, zero",
        "copy.image.tag, \"1\"",
        "merged.image.tag, \"2\"",
        "merged.annotations.a.b/c, one",
        "a.b.c, deep",
        "a.b.d, short",
      })
  void leads_to_one_node(String path, String found) {
    assertEquals(List.of(found), find(path));
  }

  @ParameterizedTest
  @CsvSource({
    "list.$[].ports.$[], 1 2 3",
    "list.$[].name, first second",
    "list.$[].ports, '[1, 2] [3]'",
    "list.0.ports.$[], 1 2"
  })
  void each_item_of_lists(String path, String found) {
    assertEquals(found, String.join(" ", find(path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "charts.none",
        "charts.web.image.tag.x",
        "list.3",
        "list.-1",
        "list.x",
        "list..name",
        "list.",
        "list.0.",
        "charts.",
        ".",
        "..",
        ".charts",
        "charts..web",
        "$[]",
        "charts.$[]",
        "list.99999999999",
        "list.$[]x",
        "list. 0",
        "list.٠"
      })
  void leads_nowhere(String path) {
    assertEquals(List.of(), find(path));
  }

  @Test
  void an_empty_path_is_the_node_itself() {
    assertEquals(List.of(DOCUMENT), DottedPath.find(DOCUMENT, ""));
  }

  @Test
  void the_first_of_several_is_the_first_in_the_file() {
    assertEquals("1", DottedPath.first(DOCUMENT, "list.$[].ports.$[]").orElseThrow().toString());
    assertTrue(DottedPath.first(DOCUMENT, "x").isEmpty());
  }

  @Test
  void a_long_path_of_dots_ends() {
    char[] dots = new char[10_000];
    Arrays.fill(dots, '.');
    assertEquals(List.of(), find(new String(dots)));
    assertEquals(List.of(), find("a.".repeat(5_000) + "x"));
  }
}
