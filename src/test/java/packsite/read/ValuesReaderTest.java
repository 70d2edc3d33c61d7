package packsite.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.model.Values;
import packsite.model.Values.DeclaredImage;
import packsite.model.Values.Macro;
import packsite.text.Source;
import packsite.text.Yaml;

final class ValuesReaderTest {
  @Test
  void finds_quoted_macros() {
    assertEquals(
        List.of("system cluster.name quoted 1", "var X quoted 2", "macro m quoted 3"),
        macros(
            """
            a: "{{.spectro.system.cluster.name}}"
            b: '{{ .spectro.var.X }}'
            c: x-{{ .spectro.macro.m }}
            """));
  }

  @Test
  void an_unquoted_macro_is_told_apart() {
    assertEquals(List.of("var X bare 1"), macros("a: {{ .spectro.var.X }}\n"));
    assertEquals(List.of("var X bare 1"), macros("a: {{.spectro.var.X}}\n"));
  }

  @Test
  void macros_in_block_scalars_count_as_quoted() {
    assertEquals(
        List.of("var X quoted 2", "pack p.a.b quoted 4"),
        macros("a: |\n  x: {{ .spectro.var.X }}\nb: >-\n  {{ .spectro.pack.p.a.b }}\n"));
  }

  @Test
  void macros_in_comments_are_none() {
    assertEquals(
        List.of("var Y quoted 2"),
        macros("# {{ .spectro.var.X }}\na: \"{{ .spectro.var.Y }}\" # {{ .spectro.var.Z }}\n"));
  }

  @Test
  void several_macros_may_share_an_action_or_a_line() {
    assertEquals(
        List.of("var A quoted 1", "var B quoted 1", "var C quoted 1"),
        macros("a: \"{{ .spectro.var.A | default .spectro.var.B }}-{{ .spectro.var.C }}\"\n"));
  }

  @Test
  void functions_behind_a_pipe_are_no_part_of_the_path() {
    Macro macro = values("a: '{{ .spectro.system.cluster.uid | substr 0 4 }}'").macros().get(0);
    assertEquals("cluster.uid", macro.path());
    assertEquals("{{ .spectro.system.cluster.uid | substr 0 4 }}", macro.span().text());
  }

  @Test
  void an_unknown_scope_is_kept() {
    assertEquals(List.of("unknown x quoted 1"), macros("a: '{{ .spectro.sytem.x }}'"));
  }

  @Test
  void text_without_braces_is_no_macro() {
    assertEquals(List.of(), macros("a: .spectro.var.X\nb: '{{ .spectro.var.X'"));
  }

  @Test
  void templates_of_helm_are_no_macros() {
    assertEquals(List.of(), macros("a: '{{ .Values.x }}'\nb: '{{ .Release.Name }}'\n"));
  }

  @Test
  void very_many_macros_take_no_time_to_speak_of() {
    String text =
        "{{ ".repeat(100_000)
            + ".spectro.".repeat(100_000)
            + "\n# .spectro.\n".repeat(100_000)
            + "a: '{{ .spectro.var.X }}' # {{ .spectro.var.Y }}\n".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> Macros.find(Yaml.read(Source.of("values.yaml", text))));
  }

  @Test
  void the_preset_marker_may_stand_on_any_line() {
    assertEquals(List.of("A|b"), choices("# spectrocloud.com/enabled-presets: A:b\npack: {}\n"));
    assertEquals(List.of("A|b"), choices("---\n# spectrocloud.com/enabled-presets: A:b\na: 1\n"));
    assertEquals(List.of("A|b"), choices("#spectrocloud.com/enabled-presets:A:b\na: 1\n"));
    assertEquals(List.of("A|b"), choices("# x\r\n# spectrocloud.com/enabled-presets: A:b\r\n"));
  }

  @Test
  void items_of_the_marker_are_trimmed_and_split_at_the_first_colon() {
    assertEquals(
        List.of("Storage class|own one", "B|c:d", "|e"),
        choices("# spectrocloud.com/enabled-presets: Storage class:own one , B:c:d,e,,\n"));
  }

  @Test
  void a_marker_without_items_is_a_marker() {
    assertEquals(List.of(), choices("# spectrocloud.com/enabled-presets:\na: 1\n"));
  }

  @Test
  void a_marker_inside_a_text_is_none() {
    Values values = values("a: |\n  # spectrocloud.com/enabled-presets: A:b\n");
    assertEquals(true, values.presetMarker().isEmpty());
  }

  @Test
  void a_choice_knows_its_place() {
    Values values = values("a: 1\n# spectrocloud.com/enabled-presets: A:b,  C:d\n");
    assertEquals("C:d", values.presetMarker().orElseThrow().choices().get(1).span().text());
  }

  @Test
  void declared_images_come_in_two_forms_and_wrong_ones() {
    Values values =
        values(
            """
            pack:
              content:
                images:
                  - image: a/b:1
                  - c/d:2
                  - iamge: e/f:3
                  - [g]
                  - image:
                  - {image: 1.10}
                charts:
                  - repo: oci://x
                    name: y
                    version: 1.2.3
            """);
    assertEquals(
        List.of("MAP a/b:1", "STRING c/d:2", "MAP -", "OTHER -", "MAP -", "MAP 1.10"),
        values.images().stream().map(ValuesReaderTest::said).toList());
    assertEquals("y", values.contentCharts().get(0).name().orElseThrow().value());
  }

  @Test
  void roots_beside_the_three_are_kept() {
    Values values = values("pack: {}\ncharts: {}\nmanifests: {}\nreadinessCheck: []\nx: 1\n");
    assertEquals(
        List.of("readinessCheck", "x"), values.others().stream().map(e -> e.name()).toList());
  }

  @Test
  void values_without_content_are_empty_values() {
    for (String text : List.of("", "# only a comment\n", "---\n", "null\n", "~")) {
      assertEquals(
          List.of(), Reading.problems(Reading.pack(PackFixture.healthy("a").values(text))));
    }
  }

  @Test
  void a_root_that_is_no_mapping_is_told() {
    assertEquals(
        List.of("shape values.yaml:1:1: the file holds a list, not a mapping"),
        Reading.problems(Reading.pack(PackFixture.healthy("a").values("- a\n- b\n"))));
    assertEquals(
        List.of("shape values.yaml:1:1: the file holds a string, not a mapping"),
        Reading.problems(Reading.pack(PackFixture.healthy("a").values("just text\n"))));
  }

  @Test
  void a_second_document_is_told() {
    assertEquals(
        List.of("syntax values.yaml:3:1: a second document, of which nothing is read"),
        Reading.problems(Reading.pack(PackFixture.healthy("a").values("a: 1\n---\nb: 2\n"))));
  }

  private static String said(DeclaredImage image) {
    return image.form() + " " + image.text().map(text -> text.value()).orElse("-");
  }

  private static Values values(String text) {
    return ValuesReader.read(Yaml.read(Source.of("values.yaml", text)));
  }

  private static List<String> choices(String text) {
    return values(text).presetMarker().orElseThrow().choices().stream()
        .map(choice -> choice.group() + "|" + choice.name())
        .toList();
  }

  private static List<String> macros(String text) {
    return values(text).macros().stream()
        .map(
            macro ->
                String.join(
                    " ",
                    macro.scope().label(),
                    macro.path(),
                    macro.quoted() ? "quoted" : "bare",
                    String.valueOf(macro.span().line())))
        .toList();
  }
}
