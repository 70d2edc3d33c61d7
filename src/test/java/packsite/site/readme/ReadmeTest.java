package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import packsite.text.Source;

class ReadmeTest {
  private static final LinkTargets FILES =
      target ->
          switch (target) {
            case "values.yaml" -> Optional.of("values.html");
            case "docs/a.md#usage" -> Optional.of("https://git.example.org/a.md#usage");
            case "logo.png" -> Optional.of("../logo/1.png");
            case "trap" -> Optional.of("javascript:alert(1)");
            default -> Optional.empty();
          };

  private static Readme read(String markdown) {
    Readme readme = Readme.render(Source.of("README.md", markdown), FILES, List.of("My-Pack"));
    assertEquals(List.of(), AllowedHtml.complaints(readme.html()), readme.html());
    return readme;
  }

  private static String html(String markdown) {
    return read(markdown).html();
  }

  private static void has(String markdown, String part) {
    String html = html(markdown);
    assertTrue(html.contains(part), () -> html);
  }

  @Test
  void plain_markdown_becomes_plain_html() {
    assertEquals(
        "<p>A <em>b</em> <strong>c</strong> <code>d</code><br>\ne <del>f</del></p>",
        html("A *b* **c** `d`  \ne ~~f~~"));
    assertEquals("<blockquote><p>a</p>\n</blockquote>\n<hr>", html("> a\n\n---"));
    assertEquals("<ol start=\"3\">\n<li>a</li>\n</ol>", html("3. a"));
  }

  @Test
  void headings_start_below_the_title_of_the_page_and_skip_no_level() {
    Readme readme = read("# A\n### B\n# C\n## D\n###### E");
    assertEquals(
        List.of("2 A", "3 B", "2 C", "3 D", "4 E"),
        readme.outline().stream().map(one -> one.level() + " " + one.text()).toList());
    assertEquals(2, read("### first").outline().get(0).level());
  }

  @Test
  void headings_have_the_ids_of_github_behind_a_prefix() {
    String html = html("# Über `code` & more!\n# Same\n# Same\n");
    assertTrue(html.contains("<h2 id=\"readme-über-code--more\">Über <code>code</code>"), html);
    assertTrue(html.contains("<h2 id=\"readme-same-1\">Same</h2>"), html);
  }

  @Test
  void a_first_heading_that_repeats_the_name_is_left_out() {
    assertEquals("<h2 id=\"readme-use\">Use</h2>", html("# my pack\n## Use"));
    has("# my pack, explained", "<h2 id=\"readme-my-pack-explained\">");
    has("## my pack", "<h2 id=\"readme-my-pack\">");
  }

  @Test
  void headings_that_say_nothing_are_left_out() {
    assertEquals("<p>x</p>", html("#\n\n##  \n\nx"));
  }

  @Test
  void links_into_the_text_lead_to_headings_and_named_places() {
    has("[a](#use-it)\n\n# Use it", "<a href=\"#readme-use-it\">a</a>");
    has("[a](#Use-It)\n\n# Use it", "<a href=\"#readme-use-it\">a</a>");
    has("[a](#here)\n\n<a name=\"here\"></a>x", "<a href=\"#readme-here\">a</a>");
    has("<a name=\"here\"></a>x", "<span id=\"readme-here\"></span>x");
    has("[a](#%C3%BCber)\n\n# Über", "<a href=\"#readme-über\">a</a>");
  }

  @Test
  void what_does_not_resolve_is_marked_and_told() {
    Readme readme = read("a\n\nb\n[c](gone.md) [d](#no) ![e](x.png)");
    assertEquals(
        List.of(
            new Readme.Unresolved("gone.md", 4, false, "not found"),
            new Readme.Unresolved("x.png", 4, true, "not found"),
            new Readme.Unresolved("#no", 4, false, "nothing of that name here")),
        readme.unresolved());
    assertTrue(
        readme.html().contains("<span class=\"broken\" title=\"gone.md: not found\">c</span>"),
        readme.html());
  }

  @Test
  void relative_links_go_where_the_caller_says() {
    Readme readme = read("[v](values.yaml) [d](docs/a.md#usage)");
    assertEquals(
        "<p><a href=\"values.html\">v</a> <a rel=\"noopener nofollow ugc\""
            + " href=\"https://git.example.org/a.md#usage\">d</a></p>",
        readme.html());
    assertEquals(2, readme.counts().resolved());
  }

