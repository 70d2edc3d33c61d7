package packsite.gotemplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.text.Node;
import packsite.text.Source;

/** Templates made to hang, to fill the memory or the stack. The time limit only ends a hang. */
class HostileTemplateTest {
  private static void survives(String text) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          Source source = Source.of("templates/t.yaml", text);
          assertEquals(text.length(), Neutraliser.neutralise(source).text().length());
          ChartTemplates chart = new ChartTemplates(List.of(TemplateFile.parse(source)));
          chart.images(Fixtures.FACTS, Fixtures.values("a: {b: c}"));
          chart.readSet().reads();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ ",
        "{{",
        "{{ ` ",
        "{{ \"\n",
        "{{/* ",
        "{{- ",
        "}}",
        "{{ a }}",
        "{{ if a }}\n",
        "{{ else }}",
        "{{ end }}",
        "{",
        "image: ",
        "image:\n",
        "image: {{ .a }}\n",
        "image: {{",
        "a: |\n{{ a }}\n",
        "\n",
        "a: {{ b }}\n",
        "{{ define \"x\" }}",
        "{{`\n{{",
        "'{{'",
        "\0",
        "{{ \0 }}",
        "x: {{ a }}\n#\n",
        "- ",
        "\uD83D{{",
      })
  void megabytes_of_the_same(String piece) {
    survives(piece.repeat(1_000_000 / piece.length()));
  }

  @Test
  void ten_thousand_nested_blocks() {
    int count = 10_000;
    String nested = "{{ if .a }}".repeat(count) + "image: x" + "{{ end }}".repeat(count);
    survives(nested);
    assertEquals(
        "blocks are nested deeper than 100", Fixtures.template(nested).faults().get(0).message());
    survives("{{ if .a }}" + "{{ else if .b }}".repeat(count) + "image: x{{ end }}");
    survives("{{ range .Values.a }}".repeat(100) + "image: x" + "{{ end }}".repeat(100));
  }

  @Test
  void deep_parentheses() {
    String deep = "image: {{ " + "(".repeat(100_000) + ".a" + ")".repeat(100_000) + " }}";
    survives(deep);
    assertEquals(
        "parentheses are nested deeper than 100",
        Fixtures.template(deep).faults().get(0).message());
    survives("image: {{ " + "(".repeat(100) + ".a" + ")".repeat(100) + " }}");
  }

  @Test
  void templates_that_include_themselves() {
    String self =
        "{{ define \"a\" }}%s{{ include \"a\" . }}{{ end }}image: {{ include \"a\" . }}\n";
    survives(self.formatted(""));
    assertEquals(
        "? needs templates nested deeper than 200", Fixtures.image("{}", self.formatted("x")));
    survives(self.formatted("{{ include \"a\" . }}"));
    assertEquals(
        "? needs templates nested deeper than 200",
        Fixtures.image("t: '{{ tpl .Values.t . }}'", "image: {{ tpl .Values.t . }}"));
  }

  @Test
  void texts_that_double() {
    StringBuilder calls = new StringBuilder();
    StringBuilder texts = new StringBuilder("{{ $t := \"0123456789\" }}");
    for (int i = 0; i < 60; i++) {
      calls.append(
          "{{ define \"t%d\" }}{{ include \"t%d\" . }}{{ include \"t%d\" . }}{{ end }}"
              .formatted(i, i + 1, i + 1));
      texts.append("{{ $t = printf \"%s%s\" $t $t }}");
    }
    String define = calls + "{{ define \"t60\" }}x{{ end }}";
    survives(define + "image: {{ include \"t0\" . }}");
    List<TemplateImage> images =
        Fixtures.images(
            "{}", define + "image: {{ include \"t0\" . }}\nimage: a:1\nimage: {{ .x }}\n");
    assertEquals("needs more than 100000 steps", images.get(0).reason());
    assertEquals("a:1", images.get(1).text());
    assertFalse(images.get(2).isKnown());
    assertEquals(
        "? makes a text of more than 262144 characters",
        Fixtures.image("{}", texts + "\nimage: {{ $t }}"));
  }

  @Test
  void deep_parentheses_in_deep_calls_in_deep_blocks() {
    String call = "(".repeat(90) + "include \"a\" ." + ")".repeat(90);
    String blocks = "{{ if true }}".repeat(90) + "{{ " + call + " }}" + "{{ end }}".repeat(90);
    survives("{{ define \"a\" }}" + blocks + "{{ end }}image: {{ include \"a\" . }}");
  }

  @Test
  void lists_and_dicts_that_grow() {
    String values = "l: [" + "a,".repeat(400) + "a]";
    String grow = "{{ $l := list }}{{ range .Values.l }}{{ range $.Values.l }}%s{{ end }}{{ end }}";
    String branch = "{{ if .Capabilities.X }}{{ $l = list $l }}{{ end }}image: {{ $l }}\n";
    for (String step : List.of("{{ $l = list $l }}", "{{ $l = dict \"a\" $l \"b\" $l }}")) {
      Fixtures.images(values, grow.formatted(step) + branch);
      survives(grow.formatted(step) + branch);
    }
    StringBuilder dicts = new StringBuilder("{{ $d := dict \"a\" .Values.a }}");
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      keys.append(" \"k").append(i).append("\" $d");
    }
    for (int i = 0; i < 10; i++) {
      dicts.append("{{ $d = dict").append(keys).append(" }}{{ include \"a\" $d }}");
    }
    survives("{{ define \"a\" }}{{ .k1 }}{{ end }}" + dicts);
  }

  @Test
  void loops_in_loops() {
    String values = "l: [" + "a,".repeat(600) + "a]";
    String loop = "{{ range .Values.l }}{{ range $.Values.l }}{{ range $.Values.l }}";
    List<TemplateImage> images =
        Fixtures.images(values, loop + "\nimage: {{ . }}\n{{ end }}{{ end }}{{ end }}");
    assertTrue(images.size() <= 2, "the same image again and again is one");
    survives(loop + "{{ end }}{{ end }}{{ end }}");
  }

  @Test
  void more_images_than_anybody_has() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("image: a:").append(i).append('\n');
    }
    List<TemplateImage> images = Fixtures.images("{}", text.toString());
    assertEquals(10_001, images.size());
    assertEquals(
        "comes after 10000 others in its file, where the reading ends",
        images.get(10_000).reason());
  }

  @Test
  void dicts_that_hold_themselves() {
    survives(
        "{{ $d := dict }}{{ $_ := set $d \"d\" $d }}{{ $e := merge (dict \"x\" $d) $d }}"
            + "{{ $f := deepCopy $d }}{{ if .Capabilities.X }}{{ $_ = $f }}{{ end }}image: {{ $d.d.d }}");
  }

  @Test
  void chains_of_calls_that_are_defined_backwards() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("{{ define \"t%d\" }}{{ include \"t%d\" . }}{{ end }}".formatted(i, i + 1));
    }
    survives(text + "{{ define \"t5000\" }}\nimage: x\n{{ end }}{{ include \"t4990\" . }}");
  }

  @Test
  void charts_with_pieces_lost_doubled_and_swapped() {
    Random random = new Random(7);
    List<TemplateFile> kit = Fixtures.templates("web/charts");
    List<TemplateFile> web = Fixtures.templates("web/templates");
    Node.Mapping values = Fixtures.values(Fixtures.read("web/values.yaml"));
    for (int round = 0; round < 300; round++) {
      List<TemplateFile> all = new ArrayList<>(kit);
      List<TemplateFile> own = new ArrayList<>();
      for (TemplateFile file : web) {
        String text = mutated(file.source().text(), random);
        own.add(TemplateFile.parse(Source.of(file.source().path(), text)));
        Neutral neutral = Neutraliser.neutralise(own.get(own.size() - 1).source());
        assertEquals(text.length(), neutral.text().length());
        assertFalse(neutral.faults().isEmpty() && neutral.text().contains("{{"), text);
      }
      all.addAll(own);
      ChartTemplates chart = new ChartTemplates(own, all);
      chart.readSet(values).reads();
      chart.images(Fixtures.FACTS, values).forEach(image -> image.span().text());
    }
  }

  private static String mutated(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    String[] pieces = {
      "{{", "}}", "\"", "`", "(", ")", "|", "$", ".", "\n", "-", "/*", "*/", "end"
    };
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(out.length());
      int to = Math.min(out.length(), at + random.nextInt(40));
      switch (random.nextInt(3)) {
        case 0 -> out.delete(at, to);
        case 1 -> out.insert(random.nextInt(out.length()), out.substring(at, to));
        default -> out.insert(at, pieces[random.nextInt(pieces.length)]);
      }
    }
    return out.toString();
  }
}
