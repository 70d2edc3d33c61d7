package packsite.lint.packjson;

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
import packsite.model.PackJson.Annotation;
import packsite.model.PackLayer;
import packsite.text.Node.Entry;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** An operating system image of one cloud, offered to another. */
public final class OsCloudMismatch implements PackRule {
  private static final About ABOUT =
      About.rule("PJ217", "os-cloud-mismatch", Levels.WARNING)
          .on("annotations")
          .what(
              "A pack of layer os describes an image of one cloud, and `cloudTypes` says otherwise.")
          .why(
              "An image exists on one cloud. Clusters on the others would be started from nothing.")
          .fix("List exactly the cloud of the image; make a pack for each other cloud.")
          .bad(
              Example.json("layer", "\"os\"")
                  .andJson("addonType", "")
                  .andJson("charts", "")
                  .andJson("cloudTypes", "[\"aws\", \"azure\"]")
                  .andJson(
                      "annotations",
                      "{\"osName\": \"ubuntu\", \"sshUsername\": \"ubuntu\", \"skipK8sInstall\": \"true\", \"cloudRegion\": \"us-east-1\", \"imageId\": \"ami-1\", \"imageOwner\": \"skerry\"}")
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
    List<String> clouds = json.cloudTypes().stream().map(Scalar::value).toList();
    if (clouds.isEmpty() || json.packLayer().filter(PackLayer.OS::equals).isEmpty()) {
      return;
    }
    Optional<Annotation> telling =
        json.annotations().stream()
            .filter(annotation -> !OsImage.cloud(annotation.key().value()).isEmpty())
            .findFirst();
    if (telling.isEmpty()) {
      return;
    }
    Scalar key = telling.get().key();
    String cloud = OsImage.cloud(key.value());
    if (!clouds.equals(List.of(cloud))) {
      Span list =
          scope
              .json()
              .flatMap(root -> root.entry("cloudTypes"))
              .map(Entry::value)
              .orElse(key)
              .span();
      hits.accept(
          Hit.at(
                  list,
                  "annotations describe an image of `"
                      + cloud
                      + "` and `cloudTypes` lists "
                      + Scope.listed(clouds))
              .label("write [\"" + cloud + "\"]")
              .also(key.span(), "images of " + cloud + " alone have this"));
    }
  }
}
