package packsite.site.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.NuChecker;
import packsite.fixture.PackFixture;
import packsite.site.values.PresetView.Change;
import packsite.site.values.PresetView.Group;
import packsite.site.values.PresetView.Op;

final class PresetViewTest {
  private static final String VALUES =
      """
      # spectrocloud.com/enabled-presets: Size:small
      charts:
        web:
          replicas: 3
          empty:
          image:
            tag: "1"
          same: yes
      """;

  private static List<Group> groups(String presets) {
    return PresetView.of(
        Samples.pack(PackFixture.healthy("lantern").values(VALUES).with("presets.yaml", presets)));
  }

  private static List<Change> changes(String remove, String add) {
    return groups(
            "presets:\n  - name: x\n    displayName: X\n    group: G\n    remove: "
                + remove
                + "\n    add: |\n"
                + add.indent(6))
        .get(0)
        .presets()
        .get(0)
        .changes();
  }

  private static String told(Change change) {
    return change.op()
        + " "
        + change.path()
        + " "
        + change.was().text()
        + change.was().note()
        + " -> "
        + change.now().text()
        + change.now().note()
        + change.note();
  }

  @Test
  void groups_presets_and_knows_which_is_on() {
    List<Group> groups =
        groups(
            """
            presets:
              - name: small
                displayName: Small one
                group: Size
                remove: []
                add: |
                  charts: {web: {replicas: 1}}
              - name: fast
                group: Speed
                remove: []
                add: ""
              - name: large
                displayName: Large one
                group: Size
                remove: []
                add: |
                  charts: {web: {replicas: 9}}
            """);
    assertEquals(List.of("Size", "Speed"), groups.stream().map(Group::name).toList());
    PresetView small = groups.get(0).presets().get(0);
    assertEquals("Small one", small.displayName());
    assertTrue(small.byDefault());
    assertFalse(groups.get(0).presets().get(1).byDefault());
    assertEquals("fast", groups.get(1).presets().get(0).displayName());
    assertEquals("changes nothing", groups.get(1).presets().get(0).summary());
  }

  @Test
  void tells_what_is_removed_and_what_was_there() {
    assertEquals(
        List.of(
            "REMOVE charts.web.empty empty -> ",
            "REMOVE charts.web.replicas 3 -> ",
            "REMOVE charts.web.image 1 key -> ",
            "REMOVE charts.web.gone  -> not in values, no effect"),
        changes("[charts.web.empty, charts.web.replicas, charts.web.image, charts.web.gone]", "")
            .stream()
            .map(PresetViewTest::told)
            .toList());
  }

  @Test
  void tells_what_is_added_and_what_is_set() {
    assertEquals(
        List.of(
            "SET charts.web.replicas 3 -> 5",
            "ADD charts.web.empty.a  -> 1",
            "ADD charts.web.new.deep  -> text, 2 lines",
            "SET charts.web.image 1 key -> \"\""),
        changes(
                "[]",
                """
                charts:
                  web:
                    replicas: 5
                    same: true
                    empty:
                      a: 1
                    new:
                      deep: |
                        one
                        two
                    image: ""
                """)
            .stream()
            .map(PresetViewTest::told)
            .toList());
  }

  @Test
  void takes_a_key_that_is_removed_and_added_for_set() {
    assertEquals(
        List.of("SET charts.web.replicas 3 -> 5"),
        changes("[charts.web.replicas]", "charts: {web: {replicas: 5}}\n").stream()
            .map(PresetViewTest::told)
            .toList());
  }

  @Test
  void knows_a_key_that_another_preset_added() {
    List<Change> changes =
        groups(
                """
                presets:
                  - name: x
                    group: G
                    remove: [charts.web.extra]
                    add: ""
                  - name: y
                    group: G
                    remove: []
                    add: |
                      charts: {web: {extra: 1}}
                """)
            .get(0)
            .presets()
            .get(0)
            .changes();
    assertEquals("not in values, only where another preset added it", changes.get(0).note());
  }

  @Test
  void stops_at_two_thousand_keys() {
    StringBuilder add = new StringBuilder("charts:\n");
    for (int i = 0; i < 3_000; i++) {
      add.append("  k").append(i).append(": 1\n");
    }
    List<Change> changes = changes("[]", add.toString());
    assertEquals(2_001, changes.size());
    assertEquals("what follows behind 2000 keys is not shown", changes.get(2_000).note());
  }

  @Test
  void counts_what_it_does() {
    PresetView view =
        groups(
                """
                presets:
                  - name: x
                    group: G
                    remove: [charts.web.image, charts.web.empty]
                    add: |
                      charts: {web: {replicas: 1, a: 1}}
                """)
            .get(0)
            .presets()
            .get(0);
    assertEquals("2 removed · 1 added · 1 set", view.summary());
    assertEquals(2, view.count(Op.REMOVE));
  }

  @Test
  void makes_valid_html() {
    StringBuilder html = new StringBuilder();
    groups(
            """
            presets:
              - name: "<x>"
                displayName: "\\"quoted\\" & <b>"
                group: G
                remove: ["charts.<img>", charts.web.image]
                add: |
                  charts: {web: {replicas: 1, "<i>": "</td>", same: yes}}
              - remove: []
                add: "["
            """)
        .forEach(group -> html.append(PresetHtml.of(group)));
    assertEquals(List.of(), NuChecker.errorsOfBody(html.toString()));
    assertFalse(html.toString().contains("<img"));
  }
}
