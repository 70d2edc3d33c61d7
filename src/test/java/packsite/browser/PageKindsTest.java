package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import packsite.cli.GoldenSite;
import packsite.site.check.SiteCheck;

/** Every kind of page of both catalogs, as people of all sorts meet it. */
class PageKindsTest {
  private static final int HEIGHT = 900;

  /** Counts what moves while a page comes. */
  private static final String WATCH =
      "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
          + "e => window.moved += e.value)).observe({type: 'layout-shift', buffered: true});";

  private static final String AXE =
      """
      const [rules, done] = arguments;
      axe.run(document, {resultTypes: ['violations'],
          ...(rules.length ? {runOnly: {type: 'rule', values: rules}} : {})})
        .then(r => done(r.violations.map(v => v.id + ' ' + v.nodes.length + ' times, '
            + v.nodes[0].target + ' ' + v.nodes[0].html.slice(0, 160))), e => done(['axe: ' + e]));
      """;

  /** What depends on the theme. */
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  /** The first element, from the outside, that reaches beyond the window. */
  private static final String OVERFLOW =
      """
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return '';
      const scrolls = e => e && e !== document.body
          && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
      const out = [...document.body.querySelectorAll('*')].find(e =>
          e.getBoundingClientRect().right > wide + 1 && !scrolls(e.parentElement));
      return document.documentElement.scrollWidth + ' px, ' + (out ? out.outerHTML.slice(0, 160) : '');
      """;

  /** Pages that are worse than the largest of their kind. */
  private static final List<String> WORST =
      List.of(
          "packs/drift/1.0.0/values/index.html",
          "packs/~3cb~3ebold~3c~2fb~3e/index.html",
          "packs/~3cb~3ebold~3c~2fb~3e/1.0~22onload~3d~22x/values/index.html",
          "packs/quotes~20~22and~22~20~27ticks~27~20~f0~9f~99~82/index.html",
          "packs/empty-values/index.html");

  private static Visit visit;

  @BeforeAll
  static void start() throws IOException {
    Map<String, Path> sites = new TreeMap<>();
    for (GoldenSite golden : GoldenSite.values()) {
      sites.put(golden.name(), golden.site());
    }
    visit = Visit.to(sites);
    command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH + axe()));
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  @AfterAll
  static void stop() {
    if (visit != null) {
      visit.close();
    }
  }

  private static void command(String name, Map<String, Object> parameters) {
    visit.browser().driver().executeCdpCommand(name, parameters);
  }

  private static String axe() throws IOException {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leaves_nobody_out_moves_nothing_and_asks_nobody_else(GoldenSite golden) {
    Map<String, List<String>> problems = new LinkedHashMap<>();
    List<String> pages = new ArrayList<>(PageKinds.of(SiteCheck.pages(golden.site())));
    pages.addAll(golden == GoldenSite.DEFECTS ? WORST : List.of());
    for (String page : pages) {
      List<String> found = look(golden.name() + "/" + page);
      if (!found.isEmpty()) {
        problems.put(page, found);
      }
    }
    assertEquals(Map.of(), problems);
  }

  private static List<String> look(String page) {
    List<String> found = new ArrayList<>();
    visit.size(1440, HEIGHT);
    visit.open(page);
    visit.await("document.readyState === 'complete'");
    add(found, "moved ", visit.ask("window.moved || ''"));
    add(
        found,
        "asks ",
        visit.ask(
            "performance.getEntriesByType('resource').map(e => e.name)"
                + ".filter(n => !n.startsWith(location.origin + '/')).join(' ')"));
    visit.complaints().forEach(one -> found.add("console: " + one));
    visit.browser().run("document.querySelectorAll('details').forEach(d => d.open = true)");
    axe(found, "light 1440 ", List.of());
    visit.browser().run("document.documentElement.dataset.theme = 'dark'");
    axe(found, "dark 1440 ", COLOURS);
    visit.size(360, HEIGHT);
    add(found, "overflows at 360: ", String.valueOf(visit.browser().run(OVERFLOW)));
    visit.size(390, HEIGHT);
    axe(found, "dark 390 ", List.of());
    visit.browser().run("document.documentElement.dataset.theme = 'light'");
    axe(found, "light 390 ", COLOURS);
    return found;
  }

  private static void add(List<String> found, String what, String detail) {
    if (!detail.isEmpty()) {
      found.add(what + detail);
    }
  }

  private static void axe(List<String> found, String where, List<String> rules) {
    Object violations = visit.browser().driver().executeAsyncScript(AXE, rules);
    if (violations instanceof List<?> list) {
      list.forEach(one -> found.add(where + one));
    }
  }
}
