package packsite.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import packsite.cli.GoldenSite;
import packsite.site.check.SiteCheck;

/** Every kind of page of both catalogs, as people of all sorts meet it. */
class PageKindsTest {
  /** Counts what moves while a page comes. */
  private static final String WATCH =
      "window.moved = []; new PerformanceObserver(list => list.getEntries().forEach(e =>"
          + " window.moved.push(e.value.toFixed(5) + ' ' + e.sources.map(s => s.node?.outerHTML"
          + "?.slice(0, 90)).slice(0, 3)))).observe({type: 'layout-shift', buffered: true});";

  /** Nothing moves on its own, so that colours are what they will be. */
  private static final List<Map<String, String>> FEATURES =
      List.of(
          Map.of("name", "prefers-color-scheme", "value", "light"),
          Map.of("name", "prefers-reduced-motion", "value", "reduce"));

  /** Pages that are worse than the largest of their kind. */
  private static final List<String> WORST =
      List.of(
          "packs/drift/1.0.0/values/index.html",
          "packs/~3cb~3ebold~3c~2fb~3e/index.html",
          "packs/~3cb~3ebold~3c~2fb~3e/1.0~22onload~3d~22x/values/index.html",
          "packs/quotes~20~22and~22~20~27ticks~27~20~f0~9f~99~82/index.html",
          "packs/empty-values/index.html");

  private static final ExecutorService THREADS = Executors.newFixedThreadPool(2);

  @Test
  void every_kind_of_page_leaves_nobody_out_moves_nothing_and_asks_nobody_else() {
    Browser.assumeAvailable();
    List<CompletableFuture<Map<String, List<String>>>> looks =
        Stream.of(GoldenSite.values())
            .map(golden -> CompletableFuture.supplyAsync(() -> problems(golden), THREADS))
            .toList();
    looks.forEach(one -> assertEquals(Map.of(), one.join()));
  }

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
  }

  private static Map<String, List<String>> problems(GoldenSite golden) {
    List<String> pages = new ArrayList<>(PageKinds.of(SiteCheck.pages(golden.site())));
    pages.addAll(golden == GoldenSite.DEFECTS ? WORST : List.of());
    Map<String, List<String>> problems = new LinkedHashMap<>();
    try (Visit visit = Visit.to(Map.of("site", golden.site()))) {
      visit.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH + axe()));
      visit.command("Emulation.setEmulatedMedia", Map.of("features", FEATURES));
      for (String page : pages) {
        problems.put(golden.site() + "/" + page, new PageLook(visit).at("site/" + page));
      }
    }
    problems.values().removeIf(List::isEmpty);
    return problems;
  }

  private static String axe() {
    try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
