package packsite.oci;

import packsite.text.JsonWriter;

/** A pack that is not published, to JSON and back. */
final class SkippedJson {
  private SkippedJson() {}

  static void write(Skipped skipped, JsonWriter json) {
    json.member("sourceDir", skipped.sourceDir()).member("label", skipped.label());
    json.member("rule", skipped.rule());
    json.member("place", skipped.place()).member("reason", skipped.reason());
  }

  static Skipped read(JsonFields fields) throws Unreadable {
    return new Skipped(
        fields.text("sourceDir"),
        fields.text("label"),
        fields.optional("rule"),
        fields.text("place"),
        fields.text("reason"));
  }
}
