package packsite.site.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.ApiPaths;
import packsite.site.press.Page;
import packsite.site.press.Press;

/** All files of the catalog that programs read. */
public final class Api {
  private static final String SCHEMAS = "/schemas/api/";

  private Api() {}

  /** Those of the catalog as a whole. */
  public static Stream<Page> of(Press press) {
    Catalog catalog = press.catalog();
    List<Page> pages = new ArrayList<>();
    pages.add(Page.text(ApiPaths.INDEX, IndexJson.of(catalog)));
    pages.add(Page.text(ApiPaths.IMAGES, ImagesJson.of(catalog)));
    pages.add(Page.text(ApiPaths.BUILD, BuildJson.of(catalog)));
    ApiPaths.SCHEMAS.forEach(name -> pages.add(Page.text(ApiPaths.schema(name), schema(name))));
    pages.addAll(Feeds.site(catalog));
    pages.addAll(Signposts.of(catalog));
    return pages.stream();
  }

  /** Those of a pack. */
  public static Stream<Page> of(Press press, Entry entry) {
    List<Page> pages = new ArrayList<>();
    pages.add(Page.text(ApiPaths.pack(entry.path()), EntryJson.of(press.catalog(), entry)));
    pages.add(Page.text(ApiPaths.badge(entry.path()), Badge.of(entry)));
    pages.addAll(Feeds.pack(press.catalog(), entry));
    return pages.stream();
  }

  /** That of a version. */
  public static Page of(Press press, Entry entry, Edition edition) {
    return Page.text(
        ApiPaths.edition(edition), new VersionJson(press.catalog(), entry, edition).text());
  }

  private static String schema(String name) {
    String resource = SCHEMAS + name + ".schema.json";
    try (InputStream in = Api.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
