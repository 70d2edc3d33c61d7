package packsite.lint.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;

final class PresetsTest {
  private static List<String> presets(String yaml) {
    return Linting.of(Example.file("presets.yaml", yaml)).only("PS").lines();
  }

  @Test
  void a_preset_needs_name_display_name_and_group() {
    assertEquals(
        List.of(
            "error PS101 presets.yaml:2:11 `a`: preset `a` has no `group`",
            "error PS101 presets.yaml:3:5 `displayname`: preset `a` has `displayname` instead of"
                + " `displayName`",
            "error PS101 presets.yaml:4:5 `displayName`: a preset has no `name`",
            "error PS101 presets.yaml:5:5 `group`: a preset has an empty `group`"),
        presets(
            """
            presets:
              - name: a
                displayname: A
              - displayName: B
                group:
            """));
  }

  @Test
  void what_has_the_wrong_type_is_told_once() {
    assertEquals(
        List.of(
            "error PS101 presets.yaml:2:11 `[a]`: `name` is a list, expected a string",
            "error PS101 presets.yaml:5:13 `charts.web`: `remove` is a string, expected a list of"
                + " strings"),
        presets(
            """
            presets:
              - name: [a]
                displayName: A
                group: G
                remove: charts.web
            """));
  }

  @Test
  void names_are_unique_and_titles_within_their_group() {
    assertEquals(
        List.of(
            "error PS101 presets.yaml:3:12 `a`: two presets have the name `a`",
            "warning PS101 presets.yaml:3:30 `A`: two presets of group `G` are shown as `A`"),
        presets(
            """
            presets:
              - {name: a, displayName: A, group: G}
              - {name: a,  displayName:  A, group: G}
              - {name: b, displayName: A, group: H}
            """));
  }

  @Test
  void the_root_is_a_mapping_with_presets() {
    assertEquals(
        List.of(
            "error PS101 presets.yaml:1:1 `- name: a`: presets.yaml holds a list, not a mapping with"
                + " `presets`"),
        presets("- name: a\n"));
    assertEquals(
        List.of("error PS101 presets.yaml:1:1 `preset`: presets.yaml has no key `presets`"),
        presets("preset: []\n"));
    assertEquals(
        List.of("error PS101 presets.yaml:3:1 `b: 2`: a second document, of which nothing is read"),
        presets("presets: [{name: a, displayName: A, group: G}]\n---\nb: 2\n"));
  }

  @Test
  void empty_files_and_lists_may_go() {
    assertEquals(
        List.of("warning PS102 presets.yaml: presets.yaml is empty"), presets("# later\n"));
    assertEquals(
        List.of("warning PS102 presets.yaml:1:1 `presets`: presets.yaml has no presets"),
        presets("presets:\n"));
  }

  @Test
  void what_is_wrong_inside_a_block_is_shown_where_it_stands_in_the_file() {
    assertEquals(
        List.of("error PS103 presets.yaml:7:14 `[`: `[` is never closed"),
        presets(
            """
            presets:
              - name: a
                displayName: A
                group: G
                add: |
                  charts:
                    web: [replicas
            """));
  }

  @Test
  void added_text_has_to_be_a_mapping_and_may_be_empty() {
    assertEquals(
        List.of(
            "error PS103 presets.yaml:2:47 `- x`: `add` of preset `a` holds a list, not a mapping",
            "error PS103 presets.yaml:4:46 `5`: `add` is a number, expected a string"),
        presets(
            """
            presets:
              - {name: a, displayName: A, group: G, add: "- x"}
              - {name: b, displayName: B, group: G, add: ""}
              - {name: c, displayName: C, group: G, add: 5}
            """));
  }

  @Test
  void removed_paths_are_looked_for_in_values_and_in_all_presets() {
    assertEquals(
        List.of(
            "info PS105 presets.yaml:5:14 `charts.web.replicaz`: `charts.web.replicaz`, which a"
                + " preset removes, is neither in values.yaml nor in a preset"),
        presets(
            """
            presets:
              - name: a
                displayName: A
                group: G
                remove: [charts.web.replicaz, charts.web.replicas, "charts.web.ingress.my.host"]
                add: ""
              - name: b
                displayName: B
                group: G
                add: |
                  charts:
                    web:
                      ingress: {my.host: x}
            """));
  }

  @Test
  void nothing_is_missing_where_not_all_is_known() {
    String broken = "presets:\n  - {name: a, displayName: A, group: G, remove: [x], add: '{'}\n";
    assertEquals(
        List.of("PS103"),
        Linting.of(Example.file("presets.yaml", broken)).only("PS").report().findings().stream()
            .map(Finding::code)
            .toList());
  }

  @Test
  void a_marker_without_presets_names_the_packs_that_share_it() {
    String marker = "# spectrocloud.com/enabled-presets: IPAM mode:a, Operator:b\n";
    Finding finding =
        Linting.of(
                PackFixture.healthy("a").values("# Values\n" + marker + "pack:\n"),
                PackFixture.healthy("b").values(marker))
            .only("PS106")
            .report()
            .findings()
            .get(0);
    assertEquals(
        "marker enables 2 presets but the pack has no presets.yaml", finding.hit().message());
    assertEquals("spectrocloud.com/enabled-presets", finding.spot().span().orElseThrow().text());
    assertEquals("copied from another pack?", finding.hit().label());
    assertEquals("delete line 2 (also in b-1.0.0), or add presets.yaml", finding.hit().help());
    Fix.Replace edit = (Fix.Replace) finding.hit().fix().orElseThrow().edits().get(0);
    assertEquals(marker, edit.span().text());
  }

  @Test
  void a_marker_is_held_against_the_presets() {
    String presets =
        """
        presets:
          - {name: small, displayName: Small, group: Size}
          - {name: large, displayName: Large, group: Size}
        """;
    String values = "pack: {}\nkey: 1 # spectrocloud.com/enabled-presets: ";
    assertEquals(
        List.of(
            "warning PS106 values.yaml:2:44 `Size:smal`: marker enables `Size:smal`, which"
                + " presets.yaml does not have",
            "warning PS106 values.yaml:2:55 `small`: marker enables `small` without a group"),
        Linting.of(
                Example.file("presets.yaml", presets)
                    .and("values.yaml", values + "Size:smal, small"))
            .only("PS106")
            .lines());
    assertEquals(
        List.of(
            "warning PS106 values.yaml:2:55 `Size:large`: marker enables two presets of group"
                + " `Size`"),
        Linting.of(
                Example.file("presets.yaml", presets)
                    .and("values.yaml", values + "Size:small,Size:large"))
            .only("PS106")
            .lines());
    assertEquals(
        List.of(
            "warning PS106 values.yaml:2:10 `spectrocloud.com/enabled-presets`: marker enables no"
                + " preset"),
        Linting.of(Example.file("presets.yaml", presets).and("values.yaml", values + " , "))
            .only("PS106")
            .lines());
  }
}
