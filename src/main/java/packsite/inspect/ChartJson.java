package packsite.inspect;

import static packsite.inspect.InspectJson.keys;
import static packsite.inspect.InspectJson.text;
import static packsite.inspect.InspectJson.texts;

import java.util.Locale;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.model.Chart.Copy;
import packsite.model.Chart.Crd;
import packsite.model.Chart.Dependency;
import packsite.text.JsonWriter;

/** Chart archives as JSON. */
final class ChartJson {
  private final JsonWriter json;
  private final Places places;

  ChartJson(JsonWriter json, Places places) {
    this.json = json;
    this.places = places;
  }

  void write(Chart chart) {
    json.object(
        () -> {
          json.member("path", chart.path());
          json.member("size", chart.size());
          json.member("crc32", String.format(Locale.ROOT, "%08x", chart.crc()));
          json.name("content");
          chart.content().ifPresentOrElse(this::content, json::nothing);
          json.name("copy");
          chart.copy().ifPresentOrElse(this::copy, json::nothing);
          places.at(chart.listed().span());
        });
  }

  private void content(Content content) {
    json.object(
        () -> {
          json.member("name", text(content.meta().name()));
          json.member("version", text(content.meta().version()));
          json.member("appVersion", text(content.meta().appVersion()));
          json.member("apiVersion", text(content.meta().apiVersion()));
          json.member("deprecated", content.meta().deprecated());
          json.member("folder", content.folder());
          json.member("members", content.members().size());
          json.member("templates", content.templates().size());
          json.member("values", keys(content.defaults()));
          json.member("valuesSchema", content.valuesSchema().isPresent());
          json.name("crds").array(() -> content.crds().forEach(this::crd));
          json.name("dependencies")
              .array(() -> content.meta().dependencies().forEach(this::dependency));
          json.name("subcharts").array(() -> content.subcharts().forEach(this::content));
        });
  }

  private void crd(Crd crd) {
    json.object(
        () -> {
          json.member("name", crd.name());
          json.member("group", crd.group());
          json.member("kind", crd.kind());
          json.member("versions", crd.versions());
          json.member("member", crd.member());
        });
  }

  private void dependency(Dependency dependency) {
    json.object(
        () -> {
          json.member("name", text(dependency.name()));
          json.member("version", text(dependency.version()));
          json.member("alias", text(dependency.alias()));
          json.member("condition", text(dependency.condition()));
          json.member("tags", texts(dependency.tags()));
          places.at(dependency.item().span());
        });
  }

  private void copy(Copy copy) {
    json.object(
        () -> {
          json.member("dir", copy.dir());
          json.member("version", copy.meta().flatMap(meta -> text(meta.version())));
          json.member("files", copy.files());
          json.member("changed", copy.changed());
          json.member("onlyInArchive", copy.onlyInArchive());
          json.member("onlyInCopy", copy.onlyInCopy());
        });
  }
}
