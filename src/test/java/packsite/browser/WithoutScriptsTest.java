package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import packsite.cli.GoldenSite;

/** The catalog for people whose browser runs no scripts. */
class WithoutScriptsTest {
  private static Visit visit;

  @BeforeAll
  static void start() {
    visit = Visit.withoutScripts(Map.of("sample", GoldenSite.SAMPLE.site()));
  }

  @AfterAll
  static void stop() {
    if (visit != null) {
      visit.close();
    }
  }

  private static List<WebElement> all(String selector) {
    return visit.browser().driver().findElements(By.cssSelector(selector));
  }

  private static List<String> links(String selector) {
    return all(selector).stream()
        .map(link -> String.valueOf(link.getAttribute("href")))
        .map(href -> href.substring(visit.origin().length() + 1))
        .toList();
  }

  @Test
  void scripts_are_off_indeed() {
    visit.open("sample/");
    assertEquals(List.of(), all("input[type=checkbox]"));
    assertEquals(List.of(), all("#theme button"));
  }

  @Test
  void readme_values_and_files_of_every_version_are_a_link_away() {
    visit.open("sample/");
    for (String hub : links(".card h3 a")) {
      visit.open(hub);
      assertFalse(visit.find("article").getText().isBlank(), hub);
      visit.click(".pick summary");
      for (String version : new TreeSet<>(links(".pick li a"))) {
        visit.open(version);
        assertFalse(visit.find("article").getText().isBlank(), version);
        visit.click(".tabs li:nth-child(2) a");
        visit.await("location.pathname.endsWith('/values/')");
        assertTrue(visit.find("main").getText().contains("values.yaml"), version);
      }
    }
  }

  @Test
  void comparisons_are_reached_over_the_list_of_versions() {
    visit.open("sample/packs/orbit/");
    visit.click("main a[href$='versions/']");
    visit.await("location.pathname.endsWith('/versions/')");
    assertEquals(4, all("main tbody tr").size());
    visit.click("main tbody a[href*='...']");
    visit.await("location.pathname.endsWith('/packs/orbit/2.4.0...3.0.0/')");
    assertTrue(visit.find("main").getText().contains("If you upgrade"));
    visit.click("form.cmp button");
    visit.await("location.pathname.endsWith('/packs/orbit/compare/')");
    assertFalse(all("main tbody a[href*='...']").isEmpty());
  }

  @Test
  void filters_are_links_to_pages() {
    visit.open("sample/");
    visit.click(".facets a[href*='layers/addon']");
    visit.await("location.pathname.endsWith('/layers/addon/')");
    assertTrue(visit.find("main").getText().contains("Lantern"));
  }

  @Test
  void nothing_is_shown_that_does_nothing() {
    for (String page : List.of("", "packs/", "packs/orbit/", "packs/orbit/versions/", "about/")) {
      visit.open("sample/" + page);
      for (WebElement control : all(":is(button, input, select, textarea):enabled")) {
        boolean works = !control.findElements(By.xpath("ancestor::form[@class='cmp']")).isEmpty();
        assertTrue(
            works || !control.isDisplayed(), page + ": " + control.getAttribute("outerHTML"));
      }
    }
  }
}
