package packsite.site.page;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import packsite.fixture.PackFixture;
import packsite.site.HostilePacks;
import packsite.site.PrintedCatalog;

final class FacetsTest {
  @Test
  void spellings_of_a_type_share_a_page() {
    Map<String, String> files =
        PrintedCatalog.of(
                PackFixture.healthy("a").json("addonType", "\"app services\""),
                PackFixture.healthy("b").json("addonType", "\"App-Services\""))
            .files();
    String page = files.getOrDefault("types/app~20services/index.html", "");
    assertTrue(page.contains("<h2 id=\"count\">2 packs</h2>"), page);
  }

  @Test
  void values_that_differ_in_case_share_a_page_and_are_named() {
    String page =
        PrintedCatalog.of(
                PackFixture.healthy("a").json("cloudTypes", "[\"aws\"]"),
                PackFixture.healthy("b").json("cloudTypes", "[\"AWS\"]"))
            .file("clouds/aws/index.html");
    assertTrue(page.contains("<h2 id=\"count\">2 packs</h2>"), page);
    assertTrue(page.contains("Written as aws, AWS."), page);
  }

  @Test
  void packs_for_all_clouds_are_on_the_page_of_each() {
    String page =
        PrintedCatalog.of(
                PackFixture.healthy("a").json("cloudTypes", "[\"eks\"]"), PackFixture.healthy("b"))
            .file("clouds/eks/index.html");
    assertTrue(page.contains("<h2 id=\"count\">1 pack</h2>"), page);
    assertTrue(page.contains("1 pack for all clouds"), page);
  }

  @Test
  void a_value_of_older_versions_alone_has_a_page() {
    String page =
        PrintedCatalog.of(
                PackFixture.healthy("a").json("addonType", "\"logging\""),
                PackFixture.healthy("a")
                    .at("packs/old")
                    .json("version", "\"0.9.0\"")
                    .json("addonType", "\"security\""))
            .file("types/security/index.html");
    assertTrue(page.contains("Older versions alone have this type"), page);
    assertTrue(page.contains("<code>a</code>"), page);
  }

  @Test
  void hostile_values_stay_text_in_their_folders() {
    Map<String, String> files =
        PrintedCatalog.of(HostilePacks.all()).at("https://e.org/p/").files();
    for (String path : files.keySet()) {
      assertFalse(("/" + path + "/").contains("/../"), path);
      assertTrue(path.matches("[\\w.~+/-]+"), path);
    }
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".html")) {
            assertFalse(text.contains("<script>"), path);
            assertFalse(text.contains("<img src=x"), path);
            assertFalse(text.contains("<svg onload"), path);
            assertFalse(text.contains("<em>harm"), path);
          }
        });
  }

  @Test
  void no_file_has_the_name_of_a_folder() {
    Map<String, String> files = PrintedCatalog.of(HostilePacks.all()).files();
    for (String path : files.keySet()) {
      for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
        assertFalse(files.containsKey(path.substring(0, at)), path);
      }
    }
  }
}
