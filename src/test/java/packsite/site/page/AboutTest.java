package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.site.PrintedCatalog;

final class AboutTest {
  private static final PackFixture PACK = PackFixture.healthy("orbit");

  @Test
  void the_frame_links_feeds_only_where_there_are_any() {
    String with = PrintedCatalog.of(PACK).at("https://e.org/").dated().file("about/index.html");
    assertTrue(with.contains("<a href=\"../feed.atom\">Feed</a>"), with);
    assertTrue(with.contains("id=\"api\""), with);
    for (PrintedCatalog without :
        new PrintedCatalog[] {
          PrintedCatalog.of(PACK).dated(),
          PrintedCatalog.of(PACK).at("https://e.org/"),
          PrintedCatalog.of(PACK).at("https://e.org/").dated().withoutHistory()
        }) {
      assertFalse(without.file("about/index.html").contains("href=\"../feed.atom\""));
      assertFalse(without.files().containsKey("feed.atom"));
    }
  }

  @Test
  void a_lost_page_links_from_the_root_of_the_host() {
    String page = PrintedCatalog.of(PACK).at("https://e.org/some/where/").file("404.html");
    assertTrue(page.contains("href=\"/some/where/packs/orbit/\""), page);
    assertTrue(page.contains("href=\"/some/where/assets/site.css\""), page);
    assertTrue(page.contains("data-root=\"/some/where/\""), page);
    assertTrue(page.contains("<meta name=\"robots\" content=\"noindex\">"), page);
    assertFalse(page.contains("rel=\"canonical\""), page);
    String bare = PrintedCatalog.of(PACK).at("https://e.org/").file("404.html");
    assertTrue(bare.contains("href=\"/packs/orbit/\""), bare);
  }

  @Test
  void a_lost_page_on_a_disk_has_relative_links() {
    String page = PrintedCatalog.of(PACK).withFileLinks().file("404.html");
    assertTrue(page.contains("href=\"packs/orbit/index.html\""), page);
  }
}
