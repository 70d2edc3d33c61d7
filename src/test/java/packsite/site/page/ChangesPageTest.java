package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.NuChecker;
import packsite.model.PackHistory;
import packsite.model.Repository;
import packsite.site.catalog.Settings.Pairs;

/** What changed when, and between which versions. */
final class ChangesPageTest {
  private static final long DAY = 86_400;

  private static Repository three() {
    return Printing.read(
        Printing.version("orbit", "1.0.0").values("a: 1\n"),
        Printing.version("orbit", "2.0.0").values("a: 1\nb: 2\n"),
        Printing.version("orbit", "3.0.0").values("a: 1\nb: 2\nc: 3\n"));
  }

  private static String page(Map<String, String> pages, String path) {
    return pages.getOrDefault(path, "no such page among " + pages.keySet());
  }

  @Test
  void tells_what_came_day_by_day_newest_first() {
    Repository repository =
        Printing.dated(
            three(),
            Map.of(
                "packs/orbit-1.0.0", new PackHistory(DAY, 3 * DAY, true, true),
                "packs/orbit-2.0.0", new PackHistory(2 * DAY, 2 * DAY, true, true)));

    String html = page(Printing.pages(Pairs.AUTO, repository), "changes/index.html");

    int edited = html.indexOf("<h2 id=\"d-1970-01-04\">");
    int added = html.indexOf("<h2 id=\"d-1970-01-03\">");
    int first = html.indexOf("<h2 id=\"d-1970-01-02\">");
    assertTrue(0 < edited && edited < added && added < first, html);
    assertTrue(html.contains("<span class=\"mono\">2.0.0</span></a> added"), html);
    assertTrue(html.contains("<span class=\"mono\">1.0.0</span></a> changed"), html);
    assertTrue(html.contains("1 key added"), html);
    assertEquals(List.of(), NuChecker.errors(html));
  }

  @Test
  void does_not_tell_days_that_nobody_knows() {
    Repository repository =
        Printing.dated(
            three(), Map.of("packs/orbit-1.0.0", new PackHistory(DAY, DAY, false, false)));

    Map<String, String> pages = Printing.pages(Pairs.AUTO, repository);

    assertTrue(page(pages, "changes/index.html").contains("No history in this build"));
    assertFalse(page(pages, "packs/orbit/versions/index.html").contains("1970"));
  }

  @Test
  void tells_the_steps_where_there_is_no_history() {
    String html = page(Printing.pages(Pairs.AUTO, three()), "changes/index.html");

    assertTrue(html.contains("<strong>No history in this build</strong>"));
    assertTrue(html.contains("href=\"../packs/orbit/2.0.0...3.0.0/\""), html);
    assertEquals(List.of(), NuChecker.errors(html));
  }

  @Test
  void lists_versions_newest_first_with_what_each_brought() {
    String html = page(Printing.pages(Pairs.AUTO, three()), "packs/orbit/versions/index.html");

    assertTrue(html.indexOf("href=\"../3.0.0/\">3.0.0") < html.indexOf("href=\"../2.0.0/\">2.0.0"));
    assertTrue(html.contains("From 2.0.0 to 3.0.0: </span>1 key added"), html);
    assertTrue(html.contains("the first here"));
    assertTrue(html.contains("href=\"../../../raw/orbit/2.0.0/values.yaml\""), html);
  }

  @Test
  void lists_all_comparisons_or_those_of_neighbours() {
    String path = "packs/orbit/compare/index.html";

    String all = page(Printing.pages(Pairs.ALL, three()), path);
    String adjacent = page(Printing.pages(Pairs.ADJACENT, three()), path);

    assertTrue(all.contains("href=\"../1.0.0...3.0.0/\""), all);
    assertFalse(adjacent.contains("href=\"../1.0.0...3.0.0/\""), adjacent);
    assertTrue(adjacent.contains("packsite upgrade-path"));
    assertFalse(adjacent.contains("data-all"));
  }

  @Test
  void a_single_version_has_nothing_to_compare() {
    Map<String, String> pages = Printing.pages(Printing.version("orbit", "1.0.0"));

    assertFalse(pages.containsKey("packs/orbit/compare/index.html"));
    assertFalse(page(pages, "packs/orbit/versions/index.html").contains("<form class=\"cmp\""));
    assertEquals(List.of(), NuChecker.errors(page(pages, "packs/orbit/versions/index.html")));
  }

  @Test
  void a_version_page_tells_what_the_version_brought() {
    Map<String, String> pages = Printing.pages(Pairs.AUTO, three());

    assertTrue(
        page(pages, "packs/orbit/3.0.0/index.html")
            .contains("<p><a href=\"../2.0.0...3.0.0/\">1 key added"));
    assertFalse(
        page(pages, "packs/orbit/1.0.0/index.html").contains("What changed in this version"));
  }
}
