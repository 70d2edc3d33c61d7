package packsite.inspect;

import static packsite.inspect.InspectJson.text;

import java.util.Locale;
import packsite.model.Pack;
import packsite.model.UsedImage;
import packsite.model.Values.DeclaredImage;
import packsite.text.JsonWriter;

/** Images as JSON: what the pack declares beside what it uses. */
final class ImagesJson {
  private final JsonWriter json;
  private final Places places;

  ImagesJson(JsonWriter json, Places places) {
    this.json = json;
    this.places = places;
  }

  void write(Pack pack) {
    json.name("images")
        .object(
            () -> {
              json.name("declared").array(() -> pack.values().images().forEach(this::declared));
              json.name("used").array(() -> pack.images().forEach(this::used));
            });
  }

  private void declared(DeclaredImage image) {
    json.object(
        () -> {
          json.member("image", text(image.text()));
          json.member("form", image.form().name().toLowerCase(Locale.ROOT));
          places.at(image.text().map(scalar -> scalar.span()).orElse(image.item().span()));
        });
  }

  private void used(UsedImage image) {
    json.object(
        () -> {
          json.member("image", image.reference());
          json.member("name", image.name());
          json.member("unknown", image.unknown());
          json.member("origin", image.origin().label());
          json.member("state", image.state().label());
          json.member("owner", image.owner());
          places.at(image.where());
          json.name("parts").array(() -> image.parts().forEach(places::place));
        });
  }
}
