package packsite.lint.manifests;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Manifest;

/** Two manifests that go by one name. */
public final class ManifestBasenameClash implements PackRule {
  private static final String OBJECT =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: extras
      """;

  private static final About ABOUT =
      About.rule("MF102", "manifest-basename-clash", Levels.ERROR)
          .on("kubeManifests")
          .what("Two listed manifests have the same file name, folders and extension aside.")
          .why(
              """
              The name is what a manifest is known by: its values stand at `manifests.<name>`. Two of one
              name get the same values, and one may replace the other.""")
          .fix("Rename one of the files, in pack.json too.")
          .bad(
              Example.json(
                      "kubeManifests", "[\"manifests/a/extras.yaml\", \"manifests/b/extras.yaml\"]")
                  .and("manifests/a/extras.yaml", OBJECT)
                  .and("manifests/b/extras.yaml", OBJECT))
          .good(
              Example.json(
                      "kubeManifests", "[\"manifests/extras-a.yaml\", \"manifests/extras-b.yaml\"]")
                  .and("manifests/extras-a.yaml", OBJECT)
                  .and("manifests/extras-b.yaml", OBJECT));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Map<String, Manifest> byName = new HashMap<>();
    for (Manifest manifest : scope.pack().manifests()) {
      Manifest first = byName.putIfAbsent(manifest.name(), manifest);
      if (first != null) {
        hits.accept(
            Hit.at(
                    manifest.listed().span(),
                    "two manifests have the name `" + manifest.name() + "`")
                .label("rename the file")
                .also(first.listed().span(), "the other one")
                .why("both get the values at `manifests." + manifest.name() + "`"));
      }
    }
  }
}
