package packsite.browser;

import java.util.ArrayList;
import java.util.List;

/** One look at a page: in both themes, on a desk and in a hand. */
final class PageLook {
  private static final int HEIGHT = 900;
  private static final int TRIES = 4;

  private static final String FOREIGN =
      "performance.getEntriesByType('resource').map(e => e.name)"
          + ".filter(n => !n.startsWith(location.origin + '/')).join(' ')";

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

  private final Visit visit;
  private final List<String> found = new ArrayList<>();

  PageLook(Visit visit) {
    this.visit = visit;
  }

  /** What is wrong with a page. */
  List<String> at(String page) {
    visit.size(1440, HEIGHT);
    add("moved ", moved(page));
    add("asks ", visit.ask(FOREIGN));
    visit.complaints().forEach(one -> found.add("console: " + one));
    visit.browser().run("document.querySelectorAll('details').forEach(d => d.open = true)");
    axe("light 1440 ", List.of());
    visit.browser().run("document.documentElement.dataset.theme = 'dark'");
    axe("dark 1440 ", COLOURS);
    visit.size(360, HEIGHT);
    add("overflows at 360: ", String.valueOf(visit.browser().run(OVERFLOW)));
    visit.size(390, HEIGHT);
    axe("dark 390 ", List.of());
    visit.browser().run("document.documentElement.dataset.theme = 'light'");
    axe("light 390 ", COLOURS);
    return found;
  }

  /** What moves each time: a machine with much to do may show half a table on the way. */
  private String moved(String page) {
    String moved = "?";
    for (int i = 0; i < TRIES && !moved.isEmpty(); i++) {
      visit.open(page);
      visit.await("document.readyState === 'complete'");
      moved = visit.ask("window.moved.join(' ')");
    }
    return moved;
  }

  private void add(String what, String detail) {
    if (!detail.isEmpty()) {
      found.add(what + detail);
    }
  }

  private void axe(String where, List<String> rules) {
    Object violations = visit.browser().driver().executeAsyncScript(AXE, rules);
    if (violations instanceof List<?> list) {
      list.forEach(one -> found.add(where + one));
    }
  }
}
