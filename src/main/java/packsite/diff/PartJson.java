package packsite.diff;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.compare.Changes;
import packsite.compare.ChartChange;
import packsite.compare.ChartChange.Facts;
import packsite.compare.ConstraintChanges;
import packsite.compare.ImageChanges;
import packsite.compare.ImageChanges.ImageChange;
import packsite.compare.ManifestChange;
import packsite.compare.ManifestChange.ObjectChange;
import packsite.compare.PresetChange;
import packsite.compare.Sides;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.FormSchema.Field;
import packsite.model.ImageRef;
import packsite.text.JsonWriter;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** What differs in the parts of a pack, beside its values. */
final class PartJson {
  private final JsonWriter json;
  private final TreeJson trees;
  private final TreeJson secretTrees;

  PartJson(JsonWriter json, TreeJson trees, TreeJson secretTrees) {
    this.json = json;
    this.trees = trees;
    this.secretTrees = secretTrees;
  }

  void parts(Changes changes) {
    json.name("images").object(() -> images(changes.images()));
    list("charts", changes.charts(), this::chart);
    list("manifests", changes.manifests(), this::manifest);
    list("presets", changes.presets(), this::preset);
    list(
        "form",
        changes.form(),
        field -> {
          json.member("path", field.path());
          Sides<String> template = field.field().map(Field::template).map(Scalar::value);
          json.member("was", template.was()).member("now", template.now());
          places(field.field().map(f -> f.path().span()));
        });
    json.name("constraints").object(() -> constraints(changes.constraints()));
  }

  private <T> void list(String name, List<T> items, Consumer<T> members) {
    json.name(name).array(() -> items.forEach(item -> json.object(() -> members.accept(item))));
  }

  private void places(Sides<Span> places) {
    place("wasPlace", places.was());
    place("nowPlace", places.now());
  }

  private void place(String name, Optional<Span> place) {
    place.ifPresent(span -> trees.place(name, span));
  }

  private void images(ImageChanges images) {
    list("declared", images.declared(), this::image);
    list("used", images.used(), this::image);
    DiffJson.numbers(json, "unknown", images.unknown().map(Integer::longValue));
  }

  private void image(ImageChange image) {
    json.member("kind", DiffJson.label(image.kind()));
    Sides<String> text = image.image().map(ImageRef::text);
    json.member("was", text.was()).member("now", text.now());
    places(image.place());
  }

  private void chart(ChartChange chart) {
    json.member("path", chart.path());
    json.member("sameBytes", chart.sameBytes());
    facts("was", chart.facts().was());
    facts("now", chart.facts().now());
    json.name("defaults");
    trees.tree(chart.defaults());
    list(
        "members",
        chart.members(),
        member -> {
          json.member("name", member.name());
          json.member("template", member.isTemplate());
          DiffJson.numbers(json, "size", member.size());
        });
    list(
        "crds",
        chart.crds(),
        crd -> {
          json.member("name", crd.name()).member("kind", crd.kind());
          texts("was", crd.versions().was());
          texts("now", crd.versions().now());
        });
    DiffJson.numbers(json, "copies", chart.copies().map(Integer::longValue));
    list("subcharts", chart.subcharts(), this::chart);
  }

  private void facts(String name, Optional<Facts> facts) {
    json.name(name);
    if (facts.isEmpty()) {
      json.nothing();
      return;
    }
    Facts it = facts.get();
    json.object(
        () -> {
          json.member("file", it.file()).member("size", it.size());
          json.member("version", it.version()).member("appVersion", it.appVersion());
          json.member("kubeVersion", it.kubeVersion());
        });
  }

  private void texts(String name, Optional<List<String>> texts) {
    if (texts.isPresent()) {
      json.member(name, texts.get());
    } else {
      json.name(name).nothing();
    }
  }

  private void manifest(ManifestChange manifest) {
    json.member("name", manifest.name());
    json.member("was", manifest.path().was()).member("now", manifest.path().now());
    list("objects", manifest.objects(), this::object);
  }

  private void object(ObjectChange object) {
    json.member("kind", object.id().kind());
    json.member("namespace", object.id().namespace());
    json.member("name", object.id().name());
    places(object.place());
    json.name("tree");
    (object.id().kind().equals("Secret") ? secretTrees : trees).tree(object.changes());
  }

  private void preset(PresetChange preset) {
    json.member("group", preset.group()).member("name", preset.name());
    DiffJson.sides(json, "displayName", preset.displayName());
    places(preset.preset().map(one -> one.span()));
    json.name("add");
    trees.tree(preset.add());
    list(
        "remove",
        preset.remove(),
        path -> json.member("was", path.was()).member("now", path.now()));
  }

  private void constraints(ConstraintChanges constraints) {
    list(
        "dependencies",
        constraints.dependencies(),
        change -> {
          json.member("packName", change.packName()).member("layer", change.layer());
          json.name("was");
          dependency(change.dependency().was());
          json.name("now");
          dependency(change.dependency().now());
        });
    list(
        "resources",
        constraints.resources(),
        change -> {
          json.member("type", change.type());
          json.name("was");
          resource(change.resource().was());
          json.name("now");
          resource(change.resource().now());
        });
  }

  private void dependency(Optional<Dependency> dependency) {
    if (dependency.isEmpty()) {
      json.nothing();
      return;
    }
    Dependency it = dependency.get();
    json.object(
        () -> {
          json.member("type", it.type().map(Scalar::value));
          json.member("minVersion", it.minVersion().map(Scalar::value));
          json.member("maxVersion", it.maxVersion().map(Scalar::value));
          trees.place("place", it.span());
        });
  }

  private void resource(Optional<Resource> resource) {
    if (resource.isEmpty()) {
      json.nothing();
      return;
    }
    Resource it = resource.get();
    json.object(
        () -> {
          json.member("minLimit", it.minLimit().map(Scalar::value));
          list(
              "components",
              it.components(),
              part -> {
                json.member("request", part.resourceRequestParamRef().map(Scalar::value));
                json.member("replicas", part.replicaCountParamRef().map(Scalar::value));
              });
          trees.place("place", it.span());
        });
  }
}
