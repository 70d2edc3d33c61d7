package packsite.site.api;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import packsite.lint.Finding;
import packsite.model.Chart;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.PackFile;
import packsite.model.Presets.Preset;
import packsite.site.catalog.Catalog;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Entry;
import packsite.site.catalog.Pair;
import packsite.site.page.Consume;
import packsite.site.page.FindingPlace;
import packsite.site.page.RawFiles;
import packsite.site.page.RuleAddress;
import packsite.site.press.Press;
import packsite.site.view.ImageFacts;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;

/** One version of a pack: all that is known of it. */
final class VersionJson {
  private final JsonWriter json = new JsonWriter();
  private final Catalog catalog;
  private final Entry entry;
  private final Edition edition;
  private final Members members;

  VersionJson(Catalog catalog, Entry entry, Edition edition) {
    this.catalog = catalog;
    this.entry = entry;
    this.edition = edition;
    this.members = new Members(json, catalog);
  }

  String text() {
    json.object(
        () -> {
          members.head("packsite-version/1");
          json.member("name", edition.name());
          json.member("version", edition.version());
          json.member("latest", entry.isLatest(edition));
          members.identity(edition);
          json.member("description", Members.some(edition.lead()));
          facts();
          members.dates(edition);
          artifact();
          constraints();
          json.name("charts").array(() -> edition.pack().charts().forEach(this::chart));
          images();
          presets();
          json.name("files").array(this::files);
          lint();
          json.name("comparisons").array(this::comparisons);
          links();
        });
    return json.toString();
  }

  private void facts() {
    json.member("namespace", Members.some(edition.pack().values().packSetting("namespace")));
    json.member("contributor", Members.some(edition.annotation("contributor")));
    json.member("source", Members.some(edition.annotation("source")));
    json.member("endOfLife", Members.some(edition.pack().json().eol()));
    json.member("documentation", Members.some(edition.annotation("docsURL")));
    json.member("folder", edition.pack().dir());
    json.member("duplicates", edition.rivals());
  }

  /** Null where nothing was packed. */
  private void artifact() {
    json.name("artifact");
    if (edition.artifact().isEmpty()) {
      json.nothing();
      return;
    }
    json.object(
        () -> {
          json.member("tarDigest", edition.artifact().orElseThrow().tarDigest());
          json.member("size", edition.artifact().orElseThrow().size());
          json.member("reference", Consume.reference(edition, catalog.settings()));
        });
  }

  private void constraints() {
    json.name("constraints")
        .object(
            () -> {
              json.name("packs")
                  .array(
                      () ->
                          edition
                              .pack()
                              .json()
                              .constraints()
                              .dependencies()
                              .forEach(this::dependency));
              json.name("resources")
                  .array(
                      () ->
                          edition.pack().json().constraints().resources().forEach(this::resource));
            });
  }

  private void dependency(Dependency dependency) {
    json.object(
        () -> {
          json.member("pack", Members.some(dependency.packName()));
          json.member("layer", Members.some(dependency.layer()));
          json.member("type", Members.some(dependency.type()));
          json.member("minVersion", Members.some(dependency.minVersion()));
          json.member("maxVersion", Members.some(dependency.maxVersion()));
        });
  }

  private void resource(Resource resource) {
    json.object(
        () -> {
          json.member("type", Members.some(resource.type()));
          json.member("minLimit", Members.some(resource.minLimit()));
          json.name("components").array(() -> resource.components().forEach(this::component));
        });
  }

  private void component(Component component) {
    json.object(
        () -> {
          json.member("request", Members.some(component.resourceRequestParamRef()));
          json.member("replicas", Members.some(component.replicaCountParamRef()));
        });
  }

  private void chart(Chart chart) {
    Optional<Chart.Meta> meta = chart.content().map(Chart.Content::meta);
    json.object(
        () -> {
          json.member("file", FindingPlace.within(edition, chart.path()));
          json.member("size", chart.size());
          json.member("name", Members.some(meta.flatMap(Chart.Meta::name)));
          json.member("version", Members.some(meta.flatMap(Chart.Meta::version)));
          json.member("appVersion", Members.some(meta.flatMap(Chart.Meta::appVersion)));
          json.member("kubeVersion", Members.some(meta.flatMap(Chart.Meta::kubeVersion)));
          List<Chart.Dependency> brought = meta.map(Chart.Meta::dependencies).orElse(List.of());
          json.name("dependencies").array(() -> brought.forEach(this::brought));
        });
  }

  private void brought(Chart.Dependency dependency) {
    json.object(
        () -> {
          json.member("name", Members.some(dependency.name()));
          json.member("version", Members.some(dependency.version()));
          json.member("repository", Members.some(dependency.repository()));
        });
  }

  private void images() {
    json.name("images").array(() -> ImageFacts.of(edition).uses().forEach(this::image));
  }

  private void image(ImageFacts.Use use) {
    json.object(
        () -> {
          json.member("image", use.reference().normalised());
          json.member("listed", use.listed());
          json.member("inUse", use.inUse().name().toLowerCase(Locale.ROOT));
        });
  }

  private void presets() {
    List<Preset> presets = edition.pack().presets().map(all -> all.all()).orElse(List.of());
    json.name("presets")
        .array(
            () ->
                presets.forEach(
                    preset ->
                        json.object(
                            () -> {
                              json.member("name", Members.some(preset.name()));
                              json.member("displayName", Members.some(preset.displayName()));
                              json.member("group", Members.some(preset.group()));
                              json.member(
                                  "remove", preset.remove().stream().map(Scalar::value).toList());
                            })));
  }

  private void files() {
    Set<String> raw = new HashSet<>(RawFiles.of(edition));
    for (PackFile file : edition.pack().files()) {
      json.object(
          () -> {
            json.member("path", file.path());
            json.member("size", file.size());
            json.member(
                "raw",
                raw.contains(file.path())
                    ? Optional.of(members.link(edition.raw(file.path())))
                    : Optional.empty());
          });
    }
  }

  /** Null where nobody looked. */
  private void lint() {
    members.counts(edition);
    json.name("lint").array(() -> edition.findings().forEach(this::finding));
  }

  private void finding(Finding finding) {
    json.object(
        () -> {
          json.member("code", finding.code());
          json.member("severity", finding.severity().label());
          json.member("file", FindingPlace.within(edition, finding.spot().path()));
          json.member("member", Members.some(finding.spot().member()));
          json.name("line");
          finding.spot().span().ifPresentOrElse(span -> json.value(span.line()), json::nothing);
          json.member("message", finding.hit().message());
          members.link("rule", RuleAddress.of(finding.code()));
        });
  }

  private void comparisons() {
    for (Pair pair : Pair.of(entry, catalog.settings().pairs())) {
      if (pair.was() == edition || pair.now() == edition) {
        json.object(
            () -> {
              json.member("from", pair.was().version());
              json.member("to", pair.now().version());
              members.link("page", pair.path() + "/index.html");
            });
      }
    }
  }

  private void links() {
    boolean hasImages = ImageFacts.of(edition).hasAny();
    json.name("links")
        .object(
            () -> {
              members.link("page", edition.page("index.html"));
              members.link("pack", Press.hub(entry));
              json.member(
                  "images",
                  hasImages
                      ? Optional.of(members.link(edition.page("images.txt")))
                      : Optional.empty());
              json.member("source", catalog.settings().source().folder(edition.pack().dir()));
            });
  }
}
