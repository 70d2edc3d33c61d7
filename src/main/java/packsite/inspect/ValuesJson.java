package packsite.inspect;

import static packsite.inspect.InspectJson.keys;
import static packsite.inspect.InspectJson.text;

import packsite.model.Values;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;

/** values.yaml as JSON. */
final class ValuesJson {
  private final JsonWriter json;
  private final Places places;

  ValuesJson(JsonWriter json, Places places) {
    this.json = json;
    this.places = places;
  }

  void write(Values values) {
    json.name("values")
        .object(
            () -> {
              json.member("path", values.file().source().path());
              json.member("roots", keys(values.root()));
              json.member("namespace", values.packSetting("namespace").map(Scalar::value));
              json.name("enabledPresets").array(() -> enabled(values));
              json.name("macros").array(() -> values.macros().forEach(this::macro));
              json.name("contentCharts")
                  .array(() -> values.contentCharts().forEach(this::contentChart));
              json.member("comments", values.file().comments().all().size());
            });
  }

  private void enabled(Values values) {
    values
        .presetMarker()
        .ifPresent(
            marker ->
                marker
                    .choices()
                    .forEach(
                        choice ->
                            json.object(
                                () -> {
                                  json.member("group", choice.group());
                                  json.member("name", choice.name());
                                  places.at(choice.span());
                                })));
  }

  private void macro(Values.Macro macro) {
    json.object(
        () -> {
          json.member("scope", macro.scope().label());
          json.member("path", macro.path());
          json.member("quoted", macro.quoted());
          places.at(macro.span());
        });
  }

  private void contentChart(Values.ContentChart chart) {
    json.object(
        () -> {
          json.member("repo", text(chart.repo()));
          json.member("name", text(chart.name()));
          json.member("version", text(chart.version()));
          places.at(chart.item().span());
        });
  }
}
