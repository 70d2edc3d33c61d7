package packsite.site.view;

import java.util.List;
import java.util.Optional;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Settings;
import packsite.site.theme.Assets;

/** What stands around the content of every page. */
public final class Frames {
  /** No exception of any kind: nothing that is written in a page runs or styles it. */
  private static final String CSP =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src"
          + " 'self'; base-uri 'none'; form-action 'self'";

  private static final int SHORT_COMMIT = 7;

  private final Catalog catalog;
  private final Assets assets;
  private final SearchTables tables;
  private final String placeholder;

  public Frames(Catalog catalog, Assets assets, SearchTables tables) {
    this.tables = tables;
    this.catalog = catalog;
    this.assets = assets;
    this.placeholder = "Search " + Words.count(catalog.entries().size(), "pack");
  }

  /** Which part of the catalog a page belongs to. */
  public enum Part {
    PACKS("Packs", "index.html"),
    IMAGES("Images", "images/index.html"),
    CHANGES("Changes", "changes/index.html"),
    QUALITY("Quality", "quality/index.html"),
    NONE("", "");

    private final String label;
    private final String path;

    Part(String label, String path) {
      this.label = label;
      this.path = path;
    }
  }

  /**
   * The frame.
   *
   * @param title of the page in lists of pages
   * @param root how to get from the page to the folder of the catalog; empty or ends with a slash
   * @param scripts beyond the two that every page has
   * @param canonical address of the page that search engines are to name
   */
  public record Frame(
      String csp,
      String title,
      String description,
      String brand,
      String root,
      String home,
      String css,
      String icon,
      String themeScript,
      String pageScript,
      List<String> scripts,
      List<Nav> nav,
      String placeholder,
      Search search,
      Optional<String> canonical,
      boolean hidden,
      Optional<String> feed,
      Optional<String> searchDescription,
      String api,
      String about,
      Optional<Built> built,
      String generator) {}

  /** The search, as the page links what it loads. */
  public record Search(
      String script, String core, String cards, String images, String keys, boolean fileLinks) {}

  /** A part of the catalog in the head of each page. */
  public record Nav(String label, String href, boolean current) {}

  /** The commit that the catalog shows. */
  public record Built(String commit, Optional<String> href, boolean dirty) {}

  /** The frame of a page, which is also the page that search engines should know. */
  public Frame of(String path, Part part, String title, String description, String... scripts) {
    return of(path, path, part, title, description, scripts);
  }

  /** The same of a page that repeats another one. */
  public Frame of(
      String path,
      String canonical,
      Part part,
      String title,
      String description,
      String... scripts) {
    Links fromRoot = new Links("", catalog.settings().fileLinks());
    Optional<String> address = catalog.settings().url().map(url -> fromRoot.behind(url, canonical));
    return frame(links(path), address, false, part, title, description, List.of(scripts));
  }

  /** The frame of a page that no search engine should know, at whatever address it is shown. */
  public Frame lost(Links links, String title, String description) {
    return frame(links, Optional.empty(), true, Part.NONE, title, description, List.of());
  }

  private Frame frame(
      Links links,
      Optional<String> canonical,
      boolean hidden,
      Part part,
      String title,
      String description,
      List<String> scripts) {
    Settings settings = catalog.settings();
    return new Frame(
        CSP,
        title.equals(settings.title()) ? title : title + " · " + settings.title(),
        description,
        settings.title(),
        links.root(),
        links.to("index.html"),
        links.to(assets.path("assets/site.css")),
        links.to(assets.path("assets/mark.svg")),
        links.to(assets.path("assets/theme.js")),
        links.to(assets.path("assets/page.js")),
        scripts.stream().map(name -> links.to(assets.path(name))).toList(),
        nav(part, links),
        placeholder,
        new Search(
            links.to(assets.path("assets/search.js")),
            links.to(tables.core()),
            String.join(" ", tables.cards().stream().map(links::to).toList()),
            links.to(tables.images()),
            links.to(tables.keys()),
            settings.fileLinks()),
        canonical,
        hidden,
        catalog.hasFeeds() ? Optional.of(links.to("feed.atom")) : Optional.empty(),
        settings.url().map(url -> links.to("opensearch.xml")),
        links.to("about/index.html", "api"),
        links.to("about/index.html"),
        built(),
        settings.generator());
  }

  private static List<Nav> nav(Part current, Links links) {
    return List.of(Part.PACKS, Part.IMAGES, Part.CHANGES, Part.QUALITY).stream()
        .map(part -> new Nav(part.label, links.to(part.path), part == current))
        .toList();
  }

  private Optional<Built> built() {
    return catalog
        .repository()
        .git()
        .filter(git -> catalog.settings().history())
        .map(
            git ->
                new Built(
                    git.commit().substring(0, Math.min(SHORT_COMMIT, git.commit().length())),
                    catalog.settings().source().commit(),
                    git.dirty()));
  }

  /** Links from a page. */
  public Links links(String path) {
    return new Links(path, catalog.settings().fileLinks());
  }
}
