package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.lint.Rules;
import packsite.lint.format.Suppressing;
import packsite.lint.rule.Rule;
import packsite.site.PrintedCatalog;
import packsite.text.Html;

final class QualityTest {
  private static final String TYPO =
      "pack:\n  content:\n    images:\n      - image: a.io/b:1\n      - iamge: a.io/<c>:1\n";

  /** Made up here, of a form that real ones have. */
  private static final String TOKEN = "ghp_" + "q7Zr2Kx9Lm4Nv8Tb1Wc6Yd3Fg5Hj0Ps4Ra2E";

  private static PrintedCatalog broken() {
    return PrintedCatalog.of(PackFixture.healthy("orbit").values(TYPO), PackFixture.healthy("web"));
  }

  private static String rule(String code) {
    return "quality/rules/" + code + "/index.html";
  }

  @Test
  void every_rule_has_a_page_with_the_words_of_explain() {
    Map<String, String> files = broken().files();
    for (Rule rule : Rules.ALL) {
      String page = files.getOrDefault(rule(rule.code()), "");
      assertTrue(page.contains(rule.about().name()), rule.code());
      assertTrue(page.contains("<h2 id=\"why\">"), rule.code());
      assertTrue(page.contains(Html.escape(Suppressing.sample(rule).strip())), rule.code());
    }
  }

  @Test
  void a_finding_links_its_line_and_quotes_it() {
    String page = broken().file(rule("IM102"));
    assertTrue(page.contains("<p>1 finding in 1 of 2 versions.</p>"), page);
    assertTrue(
        page.contains("<a href=\"../../../packs/orbit/1.0.0/values/#L5\"><code>values.yaml:5:9<"),
        page);
    assertTrue(
        page.contains(
            "class=\"hit\">5</a>      - <s>iamge</s>: a.io/&lt;c&gt;:1\n"
                + "<span class=\"say\"><span class=\"gut\"></span>        ^^^^^ "),
        page);
  }

  @Test
  void a_rule_that_found_nothing_says_so() {
    assertTrue(broken().file(rule("CH101")).contains("<p>Nothing found.</p>"));
  }

  @Test
  void a_secret_is_never_quoted() {
    PrintedCatalog catalog =
        PrintedCatalog.of(
            PackFixture.healthy("orbit").values("pack:\n  token: " + TOKEN + "\n  toker: 1\n"));
    Map<String, String> files = catalog.files();
    String page = files.getOrDefault(rule("SE101"), "");
    assertTrue(page.contains("1 finding in 1 of 1 version"), page);
    assertFalse(page.contains("class=\"hit"), page);
    files.forEach(
        (path, text) -> {
          boolean isOfRules = path.startsWith("quality/") || path.startsWith("api/");
          assertFalse(isOfRules && text.contains(TOKEN), path);
        });
  }

  @Test
  void counts_by_rule_and_by_pack() {
    String page = broken().file("quality/index.html");
    assertTrue(page.contains("<div><dt>Versions</dt><dd>2</dd></div>"), page);
    assertTrue(page.contains("<tr data-pack=\"orbit\">"), page);
    assertTrue(page.contains("id=\"family-IM\""), page);
    assertFalse(page.contains("style="), page);
  }

  @Test
  void what_was_not_checked_says_so() {
    Map<String, String> files = broken().unchecked().files();
    String page = files.getOrDefault("quality/index.html", "");
    assertTrue(page.contains("Not checked in this build"), page);
    assertFalse(page.contains("<dt>Errors</dt>"), page);
    assertTrue(files.getOrDefault(rule("IM102"), "").contains("Not checked in this build."));
    assertEquals(
        Rules.ALL.size(), files.keySet().stream().filter(f -> f.contains("quality/rules")).count());
  }
}
