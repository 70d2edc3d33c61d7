package packsite.site.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Links;
import packsite.text.Html;

/** What search engines and browsers ask a catalog for, where its address is known. */
final class Signposts {
  /** What the form of site maps allows in one file. */
  private static final int MOST = 50_000;

  private final Catalog catalog;
  private final Links links;
  private final String url;

  private Signposts(Catalog catalog, String url) {
    this.catalog = catalog;
    this.links = new Links("", catalog.settings().fileLinks());
    this.url = url;
  }

  static List<Page> of(Catalog catalog) {
    Optional<String> url = catalog.settings().url();
    return url.isEmpty()
        ? List.of()
        : List.of(
            new Signposts(catalog, url.get()).sitemap(),
            robots(url.get()),
            new Signposts(catalog, url.get()).search());
  }

  /** Pages that are not the copy of another. */
  private Page sitemap() {
    List<String> rows = new ArrayList<>();
    for (String path :
        List.of(
            "index.html",
            "images/index.html",
            "quality/index.html",
            "layers/index.html",
            "types/index.html",
            "clouds/index.html",
            "about/index.html")) {
      rows.add(row(path, Optional.empty()));
    }
    for (Entry entry : catalog.entries()) {
      rows.add(row(Press.hub(entry), changed(entry.latest())));
      entry.editions().stream()
          .filter(edition -> !entry.isLatest(edition))
          .forEach(edition -> rows.add(row(edition.page("index.html"), changed(edition))));
    }
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    rows.stream().limit(MOST).forEach(out::append);
    return Page.text("sitemap.xml", out.append("</urlset>\n").toString());
  }

  private Optional<String> changed(Edition edition) {
    return catalog.isDated(edition)
        ? edition.pack().history().map(dates -> Members.time(dates.lastCommit()))
        : Optional.empty();
  }

  private String row(String path, Optional<String> changed) {
    StringBuilder out = new StringBuilder("<url><loc>");
    Html.text(out, links.behind(url, path));
    out.append("</loc>");
    changed.ifPresent(time -> out.append("<lastmod>").append(time).append("</lastmod>"));
    return out.append("</url>\n").toString();
  }

  private static Page robots(String url) {
    return Page.text("robots.txt", "User-agent: *\nAllow: /\nSitemap: " + url + "sitemap.xml\n");
  }

  /** Lets a browser search the catalog from its address bar. */
  private Page search() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n");
    out.append("<ShortName>");
    String title = catalog.settings().title();
    Html.text(out, title.length() > 16 ? title.substring(0, 16).strip() : title);
    out.append("</ShortName>\n<Description>Search ");
    Html.text(out, title);
    out.append("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n");
    out.append("<Url type=\"text/html\" template=\"");
    Html.text(out, links.behind(url, "index.html"));
    out.append("?q={searchTerms}\"/>\n</OpenSearchDescription>\n");
    return Page.text("opensearch.xml", out.toString());
  }
}
