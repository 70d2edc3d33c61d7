package packsite.site.api;

import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.State;
import packsite.text.JsonWriter;

/** The newest version of a pack, in the form that services which draw badges read. */
final class Badge {
  private Badge() {}

  static String of(Entry entry) {
    Edition latest = entry.latest();
    State state = latest.state();
    String note = state == State.ACTIVE ? "" : ", " + state.label();
    JsonWriter json = new JsonWriter();
    json.object(
        () -> {
          json.member("schemaVersion", 1);
          json.member("label", entry.name());
          json.member("message", latest.version() + note);
          json.member("color", color(state));
        });
    return json.toString();
  }

  private static String color(State state) {
    return switch (state) {
      case ACTIVE -> "blue";
      case DEPRECATED -> "yellow";
      case DISABLED, DELETED -> "red";
    };
  }
}
