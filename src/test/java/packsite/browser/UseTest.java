package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import packsite.cli.GoldenSite;

/** What people do in the catalog, by keyboard and pointer, on a server and from a disk. */
class UseTest {
  private static final String FOCUS =
      "(e => e.id || e.textContent.trim().slice(0, 40))(document.activeElement)";

  /** The theme of a page at the moment when there is something to see of it. */
  private static final String THEME_AT_FIRST =
      "new MutationObserver(() => { if (document.body && window.themeAtFirst === undefined)"
          + " window.themeAtFirst = document.documentElement.dataset.theme || 'none'; })"
          + ".observe(document, {childList: true, subtree: true});";

  private static Visit visit;

  @BeforeAll
  static void start() {
    visit = Visit.to(Map.of("sample", GoldenSite.SAMPLE.site()));
    visit.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", THEME_AT_FIRST));
    visit.command(
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  @AfterAll
  static void stop() {
    if (visit != null) {
      visit.close();
    }
  }

  @BeforeEach
  void forget() {
    visit.size(1440, 900);
    visit.open("sample/");
    visit.browser().run("localStorage.clear()");
  }

  @Test
  void a_pack_is_found_and_opened_without_a_pointer() {
    visit.press("/");
    assertEquals("q", visit.ask(FOCUS));
    visit.press("orbit");
    visit.await("document.querySelectorAll('.card').length === 2");
    visit.press(Keys.ARROW_DOWN);
    assertEquals("Orbit", visit.ask(FOCUS));
    visit.press(Keys.ARROW_DOWN);
    assertEquals("Hello Orbit", visit.ask(FOCUS));
    visit.press(Keys.ARROW_UP, Keys.ARROW_UP);
    assertEquals("q", visit.ask(FOCUS));
    visit.press(Keys.ESCAPE);
    visit.await("document.querySelectorAll('.card').length === 8");
    visit.press("fathom", Keys.ARROW_DOWN);
    visit.await("document.activeElement.textContent === 'Fathom'");
    visit.press(Keys.ENTER);
    visit.await("location.pathname.endsWith('/packs/fathom/')");
  }

  @Test
  void the_first_stop_leads_past_the_head() {
    visit.press(Keys.TAB);
    assertEquals("Skip to content", visit.ask(FOCUS));
    visit.press(Keys.ENTER);
    assertEquals("main", visit.ask(FOCUS));
    visit.press(Keys.TAB);
    assertEquals(
        "true", visit.ask("document.querySelector('main').contains(document.activeElement)"));
  }

  @Test
  void stops_come_in_the_order_in_which_things_stand() {
    visit.open("sample/packs/orbit/2.4.0/");
    StringBuilder stops = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      visit.press(Keys.TAB);
      stops.append(visit.ask(FOCUS)).append('\n');
    }
    List<String> all = stops.toString().lines().toList();
    assertEquals(
        List.of("Skip to content", "Sample packs", "Packs", "Images", "Changes", "Quality", "q"),
        all.subList(0, 7));
    assertTrue(all.contains("Version 2.4.0"), all.toString());
    assertTrue(all.indexOf("Version 2.4.0") < all.indexOf("Overview"), all.toString());
    String shown =
        "(o => o.outlineStyle !== 'none' && parseFloat(o.outlineWidth) >= 2)"
            + "(getComputedStyle(document.activeElement))";
    assertEquals("true", visit.ask(shown));
    visit.pressShiftTab();
    assertEquals(all.get(18), visit.ask(FOCUS));
  }

  @Test
  void search_of_any_page_offers_packs_below_its_box() {
    visit.open("sample/packs/fathom/");
    visit.press("/", "orb");
    visit.await("document.querySelectorAll('.suggest a').length > 0");
    visit.press(Keys.ESCAPE);
    visit.await("document.querySelector('.suggest').hidden");
    assertEquals("q", visit.ask(FOCUS));
    visit.press("orbit"); // The browser has emptied the box.
    visit.await("document.querySelectorAll('.suggest a').length > 0");
    visit.press(Keys.ARROW_DOWN, Keys.ENTER);
    visit.await("location.pathname.endsWith('/packs/orbit/')");
    visit.press("/", "skerry", Keys.ENTER);
    visit.await("location.search === '?q=skerry'");
    visit.await("document.querySelector('.card').dataset.name === 'skerry-kubernetes'");
  }

  @Test
  void single_keys_can_be_switched_off() {
    visit.open("sample/about/");
    visit.click("#single-keys input");
    visit.open("sample/");
    visit.press("/");
    assertNotEquals("q", visit.ask(FOCUS));
  }

  @Test
  void another_version_opens_at_the_same_place() {
    visit.open("sample/packs/orbit/2.4.0/values/#k-charts.orbit.hub");
    visit.click(".pick summary");
    visit.press(Keys.ESCAPE);
    visit.await("!document.querySelector('.pick').open");
    assertEquals("Version 2.4.0", visit.ask(FOCUS));
    visit.press(Keys.ENTER);
    visit.await("document.querySelector('.pick').open");
    visit.click(".pick li:last-child a");
    visit.await("location.pathname.endsWith('/packs/orbit/2.3.0/values/')");
    assertEquals("sample/packs/orbit/2.3.0/values/#k-charts.orbit.hub", visit.address());
    visit.open("sample/packs/orbit/2.4.0/values/");
    visit.press("y");
    assertEquals("sample/packs/orbit/2.4.0/values/", visit.address());
  }

  @Test
  void a_link_to_a_line_opens_the_fold_that_holds_it() {
    visit.open("sample/packs/orbit/2.4.0/values/");
    visit.browser().run("document.querySelectorAll('.code details').forEach(d => d.open = false)");
    String key = visit.ask("[...document.querySelectorAll('.code details b[id]')].pop().id");
    visit.browser().run("location.hash = arguments[0]", key);
    visit.await("document.getElementById('" + key + "').closest('details').open");
    visit.await("document.getElementById('" + key + "').getBoundingClientRect().height > 0");
  }

  @Test
  void the_theme_stays_and_is_there_before_anything_is_seen() {
    visit.open("sample/packs/orbit/");
    assertEquals("none", visit.ask("window.themeAtFirst"));
    visit.click("#theme button");
    String chosen = visit.ask("document.documentElement.dataset.theme");
    visit.browser().driver().navigate().refresh();
    visit.await("document.readyState === 'complete'");
    assertEquals(chosen, visit.ask("window.themeAtFirst"));
    visit.click("#theme button");
    String other = chosen.equals("dark") ? "light" : "dark";
    assertEquals(other, visit.ask("document.documentElement.dataset.theme"));
    visit.open("sample/");
    assertEquals(other, visit.ask("window.themeAtFirst"));
    visit.open("sample/?theme=" + chosen);
    assertEquals(chosen, visit.ask("window.themeAtFirst"));
  }

  @Test
  void a_button_copies_what_stands_beside_it() {
    visit.open("sample/packs/orbit/");
    String text = visit.ask("document.querySelector('.copybox pre').textContent");
    visit.click(".copybox button");
    visit.await("document.querySelector('.copybox button').textContent === 'Copied'");
    visit.await(
        "[...document.querySelectorAll('[role=status]')].some(s => s.textContent === 'Copied')");
    Object copied =
        visit
            .browser()
            .driver()
            .executeAsyncScript(
                "const done = arguments[0];"
                    + "navigator.clipboard.readText().then(done, e => done(String(e)))");
    assertEquals(text, copied);
  }

  @Test
  void from_a_disk_the_catalog_is_searched_and_walked_through(@TempDir Path temp) {
    Path site = temp.resolve("site");
    GoldenSite.SAMPLE.build(site, "--links=file");
    visit.browser().open(site.resolve("index.html").toUri().toString());
    visit.press("/", "hello");
    visit.await("document.querySelectorAll('.card').length < 8");
    visit.press(Keys.ARROW_DOWN, Keys.ENTER);
    visit.await("location.pathname.endsWith('/packs/hello-orbit/index.html')");
    visit.click(".tabs li:nth-child(2) a");
    visit.await("location.pathname.endsWith('/hello-orbit/1.4.0/values/index.html')");
    visit.press("/", "orbi");
    visit.await("document.querySelectorAll('.suggest a').length === 2");
    visit.press(Keys.ARROW_DOWN, Keys.ENTER);
    visit.await("location.pathname.endsWith('/packs/orbit/index.html')");
    visit.click(".brand");
    visit.await("location.pathname.endsWith('/site/index.html')");
  }
}
