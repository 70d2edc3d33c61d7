package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Fault;
import packsite.text.Source;
import packsite.text.Yaml;
import packsite.text.YamlFile;

class NeutraliserTest {
  private static Neutral neutral(String text) {
    Neutral neutral = Neutraliser.neutralise(Source.of("t.yaml", text));
    assertEquals(text.length(), neutral.text().length());
    for (int i = 0; i < text.length(); i++) {
      boolean isBreak = text.charAt(i) == '\n' || text.charAt(i) == '\r';
      assertTrue(!isBreak || neutral.text().charAt(i) == text.charAt(i), "line break at " + i);
    }
    return neutral;
  }

  /** With every blank shown as a dot. */
  private static String of(String text) {
    return neutral(text).text().replace(' ', '.');
  }

  @Test
  void leaves_plain_text_alone() {
    String text = "a: {b: {c: d}}\n";
    assertSame(text, neutral(text).text());
    assertEquals(List.of(), neutral(text).actions());
  }

  @Test
  void comments_out_lines_of_actions() {
    assertEquals("..#........\na:.1\n", of("  {{ end }}\na: 1\n"));
    assertEquals("#..................", of("{{ if x }} {{- y }}"));
    assertEquals("#....\n..#..\n#...\na:.b", of("{{/* \n  x  \n*/}}\na: b"));
  }

  @Test
  void fills_in_for_what_is_printed() {
    assertEquals("a:.xxxxxxxx-b", of("a: {{ .x }}-b"));
    assertEquals("a:.\"xxxxxxxx\"", of("a: \"{{ .x }}\""));
    assertEquals("a:.xxxxxxxxxxxx:c", of("a: {{ .x \"q\" }}:c"));
    assertEquals("xxxxxxxx:.1", of("{{ .k }}: 1"));
    assertEquals("a:.xxxxxxx", of("a:{{ .k }}"), "a key needs its blank");
    assertEquals("a:.b:xxxxxxxx", of("a: b:{{ .k }}"));
    assertEquals("a:.xxxxxxx\n......./b", of("a: {{ x `a\n  y` }}/b"));
  }

  @Test
  void blanks_what_prints_nothing_and_the_second_of_two_branches() {
    assertEquals("a:...........b", of("a: {{ if x }}b"));
    String text = "a: {{ if .x }}\"b\"{{ else }}\"c\"{{ end }}";
    assertEquals("a: \"b\"", neutral(text).text().stripTrailing().replaceAll(" +", " "));
    text = "a: {{ with .x }}b{{ else }}{{ .y }}{{ end }} d";
    assertEquals("a: b d", neutral(text).text().replaceAll(" +", " "));
  }

  @Test
  void an_action_above_deeper_lines_belongs_to_the_block() {
    assertEquals("a:..#.......\n..b:.c\n", of("a: {{ inc }}\n  b: c\n"));
    assertEquals("a:..#......\n-.b\n", of("a: {{ .x }}\n- b\n"));
    assertEquals("-.a:.xxxxxxxx\n-.b\n", of("- a: {{ .x }}\n- b\n"));
  }

  @Test
  void a_comment_must_not_end_a_block_scalar() {
    String text =
        """
        a: |
            {{- if .x }}
          one
        {{- else }}
          two
                {{- end }}
        b: 1
        """;
    YamlFile yaml = Yaml.read(Source.of("t.yaml", neutral(text).text()));
    assertEquals(List.of(), yaml.faults());
    assertEquals(
        List.of("a", "b"),
        yaml.mapping().orElseThrow().entries().stream().map(e -> e.name()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ \"}}\" }}b",
        "a: {{ `}}\n{{` }}b",
        "a: {{ printf \"\\\"}}\" }}b",
        "a: {{/* }} {{ \" */}}b",
        "a: {{- /* }} */ -}} b",
        "a: {{ '}' }}b",
        "a: {{ '\\'' }}b",
      })
  void braces_in_texts_and_comments_close_nothing(String text) {
    Neutral neutral = neutral(text);
    assertEquals(1, neutral.actions().size());
    assertEquals(List.of(), neutral.faults());
    assertTrue(neutral.text().endsWith("b"));
  }

  @Test
  void reports_what_never_closes_and_reads_on() {
    String[][] cases = {
      {"a: {{ .x\nb: {{ .y }}\n", "`{{` is not closed before the next one opens"},
      {"a: {{ .x\nb: c\n", "`{{` is never closed"},
      {"a: {{ \"x }}\nb: {{ .y }}\n", "a quoted text is not closed on its line"},
      {"a: {{ `x }}\nb: {{ .y }}\n", "a raw text is never closed"},
      {"a: {{/* x }}\nb: {{ .y }}\n", "the comment is never closed"},
      {"a: {{/* x */ y }}\nb: {{ .y }}\n", "the comment ends before `}}`"},
    };
    for (String[] row : cases) {
      Neutral neutral = neutral(row[0]);
      assertEquals(List.of(row[1]), neutral.faults().stream().map(Fault::message).toList());
      assertEquals("t.yaml:1:4", neutral.faults().get(0).span().toString(), row[0]);
      assertTrue(neutral.text().contains("\nb: "), row[0]);
    }
  }

  @Test
  void lone_closing_braces_are_text() {
    assertEquals("a:.{b:.{c:.d}}..xxxxxxx", of("a: {b: {c: d}}  {{ .x}}"));
  }

  @Test
  void tells_which_text_is_templated() {
    String text = "a: {{ .x }}\nb: c\nd: {{ .y }}\n";
    Neutral neutral = neutral(text);
    Source source = neutral.source();
    assertTrue(neutral.isTemplated(source.span(0, 5)));
    assertFalse(neutral.isTemplated(source.span(11, 17)));
    assertTrue(neutral.isTemplated(source.all()));
    assertFalse(neutral.isTemplated(source.span(text.length(), text.length())));
  }

  @Test
  void the_templates_of_a_chart_parse() {
    for (TemplateFile file : Fixtures.templates("web/templates")) {
      if (!file.hasActions() || file.source().path().endsWith(".tpl")) {
        continue;
      }
      Neutral neutral = Neutraliser.neutralise(file.source());
      YamlFile yaml = Yaml.read(Source.of(file.source().path(), neutral.text()));
      assertTrue(
          yaml.faults().stream().allMatch(f -> f.kind() == Fault.Kind.DUPLICATE_KEY),
          () -> yaml.faults() + neutral.text());
    }
  }
}
