package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static packsite.text.Reading.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node.Scalar;

class EmbeddedTextTest {
  private static Scalar scalar(String outer) {
    return mapping(outer).scalar("v").orElseThrow();
  }

  private static List<String> inner(String outer) {
    return Reading.spans(Yaml.readEmbedded(scalar(outer)).root().orElseThrow());
  }

  private static void exact(String outer, String... spans) {
    assertTrue(EmbeddedText.of(scalar(outer)).isExact());
    assertEquals(List.of(spans), inner(outer));
  }

  @Test
  void literal() {
    exact(
        "v: |\n  a: 1\n  b:\n    - x\nz: 1\n", "a: 1\n  b:\n    - x", "a:", "1", "b:", "- x", "x");
  }

  @Test
  void places_in_a_literal_are_those_of_the_outer_file() {
    Scalar outer = scalar("k: 😀\nv: |\n  é: '漢'\n");
    Node inner = Yaml.readEmbedded(outer).mapping().orElseThrow().get("é").orElseThrow();
    assertEquals("3:6", inner.span().from().toString());
    assertEquals("'漢'", inner.span().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|-", "|+", "|2", "|2-", "|+2", "| # note", "|-  # a: note"})
  void literal_with_every_header(String header) {
    exact(
        "v: " + header + "\n  a: 1\n\n  b: 2\n\n\nz: 1\n", "a: 1\n\n  b: 2", "a:", "1", "b:", "2");
  }

  @Test
  void literal_with_an_indentation_indicator_keeps_leading_blanks() {
    exact("v: |1\n   a: 1\n   b: 2\n", "a: 1\n   b: 2", "a:", "1", "b:", "2");
  }

  @Test
  void literal_with_windows_line_breaks() {
    exact("v: |\r\n  a: 1\r\n\r\n  b: 2\r\n", "a: 1\r\n\r\n  b: 2", "a:", "1", "b:", "2");
  }

  @Test
  void literal_with_leading_blank_lines() {
    exact("v: |\n\n   \n   a: 1\n", "a: 1", "a:", "1");
  }

  @Test
  void literal_inside_a_literal() {
    Scalar outer = scalar("v: |\n  w: |\n    a: 1\n    b: 'x'\n  y: 2\n");
    Scalar middle = Yaml.readEmbedded(outer).mapping().orElseThrow().scalar("w").orElseThrow();
    assertTrue(EmbeddedText.of(middle).isExact());
    assertEquals(
        List.of("a: 1\n    b: 'x'", "a:", "1", "b:", "'x'"),
        Reading.spans(Yaml.readEmbedded(middle).root().orElseThrow()));
  }

  @Test
  void comments_of_a_literal_have_their_places() {
    Scalar outer = scalar("v: |\n  # top\n  a: 1 # one\nz: 1 # outer\n");
    Comments comments = Yaml.readEmbedded(outer).comments();
    assertEquals(
        List.of("# top", "# one"), comments.all().stream().map(c -> c.span().text()).toList());
  }

  @Test
  void folded() {
    exact(
        "v: >\n  a: one\n  two\n\n  b: 3\n",
        "a: one\n  two\n\n  b: 3",
        "a:",
        "one\n  two",
        "b:",
        "3");
    exact("v: >-\n  {a: 1,\n  b: 2}\n", "{a: 1,\n  b: 2}", "a:", "1", "b:", "2");
  }

  @Test
  void plain() {
    exact("v: a\n", "a");
    exact("v: x\n  y\n", "x\n  y");
  }

  @Test
  void single_quoted() {
    exact("v: 'a: 1'\n", "a: 1", "a:", "1");
    exact("v: 'a: it''s'\n", "a: it''s", "a:", "it''s");
    exact("v: 'a: ''x'''\n", "a: ''x''", "a:", "''x''");
    exact("v: 'a: 1\n\n  b: 2'\n", "a: 1\n\n  b: 2", "a:", "1", "b:", "2");
  }

  @Test
  void double_quoted_with_line_breaks_as_escapes() {
    exact("v: \"a: 1\\nb:\\n  - x\\n\"\n", "a: 1\\nb:\\n  - x", "a:", "1", "b:", "- x", "x");
    exact("v: \"a: \\\"x\\\"\"\n", "a: \\\"x\\\"", "a:", "\\\"x\\\"");
    exact("v: \"a: 'C:\\\\x'\"\n", "a: 'C:\\\\x'", "a:", "'C:\\\\x'");
  }

  @Test
  void double_quoted_over_several_lines() {
    exact(
        "v: \"a: 1\\n\\\n  b: 2\\n\\\n  c: 3\"\n",
        "a: 1\\n\\\n  b: 2\\n\\\n  c: 3",
        "a:",
        "1",
        "b:",
        "2",
        "c:",
        "3");
    exact("v: \"{a: 1,\n  b: 2}\"\n", "{a: 1,\n  b: 2}", "a:", "1", "b:", "2");
    exact("v: \"{a: 1,\r\n\r\n  b: 2}\"\n", "{a: 1,\r\n\r\n  b: 2}", "a:", "1", "b:", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\x61: 1",
        "\\u0061: 1",
        "a: \\x78",
        "a:\\x20x",
        "a: \\u0075",
        "a: \\e[x",
        "a: 1\\Nb"
      })
  void other_escapes_point_at_the_whole_scalar(String text) {
    Scalar scalar = scalar("v: \"" + text + "\"\nz: 1\n");
    assertFalse(EmbeddedText.of(scalar).isExact());
    assertEquals(scalar.span(), EmbeddedText.of(scalar).span(0, 1));
    for (YamlFile.Document document : Yaml.readEmbedded(scalar).documents()) {
      Reading.each(document.root(), node -> assertEquals(scalar.span(), node.span()));
    }
  }

  @Test
  void escaped_carriage_returns_are_blanks() {
    exact("v: \"a: 1\\r\\nr: 2\"\n", "a: 1\\r\\nr: 2", "a:", "1", "r:", "2");
  }

  @Test
  void faults_in_the_inner_text_point_into_the_outer() {
    YamlFile inner = Yaml.readEmbedded(scalar("v: |\n  a: 1\n  b: [x\n"));
    assertEquals("3:6", inner.faults().get(0).span().from().toString());
    YamlFile twice = Yaml.readEmbedded(scalar("v: |\n  a: 1\n  a: 2\n"));
    assertEquals(
        List.of("3:3 [a] key `a` stands twice, first on line 2; "), Reading.faults(twice.faults()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v:\n",
        "v: ''\n",
        "v: \"\"\n",
        "v: |\n",
        "v: |\n\n\nz: 1\n",
        "v: ' '\n",
        "v: \"\\n\"\n"
      })
  void nothing_inside_is_no_trouble(String outer) {
    assertEquals(List.of(), Yaml.readEmbedded(scalar(outer)).faults());
  }

  private final Random random = new Random(11);

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private String yaml(int indent, int depth) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      out.append(" ".repeat(indent)).append(pick("k", "'q'", "\"d\"", "漢")).append(i).append(':');
      if (depth > 0 && random.nextInt(3) == 0) {
        out.append('\n').append(yaml(indent + 2, depth - 1));
      } else if (random.nextInt(6) == 0) {
        out.append(" |\n").append(" ".repeat(indent + 2)).append("text # no\n");
      } else {
        out.append(' ')
            .append(pick("1", "'it''s'", "\"q\"", "\"a\\n\"", "[x, {y: 'z'}]", "😀", "a b"));
        out.append(pick("", "", " # note")).append(pick("\n", "\n", "\n\n"));
      }
    }
    return out.toString()
        .replaceAll("('q'|\"d\")(\\d)", "$1")
        .replaceAll("(?m)^(\\s*)(['\"][qd]['\"]):", "$1$2 :");
  }

  private static String quoted(String inner) {
    return "\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** What the characters of a span stand for. */
  private static String unescaped(String raw) {
    return Pattern.compile("(?s)\\\\(.)")
        .matcher(raw)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1).equals("n") ? "\n" : m.group(1)));
  }

  @Test
  void generated_yaml_inside_literals_and_quotes_is_found_at_its_characters() {
    for (int i = 0; i < 1_000; i++) {
      String inner = yaml(0, 2);
      List<String> alone = scalars(Yaml.read(Source.of("inner", inner)));
      String indented =
          inner.lines().map(l -> l.isEmpty() ? l : "    " + l).collect(Collectors.joining("\n"));
      check("v: |\n" + indented + "\nz: 1\n", alone, raw -> raw);
      check("v: " + quoted(inner) + "\nz: 1\n", alone, EmbeddedTextTest::unescaped);
    }
  }

  private static List<String> scalars(YamlFile file) {
    List<String> found = new ArrayList<>();
    file.root()
        .ifPresent(
            root ->
                Reading.each(
                    root,
                    node ->
                        node.asScalar()
                            .filter(scalar -> !scalar.isBlock())
                            .ifPresent(scalar -> found.add(scalar.span().text()))));
    return found;
  }

  private static void check(String outer, List<String> alone, UnaryOperator<String> meaning) {
    Scalar scalar = scalar(outer);
    assertTrue(EmbeddedText.of(scalar).isExact(), outer);
    List<String> found = scalars(Yaml.readEmbedded(scalar)).stream().map(meaning).toList();
    assertEquals(
        alone.stream().map(raw -> raw.replaceAll("\\s+", " ")).toList(),
        found.stream().map(raw -> raw.replaceAll("\\s+", " ")).toList(),
        outer);
  }
}
