package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import packsite.cli.GoldenSite;

/** What the search knows beyond names, and what can be copied from rows. */
class FindAndCopyTest {
  private static final String CARDS =
      "[...document.querySelectorAll('.card')].map(c => c.dataset.name).join()";
  private static final String STATUS = "document.querySelector('#count').textContent";

  private static Visit visit;

  @BeforeAll
  static void start(@TempDir Path site) {
    GoldenSite.SAMPLE.build(site);
    visit = Visit.to(Map.of("sample", site));
  }

  @AfterAll
  static void stop() {
    if (visit != null) {
      visit.close();
    }
  }

  @BeforeEach
  void wide() {
    visit.size(1440, 900);
  }

  private static void search(String query, String cards) {
    visit.open("sample/?q=" + query);
    visit.await(CARDS + " === '" + cards + "'");
  }

  @Test
  void clouds_versions_and_contributors_are_words_too() {
    search("AWS", "shoal-os-aws,lantern,skerry-kubernetes");
    search("orbit+2.4.0", "orbit");
    search("v2.4", "orbit");
  }

  @Test
  void what_no_pack_is_called_may_be_an_image_or_a_key() {
    search("busybox", "hello-orbit,lantern");
    assertTrue(visit.ask(STATUS).startsWith("No pack is called that."), visit.ask(STATUS));
    assertEquals(
        "docker.io/library/busybox:1.36.1",
        visit.ask("document.querySelector('.hits').textContent"));
    search("key:scrapeSeconds+lantern", "lantern");
    search("key:scrapeSeconds+orbit", "");
  }

  @Test
  void filters_are_cleared_only_where_something_is_set() {
    visit.open("sample/");
    visit.await("document.querySelector('.facets .btn')");
    assertEquals(
        "none", visit.ask("getComputedStyle(document.querySelector('.facets .btn')).display"));
    visit.click(".facets input");
    visit.await("getComputedStyle(document.querySelector('.facets .btn')).display !== 'none'");
  }

  @Test
  void without_a_hit_other_pages_say_so_and_lead_to_all_packs() {
    visit.open("sample/packs/fathom/");
    visit.press("/", "xyzzyx");
    visit.await("document.querySelector('.suggest .muted')?.textContent === 'No pack matches'");
    visit.press(Keys.ARROW_DOWN, Keys.ENTER);
    visit.await("location.search === '?q=xyzzyx' && document.querySelector('.empty')");
    visit.open("sample/packs/fathom/");
    visit.press("/", "image:busybox");
    visit.await("/busybox:1.36.1/.test(document.querySelector('.suggest')?.textContent)");
  }

  @Test
  void one_button_copies_the_key_of_the_row_that_has_the_focus() {
    visit.open("sample/packs/orbit/2.4.0/values/");
    visit.browser().run("document.querySelector('[data-prefix^=charts] .path a').focus()");
    assertTrue(visit.ask("document.querySelector('.spot').ariaLabel").startsWith("Copy charts."));
    visit.press(Keys.TAB);
    assertEquals("copy spot", visit.ask("document.activeElement.className"));
    visit.open("sample/images/");
    visit.browser().run("document.querySelector('.images tbody a').focus()");
    assertEquals(
        "Copy docker.io/curlimages/curl:8.9.1",
        visit.ask("document.querySelector('.spot').ariaLabel"));
    assertEquals("1", visit.ask("document.querySelectorAll('.spot').length"));
  }

  @Test
  void long_names_of_images_do_not_widen_a_small_screen() {
    visit.size(320, 800);
    visit.open("sample/images/");
    assertEquals("320", visit.ask("document.documentElement.scrollWidth"));
  }
}
