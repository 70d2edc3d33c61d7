package packsite.inspect;

import java.util.List;
import java.util.Optional;
import packsite.model.Constraints;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.Logo;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.model.Presets.Preset;
import packsite.model.Problem;
import packsite.model.Repository;
import packsite.model.Repository.GitState;
import packsite.text.JsonWriter;
import packsite.text.Markdown;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** The model as JSON, format {@code packsite-inspect/1}: members are added, never changed. */
public final class InspectJson {
  private final JsonWriter json;
  private final Places places;
  private final boolean withKeys;

  private InspectJson(JsonWriter json, boolean withKeys) {
    this.json = json;
    this.places = new Places(json);
    this.withKeys = withKeys;
  }

  /**
   * The packs of a repository.
   *
   * @param withKeys adds each key of the pack's own JSON and YAML files with its place
   */
  public static JsonWriter of(Repository repository, boolean withKeys) {
    return new InspectJson(new JsonWriter(), withKeys).document(repository);
  }

  private JsonWriter document(Repository repository) {
    json.object(
        () -> {
          json.member("format", "packsite-inspect/1");
          json.name("git");
          repository.git().ifPresentOrElse(this::git, json::nothing);
          json.name("packs").array(() -> packs(repository).forEach(json::written));
          problems(repository.problems());
        });
    return json;
  }

  /** Each pack on its own, several at a time: most of the work is here. */
  private List<JsonWriter> packs(Repository repository) {
    return repository.packs().parallelStream()
        .map(
            pack -> {
              JsonWriter part = json.part();
              new InspectJson(part, withKeys).pack(pack);
              return part.seal();
            })
        .toList();
  }

  private void git(GitState git) {
    json.object(
        () -> {
          json.member("commit", git.commit());
          json.member("dirty", git.dirty());
          json.member("shallow", git.shallow());
        });
  }

  private void pack(Pack pack) {
    json.object(
        () -> {
          identity(pack);
          constraints(pack.json().constraints());
          new ValuesJson(json, places).write(pack.values());
          json.name("charts")
              .array(() -> pack.charts().forEach(new ChartJson(json, places)::write));
          json.name("manifests").array(() -> pack.manifests().forEach(this::manifest));
          new ImagesJson(json, places).write(pack);
          json.name("presets")
              .array(() -> pack.presets().ifPresent(all -> all.all().forEach(this::preset)));
          json.name("form").array(() -> new FormJson(json, places).write(pack));
          json.name("readme");
          pack.readme().ifPresentOrElse(this::readme, json::nothing);
          json.name("logo");
          pack.logo().ifPresentOrElse(this::logo, json::nothing);
          history(pack);
          json.member("files", pack.files().size());
          json.member("bytes", pack.files().stream().mapToLong(file -> file.size()).sum());
          if (withKeys) {
            json.name("keys").array(() -> places.keys(pack));
          }
          problems(pack.problems());
        });
  }

  private void identity(Pack pack) {
    PackJson file = pack.json();
    json.member("name", text(file.name()));
    json.member("version", text(file.version()));
    json.member("dir", pack.dir());
    json.member("displayName", text(file.displayName()));
    json.member("layer", text(file.layer()));
    json.member("addonType", text(file.addonType()));
    json.member("kind", pack.kind().label());
    json.member("cloudTypes", texts(file.cloudTypes()));
    json.member("group", text(file.group()));
    json.member("eol", text(file.eol()));
    json.name("annotations")
        .object(
            () ->
                file.annotations()
                    .forEach(note -> json.member(note.key().value(), note.value().value())));
  }

  private void constraints(Constraints constraints) {
    json.name("constraints")
        .object(
            () -> {
              json.name("dependencies")
                  .array(() -> constraints.dependencies().forEach(this::dependency));
              json.name("resources").array(() -> constraints.resources().forEach(this::resource));
            });
  }

  private void dependency(Dependency dependency) {
    json.object(
        () -> {
          json.member("packName", text(dependency.packName()));
          json.member("layer", text(dependency.layer()));
          json.member("type", text(dependency.type()));
          json.member("minVersion", text(dependency.minVersion()));
          json.member("maxVersion", text(dependency.maxVersion()));
          places.at(dependency.span());
        });
  }

