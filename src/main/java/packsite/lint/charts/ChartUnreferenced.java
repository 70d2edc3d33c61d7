package packsite.lint.charts;

import java.util.HashSet;
import java.util.Optional;
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
import packsite.text.Node;

/** A chart archive that the pack carries along and nobody installs. */
public final class ChartUnreferenced implements PackRule {
  private static final String PACK_JSON = "pack.json";

  private static final About ABOUT =
      About.rule("CH105", "chart-unreferenced", Levels.WARNING)
          .on("charts/")
          .what("An archive lies in charts/ and pack.json does not list it.")
          .why(
              """
            It is published with the pack and never installed: either the pack lacks a chart that it needs,
            or everybody downloads one that it does not need.""")
          .fix("List it under `charts` in pack.json, or delete it.")
          .bad(
              Example.file(
                  "charts/handbook-0.9.0.tgz!/handbook/Chart.yaml",
                  """
                apiVersion: v2
                name: handbook
                version: 0.9.0
                """))
          .good(Example.json("charts", "[\"./charts/web-1.0.0.tgz\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Node> list = scope.json().flatMap(json -> json.get("charts"));
    boolean legible = list.map(node -> node.asSequence().isPresent()).orElse(true);
    if (scope.json().isEmpty() || scope.pack().isPartlyRead(PACK_JSON) || !legible) {
      return;
    }
    Set<String> listed = listed(scope);
    Set<String> there = new HashSet<>();
    scope.pack().files().forEach(file -> there.add(file.path()));
    boolean complete = there.containsAll(listed);
    for (PackFile file : scope.pack().files()) {
      if (Archives.isOne(file.path()) && !listed.contains(file.path())) {
        hits.accept(hit(scope, file.path(), complete));
      }
    }
  }

  private static Set<String> listed(Scope scope) {
    return scope.pack().json().charts().stream()
        .map(entry -> PackJson.plainPath(entry.value()))
        .collect(Collectors.toSet());
  }

  private static Hit hit(Scope scope, String path, boolean complete) {
    String archive = scope.path(path);
    Hit hit =
        Hit.in(archive, "archive `" + path + "` is not listed in pack.json")
            .why("it is published with the pack and never installed")
            .help("list it under `charts`, or delete it");
    // Where a listed archive is missing, this one may be what was meant.
    return complete ? hit.fix(Fix.unsafe("delete the archive", new Fix.Delete(archive))) : hit;
  }
}
