package packsite.lint.packjson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackJson;
import packsite.model.PackLayer;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** An operating system whose image is not described. */
public final class OsAnnotationsMissing implements PackRule {
  private static final About ABOUT =
      About.rule("PJ216", "os-annotations-missing", Levels.WARNING)
          .on("annotations")
          .what(
              "A pack of layer os lacks annotations that tell Palette which image to start, and how to enter it.")
          .why(
              "Without them the image cannot be found, or nobody can log in to install Kubernetes.")
          .fix(
              "Add `osName`, `sshUsername`, `skipK8sInstall` and those of the cloud: AWS `cloudRegion`, `imageId`,"
                  + " `imageOwner`; Azure `imageOffer`, `imagePublisher`, `imageSKU`; vSphere `folder`, `imageId`.")
          .bad(
              Example.json("layer", "\"os\"")
                  .andJson("addonType", "")
                  .andJson("charts", "")
                  .andJson("cloudTypes", "[\"aws\"]")
                  .andJson("annotations", "{\"osName\": \"ubuntu\", \"imageId\": \"ami-1\"}")
                  .and("values.yaml", ""))
          .good(
              Example.json("layer", "\"os\"")
                  .andJson("addonType", "")
                  .andJson("charts", "")
                  .andJson("cloudTypes", "[\"aws\"]")
                  .andJson(
                      "annotations",
                      "{\"osName\": \"ubuntu\", \"sshUsername\": \"ubuntu\", \"skipK8sInstall\": \"true\", \"cloudRegion\": \"us-east-1\", \"imageId\": \"ami-1\", \"imageOwner\": \"skerry\"}")
                  .and("values.yaml", ""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    PackJson json = scope.pack().json();
    if (scope.json().isEmpty() || json.packLayer().filter(PackLayer.OS::equals).isEmpty()) {
      return;
    }
    Mapping root = scope.json().get();
    Optional<Entry> annotations = root.entry("annotations");
    if (annotations.filter(entry -> entry.value().asMapping().isEmpty()).isPresent()) {
      return;
    }
    List<String> missing = new ArrayList<>(List.of("osName", "sshUsername", "skipK8sInstall"));
    List<String> clouds = json.cloudTypes().stream().map(Scalar::value).distinct().toList();
    if (clouds.size() == 1) {
      missing.addAll(OsImage.annotations(clouds.get(0)));
    }
    missing.removeIf(key -> annotations.flatMap(entry -> at(entry, key)).isPresent());
    if (!missing.isEmpty()) {
      Span place =
          annotations
              .map(Entry::key)
              .map(key -> key.span())
              .orElse(json.layer().orElseThrow().span());
      hits.accept(
          Hit.at(place, "operating system pack lacks " + named(missing))
              .label("add " + Scope.listed(missing)));
    }
  }

  private static Optional<Entry> at(Entry annotations, String key) {
    return annotations.value().asMapping().flatMap(map -> map.entry(key));
  }

  private static String named(List<String> missing) {
    String first = "`" + missing.get(0) + "`";
    return missing.size() == 1
        ? "the annotation " + first
        : first + " and " + (missing.size() - 1) + " more annotations";
  }
}
