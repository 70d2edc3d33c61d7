package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import packsite.fixture.ChartFixture;
import packsite.fixture.PackFixture;
import packsite.model.Chart.Content;
import packsite.model.EffectiveValues;
import packsite.model.Pack;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** What a chart's templates see, held against what Helm does with the same chart. */
final class EffectiveValuesTest {
  @Test
  void what_the_pack_says_wins_over_the_defaults_of_the_chart() {
    ChartFixture chart = ChartFixture.named("web").values("a: 1\nb: {c: 2, d: 3}\n");
    assertEquals("{a: 1, b: {c: 9, d: 3}, e: 5}", seen(chart, "b: {c: 9}\ne: 5"));
  }

  @Test
  void null_takes_a_default_away() {
    ChartFixture chart = ChartFixture.named("web").values("a: 1\nb: {c: 2, d: 3}\n");
    assertEquals("{b: {d: 3}}", seen(chart, "a: null\nb: {c: }"));
  }

  @Test
  void lists_are_replaced() {
    ChartFixture chart = ChartFixture.named("web").values("a: [1, 2, 3]\nb: [x]\n");
    assertEquals("{a: [9], b: []}", seen(chart, "a: [9]\nb: []"));
  }

  @Test
  void another_type_replaces_the_default() {
    ChartFixture chart = ChartFixture.named("web").values("a: {b: 1}\nc: 2\n");
    assertEquals("{a: x, c: {d: 3}}", seen(chart, "a: x\nc: {d: 3}"));
  }

  @Test
  void a_chart_that_the_pack_says_nothing_of_has_its_defaults() {
    ChartFixture chart = ChartFixture.named("web").values("a: 1\n");
    Pack pack = Reading.pack(PackFixture.healthy("p").chart(chart));
    assertEquals("{a: 1}", text(effective(pack).values()));
  }

  @Test
  void a_subchart_gets_the_values_under_its_name() {
    ChartFixture chart =
        ChartFixture.named("web")
            .values("db: {port: 2, user: u}\n")
            .sub(ChartFixture.named("db").values("port: 1\nuser: x\nname: n\n"));
    assertEquals("{name: n, port: 3, user: u}", seenBy("web/db", chart, "db: {port: 3}"));
  }

  @Test
  void a_parent_sees_what_its_subcharts_see() {
    ChartFixture chart =
        ChartFixture.named("web").sub(ChartFixture.named("db").values("port: 1\n"));
    assertEquals("{db: {port: 1}}", seen(chart, "{}"));
    assertEquals("{db: {port: 3}}", seen(chart, "db: {port: 3}"));
  }

  @Test
  void null_reaches_the_defaults_of_a_subchart() {
    ChartFixture chart =
        ChartFixture.named("web")
            .values("db: {user: u}\n")
            .sub(ChartFixture.named("db").values("port: 1\nuser: x\nname: n\n"));
    assertEquals("{name: n}", seenBy("web/db", chart, "db: {port: null, user: null}"));
  }

  @Test
  void global_goes_down_and_the_parent_wins() {
    ChartFixture chart =
        ChartFixture.named("web")
            .values("global: {a: 1, t: {x: 1}}\ndb: {global: {b: 2}}\n")
            .sub(
                ChartFixture.named("db")
                    .values("global: {a: 7, b: 7, c: 7, t: {x: 7, y: 7}}\n")
                    .sub(ChartFixture.named("disk").values("k: 1\n")));
    assertEquals(
        "{disk: {global: {a: 5, b: 2, c: 7, t: {x: 1, y: 7}}, k: 1},"
            + " global: {a: 5, b: 2, c: 7, t: {x: 1, y: 7}}}",
        seenBy("web/db", chart, "global: {a: 5}"));
    assertEquals(
        "{global: {a: 5, b: 2, c: 7, t: {x: 1, y: 7}}, k: 1}",
        seenBy("web/db/disk", chart, "global: {a: 5}"));
  }

