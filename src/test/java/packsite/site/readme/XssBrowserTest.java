package packsite.site.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.UnhandledAlertException;
import packsite.browser.Browser;
import packsite.text.Source;

/** Lets a browser loose on the attacks, in pages without any policy that would hold them back. */
class XssBrowserTest {
  /** What is in the page that should not be; the list of elements is handed over. */
  private static final String INSPECT =
      """
      const allowed = new Set(arguments[0]), found = [];
      try {
      const article = document.querySelector('article');
      for (const node of article.querySelectorAll('*')) {
        if (!allowed.has(node.localName) || node.namespaceURI !== 'http://www.w3.org/1999/xhtml')
          found.push('element ' + node.nodeName);
        for (const a of node.attributes) {
          if (/^on|^style$|^name$|^srcset$|^form|^target$|^data|^is$|^slot$/.test(a.name))
            found.push('attribute ' + a.name);
          if (a.name === 'id' && !a.value.startsWith('readme-')) found.push('id ' + a.value);
        }
        if (node.localName === 'a' && node.hasAttribute('href')
            && !['http:', 'https:', 'mailto:'].includes(node.protocol))
          found.push('scheme ' + node.href);
        if (node.localName === 'img' && new URL(node.src, location).pathname.startsWith('/pwned'))
          found.push('image ' + node.src);
        if (node.shadowRoot) found.push('shadow root');
      }
      const shape = [...document.querySelectorAll('html, head, body, body > *')]
          .map(node => node.localName + (node.id ? '#' + node.id : '')).join(' ');
      if (shape !== 'html head body article p#after') found.push('page is ' + shape);
      if (document.head.children.length !== 3) found.push('head has grown');
      if (document.documentElement.attributes.length || document.body.attributes.length)
        found.push('attributes of the page');
      if (window.pwned) found.push('script ran');
      if (typeof document.cookie !== 'string' || String(location) !== document.URL)
        found.push('clobbered');
      } catch (e) { found.push('inspection failed: ' + e); }
      return found.join('; ');
      """;

  private static final Queue<String> REQUESTS = new ConcurrentLinkedQueue<>();
  private static HttpServer server;
  private static Browser browser;
  private static String origin;
  private static volatile String page = "";

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", XssBrowserTest::answer);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    REQUESTS.add(path);
    byte[] body = path.startsWith("/page/") ? page.getBytes(StandardCharsets.UTF_8) : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(path.startsWith("/page/") ? 200 : 404, body.length + 1);
    exchange.getResponseBody().write(body);
    exchange.getResponseBody().write('\n');
    exchange.close();
  }

  @Test
  void no_attack_runs_asks_for_anything_or_leaves_a_node() {
    List<String> failures = tryAll(XssBrowserTest::rendered);
    assertEquals(List.of(), failures);
  }

  /** Or else silence would prove nothing. */
  @Test
  void the_same_attacks_succeed_where_nothing_holds_them_back() {
    List<String> failures = tryAll(markdown -> markdown);
    assertTrue(failures.size() > 60, () -> failures.size() + ": " + failures);
    assertTrue(failures.stream().anyMatch(one -> one.contains("script ran")));
    assertTrue(failures.stream().anyMatch(one -> one.contains("dialog")));
    assertTrue(failures.stream().anyMatch(one -> one.contains("request")));
    assertTrue(failures.stream().anyMatch(one -> one.contains("page is")));
    assertFalse(failures.stream().allMatch(one -> one.contains("element")));
  }

  /** What the parser moves about is where one kind of attack lives. */
  @Test
  void the_browser_sees_the_tree_that_was_written() {
    List<String> pieces = new ArrayList<>();
    for (Vectors.Vector vector : Vectors.all("example.org")) {
      pieces.add(Rendering.unlocked(vector.markdown(), LinkTargets.none()));
      pieces.add(Readme.render(Source.of("x", vector.markdown()), LinkTargets.none()).html());
    }
    for (String heap : Heaps.of(11, 1500)) {
      pieces.add(Rendering.unlocked(heap, LinkTargets.none()));
    }
    page = "<!DOCTYPE html><title>x</title>";
    browser.open(origin + "/page/tree");
    assertEquals(
        "",
        browser.run(
            """
            const tags = html => html.replace(/ \\/>/g, '>').match(/<\\/?[a-z0-9]+/g)?.join(' ');
            for (const html of arguments[0]) {
              const seen = document.createElement('article');
              seen.innerHTML = html;
              if (tags(html) !== tags(seen.innerHTML)) return html + ' BECAME ' + seen.innerHTML;
            }
            return '';
            """,
            pieces));
  }

  private static String rendered(String markdown) {
    return Readme.render(Source.of("README.md", markdown), XssTest.TRUSTING).html();
  }

  private static List<String> tryAll(Function<String, String> renderer) {
    List<String> failures = new ArrayList<>();
    List<Vectors.Vector> vectors = Vectors.all(origin.substring("http://".length()) + "/pwned");
    for (int i = 0; i < vectors.size(); i++) {
      REQUESTS.clear();
      page =
          "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>x</title>"
              + "<link rel=\"icon\" href=\"data:,\"></head><body><article>"
              + renderer.apply(vectors.get(i).markdown())
              + "</article><p id=\"after\">after</p></body></html>";
      String address = "/page/" + i;
      String found = visit(origin + address);
      REQUESTS.removeIf(path -> path.startsWith("/page/")); // The page, and images beside it.
      if (!REQUESTS.isEmpty()) {
        found += "; request " + REQUESTS;
      }
      if (!found.isEmpty()) {
        failures.add(vectors.get(i).name() + ": " + found);
      }
    }
    return failures;
  }

  /** What is wrong with a page, a dialog included. */
  private static String visit(String url) {
    try {
      browser.open(url);
      return dialog() + browser.run(INSPECT, List.copyOf(AllowedHtml.ELEMENTS));
    } catch (UnhandledAlertException e) {
      return "dialog " + e.getAlertText() + dialog();
    } catch (JavascriptException e) {
      return "page went elsewhere";
    }
  }

  private static String dialog() {
    try {
      String text = browser.driver().switchTo().alert().getText();
      browser.driver().switchTo().alert().dismiss();
      return "dialog " + text + "; ";
    } catch (NoAlertPresentException e) {
      return "";
    }
  }
}
