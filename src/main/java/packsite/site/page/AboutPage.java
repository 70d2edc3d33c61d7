package packsite.site.page;

import java.util.List;
import java.util.Optional;
import packsite.lint.Rules;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Settings;
import packsite.site.press.Page;
import packsite.site.press.Press;
import packsite.site.view.Frames.Frame;
import packsite.site.view.Frames.Part;
import packsite.site.view.Links;

/** What this catalog is, how it is read, and what programs find in it. */
public final class AboutPage {
  static final String PATH = "about/index.html";

  private AboutPage() {}

  /**
   * What the template is filled with.
   *
   * @param sample a pack, to make examples of; absent from an empty catalog
   */
  record View(
      Frame frame,
      String title,
      String description,
      List<Figure> figures,
      Optional<Sample> sample,
      List<Way> schemas,
      List<Way> ways,
      Optional<String> feed,
      Optional<String> url) {}

  /** A number and what it counts. */
  record Figure(String label, long number) {}

  /** Addresses of one pack, from the root of the catalog. */
  record Sample(
      String name, String version, String pack, String edition, String raw, String badge) {}

  /** A link and what is there. */
  record Way(String text, String href, String note) {}

  public static Page of(Press press) {
    Catalog catalog = press.catalog();
    Settings settings = catalog.settings();
    Links links = press.links(PATH);
    Frame frame =
        press
            .frames()
            .of(
                PATH,
                Part.NONE,
                "About this catalog",
                "What is in this catalog and how to read it");
    View view =
        new View(
            frame,
            settings.title(),
            settings.description(),
            List.of(
                new Figure("Packs", catalog.entries().size()),
                new Figure("Versions", catalog.editions().size()),
                new Figure("Rules", Rules.ALL.size())),
            catalog.entries().stream()
                .findFirst()
                .map(entry -> sample(entry.path(), entry.latest())),
            schemas(links),
            ways(links),
            catalog.hasFeeds() ? Optional.of(links.to("feed.atom")) : Optional.empty(),
            settings.url());
    return press.print(PATH, "about", view);
  }

  private static Sample sample(String path, Edition latest) {
    Links links = new Links("", false);
    return new Sample(
        latest.name(),
        latest.version(),
        links.to(ApiPaths.pack(path)),
        links.to(ApiPaths.edition(latest)),
        links.to(latest.raw("values.yaml")),
        links.to(ApiPaths.badge(path)));
  }

  private static List<Way> schemas(Links links) {
    return ApiPaths.SCHEMAS.stream()
        .map(name -> new Way(name, links.to(ApiPaths.schema(name)), ""))
        .toList();
  }

  private static List<Way> ways(Links links) {
    return List.of(
        new Way("api/v1/index.json", links.to(ApiPaths.INDEX), "all packs and their versions"),
        new Way("api/v1/images.json", links.to(ApiPaths.IMAGES), "all images and who has them"),
        new Way("images/all.txt", links.to(ImagesPage.ALL), "images of the newest versions"),
        new Way("build.json", links.to(ApiPaths.BUILD), "what this catalog was made of, and how"));
  }
}
