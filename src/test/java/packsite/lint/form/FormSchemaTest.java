package packsite.lint.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.lint.Linting;
import packsite.lint.rule.Example;

final class FormSchemaTest {
  private static List<String> form(String expression) {
    return file("charts.web.replicas:\n  schema: '{{ " + expression + " }}'\n");
  }

  private static List<String> file(String yaml) {
    return Linting.of(Example.file("schema.yaml", yaml)).only("SM").lines();
  }

  @Test
  void nothing_is_read_of_a_second_document() {
    String form = "charts.web.replicas:\n  schema: '{{ required }}'\n---\nb: 2\n";
    assertEquals(
        List.of("error SM101 schema.yaml:4:1 `b: 2`: a second document, of which nothing is read"),
        Linting.of(Example.file("schema.yaml", form)).only("SM101").lines());
  }

  @Test
  void expressions_that_are_none() {
    assertEquals(
        List.of("error SM101 schema.yaml:2:15 `requird`: unknown term `requird`"),
        form("requird | format \"${number}\""));
    assertEquals(
        List.of("error SM101 schema.yaml:2:22 `\"`: the quote that opens here is never closed"),
        form("format \"${number}"));
  }

  @Test
  void entries_of_another_shape() {
    assertEquals(
        List.of(
            "warning SM101 schema.yaml:3:3 `hint`: `hint` beside `schema` has no meaning",
            "error SM101 schema.yaml:4:1 `charts.web`: `charts.web` has no text under `schema`"),
        file(
            """
            charts.web.replicas:
              schema: '{{ required }}'
              hint: How many
            charts.web:
              required: true
            """));
    assertEquals(
        List.of(
            "error SM101 schema.yaml:1:1 `- a`: the file holds a list, not paths with a schema each"),
        file("- a\n"));
  }

  @Test
  void a_file_without_entries() {
    assertEquals(
        List.of("warning SM102 schema.yaml: schema.yaml has no entries"), file("# nothing\n"));
  }

  @Test
  void types_are_known() {
    assertEquals(
        List.of("error SM103 schema.yaml:2:25 `input`: unknown format type `input`"),
        form("format \"${input}\""));
    assertEquals(List.of(), form("format \"${ipv4} - ${version}/${boolean}${password}\""));
  }

  @Test
  void patterns_are_those_of_re2() {
    assertEquals(
        List.of(
            "error SM103 schema.yaml:2:35 `(?=`: pattern is not RE2: invalid or unsupported Perl"
                + " syntax `(?=`"),
        form("format \"${string:/^a(?=b)/}\""));
    assertEquals(
        List.of(
            "error SM103 schema.yaml:2:34 `(`: pattern is not RE2: the group that opens here is never closed"),
        form("format \"${string:/a(b/}\""));
    assertEquals(List.of(), form("format \"${string:/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/}\""));
    assertEquals(List.of(), form("format \"${number:/^\\\\d+$/}\""));
  }

  @Test
  void ranges_are_numbers_in_order() {
    assertEquals(
        List.of("error SM103 schema.yaml:2:32 `[9-1]`: range `[9-1]` runs backwards"),
        form("format \"${number:[9-1]}\""));
    assertEquals(
        List.of("error SM103 schema.yaml:2:35 `1.2.3`: `1.2.3` is not a number"),
        form("format \"${number:[1-1.2.3]}\""));
    assertEquals(
        List.of("error SM103 schema.yaml:2:32 `[a-b]`: `[a-b]` is no range of numbers"),
        form("format \"${number:[a-b]}\""));
    assertEquals(List.of(), form("format \"${number:[-5 - 1.5]}\""));
  }

  @Test
  void constraints_fit_their_type() {
    assertEquals(
        List.of("error SM103 schema.yaml:2:32 `[1-5]`: a range cannot narrow `string`"),
        form("format \"${string:[1-5]}\""));
    assertEquals(
        List.of("error SM103 schema.yaml:2:33 `/true/`: a pattern cannot narrow `boolean`"),
        form("format \"${boolean:/true/}\""));
    assertEquals(
        List.of("error SM103 schema.yaml:2:30 `[a,b]`: a list of choices cannot narrow `ipv4`"),
        form("format \"${ipv4:[a,b]}\""));
    assertEquals(
        List.of("error SM103 schema.yaml:2:30 `[ , ]`: list of choices is empty"),
        form("format \"${list:[ , ]}\""));
    assertEquals(
        List.of("warning SM103 schema.yaml:2:23 `${list}`: `list` has no choices"),
        form("format \"${list}\""));
  }

  @Test
  void paths_lead_into_the_values_or_what_presets_add() {
    assertEquals(
        List.of(
            "warning SM104 schema.yaml:1:1 `charts.web.replicaz`: `charts.web.replicaz` is neither in"
                + " values.yaml nor in a preset"),
        Linting.of(
                Example.file(
                        "schema.yaml",
                        """
                        charts.web.replicaz: {schema: '{{ required }}'}
                        charts.web.token: {schema: '{{ required }}'}
                        charts.web.hosts.$[].name: {schema: '{{ required }}'}
                        """)
                    .and(
                        "presets.yaml",
                        """
                        presets:
                          - name: a
                            displayName: A
                            group: G
                            add: |
                              charts: {web: {token: "", hosts: []}}
                        """))
            .only("SM")
            .lines());
  }
}