  @Test
  void not_even_the_caller_can_bring_in_another_scheme() {
    has("[x](trap)", "<span class=\"broken\" title=\"trap: not found\">x</span>");
  }

  @Test
  void only_three_schemes_make_a_link() {
    has("[a](https://e.org)", "<a rel=\"noopener nofollow ugc\" href=\"https://e.org\">a</a>");
    has("[a](//e.org/x)", "href=\"https://e.org/x\"");
    has("<me@e.org>", "href=\"mailto:me@e.org\"");
    has("[a](ftp://e.org)", "<span class=\"broken\"");
    has(
        "[a](http://<ip>:80)",
        "title=\"http://&lt;ip&gt;:80: not an address for a page\">a</span>");
    has("[a](http://{ip}:80/x)", "<span class=\"broken\"");
  }

  @Test
  void addresses_are_written_as_addresses_may_be() {
    has("[a](https://e.org/{x}|y)", "href=\"https://e.org/%7Bx%7D%7Cy\"");
    has("[a](<https://e.org/a b%zz#c#d>)", "href=\"https://e.org/a%20b%25zz#c%23d\"");
  }

  @Test
  void bare_addresses_become_links() {
    has("See https://e.org/a_b, or www.e.org.", ">https://e.org/a_b</a>, or <a");
    has("See www.e.org.", "href=\"http://www.e.org\">www.e.org</a>.");
    has("curl http://<host>/x", "curl http://&lt;host&gt;/x");
  }

  @Test
  void images_of_other_hosts_are_links() {
    has("![A chart](https://e.org/a.png)", "href=\"https://e.org/a.png\">A chart</a>");
    has("![](https://e.org/b.png?x)", "\">b.png</a>");
    has("[![Build](https://e.org/b.svg)](https://e.org/ci)", "href=\"https://e.org/ci\">Build</a>");
  }

  @Test
  void badges_stand_in_a_row() {
    String html = html("![A](https://e.org/a)\n[![B](https://e.org/b)](https://e.org/c)");
    assertTrue(html.startsWith("<p>Badges: <a "), html);
    assertTrue(html.contains("A</a> · <a "), html);
  }

  @Test
  void images_of_the_repository_are_shown() {
    has(
        "![Logo](logo.png)",
        "<img src=\"../logo/1.png\" alt=\"Logo\" loading=\"lazy\" decoding=\"async\">");
    has(
        "<img src=\"logo.png\" width=\"40\" height=\"x\">",
        "alt=\"\" width=\"40\" loading=\"lazy\"");
  }

  @Test
  void tables_scroll_and_have_a_name_of_their_own() {
    String html = html("# Values\n\n|a|b|\n|-|-:|\n|`x.y.z`|1|\n\n|c|\n|-|\n|d|");
    assertTrue(
        html.contains(
            "<div class=\"scroll\" role=\"region\" aria-label=\"Table: Values\" tabindex=\"0\">"),
        html);
    assertTrue(html.contains("aria-label=\"Table: Values, 2\""), html);
    assertTrue(html.contains("<th scope=\"col\">a</th>"), html);
    assertTrue(html.contains("<th scope=\"col\" class=\"num\">b</th>"), html);
    assertTrue(html.contains("<td><code>x.<wbr>y.<wbr>z</code></td>"), html);
  }

  @Test
  void an_empty_header_cell_is_no_header() {
    has("| |b|\n|-|-|\n|c|d|", "<tr>\n<td></td>\n<th scope=\"col\">b</th>");
  }

  @Test
  void tasks_are_boxes_that_nobody_can_change() {
    has("- [x] a", "<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=");
    has("- [ ] a\n\n- b", "<p><input type=\"checkbox\" disabled aria-label=\"To do\"> a</p>");
    has("- [x](values.yaml)", "<li><a href=\"values.html\">x</a></li>");
  }

  @Test
  void code_is_named_by_number_and_language() {
    has(
        "```sh\nls <dir>\n```",
        "<pre tabindex=\"0\" role=\"region\" aria-label=\"Code 1, sh\"><code>ls &lt;dir&gt;"
            + "</code></pre>");
    has("    x", "aria-label=\"Code 1\"");
    has("```\"<b>\nx\n```", "aria-label=\"Code 1\"");
  }

