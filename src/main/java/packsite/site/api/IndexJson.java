package packsite.site.api;

import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.page.ApiPaths;
import packsite.text.JsonWriter;

/** All packs. */
final class IndexJson {
  private final JsonWriter json = new JsonWriter();
  private final Members members;

  private IndexJson(Catalog catalog) {
    this.members = new Members(json, catalog);
  }

  static String of(Catalog catalog) {
    IndexJson index = new IndexJson(catalog);
    index.write(catalog);
    return index.json.toString();
  }

  private void write(Catalog catalog) {
    json.object(
        () -> {
          members.head("packsite-catalog/1");
          json.member("title", catalog.settings().title());
          json.member("description", catalog.settings().description());
          json.name("links")
              .object(
                  () -> {
                    members.link("page", "index.html");
                    members.link("images", ApiPaths.IMAGES);
                    members.link("build", ApiPaths.BUILD);
                  });
          json.name("packs").array(() -> catalog.entries().forEach(this::pack));
        });
  }

  private void pack(Entry entry) {
    Edition latest = entry.latest();
    json.object(
        () -> {
          json.member("name", entry.name());
          members.identity(latest);
          json.member("description", Members.some(latest.lead()));
          json.member("latest", latest.version());
          json.member("versions", entry.editions().stream().map(Edition::version).toList());
          members.packLinks(entry);
        });
  }
}
