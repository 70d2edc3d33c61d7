package packsite.site.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SourceLinksTest {
  private static String file(String address) {
    return SourceLinks.of(address, "abc").file("packs/a b/values.yaml").orElse("none");
  }

  @Test
  void all_ways_to_write_a_repository_lead_to_the_same_page() {
    String page = "https://github.com/org/packs/blob/abc/packs/a%20b/values.yaml";
    assertEquals(page, file("https://github.com/org/packs"));
    assertEquals(page, file("https://github.com/org/packs.git/"));
    assertEquals(page, file("github.com:org/packs.git"));
    assertEquals(page, file("ssh://github.com/org/packs"));
  }

  @Test
  void gitlab_has_pages_of_its_own() {
    assertEquals(
        Optional.of("https://gitlab.example.com/g/p/-/tree/HEAD/packs"),
        SourceLinks.of("https://gitlab.example.com/g/p", SourceLinks.NEWEST).folder("packs"));
  }

  @Test
  void what_is_no_web_address_has_no_pages() {
    assertEquals("none", file("javascript:alert(1)//x"));
    assertEquals("none", file("/srv/git/packs"));
    assertEquals(Optional.empty(), SourceLinks.NONE.commit());
  }
}
