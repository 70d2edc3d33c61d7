package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import packsite.gotemplate.ReadSet.Kind;

class ReadSetTest {
  /** All reads as {@code path=KIND}, sorted. */
  private static String of(String... templates) {
    ReadSet reads = Fixtures.reads(templates);
    assertEquals(Optional.empty(), reads.everything());
    return reads.reads().stream()
        .map(read -> String.join(".", read.path()) + "=" + read.kind())
        .collect(Collectors.joining(" "));
  }

  @Test
  void tells_how_a_value_is_used() {
    assertEquals("a=VALUE", of("{{ .Values.a }}"));
    assertEquals("a=VALUE", of("{{ $.Values.a | quote }}"));
    assertEquals("a=TEST", of("{{ if .Values.a }}x{{ end }}"));
    assertEquals("a=TEST b=TEST", of("{{ if and (not .Values.a) (eq .Values.b 1) }}x{{ end }}"));
    assertEquals("a=BLOCK", of("{{ toYaml .Values.a | nindent 2 }}"));
    assertEquals("a.b=BLOCK", of("{{ .Values.a.b | unheardOf }}"));
    assertEquals("a=VALUE b=VALUE", of("{{ default .Values.a .Values.b }}"));
  }

  @Test
  void the_strongest_use_counts_and_is_the_example() {
    ReadSet reads = Fixtures.reads("{{ if .Values.a }}\n{{ .Values.a }}\n{{ end }}");
    assertEquals(Optional.of(Kind.VALUE), reads.kindOf(List.of("a")));
    assertEquals(2, reads.reads().get(0).example().line());
  }

  @Test
  void dot_moves_with_the_blocks() {
    assertEquals("a=TEST a.b=VALUE", of("{{ with .Values.a }}{{ .b }}{{ end }}"));
    assertEquals(
        "a=TEST b=VALUE", of("{{ with .Values.a }}{{ $.Values.b }}{{ else }}{{ .c }}{{ end }}"));
    assertEquals(
        "a=BLOCK a.*.b=VALUE c=VALUE",
        of("{{ range .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}"));
    assertEquals(
        "a=BLOCK a.*.b=VALUE", of("{{ range $k, $v := .Values.a }}{{ $k }}{{ $v.b }}{{ end }}"));
  }

  @Test
  void variables_carry_their_paths() {
    assertEquals("a.b=VALUE", of("{{ $v := .Values.a }}{{ $v.b }}"));
    assertEquals(
        "a.c=VALUE b.c=VALUE x=TEST",
        of("{{ $v := .Values.a }}{{ if .Values.x }}{{ $v = .Values.b }}{{ end }}{{ $v.c }}"));
    assertEquals("", of("{{ $v := .Values.a }}"));
    assertEquals(
        "a=BLOCK b=BLOCK",
        of("{{ $v := dict }}{{ range .Values.a }}{{ $v.c }}{{ $v = $.Values.b }}{{ end }}"),
        "what a loop assigns may be read in its next round");
  }

  @Test
  void keys_are_picked_in_many_ways() {
    assertEquals("a.b=VALUE", of("{{ (.Values.a).b }}"));
    assertEquals("a.b-c=VALUE", of("{{ index .Values \"a\" \"b-c\" }}"));
    assertEquals("a.b=VALUE", of("{{ get .Values.a \"b\" }}"));
    assertEquals("a.b=VALUE", of("{{ dig \"a\" \"b\" \"none\" .Values }}"));
    assertEquals("a.b=TEST", of("{{ if hasKey .Values.a \"b\" }}x{{ end }}"));
    assertEquals("a=BLOCK", of("{{ (index .Values.a $.Release.Name).b }}").split(" ")[0]);
    assertEquals("a=BLOCK", of("{{ index .Values.a 0 }}").split(" ")[0]);
    assertEquals("a.b=VALUE", of("{{ (default dict .Values.a).b }}").split(" ")[1]);
  }

