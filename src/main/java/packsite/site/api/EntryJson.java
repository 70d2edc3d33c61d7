package packsite.site.api;

import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.text.JsonWriter;

/** A pack and all its versions. */
final class EntryJson {
  private EntryJson() {}

  static String of(Catalog catalog, Entry entry) {
    JsonWriter json = new JsonWriter();
    Members members = new Members(json, catalog);
    Edition latest = entry.latest();
    json.object(
        () -> {
          members.head("packsite-pack/1");
          json.member("name", entry.name());
          members.identity(latest);
          json.member("description", Members.some(latest.lead()));
          json.member("latest", latest.version());
          json.name("versions")
              .array(() -> entry.editions().forEach(edition -> members.version(entry, edition)));
          members.packLinks(entry);
        });
    return json.toString();
  }
}
