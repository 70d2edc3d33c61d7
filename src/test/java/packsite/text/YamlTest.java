package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.text.Reading.mapping;
import static packsite.text.Reading.root;
import static packsite.text.Reading.spans;
import static packsite.text.Reading.yaml;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node.Alias;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

class YamlTest {
  @Test
  void spans_of_block_collections_end_with_their_last_child() {
    assertEquals(
        List.of(
            "a:\n  - x\n  - b: 1\n    c: 2\n\n# end\nd: e",
            "a:",
            "- x\n  - b: 1\n    c: 2",
            "x",
            "b: 1\n    c: 2",
            "b:",
            "1",
            "c:",
            "2",
            "d:",
            "e"),
        spans(root("a:\n  - x\n  - b: 1\n    c: 2\n\n# end\nd: e # last\n# more\n")));
  }

  @Test
  void spans_of_flow_collections_reach_from_bracket_to_bracket() {
    assertEquals(
        List.of("a: [ 1, {b: c}, [] ]", "a:", "[ 1, {b: c}, [] ]", "1", "{b: c}", "b:", "c", "[]"),
        spans(root("a: [ 1, {b: c}, [] ] # x\n")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "plain text, PLAIN, plain text",
        "'it''s', SINGLE_QUOTED, it's",
        "\"a\\tb\", DOUBLE_QUOTED, a\tb",
        "|\\n  x\\n  y\\n, LITERAL, `x\ny\n`",
        ">-\\n  x\\n  y\\n, FOLDED, x y",
      })
  void each_style_has_its_span_and_value(String written, Style style, String value) {
    boolean block = style == Style.LITERAL || style == Style.FOLDED;
    String raw = block ? written.replace("\\n", "\n") : written;
    Mapping mapping = mapping("k: " + raw + "\nz: 1\n");
    Scalar scalar = mapping.scalar("k").orElseThrow();
    assertEquals(raw.strip(), scalar.span().text());
    assertEquals(style, scalar.style());
    assertEquals(value, scalar.value());
    assertEquals("1", mapping.get("z").orElseThrow().span().text());
  }

  @Test
  void keys_of_every_style_have_spans() {
    assertEquals(
        List.of(
            "a: 1\n'b c': 2\n\"d\\n\": 3\n? e\n: 4",
            "a:",
            "1",
            "'b c':",
            "2",
            "\"d\\n\":",
            "3",
            "e:",
            "4"),
        spans(root("a: 1\n'b c': 2\n\"d\\n\": 3\n? e\n: 4\n")));
  }

  @Test
  void a_plain_scalar_of_several_lines_ends_with_its_last_word() {
    assertEquals(
        "one\n  two", mapping("a: one\n  two  # x\n").get("a").orElseThrow().span().text());
  }

  @Test
  void an_empty_value_is_an_empty_span_behind_the_colon() {
    Scalar empty = mapping("a:\nb: 1\n").scalar("a").orElseThrow();
    assertEquals(2, empty.span().start());
    assertTrue(empty.span().isEmpty());
    assertTrue(empty.isNull());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "&x 1, 1",
        "&x  'q', 'q'",
        "!!str 1, 1",
        "!!str &x 1, 1",
        "&x !!str 1, 1",
        "&x {b: 1}, {b: 1}",
        "!t [1], [1]",
        "`&x\n  1`, 1",
        "`&x # note\n  text`, text",
        "`!!map &x # one\n  # two\n\n  b: 1`, b: 1",
        "`&x\n  - 1`, - 1",
        "`&x # note\n  - 1`, - 1",
        "`&x\n- 1`, - 1",
        "`&x\n  {b: 1}`, {b: 1}",
        "`&x |\n  text`, `|\n  text`",
        "&x, ``",
        "`&x # note`, ``",
        "!!str, ``",
      })
  void anchors_and_tags_are_no_part_of_the_node(String written, String span) {
    Mapping mapping = mapping("a: " + written + "\nz: 1\n");
    assertEquals(span, mapping.get("a").orElseThrow().span().text());
    assertEquals("1", mapping.get("z").orElseThrow().span().text());
  }

