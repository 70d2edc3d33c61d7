package packsite.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class LinksTest {
  private final Links links = new Links("packs/orbit/3.0.0/index.html", false);

  @Test
  void pages_are_linked_by_their_folders() {
    assertEquals("./", links.to("packs/orbit/3.0.0/index.html"));
    assertEquals("values/", links.to("packs/orbit/3.0.0/values/index.html"));
    assertEquals("../2.4.0/", links.to("packs/orbit/2.4.0/index.html"));
    assertEquals("../../../", links.to("index.html"));
    assertEquals("../../../assets/site.css", links.to("assets/site.css"));
    assertEquals("values/#L3", links.to("packs/orbit/3.0.0/values/index.html", "L3"));
  }

  @Test
  void pages_of_a_disk_are_linked_by_their_files() {
    Links files = new Links("packs/orbit/3.0.0/index.html", true);
    assertEquals("index.html", files.to("packs/orbit/3.0.0/index.html"));
    assertEquals("../../../index.html", files.to("index.html"));
  }

  @Test
  void steps_are_encoded() {
    assertEquals("../../../raw/a%20b/%3Cx%3E", links.to("raw/a b/<x>"));
    assertEquals("../../../a%3Ab", links.to("a:b"));
  }
}
