package packsite.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static Markdown read(String text) {
    return Markdown.read(Source.of("README.md", text));
  }

  private static List<String> headings(String text) {
    return read(text).headings().stream()
        .map(h -> h.level() + " " + h.text() + " #" + h.id() + " [" + h.span().text() + "]")
        .toList();
  }

  /** Style, target, text, and the target as it stands in the source. */
  private static List<String> links(String text) {
    return read(text).links().stream()
        .map(
            link ->
                link.style()
                    + (link.image() ? " image " : " ")
                    + link.target()
                    + " '"
                    + link.text()
                    + "' ["
                    + link.targetSpan().text()
                    + "]")
        .toList();
  }

  @Test
  void finds_headings_of_both_kinds() {
    assertEquals(
        List.of(
            "1 Title #title [# Title ##]",
            "1 Set ext #set-ext [Set\r\next\r\n===]",
            "2 Under #under [Under\r\n---]",
            "3 In a list #in-a-list [### In a list]"),
        headings("# Title ##\r\n\r\nSet\r\next\r\n===\r\nUnder\r\n---\r\n- ### In a list\r\n"));
  }

  @Test
  void takes_the_text_of_a_heading_without_its_markup() {
    assertEquals(
        List.of("2 Use values.yaml now & here #use-valuesyaml-now--here"),
        read("## Use `values.yaml` *now* &amp; [here](x.md)\n").headings().stream()
            .map(h -> h.level() + " " + h.text() + " #" + h.id())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Getting Started | getting-started",
        "What's new? | whats-new",
        "A & B | a--b",
        "snake_case and-dash | snake_case-and-dash",
        "Größe 東京 | größe-東京",
        "v1.2.3 (2024) | v123-2024",
        "C++ / C# | c--c",
        "\ud83d\ude80 Launch | -launch",
        "½ | ''",
        "1️⃣ One | 1️⃣-one",
      })
  void names_headings_as_github_does(String heading, String id) {
    assertEquals(id, read("# " + heading).headings().get(0).id());
  }

  @Test
  void numbers_headings_of_the_same_name() {
    List<String> ids =
        read("# A\n# a\n# A-1\n# A\n# !\n# ?\n").headings().stream()
            .map(Markdown.Heading::id)
            .toList();
    assertEquals(List.of("a", "a-1", "a-1-1", "a-2", "", "-1"), ids);
  }

  @Test
  void finds_headings_and_names_in_html() {
    Markdown markdown =
        read(
            "<h1 align=\"center\">\n  My <b>pack</b> &amp; me\n</h1>\n\n<a name=\"top\"></a>\n\n## Next\n");
    assertEquals("My pack & me", markdown.headings().get(0).text());
    assertTrue(markdown.headings().get(0).html());
    assertEquals("my-pack--me", markdown.headings().get(0).id());
    assertEquals("top", markdown.anchors().get(0).span().text());
    assertEquals("top", markdown.target("top").orElseThrow().text());
    assertEquals("## Next", markdown.target("next").orElseThrow().text());
    assertTrue(markdown.target("else").isEmpty());
  }

  @Test
  void finds_links_and_where_their_targets_stand() {
    assertEquals(
        List.of(
            "INLINE a.md 'x' [a.md]",
            "INLINE a b.md 'y z' [a b.md]",
            "INLINE w(1) 'u](v)' [w(1)]",
            "INLINE (a)b 'n' [\\(a\\)b]",
            "INLINE a&b 'e' [a&amp;b]",
            "INLINE  'empty' []",
            "INLINE  'none' []",
            "INLINE s.md 'sp' [s.md]"),
        links(
            "[x](a.md \"title\") [y *z*](<a b.md>) [u\\](v)](w(1)) [n](\\(a\\)b) [e](a&amp;b)"
                + " [empty](<>) [none]() [sp](\n  s.md\n  'title' )"));
  }

  @Test
  void finds_the_target_behind_a_text_that_ends_with_a_line_break() {
    assertEquals(
        List.of("INLINE b.md '[!x] a ' [b.md]", "INLINE \ufffdc.md '' [\0c.md]"),
        links("[[!x] a\n](b.md) [](\0c.md)"));
  }

  @Test
  void finds_images_also_inside_of_links() {
    assertEquals(
        List.of("INLINE f.md 'alt' [f.md]", "INLINE image e.png 'alt' [e.png]"),
        links("[![alt](e.png)](f.md)"));
  }

  @Test
  void resolves_references() {
    assertEquals(
        List.of(
            "REFERENCE dest.md 'z' [dest.md]",
            "REFERENCE dest.md 'R' [dest.md]",
            "REFERENCE dest.md 'r' [dest.md]",
            "REFERENCE image a b.png 'i' [a b.png]",
            "REFERENCE dest.md 'foo' [dest.md]"),
        links(
            "[z][r] [R] [r][] ![i][Two  Words] [foo](not a link)\n\n[r]: dest.md 'title'\n"
                + "[two words]:\n  <a b.png>\n[r]: later.md\n[foo]: dest.md\n[unused]: gone.md\n"));
  }

  @Test
  void finds_automatic_and_bare_links() {
    assertEquals(
        List.of(
            "AUTO https://a.example/x 'https://a.example/x' [https://a.example/x]",
            "AUTO mailto:me@a.example 'me@a.example' [me@a.example]",
            "BARE https://b.example/y_z 'https://b.example/y_z' [https://b.example/y_z]",
            "BARE www.c.example 'www.c.example' [www.c.example]",
            "BARE http://d.example/(e) 'http://d.example/(e)' [http://d.example/(e)]"),
        links(
            "<https://a.example/x> <me@a.example> https://b.example/y_z. (www.c.example),"
                + " see (http://d.example/(e))! xhttp://no https:// www."));
  }

  @Test
  void finds_links_in_html() {
    assertEquals(
        List.of(
            "HTML a.md '' [a.md]",
            "HTML image logo.png 'The logo' [logo.png]",
            "HTML b.md?x&y '' [b.md?x&amp;y]",
            "HTML c.md '' [c.md]"),
        links(
            "<p align=center><a href=\"a.md\"><img\n  alt='The logo' src='logo.png'/></a></p>\n\n"
                + "Text <A HREF = b.md?x&amp;y>b</A> <a data-x\n href='c.md'>c</a>\n\n"
                + "<!-- <a href='no.md'> -->\n\n<script>'<a href=\"no.md\">'</script>\n"));
  }

  @Test
  void ignores_links_in_code() {
    assertEquals(
        List.of("INLINE yes.md 'yes' [yes.md]"),
        links(
            "`[no](no.md)` [yes](yes.md) ``<a href='no.md'>``\n\n```\n[no](no.md)\n```\n\n"
                + "    https://no.example\n\n\\[no](no.md)\n"));
  }

  @Test
  void keeps_places_right_across_lines_quotes_tabs_and_wide_characters() {
    assertEquals(
        List.of("INLINE c.md 'a b' [c.md]", "INLINE d.md 'd' [d.md]", "INLINE e.md 'e' [e.md]"),
        links(
            "\ud83d\ude80 ü\r\n> [a\r\n> b](\r\n> c.md\r\n> \"t\")\r\n\r\n-\tx\r\n\r\n\t[d](d.md)\r\n\0[e](e.md)\r\n"));
  }

  @Test
  void keeps_places_right_behind_escaped_bars_of_a_table() {
    String table = "| a | b |\n|---|---|\n| \\| [l](m\\|n) \\| [x\\|y](o.md) | [p](p.md) |\n";
    assertEquals(
        List.of("INLINE m|n 'l' [m\\|n]", "INLINE o.md 'x|y' [o.md]", "INLINE p.md 'p' [p.md]"),
        links(table));
    assertEquals(
        List.of("[l](m\\|n)", "[x\\|y](o.md)", "[p](p.md)"),
        read(table).links().stream().map(link -> link.span().text()).toList());
  }

  @Test
  void finds_fences() {
    Markdown markdown = read("```yaml title=x\na: 1\n\nb: 2\n```\n\n~~~\n~~~\n\n> ```\n> open\n");
    List<String> fences =
        markdown.fences().stream()
            .map(f -> f.language() + "/" + f.content().text() + "/" + f.closed())
            .toList();
    assertEquals(List.of("yaml/a: 1\n\nb: 2/true", "//true", "/open/false"), fences);
    assertEquals("~~~\n~~~", markdown.fences().get(1).span().text());
  }

  private static List<String> callouts(String text) {
    return read(text).callouts().stream()
        .map(c -> c.dialect() + " " + c.kind() + " '" + c.title() + "' [" + c.span().text() + "]")
        .toList();
  }

  @Test
  void finds_callouts_of_github() {
    assertEquals(
        List.of(
            "GFM note '' [> [!NOTE]\n> text]",
            "GFM tip 'Title' [> [!tip] Title\n>\n> more]",
            "GFM custom '' [> [!CUSTOM]]"),
        callouts(
            "> [!NOTE]\n> text\n\n> [!tip] Title\n>\n> more\n\n> [!CUSTOM]\n\n> text\n> [!NOTE]\n\n"
                + "> `[!NOTE]`\n\n> # [!NOTE]\n"));
  }

  @Test
  void finds_callouts_of_docusaurus() {
    assertEquals(
        List.of(
            "DOCUSAURUS tip '' [:::tip\r\n\r\nText\r\n\r\n:::]",
            "DOCUSAURUS warning 'Mind the gap' [:::warning[Mind the gap]\r\nx\r\n:::]",
            "DOCUSAURUS note 'Plain title' [::: Note Plain title {.cls}\r\nx\r\n:::]"),
        callouts(
            ":::tip\r\n\r\nText\r\n\r\n:::\r\n\r\nglued\r\n:::warning[Mind the gap]\r\nx\r\n:::\r\n"
                + "::: Note Plain title {.cls}\r\nx\r\n:::\r\n\r\n```\r\n:::tip\r\n:::\r\n```\r\n\r\n"
                + "a :::tip b\r\n\r\n`:::tip`\r\n"));
  }

  @Test
  void nests_callouts_of_docusaurus_by_their_colons() {
    assertEquals(
        List.of(
            "DOCUSAURUS note '' [::::note\n:::tip\nx\n:::\n::::]",
            "DOCUSAURUS tip '' [:::tip\nx\n:::]",
            "DOCUSAURUS info '' [:::info]"),
        callouts("::::note\n:::tip\nx\n:::\n::::\n\n| a |\n|---|\n| b |\n:::info\n::\n"));
    assertEquals(
        List.of("DOCUSAURUS note '' [::::note\n:::\nx\n::::]"),
        callouts("::::note\n:::\nx\n::::\n"));
  }

  @Test
  void counts_tasks_tables_and_text() {
    Markdown markdown =
        read(
            "- [ ] open\n- [x] done\n1. [X] too\n- [x](link)\n- []\n\n| a |\n|---|\n| b |\n\n"
                + "| c |\n|---|\n\n<b>*x*</b> `y`\n");
    assertEquals(3, markdown.taskItems());
    assertEquals(2, markdown.tables());
    assertEquals("xy".length(), read("*x*<br>`y`\n").textLength());
    assertEquals("code\n".length(), read("<p>html</p>\n\n```sh\ncode\n```\n").textLength());
    assertEquals(List.of("<b>", "</b>"), markdown.html().stream().map(Span::text).toList());
  }

  @Test
  void gives_blocks_of_html_as_one_stretch() {
    assertEquals(
        List.of("<details>\n<summary>x</summary>", "<br/>"),
        read("<details>\n<summary>x</summary>\n\nText<br/> <your_key_here> 1 < 2\n").html().stream()
            .map(Span::text)
            .filter(html -> !html.contains("your"))
            .toList());
  }

  @Test
  void refuses_what_is_too_long() {
    Markdown markdown = read("x".repeat(10_000_000));
    assertEquals(
        "README.md:1:1: the text has 10000000 characters, Markdown is read up to 1000000",
        markdown.faults().get(0).toString());
    assertEquals(Fault.Kind.LIMIT, markdown.faults().get(0).kind());
    assertEquals(List.of(), markdown.links());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "[",
        "![",
        "[a](",
        "[a](b",
        "*a **b _",
        "`",
        "<",
        "<a ",
        "<!--",
        "</p\n\n",
        "\0",
        "<p><!--\n\n",
        "<p x='\n\n",
        "- ",
        "#\n",
        "|",
        "|-|\n",
        "|a|\n|-|\n",
        ":::note\n",
        ":::\n",
        "www.a",
        "https://a(",
        "[a]: b\n",
        "[a][",
        "&",
        "\\",
        "\t",
        "> [!NOTE]\n\n",
        "```\n",
        "<h1>",
        "\ud83d",
        "![[a](b)](c) ",
        "- a\n  - ",
        "\r",
        "[a]\\|",
        "<a href=\"",
        "- [x] ",
        "<![CDATA["
      })
  void stands_endless_repetition(String piece) {
    Markdown markdown = read(piece.repeat(50_000 / piece.length()));
    assertEquals(List.of(), markdown.faults());
    assertTrue(markdown.textLength() >= 0);
  }

  @Test
  void stands_three_thousand_quotes_and_a_deep_list() {
    assertFalse(read(">".repeat(3_000) + " x\n").callouts().size() > 1);
    StringBuilder list = new StringBuilder();
    for (int depth = 0; depth < 1_000; depth++) {
      list.append("  ".repeat(depth)).append("- # a\n");
    }
    assertTrue(read(list.toString()).headings().size() <= 1_000);
  }

  @Test
  void reads_a_text_cut_anywhere() {
    String text =
        "# T `c`\r\n\r\n[a *b*](<c d> 't') ![i][r] <https://x.y>\r\n\r\n> [!NOTE] t\r\n> x\r\n\r\n"
            + "<p id='q'><img src=\"u\" alt=v></p>\r\n\r\n| a \\| | b |\r\n|--|--|\r\n| [l](m\\|n) |\r\n\r\n"
            + "::: tip [x]{y}\r\n```sh\r\nls\r\n```\r\n:::\r\n- [ ] www.z.example/\ud83d\ude80\r\n\r\n[r]: <s>\r\n";
    for (int end = 0; end <= text.length(); end++) {
      Markdown markdown = read(text.substring(0, end));
      for (Markdown.Link link : markdown.links()) {
        assertTrue(
            link.style() == Markdown.LinkStyle.REFERENCE
                || link.span().contains(link.targetSpan()));
      }
    }
    assertEquals(6, read(text).links().size());
  }
}