  @Test
  void anchors_and_tags_in_flow_end_at_commas_and_brackets() {
    assertEquals(
        List.of("[!!str , &a x, &b [y], !!str ]", "", "x", "[y]", "y", ""),
        spans(root("[!!str , &a x, &b [y], !!str ]")));
    assertEquals(List.of("{&a k: v}", "k:", "v"), spans(root("{&a k: v}")));
  }

  @Test
  void a_comment_between_an_anchor_and_its_node_is_a_comment() {
    YamlFile file = yaml("a: &x # note\n  text\nb: &y # two\n  - 1\n");
    assertEquals(
        List.of("# note", "# two"),
        file.comments().all().stream().map(comment -> comment.span().text()).toList());
  }

  @Test
  void an_alias_has_its_own_span_and_its_target() {
    Mapping mapping = mapping("a: &x {b: 1}\nc: *x\nd: [*x]\n");
    Alias alias = (Alias) mapping.get("c").orElseThrow();
    assertEquals("*x", alias.span().text());
    assertEquals("x", alias.name());
    assertEquals(mapping.get("a").orElseThrow(), alias.resolved());
    assertEquals("1", mapping.at("c", "b").orElseThrow().span().text());
  }

  @Test
  void an_anchor_may_be_set_anew() {
    Mapping mapping = mapping("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");
    assertEquals("1", mapping.scalar("b").orElseThrow().value());
    assertEquals("2", mapping.scalar("d").orElseThrow().value());
  }

  @Test
  void a_merge_gives_what_is_not_there_itself() {
    Mapping merged =
        mapping("base: &b {x: 1, y: 2}\nm:\n  y: own\n  <<: *b\n").mapping("m").orElseThrow();
    assertEquals("1", merged.scalar("x").orElseThrow().value());
    assertEquals("own", merged.scalar("y").orElseThrow().value());
    assertEquals(List.of("y", "<<"), merged.entries().stream().map(Node.Entry::name).toList());
    assertEquals(List.of("y", "x"), merged.effective().stream().map(Node.Entry::name).toList());
  }

  @Test
  void of_merged_lists_the_first_wins() {
    Mapping merged =
        mapping("- &a {x: 1}\n- &b {x: 2, y: 3}\n- {<<: [*a, *b]}\n".replaceFirst("^", "l:\n"))
            .get("l")
            .orElseThrow()
            .asSequence()
            .orElseThrow()
            .items()
            .get(2)
            .asMapping()
            .orElseThrow();
    assertEquals("1", merged.scalar("x").orElseThrow().value());
    assertEquals("3", merged.scalar("y").orElseThrow().value());
  }

  @Test
  void large_and_small_mappings_merge_alike() {
    StringBuilder many =
        new StringBuilder("base: &b {k: merged, k1: merged, x: 1}\nm:\n  <<: *b\n");
    for (int i = 0; i < 20; i++) {
      many.append("  k").append(i).append(": own\n");
    }
    Mapping merged = mapping(many.toString()).mapping("m").orElseThrow();
    assertEquals("own", merged.scalar("k1").orElseThrow().value());
    assertEquals("merged", merged.scalar("k").orElseThrow().value());
    assertEquals(22, merged.effective().size());
    assertTrue(merged.get("<<").isEmpty());
  }

  @Test
  void a_quoted_merge_key_is_a_key() {
    assertEquals("1", mapping("'<<': 1\n").scalar("<<").orElseThrow().value());
  }

  @Test
  void repeated_keys_are_told_at_every_level_and_the_last_counts() {
    YamlFile file = yaml("a: 1\nb:\n  c: 1\n  'c': 2\nl:\n  - {d: 1, d: 2}\na: 3\n");
    assertTrue(file.isReadable());
    assertEquals(
        List.of(
            "4:3 ['c'] key `c` stands twice, first on line 3; ",
            "6:12 [d] key `d` stands twice, first on line 6; ",
            "7:1 [a] key `a` stands twice, first on line 1; "),
        Reading.faults(file.faults()));
    assertEquals("3", file.mapping().orElseThrow().scalar("a").orElseThrow().value());
  }

