package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import packsite.text.Source;

class RawHtmlTest {
  private static Readme read(String markdown) {
    Readme readme = Readme.render(Source.of("README.md", markdown), LinkTargets.none());
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
  void placeholders_are_shown() {
    Readme readme = read("Use `x` in <namespace> with <your_license_key> and <AWS_ID>.");
    assertTrue(readme.html().contains("in &lt;namespace&gt; with &lt;your_license_key&gt;"));
    assertEquals(1, readme.counts().shownTags());
    has("<namespace>\nis what you chose", "<p>&lt;namespace&gt;\nis what you chose");
    has("from <a> to <b>, <label> or <time>", "from &lt;a&gt; to &lt;b&gt;, &lt;label&gt; or");
    has("</namespace>", "&lt;/namespace&gt;");
  }

  @Test
  void what_could_run_is_shown_as_text() {
    has("The <script>tag</script> runs.", "The &lt;script&gt;tag&lt;/script&gt; runs.");
    has("<script>\nlet a = \"<b>x</b>\";\n</script>", "let a = &quot;&lt;b&gt;x&lt;/b&gt;&quot;;");
  }

  @Test
  void harmless_tags_work() {
    has("a<br>b <kbd>c</kbd> x<sup>2</sup>", "a<br />b <kbd>c</kbd> x<sup>2</sup>");
    has("<u>a</u> <font color=\"red\">b</font>", "<p>a b</p>");
    has("<s>a</s> <tt>b</tt>", "<del>a</del> <code>b</code>");
    has("<center>\n\n# a\n\n</center>", "<div><h2 id=\"readme-a\">a</h2>\n</div>");
  }

  @Test
  void attributes_of_authors_go() {
    assertEquals(
        "<div>x</div>", html("<div class=\"note\" role=\"note\" style=\"x\" id=\"a b\">x</div>"));
    has("<p align=\"center\" onclick=\"x\">x</p>", "<p>x</p>");
  }

  @Test
  void details_hold_markdown() {
    String html = html("<details>\n<summary>More</summary>\n\n- a **b**\n\n</details>\n\nafter");
    assertEquals(
        "<details><summary>More</summary><ul><li>a <strong>b</strong></li></ul></details>"
            + "<p>after</p>",
        html.replace("\n", ""));
  }

  @Test
  void details_without_a_summary_get_one() {
    has("<details>\n\na\n\n</details>", "<summary>Details</summary>");
    has("<details><summary></summary>a</details>", "<summary>Details</summary>");
  }

  @Test
  void what_is_left_open_ends_with_its_block() {
    assertEquals(
        "<ul><li><div>a</div></li><li>b</li></ul><p>c</p>",
        html("- <div>a\n- b\n\nc").replace("\n", ""));
    has("**a <b>b** c</b>", "<strong>a <b>b</b></strong> c");
  }

  @Test
  void end_tags_do_not_end_what_markdown_began() {
    assertEquals(
        "<blockquote><p>a b</p></blockquote>",
        html("> a </p></blockquote></article> b")
            .replace("\n", "")
            .replace("  ", " ")
            .replace("&lt;/article&gt;", ""));
  }

  @Test
  void tables_of_html_are_whole_tables() {
    String html = html("<table>x<td>a<tr><th scope=row>b<td colspan=2 width=9>c</table>");
    assertTrue(html.contains("<div class=\"scroll\" role=\"region\" aria-label=\"Table\""), html);
    assertTrue(
        html.contains(
            "<table><tbody><tr><td>x</td><td>a</td></tr><tr><th scope=\"row\">b</th>"
                + "<td colspan=\"2\">c</td></tr></tbody></table>"),
        html);
  }

  @Test
  void headings_of_html_count_as_headings() {
    Readme readme = read("<h1 align=\"center\">A <em>b</em></h1>\n\n## c\n\n[x](#a-b)");
    assertEquals(
        List.of(new Readme.Heading(2, "readme-a-b", "A b"), new Readme.Heading(3, "readme-c", "c")),
        readme.outline());
    assertEquals(List.of(), readme.unresolved());
  }

  @Test
  void comments_are_left_out_and_unfinished_ones_are_shown() {
    assertEquals("<p>a  b</p>", html("a <!-- x --> b"));
    has("<!-- a\n\nb", "&lt;!-- a");
  }

  @Test
  void references_are_resolved_once() {
    has("<div>&eacute; &amp;lt; &lt;b&gt; &#x41;</div>", "<div>é &amp;lt; &lt;b&gt; A</div>");
  }

  @Test
  void links_and_images_of_html_follow_the_same_rules() {
    has("<a href=\"javascript:x\">y</a>", "<span class=\"broken\"");
    has(
        "<a href=\"https://e.org\" target=\"_blank\">y</a>",
        "<a rel=\"noopener nofollow ugc\" href=\"https://e.org\">y</a>");
    has("<img src=\"https://e.org/a.png\" alt=\"A\">", "href=\"https://e.org/a.png\">A</a>");
    has(
        "<picture><source srcset=\"x\"><img src=\"https://e.org/a.png\" alt=\"A\"></picture>",
        "<p><a rel");
    has("<a href=\"https://e.org\"></a>", ">https://e.org</a>");
  }

  @Test
  void the_sanitizer_takes_nothing_away_that_we_wrote() {
    String markdown =
        """
        # A
        <a name="x"></a>
        <details open><summary>s</summary>

        > [!NOTE]
        > a[^1] `{{ .x }}`

        - [x] b
        - [ ] c

        |a|b|
        |-|-:|
        |`c.d`|e|

        ```yaml
        a: "b" # c
        ```

        </details>
        <table><tr><th scope=col>a<td rowspan=2>b</table>

        3. x [y](#a) [z](gone)

        [^1]: <kbd>k</kbd>
        """;
    String before = Rendering.unlocked(markdown, LinkTargets.none());
    assertEquals(normal(before), normal(SecondLock.pass(before)));
  }

  private static String normal(String html) {
    return html.replaceAll("=\"(open|disabled|checked)\"", "")
        .replace(" />", ">")
        .replace("&#34;", "&quot;")
        .replaceAll(">\\s+<", "><");
  }
}
