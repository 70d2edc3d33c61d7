package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TemplateFileTest {
  private static String faults(String text) {
    return String.join(
        "; ",
        Fixtures.template(text).faults().stream()
            .map(fault -> fault.span().from() + " " + fault.message())
            .toList());
  }

  @Test
  void takes_what_helm_takes() {
    for (String text :
        new String[] {
          "{{ $a, $b := .x }}{{ $a = 1 }}",
          "{{ if and (not .a.b) (eq $.c \"d\" `e` 'f') -1 1.5 0x1F 1e-3 true nil }}{{ end }}",
          "{{- with .x -}} {{- else with .y }}{{ else }}{{ end -}}",
          "{{ range $i, $e := until 3 }}{{ continue }}{{ break }}{{ else }}{{ end }}",
          "{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ block \"b\" $ }}x{{ end }}",
          "{{ (include \"a\" (dict \"b\" .)).c.d | nindent 2 }}",
          "{{- /* comment }} */ -}}",
          "{{if .x}}{{else if .y}}{{else}}{{end}}",
          "{{ .Values.größe }}",
        }) {
      assertEquals("", faults(text), text);
    }
  }

  @Test
  void names_what_is_wrong_and_where() {
    String[][] cases = {
      {"1:1 `if` has no `{{ end }}`", "{{ if .a }}"},
      {"1:2 `end` closes nothing", " {{ end }}"},
      {"1:1 `else` belongs to no block", "{{ else }}"},
      {"1:22 `else` belongs to no block", "{{ if a }}{{ else }}b{{ else }}{{ end }}"},
      {"1:13 `-` is not expected in an action", "{{ .Values.a-b }}"},
      {"1:4 `%` is not expected in an action", "{{ % }}"},
      {"1:5 a value is missing", "{{  }}"},
      {"1:9 a value is missing", "{{ .a | }}"},
      {"1:4 `(` is not closed", "{{ (.a }}"},
      {"1:6 `)` closes nothing", "{{ .a) }}"},
      {"1:1 `define` needs a name in quotes", "{{ define a }}{{ end }}"},
      {"1:4 `{{` is never closed", "a: {{ .x"},
    };
    for (String[] row : cases) {
      assertEquals(row[0], faults(row[1]), row[1]);
    }
  }
}