  private void resource(Resource resource) {
    json.object(
        () -> {
          json.member("type", text(resource.type()));
          json.member("minLimit", text(resource.minLimit()));
          json.name("components").array(() -> resource.components().forEach(this::component));
          places.at(resource.span());
        });
  }

  private void component(Component component) {
    json.object(
        () -> {
          json.member("scheduleType", text(component.scheduleType()));
          json.member("resourceRequestParamRef", text(component.resourceRequestParamRef()));
          json.member("replicaCountParamRef", text(component.replicaCountParamRef()));
          places.at(component.span());
        });
  }

  private void manifest(Manifest manifest) {
    json.object(
        () -> {
          json.member("path", manifest.path());
          json.member("templated", manifest.templated());
          json.member("analysed", manifest.isAnalysed());
          json.name("objects")
              .array(
                  () ->
                      manifest
                          .objects()
                          .forEach(
                              object ->
                                  json.object(
                                      () -> {
                                        json.member("apiVersion", written(object.apiVersion()));
                                        json.member("kind", written(object.kind()));
                                        json.member("name", written(object.name()));
                                        json.member("namespace", written(object.namespace()));
                                        places.at(object.span());
                                      })));
        });
  }

  /** As the file has it: the value of a template expression is not known. */
  private static Optional<String> written(Optional<Scalar> scalar) {
    return scalar.map(s -> s.span().text().contains("{{") ? s.span().text() : s.value());
  }

  private void preset(Preset preset) {
    json.object(
        () -> {
          json.member("name", text(preset.name()));
          json.member("displayName", text(preset.displayName()));
          json.member("group", text(preset.group()));
          json.member("remove", texts(preset.remove()));
          json.member("add", keys(preset.added().flatMap(file -> file.mapping())));
          places.at(preset.span());
        });
  }

  private void readme(Markdown readme) {
    json.object(
        () -> {
          json.member("path", readme.source().path());
          json.member("length", readme.textLength());
          json.name("headings")
              .array(
                  () ->
                      readme
                          .headings()
                          .forEach(
                              heading ->
                                  json.object(
                                      () -> {
                                        json.member("level", heading.level());
                                        json.member("text", heading.text());
                                        json.member("id", heading.id());
                                        places.at(heading.span());
                                      })));
          json.member("links", readme.links().stream().filter(link -> !link.image()).count());
          json.member("images", readme.links().stream().filter(link -> link.image()).count());
          json.member("fences", readme.fences().stream().map(fence -> fence.language()).toList());
          json.member(
              "callouts", readme.callouts().stream().map(callout -> callout.kind()).toList());
          json.member("tables", readme.tables());
          json.member("taskItems", readme.taskItems());
        });
  }

  private void logo(Logo logo) {
    json.object(
        () -> {
          json.member("format", logo.format().label());
          json.member("width", logo.width());
          json.member("height", logo.height());
          json.member("alpha", logo.hasAlpha());
          json.member("bytes", logo.bytes());
          json.member("sha256", logo.sha256());
          json.member("defects", logo.defects().stream().map(d -> d.reason()).toList());
        });
  }

  private void history(Pack pack) {
    json.name("history");
    pack.history()
        .ifPresentOrElse(
            dates ->
                json.object(
                    () -> {
                      json.member("firstCommit", dates.firstCommit());
                      json.member("lastCommit", dates.lastCommit());
                      json.member("firstIsCertain", dates.firstIsCertain());
                      json.member("lastIsCertain", dates.lastIsCertain());
                    }),
            json::nothing);
  }

  private void problems(List<Problem> problems) {
    json.name("problems").array(() -> problems.forEach(this::problem));
  }

  private void problem(Problem problem) {
    json.object(
        () -> {
          json.member("kind", problem.kind().label());
          json.member("message", problem.message());
          json.member("help", problem.help());
          if (problem.span().isPresent()) {
            places.at(problem.span().get());
          } else {
            places.file(problem.path(), problem.member());
          }
        });
  }

  static Optional<String> text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value);
  }

  static List<String> texts(List<Scalar> scalars) {
    return scalars.stream().map(Scalar::value).toList();
  }

  static List<String> keys(Optional<Mapping> map) {
    return map.map(m -> m.effective().stream().map(Node.Entry::name).toList()).orElse(List.of());
  }
}
