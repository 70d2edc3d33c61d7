package packsite.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PreviewTest {
  private Preview preview = open();

  private static Preview open() {
    try {
      return Preview.open(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void a_site() {
    preview.show(site("one"));
  }

  @AfterEach
  void end() {
    preview.close();
  }

  private static Map<String, byte[]> site(String text) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("index.html", html(text));
    files.put("packs/a b/index.html", html("pack"));
    files.put("404.html", html("nothing"));
    files.put("assets/site.css", "a {}".getBytes(StandardCharsets.UTF_8));
    files.put("raw/values.yaml", "a: 1\n".getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] html(String text) {
    return ("<html><head></head><body>" + text + "</body></html>").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void files_come_with_their_type_and_are_never_kept() throws IOException {
    String css = get("/assets/site.css");
    assertTrue(css.startsWith("HTTP/1.1 200 "), css);
    assertTrue(css.contains("Content-type: text/css; charset=utf-8\r\n"), css);
    assertTrue(css.contains("Cache-control: no-store\r\n"), css);
    assertTrue(css.contains("X-content-type-options: nosniff\r\n"), css);
    assertTrue(css.endsWith("\r\n\r\na {}"), css);
    assertTrue(get("/raw/values.yaml").contains("Content-type: text/plain; charset=utf-8\r\n"));
  }

  @Test
  void pages_get_the_script_and_nothing_else_does() throws IOException {
    String page = get("/");
    assertTrue(
        page.matches(
            "(?s).*<script src=\"/-packsite/reload.js[?]\\w+\" defer></script></head><body>one.*"),
        page);
    assertFalse(get("/assets/site.css").contains("<script"));
    String script = get("/-packsite/reload.js?1");
    assertTrue(script.contains("Content-type: text/javascript"), script);
    assertTrue(script.contains("location.reload()"), script);
  }

  @Test
  void a_folder_is_its_index_behind_a_slash() throws IOException {
    assertTrue(get("/packs/a%20b/").contains("<body>pack"));
    String on = get("/packs/a%20b?q=1");
    assertTrue(on.startsWith("HTTP/1.1 302 "), on);
    assertTrue(on.contains("Location: /packs/a%20b/?q=1\r\n"), on);
  }

  @Test
  void what_is_missing_is_the_page_for_that() throws IOException {
    for (String path :
        new String[] {
          "/none",
          "/packs/",
          "/..",
          "/../pom.xml",
          "/%2e%2e/pom.xml",
          "/assets/../index.html",
          "/assets/%2e%2e/index.html",
          "/assets%5csite.css",
          "/assets/site.css%00",
          "/%ff",
          "/a//b"
        }) {
      String answer = get(path);
      assertTrue(answer.startsWith("HTTP/1.1 404 "), path + ": " + answer);
      assertTrue(answer.contains("<body>nothing"), path);
    }
  }

  @Test
  void other_names_of_this_machine_are_not_answered() throws IOException {
    String port = ":" + preview.port();
    for (String host : new String[] {"127.0.0.1" + port, "LocalHost" + port, "[::1]" + port}) {
      assertTrue(ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n").startsWith("HTTP/1.1 200 "), host);
    }
    for (String host :
        new String[] {"evil.example", "evil.example" + port, "localhost", "127.0.0.1:1", ""}) {
      String answer = ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 403 "), host + ": " + answer);
      assertFalse(answer.contains("one"), host);
    }
    String two = "GET / HTTP/1.1\r\nHost: localhost" + port + "\r\nHost: evil.example\r\n";
    assertFalse(ask(two).contains("<body>one"));
    assertFalse(ask("GET / HTTP/1.0\r\n").contains("<body>one"));
  }

  @Test
  void nothing_but_reading_is_allowed() throws IOException {
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
      String answer = ask(method + " / HTTP/1.1\r\n" + host());
      assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    }
    String head = ask("HEAD /assets/site.css HTTP/1.1\r\n" + host());
    assertTrue(head.contains("Content-length: 4\r\n"), head);
    assertTrue(head.endsWith("\r\n\r\n"), head);
  }

  @Test
  void a_page_that_waits_learns_of_the_next_edition() throws Exception {
    String first = get("/-packsite/changes?");
    String now = member(first, "now");
    CompletableFuture<String> next =
        CompletableFuture.supplyAsync(() -> quietly("/-packsite/changes?" + now));
    preview.show(site("two"));
    assertNotEquals(member(first, "edition"), member(next.get(), "edition"));
    assertTrue(get("/").contains("<body>two"));
  }

  @Test
  void the_same_site_is_no_news() throws IOException {
    String first = member(get("/-packsite/changes?"), "edition");
    preview.show(site("one"));
    assertEquals(first, member(get("/-packsite/changes?"), "edition"));
  }

  @Test
  void a_complaint_leaves_the_site_and_goes_with_the_next_one() throws IOException {
    String before = get("/-packsite/changes?");
    preview.complain("</script> \"a\": 1");
    String answer = get("/-packsite/changes?" + member(before, "now"));
    assertTrue(answer.contains("</script> \\\"a\\\": 1"), answer);
    assertEquals(member(before, "edition"), member(answer, "edition"));
    assertTrue(get("/").contains("<body>one"));
    preview.show(site("one"));
    assertEquals("", member(get("/-packsite/changes?"), "complaint"));
  }

  @Test
  void a_port_that_is_taken_is_said() {
    assertThrows(BindException.class, () -> Preview.open(preview.port()));
  }

  private static String member(String answer, String name) {
    int start = answer.indexOf("\"" + name + "\": \"") + name.length() + 5;
    return answer.substring(start, answer.indexOf('"', start));
  }

  private String quietly(String path) {
    try {
      return get(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String host() {
    return "Host: 127.0.0.1:" + preview.port() + "\r\n";
  }

  private String get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\n" + host());
  }

  /** As it is on the wire: a client of the JDK would mend the paths and the names. */
  private String ask(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port())) {
      String request = head + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