  @Test
  void documents_are_told_apart() {
    YamlFile file = yaml("%YAML 1.1\n---\na: 1\n...\n---\n- b\n---\n---\nc: &x 1\n");
    assertEquals(
        List.of("a: 1", "- b", "", "c: &x 1"),
        file.documents().stream().map(document -> document.root().span().text()).toList());
    assertEquals(List.of(), file.faults());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n", "# only\n# comments\n"})
  void without_content_there_is_no_document(String text) {
    assertEquals(List.of(), yaml(text).documents());
    assertEquals(List.of(), yaml(text).faults());
  }

  @Test
  void a_marker_alone_is_an_empty_document() {
    assertTrue(root("---\n").asScalar().orElseThrow().isNull());
    assertEquals(2, yaml("---\n---\n").documents().size());
  }

  @Test
  void anchors_do_not_reach_into_the_next_document() {
    assertEquals(
        List.of("2:5 [*x] alias `*x` names no anchor; "),
        Reading.faults(yaml("a: &x 1\n--- *x\n").faults()));
  }

  @Test
  void line_breaks_of_windows_and_wide_characters_shift_nothing() {
    YamlFile file = yaml("😀: '漢'\r\nlist:\r\n  - \"é😀\"\r\n  - |\r\n    x\r\n    y\r\nz: 1\r\n");
    Mapping mapping = file.mapping().orElseThrow();
    assertEquals(
        List.of("\"é😀\"", "|\r\n    x\r\n    y"),
        mapping.get("list").orElseThrow().asSequence().orElseThrow().items().stream()
            .map(item -> item.span().text())
            .toList());
    assertEquals(new Place(1, 5, 6), mapping.get("😀").orElseThrow().span().from());
    assertEquals(new Place(7, 4, 58), mapping.get("z").orElseThrow().span().from());
    assertEquals(
        "x\ny\n",
        ((Scalar) mapping.get("list").orElseThrow().asSequence().orElseThrow().items().get(1))
            .value());
  }

  @Test
  void a_byte_order_mark_is_left_out_in_silence() {
    byte[] bytes = "\uFEFFa: 1\n".getBytes(StandardCharsets.UTF_8);
    YamlFile file = Yaml.read(Encoding.decode("values.yaml", bytes).source());
    assertEquals(List.of(), file.faults());
    assertEquals(
        new Place(1, 4, 6), file.mapping().orElseThrow().get("a").orElseThrow().span().from());
  }

  @Test
  void a_stand_in_is_read_at_the_places_of_the_source() {
    Source source = Source.of("t.yaml", "a: {{ .x }}\nb: 1\n");
    YamlFile file = Yaml.read(source, "a: xxxxxxxx\nb: 1\n");
    assertEquals("{{ .x }}", file.mapping().orElseThrow().get("a").orElseThrow().span().text());
  }

  @Test
  void a_hundred_thousand_keys_are_read_and_found() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("key").append(i).append(": ").append(i).append('\n');
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          Mapping mapping = mapping(text.toString());
          for (int i = 0; i < 100_000; i++) {
            assertEquals(String.valueOf(i), mapping.scalar("key" + i).orElseThrow().value());
          }
          assertEquals(100_000, mapping.effective().size());
        });
  }

  @Test
  void a_hundred_thousand_repeats_are_told_quickly() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals(99_999, yaml("k: 1\n".repeat(100_000)).faults().size()));
  }

  @Test
  void long_files_with_few_comments_are_read_quickly() {
    String block = "  name: \"#1\"\n  text: 'a # b'\n  plain: x#y\n";
    StringBuilder text = new StringBuilder("# first\n");
    for (int i = 0; i < 30_000; i++) {
      text.append('k').append(i).append(":\n").append(block);
    }
    text.append("# last\n");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          YamlFile file = yaml(text.toString());
          assertEquals(2, file.comments().all().size());
          Mapping mapping = file.mapping().orElseThrow();
          for (Node.Entry entry : mapping.entries()) {
            file.comments().above(mapping, entry);
            file.comments().trailing(entry);
            entry.key().span().from();
          }
          assertEquals(1, file.comments().atEndOf(mapping).size());
        });
  }
}
