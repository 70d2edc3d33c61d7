package packsite.site.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import packsite.cli.GoldenSite;
import packsite.fixture.NuChecker;

/** Both committed catalogs, page by page. */
class GoldenPagesTest {
  @ParameterizedTest
  @EnumSource
  void every_page_is_valid(GoldenSite golden) {
    Map<String, String> pages = SiteCheck.pages(golden.site());
    assertEquals(List.of(), NuChecker.errorsOf(pages));
  }

  @ParameterizedTest
  @EnumSource
  void every_link_and_anchor_leads_somewhere(GoldenSite golden) {
    assertEquals(List.of(), SiteCheck.of(golden.site(), false).problems());
  }

  @ParameterizedTest
  @EnumSource
  void without_a_server_every_link_names_a_file(GoldenSite golden, @TempDir Path temp) {
    Path site = temp.resolve("site");
    golden.build(site, "--links=file");
    assertEquals(List.of(), SiteCheck.of(site, true).problems());
  }
}
