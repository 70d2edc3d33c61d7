package packsite.lint.repository;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.Options;
import packsite.lint.rule.RepositoryRule;
import packsite.model.Pack;
import packsite.model.PackId;
import packsite.model.Repository;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** Two folders that hold the same version of the same pack. */
public final class DuplicateIdentity implements RepositoryRule {
  private static final About ABOUT =
      About.rule("XR101", "duplicate-identity", Levels.ERROR)
          .on("pack.json")
          .what("Two folders have the same name and version in pack.json.")
          .why(
              """
            Name and version are what a registry knows a pack by. The folder that is pushed last replaces the
            other one, and nobody sees which.""")
          .fix("Give one of them another version, or delete it.")
          .bad(
              Example.file(
                      "../web-copy/pack.json",
                      """
                {
                  "name": "web",
                  "displayName": "Web",
                  "version": "1.0.0",
                  "layer": "addon",
                  "addonType": "monitoring",
                  "cloudTypes": ["all"],
                  "charts": ["charts/web-1.0.0.tgz"]
                }
                """)
                  .and("../web-copy/values.yaml", "pack:\n  namespace: web\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Repository repository, Options options, Consumer<Hit> hits) {
    Map<PackId, List<Pack>> byId = new TreeMap<>();
    for (Pack pack : repository.packs()) {
      pack.id().ifPresent(id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(pack));
    }
    byId.forEach(
        (id, packs) ->
            packs.stream().skip(1).forEach(pack -> hits.accept(hit(id, packs.get(0), pack))));
  }

  private static Hit hit(PackId id, Pack first, Pack second) {
    return Hit.at(version(second), "`" + id + "` is also in " + folder(first))
        .label("the same name and version")
        .also(version(first), "first here");
  }

  private static String folder(Pack pack) {
    return pack.dir().isEmpty() ? "the root of the repository" : pack.dir();
  }

  private static Span version(Pack pack) {
    return pack.json().version().map(Scalar::span).orElseThrow();
  }
}
