package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import packsite.cli.GoldenSite;
import packsite.fixture.PackFixture;

/** Finding packs: in the catalog of the samples, and in one of many packs. */
class SearchTest {
  private static final String NAMES =
      "[...document.querySelectorAll('.card')].map(c => c.dataset.name).join(' ')";
  private static final int MANY = 150;

  @TempDir private static Path temp;
  private static Visit visit;

  @BeforeAll
  static void start() throws IOException {
    Browser.assumeAvailable();
    Path repository = Files.createDirectories(temp.resolve("many"));
    Files.writeString(repository.resolve("packsite.yaml"), "version: 1\n");
    for (int i = 1; i <= MANY; i++) {
      String name = "pack-%03d".formatted(i);
      PackFixture pack = PackFixture.healthy(name);
      if (i % 2 == 0) {
        pack.json("layer", "\"csi\"");
      }
      pack.writeTo(repository);
    }
    GoldenSite.build(repository, temp.resolve("site"));
    visit = Visit.to(Map.of("sample", GoldenSite.SAMPLE.site(), "many", temp.resolve("site")));
  }

  @AfterAll
  static void stop() {
    if (visit != null) {
      visit.close();
    }
  }

  private static void search(String text) {
    visit.write("#q", text);
  }

  private static String count() {
    return visit.ask("document.querySelector('#count').textContent.trim()");
  }

  private static void check(String name, String word) {
    visit.click("input[name=" + name + "][value='" + word + "']");
  }

  @Test
  void the_pack_that_is_meant_comes_first() {
    Map<String, String> meant = new LinkedHashMap<>();
    meant.put("orb", "orbit");
    meant.put("orbit", "orbit"); // Before hello-orbit, which has the word as well.
    meant.put("hello", "hello-orbit");
    meant.put("AWS", "shoal-os-aws");
    meant.put("os vsph", "shoal-os-vsphere");
    meant.put("kube", "skerry-kubernetes");
    meant.put("cni", "fathom");
    meant.put("telemetry edge", "orbit");
    meant.put("lantren", "lantern"); // Two letters changed places.
    meant.put("kuberntes", "skerry-kubernetes"); // One is missing.
    meant.put("image:orbit/relay", "orbit");
    meant.put("key:web.theme", "hello-orbit");
    Map<String, String> first = new LinkedHashMap<>();
    visit.open("sample/");
    meant.forEach(
        (query, name) -> {
          search(query);
          visit.await("document.querySelector('.card')?.dataset.name === '" + name + "'");
          first.put(query, visit.ask("document.querySelector('.card').dataset.name"));
        });
    assertEquals(meant, first);
  }

  @Test
  void a_misspelling_is_forgiven_only_where_nothing_fits() {
    visit.open("sample/");
    search("orbi");
    visit.await("document.querySelectorAll('.card').length < 8");
    visit.await(NAMES + " === 'orbit hello-orbit'");
    search("zzzz");
    visit.await("document.querySelector('.empty')");
    assertEquals("0 packs of 8", count());
    visit.click(".empty button");
    visit.await("document.querySelectorAll('.card').length === 8");
    assertEquals("sample/", visit.address());
  }

  @Test
  void what_was_found_inside_a_pack_is_shown() {
    visit.open("sample/");
    search("image:busybox");
    visit.await("document.querySelector('.hits')");
    assertTrue(visit.ask("document.querySelector('.hits').textContent").contains("busybox"));
  }

  @Test
  void the_address_holds_the_state_over_reload_and_back() {
    visit.open("sample/");
    check("layer", "addon");
    visit.await("location.search === '?layer=addon'");
    check("has", "presets");
    visit.await("location.search === '?layer=addon&has=presets'");
    String both = visit.ask(NAMES);
    assertEquals("hello-orbit orbit", both);
    visit.browser().driver().navigate().refresh();
    visit.await("document.querySelectorAll('.card').length === 2");
    assertEquals(both, visit.ask(NAMES));
    assertEquals("2 packs of 8", count());
    visit.browser().driver().navigate().back();
    visit.await("location.search === '?layer=addon'");
    visit.await("document.querySelectorAll('.card').length === 3");
    assertEquals("false", visit.ask("document.querySelector('[value=presets]').checked"));
    visit.browser().driver().navigate().forward();
    visit.await("document.querySelectorAll('.card').length === 2");
    assertEquals("sample/?layer=addon&has=presets", visit.address());
  }

  @Test
  void equal_states_have_equal_addresses() {
    visit.open("sample/?has=presets&q=orb&layer=addon");
    visit.await("document.querySelectorAll('.card').length === 2");
    check("cloud", "aws");
    visit.await("location.search.includes('cloud')");
    String one = visit.address();
    visit.open("sample/");
    check("cloud", "aws");
    check("has", "presets");
    search("orb");
    check("layer", "addon");
    visit.await("location.search.includes('layer') && location.search.includes('q=')");
    assertEquals(one, visit.address());
    assertEquals("sample/?q=orb&layer=addon&cloud=aws&has=presets", one);
    visit.click(".facets form > button");
    visit.await("document.querySelectorAll('.card').length === 8");
    assertEquals("sample/", visit.address());
  }

  @Test
  void a_back_button_comes_back_from_a_pack_to_what_was_found() {
    visit.open("sample/");
    search("lant");
    visit.press(Keys.ENTER, Keys.ENTER);
    visit.await("location.pathname.endsWith('/packs/lantern/')");
    visit.browser().driver().navigate().back();
    visit.await("document.querySelectorAll('.card').length === 1");
    assertEquals("sample/?q=lant", visit.address());
    assertEquals("lant", visit.ask("document.querySelector('#q').value"));
  }

  @Test
  void packs_that_the_page_leaves_out_are_found_and_shown() {
    visit.open("many/");
    assertEquals("60", visit.ask("document.querySelectorAll('.card').length"));
    search("pack-147");
    visit.await("document.querySelector('.card').dataset.name === 'pack-147'");
    String link = visit.ask("document.querySelector('.card h3 a').href");
    assertTrue(link.endsWith("/many/packs/pack-147/"), link);
    visit.open("many/?layer=csi");
    visit.await("document.querySelector('#count').textContent.includes('75 packs of 150')");
    visit.click(".pager button");
    visit.await("document.querySelectorAll('.card').length === 75");
    visit.click(".card:last-child h3 a");
    visit.await("document.querySelector('h1').textContent === 'pack-150'");
  }
}
