package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import packsite.fixture.ChartFixture;
import packsite.fixture.NuChecker;
import packsite.fixture.PackFixture;
import packsite.site.catalog.Settings.Pairs;

final class DiffPageTest {
  private static final String DIFF = "packs/orbit/1.0.0...2.0.0/index.html";

  private static PackFixture one() {
    return Printing.version("orbit", "1.0.0")
        .chart(ChartFixture.named("orbit").values("port: 80\nold: 1\nname: a\n"))
        .values(
            "pack:\n  namespace: orbit\n  content:\n    images:\n"
                + "      - image: example.com/orbit/app:1.0\n"
                + "charts:\n  orbit:\n    port: 80\n    old: 1\n    name: a\n");
  }

  private static PackFixture two() {
    return Printing.version("orbit", "2.0.0")
        .chart(ChartFixture.named("orbit").values("port: 81\nname: a\nnewer: x\n"))
        .values(
            "pack:\n  namespace: orbit\n  content:\n    images:\n"
                + "      - image: example.com/orbit/app:2.0\n"
                + "charts:\n  orbit:\n    port: 81\n    name: a\n    newer: x\n");
  }

  private static String diff(PackFixture... packs) {
    return page(Printing.pages(packs), DIFF);
  }

  private static String page(Map<String, String> pages, String path) {
    return pages.getOrDefault(path, "no such page among " + pages.keySet());
  }

  @Test
  void tells_consequences_first_with_their_figures() {
    String html = diff(one(), two());

    int gone = html.indexOf("<p class=\"fig bad-t\" aria-hidden=\"true\">1<small>key</small>");
    int image = html.indexOf("1 image to mirror");
    int keys = html.indexOf("<h2 id=\"keys\">Keys</h2>");
    assertTrue(0 < gone && gone < image && image < keys, html);
    assertTrue(html.contains("<span class=\"pip bad\">breaks</span>"));
    assertTrue(html.contains("<li>example.<wbr>com/<wbr>orbit/<wbr>app:2.<wbr>0</li>"), html);
  }

  @Test
  void names_the_command_that_shows_all_and_explains_two_numbers() {
    String html = diff(one(), two());
    assertTrue(html.contains(">packsite diff orbit@1.0.0 orbit@2.0.0 --text</pre>"), html);
    assertTrue(html.contains("“Removed” counts lines of values.yaml"), html);
    assertFalse(diff(two().at("a").json("version", "\"1.0.0\""), two()).contains("“Removed”"));
  }

  @Test
  void marks_what_happened_to_keys_with_a_sign_and_a_word() {
    String html = diff(one(), two());

    assertTrue(html.contains("<span class=\"op c\">~ changed</span>"));
    assertTrue(html.contains("<span class=\"op a\">+ added</span>"));
    assertTrue(html.contains("<span class=\"op d\">− removed</span>"));
    assertTrue(
        html.contains(
            "<del class=\"was\"><span class=\"hide\">was </span><code>80</code></del> → "
                + "<ins class=\"now\"><span class=\"hide\">now </span><code>81</code></ins>"));
  }

  @Test
  void shows_the_text_with_words_for_those_who_see_no_colour() {
    String html = diff(one(), two());

    assertTrue(html.contains("<del><i class=\"hide\">removed </i>-    port: 80\n</del>"), html);
    assertTrue(html.contains("<ins><i class=\"hide\">added </i>+    port: 81\n</ins>"), html);
    assertTrue(html.contains("<span class=\"hunk\">@@ "));
  }

  @Test
  void says_so_where_nothing_differs() {
    PackFixture same = Printing.version("orbit", "1.0.0").at("packs/again");

    Map<String, String> pages = Printing.pages(Printing.version("orbit", "1.0.0"), same);
    String html = page(pages, "packs/orbit/1.0.0~2...1.0.0/index.html");

    assertTrue(html.contains("<strong>Nothing differs</strong>"), pages.keySet().toString());
    assertFalse(html.contains("If you upgrade"));
  }

