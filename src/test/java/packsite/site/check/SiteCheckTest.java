package packsite.site.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That silence means something. */
class SiteCheckTest {
  private static final String HEAD =
      "<!DOCTYPE html><html lang=\"en\"><head>"
          + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">";

  @TempDir private Path site;

  private void page(String path, String title, String body) throws IOException {
    file(path, HEAD + "<title>" + title + "</title></head>\n<body>" + body + "</body></html>\n");
  }

  private void file(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems() {
    return SiteCheck.of(site, false).problems();
  }

  /** Of a start page that leads to b/, with this text in it. */
  private List<String> problemsOf(String body) throws IOException {
    page("index.html", "A", "<h1 id=\"top\">A</h1><a href=\"b/\">b</a>" + body);
    page("b/index.html", "B", "<h1 id='L1'>B</h1><a href=\"../?q=1#top\">a</a>");
    return problems();
  }

  @Test
  void finds_nothing_in_a_catalog_that_is_well() throws IOException {
    file("raw/a b.txt", "raw");
    file("raw/page.html", "<h3 style=x>");
    assertEquals(
        List.of(),
        problemsOf(
            "<!-- <a href=/> --><h2>x</h2><h3>y &lt;</h3><h2>z</h2><a href=\"./b/#L1\">x</a>"
                + "<a href='https://example.org/?a&amp;b'>x</a><a href=raw/a%20b.txt>y</a><br/>"
                + "<a href=\"#top\">t</a><a href=\"b/../b/index.html\">i</a>"));
  }

  @Test
  void finds_links_that_lead_nowhere() throws IOException {
    assertEquals(
        List.of(
            "index.html:2 a leads to c/, which is not there",
            "index.html:2 a leads to b/#L2, which has no such anchor",
            "index.html:2 a leads to b without the slash of a folder",
            "index.html:2 a leads to ../x, which is not there",
            "index.html:3 img leads to x.png, which is not there"),
        problemsOf(
            "<a href=\"c/\">c</a><a href=\"b/#L2\">b</a><a href=b>b</a><a href=../x>b</a>\n"
                + "<img alt=\"\" src=\"x.png\">"));
  }

  @Test
  void finds_what_leaves_the_catalog() throws IOException {
    assertEquals(
        List.of(
            "index.html:2 img asks for https://example.org/x.png",
            "index.html:2 a has the absolute path /b/",
            "index.html:2 a asks for javascript:alert(1)",
            "index.html:2 a asks for javascript:alert(2)",
            "index.html:2 link has the absolute path //example.org/x.css",
            "index.html:2 attribute srcset of img is not checked"),
        problemsOf(
            "<img src=https://example.org/x.png><a href=/b/>b</a><a href='javascript:alert(1)'>x</a>"
                + "<a href='&#x6a;avascript:alert(2)'>x</a>"
                + "<link rel=stylesheet href=//example.org/x.css><img srcset=x>"));
  }

  @Test
  void finds_what_the_policy_would_stop() throws IOException {
    assertEquals(
        List.of(
            "index.html:2 script that is written in the page",
            "index.html:2 attribute style of p",
            "index.html:2 attribute onclick of p",
            "index.html:2 <style>"),
        problemsOf("<script>'<h1>'</script><p style=\"x\" onclick='y'></p><style>h1{}</style>"));
  }

  @Test
  void finds_headings_and_ids_that_are_wrong() throws IOException {
    assertEquals(
        List.of(
            "index.html:2 h3 after h1", "index.html:2 id x is there twice", "index.html:1 2 h1"),
        problemsOf("<h3 id=x>x</h3><h1 id=x>y</h1>"));
  }

  @Test
  void finds_pages_that_nothing_leads_to_or_that_are_called_the_same() throws IOException {
    page("c/index.html", "B", "<h1>C</h1>");
    page("404.html", "Gone", "<h1>Gone</h1>");
    assertEquals(
        List.of(
            "c/index.html:1 has the title of b/index.html: B",
            "c/index.html:1 is not to be reached from index.html"),
        problemsOf(""));
  }

  @Test
  void finds_pages_that_lack_what_every_page_has() throws IOException {
    file("b/c/index.html", "<html><a href=../../#nowhere>x</a>");
    assertEquals(
        List.of(
            "b/c/index.html:1 does not begin with <!doctype html>",
            "b/c/index.html:1 html without lang",
            "b/c/index.html:1 0 h1",
            "b/c/index.html:1 no title",
            "b/c/index.html:1 no Content-Security-Policy",
            "b/c/index.html:1 a leads to ../../#nowhere, which has no such anchor",
            "pages have different policies: [, default-src 'none']"),
        problemsOf("<a href=b/c/>c</a>"));
  }

  @Test
  void finds_links_to_folders_where_there_is_no_server() throws IOException {
    problemsOf("");
    assertEquals(
        List.of(
            "b/index.html:2 a leads to the folder ../?q=1, which only a server can show",
            "index.html:2 a leads to the folder b/, which only a server can show"),
        SiteCheck.of(site, true).problems());
  }

  @Test
  void finds_styles_that_bring_in_more() throws IOException {
    file("a.css", "p { background: url(https://example.org/x.png) }");
    file("b.css", "p { background: url( 'data:image/png;base64,x') }");
    assertEquals(List.of("a.css:1 brings in another file"), problemsOf(""));
  }
}
