package packsite.site.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import packsite.fixture.NuChecker;
import packsite.fixture.PackFixture;
import packsite.model.Pack;
import packsite.text.Json;
import packsite.text.Source;
import packsite.text.Yaml;

final class CodeHtmlTest {
  private static final Pattern FINDING = Pattern.compile("<div class=\"finding.*?</div>");
  private static final Pattern NUMBER =
      Pattern.compile(
          "<a id=L\\d+( href=#L\\d+)?( class=\"[a-z ]+\")?>\\d+</a>"
              + "|<span class=(n|\"n [a-z ]+\") id=L\\d+>\\d+</span>");

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(Samples.odd());
    texts.addAll(Samples.packs());
    return texts;
  }

  private static Mark mark(Source source, String text, Level level) {
    int at = source.text().indexOf(text);
    return new Mark(
        source.span(at, at + text.length()),
        level,
        "IM102",
        "image-entry-shape",
        "../rules/im102.html",
        "Image entry has `iamge` instead of `image`",
        "Rename it.",
        Optional.of("Safe fix: `packsite lint --fix`"));
  }

  /** What a reader sees: no numbers, no findings, no markup. */
  private static String seen(String html) {
    String text = NUMBER.matcher(FINDING.matcher(html).replaceAll("")).replaceAll("");
    return text.replace("</details>\n", "")
        .replaceAll("</pre>|</summary>", "\n")
        .replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** What of a text HTML can hold. */
  private static String holdable(String text) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append(line.replaceAll("\r+$", "")).append('\n');
    }
    if (text.isEmpty() || text.endsWith("\n")) {
      out.setLength(out.length() - 1);
    }
    return out.toString()
        .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\ufffe]", "\ufffd");
  }

  @Test
  void shows_every_character_of_every_text() {
    for (String text : texts()) {
      assertEquals(holdable(text), seen(Samples.yaml(text)));
      Source source = Source.of("a.json", text);
      assertEquals(holdable(text), seen(CodeHtml.json(Json.read(source), List.of(), "")));
      assertEquals(holdable(text), seen(CodeHtml.plain(source, List.of(), "")));
    }
  }

  @Test
  void shows_every_character_around_marks_of_any_place() {
    for (String text : texts()) {
      Source source = Source.of("values.yaml", text);
      List<Mark> marks = new ArrayList<>();
      int step = Math.max(text.length() / 7, 1);
      for (int at = 0; at <= text.length(); at += step) {
        int end = Math.min(text.length(), at + step + 5);
        marks.add(
            new Mark(source.span(at, end), Level.WARNING, "", "", "", "m", "", Optional.empty()));
      }
      String html = CodeHtml.yaml(source, Yaml.read(source), List.of(), marks, "");
      assertEquals(holdable(text), seen(html));
    }
  }

  @Test
  void is_valid_html_whatever_the_text() {
    StringBuilder all = new StringBuilder();
    int n = 0;
    for (String text : texts()) {
      Source source = Source.of("values.yaml", text);
      List<Mark> marks =
          text.isEmpty() ? List.of() : List.of(mark(source, text.substring(0, 1), Level.INFO));
      String prefix = "p" + n++ + "-";
      all.append("<div class=\"code\">")
          .append(CodeHtml.yaml(source, Yaml.read(source), List.of(), marks, prefix))
          .append("</div>");
    }
    assertEquals(List.of(), NuChecker.errorsOfBody(all.toString()));
  }

  @Test
  void names_what_is_what_by_elements() {
    assertEquals(
        "<pre><a id=L1 href=#L1>1</a><b id=k-a>a</b>: <q>&quot;x&quot;</q> <i># c</i>\n"
            + "<a id=L2 href=#L2>2</a><b id=k-b>b</b>:\n"
            + "<a id=L3 href=#L3>3</a>  - <b>c</b>: 1</pre>",
        Samples.yaml("a: \"x\" # c\nb:\n  - c: 1\n"));
  }

  @Test
  void marks_macros() {
    Pack pack = Samples.pack("charts:\n  web:\n    a: \"x-{{ .spectro.system.cluster.name }}\"\n");
    String html =
        CodeHtml.yaml(
            pack.values().file().source(),
            pack.values().file(),
            pack.values().macros(),
            List.of(),
            "");
    assertTrue(
        html.contains("<q>&quot;x-<mark>{{ .spectro.system.cluster.name }}</mark>&quot;</q>"),
        html);
  }

  @Test
  void puts_a_finding_below_its_line() {
    Source source = Source.of("values.yaml", "a: 1\niamge: 2\nb: 3\n");
    assertEquals(
        "<pre><a id=L1 href=#L1>1</a><b id=k-a>a</b>: 1\n"
            + "<a id=L2 href=#L2 class=\"hit warn\">2</a>"
            + "<s class=warn><b id=k-iamge>iamge</b></s>: 2</pre>"
            + "<div class=\"finding warn\" id=f1><p><strong>warning "
            + "<a href=\"../rules/im102.html\">IM102</a> image-entry-shape</strong> "
            + "Image entry has <code>iamge</code> instead of <code>image</code></p>"
            + "<p>Rename it. Safe fix: <code>packsite lint --fix</code></p></div>"
            + "<pre><a id=L3 href=#L3>3</a><b id=k-b>b</b>: 3</pre>",
        Samples.yaml(source, mark(source, "iamge", Level.WARNING)));
  }

  @Test
  void folds_blocks_of_eight_lines() {
    String html = Samples.yaml("a:\n" + "  b: 1\n".repeat(8) + "c:\n" + "  d: 1\n".repeat(7));
    assertTrue(
        html.startsWith(
            "<details open><summary data-fold=\"8 lines\"><span class=n id=L1>1</span>"
                + "<b id=k-a>a</b>:</summary><pre><a id=L2"),
        html);
    assertEquals(1, count(html, "<details"));
    assertTrue(html.endsWith("</pre>"), html);
  }

  @Test
  void says_how_many_images_a_fold_hides() {
    String html =
        Samples.yaml("pack:\n  content:\n    images:\n" + "      - image: a/b:1\n".repeat(9));
    assertTrue(html.contains("data-fold=\"11 lines\""), html);
    assertTrue(html.contains("data-fold=\"9 images\""), html);
    assertEquals(2, count(html, "<details"));
  }

  @Test
  void folds_no_deeper_than_four_levels() {
    StringBuilder yaml = new StringBuilder();
    for (int depth = 0; depth < 9; depth++) {
      String indent = " ".repeat(depth);
      yaml.append(indent).append("x: 1\n").append(indent).append("y: 2\n");
      yaml.append(indent).append("z: 3\n").append(indent).append("k:\n");
    }
    yaml.append(" ".repeat(9)).append("- a\n".repeat(1));
    assertEquals(4, count(Samples.yaml(yaml.toString()), "<details"));
  }

  @Test
  void takes_comments_below_a_block_into_its_fold() {
    String html = Samples.yaml("a:\n" + "  b: 1\n".repeat(8) + "  # c: 2\n\n# of d\nd: 1\n");
    assertTrue(html.contains("data-fold=\"9 lines\""), html);
  }

  @Test
  void shows_what_is_no_yaml_as_text_with_the_fault() {
    String html = Samples.yaml("a: [1\nb: 2\n");
    assertTrue(html.contains("class=\"finding\""), html);
    assertFalse(html.contains("<b"), html);
  }

  @Test
  void says_a_fault_once_when_a_mark_says_it() {
    Source source = Source.of("values.yaml", "a: [1\nb: 2\n");
    int line = Yaml.read(source).faults().get(0).span().line();
    Mark mark =
        new Mark(
            source.span(source.lineStart(line), source.lineStart(line)),
            Level.ERROR,
            "VL101",
            "invalid-yaml",
            "",
            "No.",
            "",
            Optional.empty());
    assertEquals(1, count(Samples.yaml(source, mark), "class=\"finding\""));
  }

  @Test
  void gives_no_id_twice() {
    String html = Samples.yaml("a.b: 1\na:\n  b: 2\na:\n  b: 3\n");
    assertEquals(1, count(html, "id=k-a.b>"));
    assertEquals(1, count(html, "id=k-a>"));
  }

  @Test
  void gives_ids_a_prefix_where_asked() {
    Source source = Source.of("schema.yaml", "a: 1\n");
    String html = CodeHtml.yaml(source, Yaml.read(source), List.of(), List.of(), "s-");
    assertEquals("<pre><a id=s-L1 href=#s-L1>1</a><b id=s-k-a>a</b>: 1</pre>", html);
  }

  @Test
  void shows_a_long_file_without_ids_of_keys() {
    String html = Samples.yaml("a: 1\n".repeat(1) + "b:\n" + "- c\n".repeat(3_000));
    assertFalse(html.contains("id=k-"), html.substring(0, 200));
    assertTrue(html.contains("<a id=L3000>3000</a>"));
  }

  @Test
  void folds_pack_json() {
    Source source =
        Source.of(
            "pack.json", "{\n  \"charts\": [\n" + "    \"a\",\n".repeat(9) + "\"b\"\n  ]\n}\n");
    String html = CodeHtml.json(Json.read(source), List.of(), "");
    assertTrue(html.contains("data-fold=\"10 entries\""), html);
    assertTrue(html.contains("<b id=k-charts>&quot;charts&quot;</b>"), html);
  }

  @Test
  void shows_presets_and_terms_of_a_pack_as_well() {
    Pack pack =
        Samples.pack(
            PackFixture.healthy("lantern")
                .with("schema.yaml", "a.b:\n  schema: '{{ required }}'\n"));
    var file = pack.formSchema().orElseThrow().file();
    String html = CodeHtml.yaml(file.source(), file, List.of(), List.of(), "");
    assertTrue(html.contains("<q>&#39;{{ required }}&#39;</q>"), html);
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}