  @Test
  void folds_long_groups() {
    StringBuilder values = new StringBuilder("pack:\n  namespace: orbit\n");
    for (int i = 0; i < 600; i++) {
      values.append("key").append(i).append(": ").append(i).append('\n');
    }

    String html = diff(one(), two().values(values.toString()));

    assertTrue(html.contains("<summary>588 more added keys</summary>"), html);
    assertTrue(html.contains("And 188 more added keys, which"));
    assertTrue(html.contains("more lines, which <code>packsite diff --text --full</code> shows."));
  }

  @Test
  void shows_values_as_the_files_have_them() {
    String secret = "hunter2hunter2x9";

    String html =
        diff(one(), two().values("charts:\n  orbit:\n    password: " + secret + "\n    port: 1\n"));

    assertTrue(html.contains(secret), html);
    assertFalse(html.contains("*****"), html);
  }

  @Test
  void prints_what_names_and_values_say_as_text() {
    String evil = "<script>alert(1)</script>\\\" onload=\\\"x";
    PackFixture first =
        Printing.version("orbit", "1.0.0")
            .json("displayName", "\"" + evil + "\"")
            .values("\"<b>k</b>\": \"<img src=x>\"\n");
    PackFixture second =
        Printing.version("orbit", "2.0.0")
            .json("displayName", "\"" + evil + "\"")
            .with("README.md", "# <i>A</i> & \"b\"\n\nOther.\n")
            .values("\"<b>k</b>\": \"<img src=y>\"\n\"'\\\"<x>\": 1\n");

    Map<String, String> pages = Printing.pages(first, second);

    pages.forEach(
        (path, html) -> {
          assertFalse(html.contains("<script>alert"), path);
          assertFalse(html.contains("<img src=x>") || html.contains("<img src=y>"), path);
          assertFalse(html.contains("\" onload=\""), path);
        });
    assertEquals(List.of(), errors(pages));
  }

  @Test
  void keeps_odd_versions_apart_from_markup_and_other_folders() {
    Map<String, String> pages =
        Printing.pages(
            Printing.version("orbit", "1.0.0"),
            Printing.version("orbit", "x").json("version", "\"../../<b>\"").at("packs/odd"),
            Printing.version("orbit", "y").json("version", "\"versions\"").at("packs/odder"));

    assertTrue(pages.keySet().stream().noneMatch(path -> path.contains("/../")));
    pages.forEach((path, html) -> assertFalse(html.contains("<b>\"") || html.contains("../<b>")));
    assertEquals(List.of(), errors(pages));
  }

  @Test
  void lets_choose_two_versions() {
    String html = diff(one(), two());

    assertTrue(
        html.contains(
            "<form class=\"cmp\" action=\"../compare/\" method=\"get\" data-base=\"../\""
                + " data-index=\"\" data-all>"),
        html);
    assertTrue(html.contains("<option value=\"1.0.0\" selected>1.0.0</option>"));
  }

  @Test
  void switches_between_versions_without_leaving_the_changes() {
    Map<String, String> pages = Printing.pages(one(), two(), Printing.version("orbit", "3.0.0"));

    String html = page(pages, DIFF);

    assertTrue(html.contains("<li><a href=\"../2.0.0...3.0.0/\"><span class=\"mono\">3.0.0"), html);
    assertTrue(html.contains("<li><a href=\"../versions/\"><span class=\"mono\">1.0.0"), html);
    assertTrue(html.contains("aria-current=\"page\">Changes"));
  }

  @Test
  void every_page_is_valid() {
    assertEquals(List.of(), errors(Printing.pages(one(), two())));
    assertEquals(List.of(), errors(Printing.pages(Pairs.ADJACENT, Printing.read(one(), two()))));
  }

  private static List<String> errors(Map<String, String> pages) {
    Map<String, String> ours = new TreeMap<>(pages);
    ours.keySet()
        .removeIf(
            path ->
                !path.contains("...")
                    && !path.contains("/versions/")
                    && !path.contains("/compare/")
                    && !path.startsWith("changes/"));
    assertTrue(ours.size() > 3, pages.keySet().toString());
    return ours.entrySet().stream()
        .flatMap(page -> NuChecker.errors(page.getValue()).stream().map(e -> page.getKey() + e))
        .toList();
  }
}
