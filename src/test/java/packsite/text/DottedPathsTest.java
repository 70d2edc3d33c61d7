package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.text.Node.Mapping;

final class DottedPathsTest {
  private static Mapping yaml(String text) {
    return Yaml.read(Source.of("a.yaml", text)).mapping().orElseThrow();
  }

  private final DottedPaths paths =
      DottedPaths.of(
          List.of(
              yaml(
                  "charts: {web: {image: {tag: 1}, my.key: {a: 1}, hosts: [{name: x}], none: []}}"),
              yaml("charts: {web: {image: {name: x}, later: }}")));

  @Test
  void a_path_may_lead_through_any_of_the_documents() {
    for (String path :
        List.of(
            "charts",
            "charts.web.image.tag",
            "charts.web.image.name",
            "charts.web.my.key",
            "charts.web.my.key.a",
            "charts.web.hosts.$[]",
            "charts.web.hosts.$[].name",
            "charts.web.hosts.0.name",
            "charts.web.none.$[].anything",
            "charts.web.later.$[]")) {
      assertTrue(paths.has(path), path);
    }
    for (String path :
        List.of("", "chart", "charts.", "charts.web.my", "charts.web.hosts.name", "web.image")) {
      assertFalse(paths.has(path), path);
    }
  }

  @Test
  void says_how_far_a_path_leads() {
    assertEquals("did you mean `charts.web.image.tag`?", paths.hint("charts.web.imgae.tag"));
    assertEquals(
        "there is `charts.web`, but no `imgae` in it", paths.hint("charts.web.imgae.digest"));
    assertEquals("there is no `values`", paths.hint("values.web"));
    assertEquals("", paths.hint("charts.web"));
  }

  @Test
  void what_is_too_large_to_be_known_counts_as_there() {
    StringBuilder large = new StringBuilder("{");
    for (int i = 0; i < 300_001; i++) {
      large.append('k').append(i).append(": 1, ");
    }
    assertTrue(DottedPaths.of(List.of(yaml(large.append('}').toString()))).has("no"));
    assertTrue(paths.has("a.".repeat(1_001)));
  }
}
