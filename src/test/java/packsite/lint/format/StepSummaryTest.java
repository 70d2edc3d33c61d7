package packsite.lint.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import packsite.fixture.PackFixture;
import packsite.lint.Finding;
import packsite.lint.Linting;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Severity;
import packsite.model.Pack;

final class StepSummaryTest {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  private static String html(String markdown) {
    return HtmlRenderer.builder()
        .extensions(TABLES)
        .build()
        .render(Parser.builder().extensions(TABLES).build().parse(markdown));
  }

  private static String summary(Hit hit) {
    return StepSummary.of(Found.report(Found.finding(Severity.ERROR, hit)), "");
  }

  /** The cells of the one finding, as a browser has them. */
  private static List<String> cells(String summary) {
    String table = html(summary);
    String row = table.substring(table.lastIndexOf("<tr>"), table.lastIndexOf("</tr>"));
    List<String> cells = new ArrayList<>();
    for (String part : row.split("<td>", -1)) {
      if (part.contains("</td>")) {
        cells.add(part.substring(0, part.indexOf("</td>")));
      }
    }
    return cells;
  }

  @Test
  void counts_then_a_table_for_each_pack() {
    assertEquals(
        """
        ## packsite lint

        | | findings |
        |---|--:|
        | ❌ error | 1 |

        Errors or warnings in 1 of 1 pack, profile `recommended`.

        <details open><summary><b>packs/cairn-csi-1.11.0</b>: 1 error</summary>

        | | rule | place | finding |
        |---|---|---|---|
        | ❌ | `IM102` image-entry-shape | [`values.yaml:11`](https://git.skerry.example/p/blob/1a2b/packs/cairn-csi-1.11.0/values.yaml#L11) | image entry has `iamge` instead of `image`<br>rename to `image` |

        </details>
        """,
        StepSummary.of(
            Linting.of(WorkedExamples.misspeltImage()).only("IM102").report(),
            "https://git.skerry.example/p/blob/1a2b/"));
  }

  @Test
  void nothing_found_is_said() {
    assertEquals(
        "## packsite lint\n\n**Nothing found** in 3 packs.\n", StepSummary.of(Found.report(), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b \\| c \\\\| d",
        "in `a | b \\| c \\\\|` and `x`",
        "<img src=x onerror=alert(1)> & `<b>`",
        "*a* _b_ ~~c~~ [d](https://e) ![f](g) $h$",
        "an `odd tick",
        "`` `` ` a ``b`` `",
        "# a\n\n## b\n| c | d |\n</details>",
        "&amp; &lt;b&gt; `&amp;`",
        "`\\`` `|` ``|``",
      })
  void a_message_stays_in_its_cell_and_is_shown_as_it_is(String message) {
    List<String> cells = cells(summary(Hit.in("a.yaml", message)));
    assertEquals(4, cells.size(), cells::toString);
    String bare = cells.get(3).replaceAll("</?code>|<!-- -->", "");
    String shown =
        bare.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    assertFalse(bare.contains("<"), bare);
    assertEquals(
        message.replace("\n", "\\n").replace("`", ""), shown.replace("`", ""), cells::toString);
  }

  @Test
  void a_message_calls_nobody_and_no_issue() {
    String summary = summary(Hit.in("a.yaml", "ask @maintainer or see #12"));
    assertTrue(summary.contains("ask @<!-- -->maintainer or see #<!-- -->12"), summary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a|b.yaml", "`a`.yaml", "<b>\n\n# x.yaml", "a](b).yaml", "](javascript:a"})
  void a_path_stays_in_its_cell(String path) {
    Finding finding = Found.finding(Severity.ERROR, Hit.in(path, "bad"));
    String shown = path.replace("\n", "\\n").replace("<", "&lt;").replace(">", "&gt;");
    for (String blobs : List.of("", "https://git.skerry.example/")) {
      List<String> cells = cells(StepSummary.of(Found.report(finding), blobs));
      assertEquals(4, cells.size(), cells::toString);
      String text = cells.get(2).replaceAll("</?(code|a)( href=\"[^\"]*\")?>", "");
      assertEquals(shown, text, cells::toString);
    }
  }

  @Test
  void a_folder_with_a_hostile_name_does_not_leave_its_heading() {
    PackFixture pack = PackFixture.healthy("x").at("packs/<b>\n\n# x").json("version", "\"v1\"");
    String html = html(StepSummary.of(Linting.of(pack).only("PJ201").report(), ""));
    assertFalse(html.contains("<h1>"), html);
    assertTrue(html.contains("<b>packs/&lt;b&gt;\\n\\n# x</b>"), html);
  }

  @Test
  void packs_with_the_worst_findings_come_first() {
    PackFixture fine = PackFixture.healthy("a");
    PackFixture bad = PackFixture.healthy("b").json("version", "\"v1.0.0\"");
    String summary =
        StepSummary.of(
            Linting.of(fine, bad).rules(List.of(Found.rule("PJ201"), Found.rule("RD101"))).report(),
            "");
    assertTrue(summary.contains("❌ | `PJ201`"), summary);
    assertTrue(summary.indexOf("`PJ201`") < summary.indexOf("`RD101`"), summary);
    assertTrue(summary.indexOf("packs/b-1.0.0") < summary.indexOf("packs/a-1.0.0"), summary);
  }

  @Test
  void stays_below_the_limit_and_says_what_is_left_out() {
    List<Finding> findings = new ArrayList<>();
    String long160 = "`港`".repeat(40);
    for (int i = 0; i < 200; i++) {
      Pack pack =
          Linting.of(PackFixture.healthy("p" + i)).report().findings().get(0).pack().orElseThrow();
      for (Finding finding : Found.many(50, Severity.ERROR)) {
        Hit hit = Hit.at(finding.spot(), long160);
        findings.add(
            new Finding(finding.rule(), Severity.ERROR, java.util.Optional.of(pack), hit, ""));
      }
    }
    String summary = StepSummary.of(Found.report(findings), "");
    int bytes = summary.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes > 850 << 10 && bytes < 901 << 10, () -> bytes + " bytes");
    String last = summary.substring(summary.lastIndexOf("</details>") + 10).strip();
    assertTrue(last.matches("[0-9]+ more packs are left out here; the log has all\\."), last);
  }

  @Test
  void one_pack_does_not_take_all_the_room() {
    String summary = StepSummary.of(Found.report(Found.many(3000, Severity.WARNING)), "");
    assertTrue(summary.contains("\n2,800 more findings in this pack; the log has all.\n"));
    assertTrue(summary.endsWith("\n</details>\n"));
  }
}