  @Test
  void an_alias_is_the_key_of_the_values() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta(
                """
                dependencies:
                  - {name: db, version: 1.0.0, alias: first}
                  - {name: db, version: 1.0.0, alias: second}
                """)
            .packedSub(ChartFixture.named("db").values("port: 1\n"));
    assertEquals(List.of("web", "web/first", "web/second"), paths(chart, "{}"));
    assertEquals("{port: 2}", seenBy("web/second", chart, "second: {port: 2}\ndb: {port: 3}"));
  }

  @Test
  void the_first_condition_that_resolves_decides() {
    ChartFixture chart = withCondition("condition: db.enabled,global.db");
    assertEquals(List.of(), off(chart, "{}"));
    assertEquals(List.of("web/db"), off(chart, "db: {enabled: false}\nglobal: {db: true}"));
    assertEquals(List.of(), off(chart, "db: {enabled: true}\nglobal: {db: false}"));
    assertEquals(List.of("web/db"), off(chart, "global: {db: false}"));
  }

  @Test
  void a_condition_that_is_no_boolean_does_not_count() {
    ChartFixture chart = withCondition("condition: db.enabled,global.db");
    assertEquals(List.of("web/db"), off(chart, "db: {enabled: \"true\"}\nglobal: {db: false}"));
    assertEquals(List.of(), off(chart, "db: {enabled: \"false\"}"));
  }

  @Test
  void a_condition_sees_the_defaults_of_the_subchart() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, condition: db.enabled}\n")
            .sub(ChartFixture.named("db").values("enabled: false\n"));
    assertEquals(List.of("web/db"), off(chart, "{}"));
    assertEquals(List.of(), off(chart, "db: {enabled: true}"));
  }

  @Test
  void tags_decide_where_no_condition_does() {
    ChartFixture chart = withCondition("tags: [back, store]\n    condition: db.enabled");
    assertEquals(List.of(), off(chart, "{}"));
    assertEquals(List.of("web/db"), off(chart, "tags: {back: false}"));
    assertEquals(List.of(), off(chart, "tags: {back: false, store: true}"));
    assertEquals(List.of("web/db"), off(chart, "tags: {back: true}\ndb: {enabled: false}"));
  }

  @Test
  void tags_of_the_root_reach_charts_further_down() {
    ChartFixture chart =
        ChartFixture.named("web")
            .sub(
                ChartFixture.named("db")
                    .meta("dependencies:\n  - {name: disk, version: 1.0.0, tags: [slow]}\n")
                    .sub(ChartFixture.named("disk")));
    assertEquals(List.of("web/db/disk"), off(chart, "tags: {slow: false}"));
    assertEquals(List.of(), off(chart, "db: {tags: {slow: false}}"));
  }

  @Test
  void what_is_below_a_chart_that_is_off_is_off() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, condition: db.enabled}\n")
            .sub(ChartFixture.named("db").sub(ChartFixture.named("disk")));
    assertEquals(List.of("web/db", "web/db/disk"), off(chart, "db: {enabled: false}"));
  }

  @Test
  void a_chart_that_is_off_leaves_no_values_in_its_parent() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, condition: db.enabled}\n")
            .sub(ChartFixture.named("db").values("port: 1\n"));
    assertEquals("{db: {enabled: false}}", seen(chart, "db: {enabled: false}"));
  }

  @Test
  void exports_of_a_child_are_imported_by_name() {
    ChartFixture chart =
        ChartFixture.named("web")
            .values("own: 1\n")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, import-values: [data]}\n")
            .sub(ChartFixture.named("db").values("exports: {data: {port: 5, own: 9}}\n"));
    assertEquals("{db: {exports: {data: {own: 9, port: 5}}}, own: 1, port: 5}", seen(chart, "{}"));
    assertEquals(
        "{db: {exports: {data: {own: 9, port: 5}}}, own: 1, port: 6}", seen(chart, "port: 6"));
  }

  @Test
  void a_table_of_a_child_is_imported_to_where_the_parent_wants_it() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta(
                """
                dependencies:
                  - name: db
                    version: 1.0.0
                    import-values:
                      - {child: net.outer, parent: my.db}
                """)
            .sub(ChartFixture.named("db").values("net: {outer: {port: 5}}\n"));
    assertEquals("{db: {net: {outer: {port: 5}}}, my: {db: {port: 5}}}", seen(chart, "{}"));
  }

  @Test
  void imports_come_from_defaults_whatever_the_pack_says() {
    ChartFixture chart =
        ChartFixture.named("web")
            .meta("dependencies:\n  - {name: db, version: 1.0.0, import-values: [data]}\n")
            .sub(ChartFixture.named("db").values("exports: {data: {port: 5}}\n"));
    assertEquals(
        "{db: {exports: {data: {port: 6}}}, port: 5}",
        seen(chart, "db: {exports: {data: {port: 6}}}"));
  }

  @Test
  void requirements_of_the_first_format_count() {
    ChartFixture chart =
        ChartFixture.named("web")
            .with(
                "requirements.yaml",
                "dependencies:\n  - {name: db, version: 1.0.0, alias: store, condition: store.use}\n")
            .sub(ChartFixture.named("db").values("port: 1\n"));
    assertEquals(List.of("web", "web/store"), paths(chart, "{}"));
    assertEquals(List.of("web/store"), off(chart, "store: {use: false}"));
  }

  @Test
  void a_dependency_that_is_not_vendored_is_left_out() {
    ChartFixture chart =
        ChartFixture.named("web").meta("dependencies:\n  - {name: db, version: 1.0.0}\n");
    assertEquals(List.of("web"), paths(chart, "{}"));
  }

  @Test
  void every_value_knows_the_file_that_set_it() {
    ChartFixture chart = ChartFixture.named("web").values("a: 1\nb: 2\n");
    Mapping values = effective(chart, "b: 3").values();
    assertEquals(
        "packs/p-1.0.0/charts/web-1.0.0.tgz!/web/values.yaml:1:4",
        values.scalar("a").orElseThrow().span().toString());
    assertEquals(
        "packs/p-1.0.0/values.yaml:3:8", values.scalar("b").orElseThrow().span().toString());
  }

  private static ChartFixture withCondition(String yaml) {
    return ChartFixture.named("web")
        .meta("dependencies:\n  - name: db\n    version: 1.0.0\n    " + yaml + "\n")
        .sub(ChartFixture.named("db"));
  }

  private static EffectiveValues effective(ChartFixture chart, String overrides) {
    String values = "charts:\n  web:\n" + overrides.indent(4);
    return effective(Reading.pack(PackFixture.healthy("p").chart(chart).values(values)));
  }

  private static EffectiveValues effective(Pack pack) {
    assertEquals(List.of(), Reading.problems(pack));
    Content content = pack.charts().get(0).content().orElseThrow();
    Optional<Mapping> overrides = pack.values().ofChart("web");
    return EffectiveValues.of(content, overrides);
  }

  private static String seen(ChartFixture chart, String overrides) {
    return text(effective(chart, overrides).values());
  }

  private static String seenBy(String path, ChartFixture chart, String overrides) {
    return effective(chart, overrides).all().stream()
        .filter(sub -> sub.path().equals(path))
        .map(sub -> text(sub.values()))
        .collect(Collectors.joining(" and "));
  }

  private static List<String> paths(ChartFixture chart, String overrides) {
    return effective(chart, overrides).all().stream().map(EffectiveValues::path).toList();
  }

  private static List<String> off(ChartFixture chart, String overrides) {
    return effective(chart, overrides).all().stream()
        .filter(EffectiveValues::switchedOff)
        .map(EffectiveValues::path)
        .toList();
  }

  private static String text(Node node) {
    Node value = node.resolved();
    if (value instanceof Mapping map) {
      return map.effective().stream()
          .sorted(Comparator.comparing(Entry::name))
          .filter(entry -> entry.value().asScalar().filter(Scalar::isNull).isEmpty())
          .map(entry -> entry.name() + ": " + text(entry.value()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof Sequence list) {
      return list.items().stream().map(item -> text(item)).toList().toString();
    }
    return ((Scalar) value).value();
  }
}