  @Test
  void named_templates_read_through_their_argument() {
    String define = "{{ define \"t\" }}{{ .Values.a }}{{ .image.tag }}{{ end }}";
    assertEquals("a=VALUE", of(define + "{{ include \"t\" . }}"));
    assertEquals("a=VALUE", of(define + "{{ template \"t\" $ }}"));
    assertEquals("i.tag=VALUE", of(define + "{{ include \"t\" (dict \"image\" .Values.i) }}"));
    assertEquals(
        "a=VALUE i.tag=VALUE",
        of(define + "{{ include \"t\" (merge (dict \"image\" .Values.i) .) }}"));
    assertEquals("", of(define), "what nobody calls reads nothing");
    assertEquals(
        "i.tag=VALUE",
        of(
            "{{ define \"l\" }}{{ $top := index . 0 }}{{ (index . 1).tag }}{{ end }}"
                + "{{ include \"l\" (list . .Values.i) }}"));
  }

  @Test
  void calls_in_circles_come_to_an_end() {
    assertEquals(
        "a=VALUE",
        of("{{ define \"t\" }}{{ .Values.a }}{{ include \"t\" . }}{{ end }}{{ include \"t\" . }}"));
    ReadSet deeper =
        Fixtures.reads(
            "{{ define \"t\" }}{{ include \"t\" (dict \"x\" . \"y\" .x) }}{{ end }}"
                + "{{ include \"t\" .Values.a }}{{ include \"t\" .Values.b.c }}");
    assertTrue(deeper.mayRead(List.of("a", "x")));
    ReadSet longer =
        Fixtures.reads(
            "{{ define \"t\" }}{{ include \"t\" .x }}{{ end }}{{ include \"t\" .Values }}");
    assertFalse(longer.mayRead(List.of("a")));
  }

  @Test
  void whole_values_are_everything() {
    for (String template :
        List.of("{{ toYaml .Values }}", "{{ range .Values }}x{{ end }}", "{{ toJson . }}")) {
      assertTrue(Fixtures.reads(template).mayRead(List.of("any", "thing")), template);
    }
    assertEquals("=BLOCK", of("{{ .Values | toYaml }}"));
  }

  @Test
  void templates_in_texts_are_read() {
    assertEquals("a=BLOCK", of("{{ tpl .Values.a . }}"));
    assertEquals("b=VALUE", of("{{ tpl \"{{ .Values.b }}\" . }}"));
    ReadSet reads =
        Fixtures.chart("{{ tpl .Values.a . }}")
            .readSet(Fixtures.values("a: '{{ .Values.c.d }}'\nz: '{{ not closed'\n"));
    assertTrue(reads.mayRead(List.of("c", "d")));
    assertEquals("values.yaml:1:4", reads.reads().get(1).example().toString());
    assertEquals(Optional.empty(), reads.everything());
  }

  @Test
  void what_cannot_be_followed_counts_as_everything() {
    assertTrue(
        Fixtures.reads("{{ if .Values.a }}").everything().orElseThrow().contains("no `{{ end }}`"));
    assertTrue(
        Fixtures.reads("{{ include \"gone\" . }}").everything().orElseThrow().contains("gone"));
    assertTrue(Fixtures.reads("{{ if .Values.a }}").mayRead(List.of("z")));
  }

  @Test
  void dollar_may_be_given_away() {
    String define = "{{ define \"l\" }}{{ $ := index . 0 }}{{ $.Values.a }}{{ end }}";
    assertEquals("a=VALUE", of(define + "{{ include \"l\" (list . 1) }}"));
    assertEquals("x", Fixtures.image("a: x", define + "image: {{ include \"l\" (list . 1) }}"));
  }

  @Test
  void a_mapping_that_is_only_tested_is_read_with_its_keys() {
    ReadSet reads =
        Fixtures.reads("{{ if .Values.a }}{{ end }}{{ with .Values.b }}{{ .c }}{{ end }}");
    assertTrue(reads.mayRead(List.of("a", "x")));
    assertFalse(reads.mayRead(List.of("b", "x")));
  }

  @Test
  void files_that_are_templates_may_read_anything() {
    assertTrue(Fixtures.reads("{{ tpl (.Files.Get \"a\") . }}").everything().isPresent());
    assertTrue(Fixtures.reads("{{ tpl (include \"a\" 1) . }}").everything().isEmpty());
  }

  @Test
  void the_check_sum_of_a_file_of_the_chart_is_no_read() {
    assertEquals("", of("{{ include (print $.Template.BasePath \"/c.yaml\") . | sha256sum }}"));
  }

  @Test
  void a_name_made_while_rendering_may_be_any() {
    assertEquals(
        "a=VALUE",
        of(
            "{{ define \"x.y\" }}{{ .Values.a }}{{ end }}{{ include (printf \"%s.y\" .Chart.Name) . }}"));
  }
}
