package packsite.site.api;

import java.util.Locale;
import packsite.site.catalog.Catalog;
import packsite.site.page.ImageIndex;
import packsite.text.JsonWriter;

/** All images and the versions that list or use them. */
final class ImagesJson {
  private final JsonWriter json = new JsonWriter();

  private ImagesJson() {}

  static String of(Catalog catalog) {
    ImagesJson images = new ImagesJson();
    images.json.object(
        () -> {
          new Members(images.json, catalog).head("packsite-images/1");
          images
              .json
              .name("images")
              .array(() -> ImageIndex.of(catalog).names().forEach(images::name));
        });
    return images.json.toString();
  }

  private void name(ImageIndex.Name name) {
    json.object(
        () -> {
          json.member("registry", name.registry());
          json.member("repository", name.path());
          json.member("retired", name.retired());
          json.name("tags").array(() -> name.tags().forEach(this::tag));
        });
  }

  private void tag(ImageIndex.Tag tag) {
    json.object(
        () -> {
          json.member("image", tag.reference());
          json.name("packs").array(() -> tag.uses().forEach(this::use));
        });
  }

  private void use(ImageIndex.Use use) {
    json.object(
        () -> {
          json.member("name", use.entry().name());
          json.member("version", use.edition().version());
          json.member("latest", use.entry().isLatest(use.edition()));
          json.member("listed", use.listed());
          json.member("inUse", use.inUse().name().toLowerCase(Locale.ROOT));
        });
  }
}
