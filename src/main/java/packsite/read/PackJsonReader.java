package packsite.read;

import static packsite.read.Fields.each;
import static packsite.read.Fields.text;
import static packsite.read.Fields.texts;

import java.util.List;
import packsite.model.Constraints;
import packsite.model.Constraints.Component;
import packsite.model.Constraints.Dependency;
import packsite.model.Constraints.Resource;
import packsite.model.PackJson;
import packsite.model.PackJson.Annotation;
import packsite.text.JsonFile;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** pack.json to its typed view. */
final class PackJsonReader {
  private PackJsonReader() {}

  /** Of a file that is no JSON object, a view without values. */
  static PackJson read(JsonFile file) {
    Mapping root = file.mapping().orElseGet(() -> Mapping.empty(file.source()));
    return new PackJson(
        file,
        text(root, "name"),
        text(root, "displayName"),
        text(root, "version"),
        text(root, "layer"),
        texts(root, "cloudTypes"),
        text(root, "addonType"),
        text(root, "addonSubType"),
        text(root, "group"),
        text(root, "eol"),
        annotations(root),
        texts(root, "charts"),
        texts(root, "kubeManifests"),
        texts(root, "ansibleRoles"),
        constraints(root));
  }

  private static List<Annotation> annotations(Mapping root) {
    return root.mapping("annotations").stream()
        .flatMap(map -> map.effective().stream())
        .filter(entry -> entry.value().asScalar().filter(Fields::isText).isPresent())
        .map(PackJsonReader::annotation)
        .toList();
  }

  private static Annotation annotation(Entry entry) {
    return new Annotation((Scalar) entry.key(), (Scalar) entry.value());
  }

  private static Constraints constraints(Mapping root) {
    return root.mapping("constraints")
        .map(
            map ->
                new Constraints(
                    each(map, "dependencies", PackJsonReader::dependency),
                    each(map, "resources", PackJsonReader::resource)))
        .orElse(new Constraints(List.of(), List.of()));
  }

  private static Dependency dependency(Mapping map) {
    return new Dependency(
        map.span(),
        text(map, "packName"),
        text(map, "layer"),
        text(map, "type"),
        text(map, "minVersion"),
        text(map, "maxVersion"));
  }

  private static Resource resource(Mapping map) {
    return new Resource(
        map.span(),
        text(map, "type"),
        Fields.number(map, "minLimit"),
        each(map, "components", PackJsonReader::component));
  }

  private static Component component(Mapping map) {
    return new Component(
        map.span(),
        text(map, "scheduleType"),
        text(map, "resourceRequestParamRef"),
        text(map, "replicaCountParamRef"));
  }
}
