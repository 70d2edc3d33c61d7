package packsite.lint.manifests;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.PackFile;
import packsite.model.PackJson;
import packsite.model.Problem;
import packsite.text.Node.Scalar;

/** A manifest that pack.json does not list. */
public final class ManifestUnreferenced implements PackRule {
  private static final String FOLDER = "manifests/";

  private static final About ABOUT =
      About.rule("MF103", "manifest-unreferenced", Levels.WARNING)
          .on("manifests/")
          .what("A YAML file in manifests/ is not listed in `kubeManifests` of pack.json.")
          .why(
              """
              Only listed manifests are installed. The file is published with the pack and looks as if it
              were part of what runs.""")
          .fix("List it in `kubeManifests`, or delete it.")
          .bad(
              Example.file(
                  "manifests/extras.yaml",
                  """
                  apiVersion: v1
                  kind: Namespace
                  metadata:
                    name: extras
                  """))
          .good(
              Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                  .and(
                      "manifests/extras.yaml",
                      """
                      apiVersion: v1
                      kind: Namespace
                      metadata:
                        name: extras
                      """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (scope.json().isEmpty() || listIsUnclear(scope)) {
      return;
    }
    Set<String> listed =
        scope.pack().json().kubeManifests().stream()
            .map(Scalar::value)
            .map(PackJson::plainPath)
            .collect(Collectors.toSet());
    // Where a listed manifest is missing, this one may be what was meant.
    boolean complete = listed.stream().allMatch(scope::has);
    for (PackFile file : scope.pack().files()) {
      String path = file.path();
      boolean yaml = path.endsWith(".yaml") || path.endsWith(".yml");
      if (path.startsWith(FOLDER) && yaml && !isListed(path, listed)) {
        hits.accept(hit(scope, path, complete));
      }
    }
  }

  /** Part of pack.json, or of the list, could not be read. */
  private static boolean listIsUnclear(Scope scope) {
    int entries =
        scope
            .json()
            .flatMap(json -> json.get("kubeManifests"))
            .map(node -> node.asSequence().map(list -> list.items().size()).orElse(-1))
            .orElse(0);
    return scope.pack().json().kubeManifests().size() != entries
        || scope.pack().problems().stream()
            .anyMatch(
                problem ->
                    problem.path().equals(scope.path("pack.json"))
                        && problem.kind() == Problem.Kind.SYNTAX);
  }

  private static boolean isListed(String path, Set<String> listed) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (listed.contains(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private static Hit hit(Scope scope, String path, boolean complete) {
    Hit hit =
        Hit.in(scope.path(path), "`" + path + "` is not listed in pack.json")
            .why("only what `kubeManifests` lists is installed")
            .help("list it in `kubeManifests`, or delete it");
    return complete ? hit.fix(Fix.unsafe("delete " + path, new Fix.Delete(scope.path(path)))) : hit;
  }
}