  @Test
  void yaml_has_a_little_ink() {
    has("```yaml\na: \"b\" # c\n```", "<b>a</b>: <q>&quot;b&quot;</q> <i># c</i></code>");
    has("```yaml\n- a: 1\n  b: |\n    c: d # e\n  f: g\n```", "<b>b</b>: |\n    c: d # e\n  <b>f");
    has("```yml\nurl: http://x#y\n# all\n```", "<b>url</b>: http://x#y\n<i># all</i>");
  }

  @Test
  void diagrams_stay_text_and_say_what_they_are() {
    String html = html("```mermaid\ngraph TD\n```");
    assertTrue(html.startsWith("<p class=\"cap\">Diagram, as Mermaid source</p>"), html);
    assertTrue(html.contains("aria-label=\"Diagram 1, mermaid source\""), html);
  }

  @Test
  void alerts_of_github_stand_out() {
    assertEquals(
        "<div class=\"note warn\" role=\"note\"><p class=\"note-t\">Caution</p>\n<p>a</p>\n"
            + "<p>b</p>\n</div>",
        html("> [!CAUTION]\n> a\n>\n> b"));
    has("> [!tip] Do\n> it", "<div class=\"note ok\" role=\"note\"><p class=\"note-t\">Do</p>");
    has("> [!NOTE]\n>\n> x", "<p class=\"note-t\">Note</p>\n<p>x</p>");
    has("> [!SHOUT]\n> x", "<blockquote><p>[!SHOUT]\nx</p>");
    assertEquals(1, read("- a\n  > [!NOTE]\n  > b").counts().alerts());
  }

  @Test
  void blocks_of_colons_stand_out_and_nest() {
    assertEquals(
        "<p>before</p>\n<div class=\"note bad\" role=\"note\"><p class=\"note-t\">Mind</p>\n"
            + "<p>a</p>\n<div class=\"note ok\" role=\"note\"><p class=\"note-t\">Tip</p>\n"
            + "<p>b</p>\n</div>\n<p>c</p>\n</div>\n<p>after</p>",
        html("before\n:::danger[Mind]\na\n:::tip\nb\n:::\nc\n:::\nafter"));
    assertEquals(2, read("::::note\n:::tip\na\n:::\n::::").counts().admonitions());
  }

  @Test
  void blocks_of_colons_hold_lists_and_stand_in_them() {
    has(":::note\n- a\n- b\n:::\nc", "<li>b</li>\n</ul>\n</div>\n<p>c</p>");
    has("- a\n  :::note\n  b\n  :::\n- c", "<p>b</p>\n</div>\n</li>\n<li>c</li>");
    has("|a|\n|-|\n|b|\n:::note\nc\n:::", "</div>\n<div class=\"note\"");
  }

  @Test
  void a_block_that_nothing_ends_stops_at_the_next_heading() {
    has(":::note\na\n\n# b\n\nc", "<p>a</p>\n</div>\n<h2 id=\"readme-b\">b</h2>\n<p>c</p>");
  }

  @Test
  void colons_in_code_are_code() {
    has("```\n:::note\n```", "<code>:::note</code>");
    assertEquals("<p>a ::: b</p>", html("a ::: b"));
  }

  @Test
  void footnotes_lead_there_and_back() {
    String html = html("a[^x] b[^y] c[^x]\n\n[^x]: one\n[^y]: two\n    more");
    assertTrue(
        html.contains(
            "a<sup id=\"readme-fn.1.ref\"><a href=\"#readme-fn.1\" aria-label=\"Footnote 1\">1</a>"),
        html);
    assertTrue(html.contains("<sup id=\"readme-fn.1.ref.2\">"), html);
    assertTrue(html.contains("<li id=\"readme-fn.2\"><p>two\nmore</p>"), html);
    assertTrue(html.contains("href=\"#readme-fn.1.ref\" aria-label=\"Back to reference 1\""), html);
    has("a[^z]", "<p>a[^z]</p>");
  }

  @Test
  void the_end_of_a_readme_that_is_too_long_is_left_out_and_said() {
    String html = html("a".repeat(1_000_001));
    assertTrue(html.contains("has 1000001 characters, Markdown is read up to 1000000"), html);
    assertFalse(html.length() > 101_000);
  }

  @Test
  void characters_that_turn_the_direction_become_visible() {
    has("`a\u202eb`", "<code>a⟨U+202E⟩b</code>");
    has("a\ud800b\u0000", "<p>a\ufffdb\ufffd</p>");
    has("a😀", "<p>a😀</p>");
  }
}
