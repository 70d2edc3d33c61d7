package packsite.lint.repository;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.Options;
import packsite.lint.rule.RepositoryRule;
import packsite.model.Pack;
import packsite.model.PackJson;
import packsite.model.Repository;
import packsite.text.Node.Scalar;

/** Versions of one pack that present themselves differently. */
public final class IdentityDrift implements RepositoryRule {
  /** A property that versions of one pack share. */
  private record Trait(String key, Function<PackJson, Optional<Scalar>> of, String why) {}

  private static final List<Trait> TRAITS =
      List.of(
          new Trait("displayName", PackJson::displayName, "users see two packs where there is one"),
          new Trait("layer", PackJson::layer, "a profile cannot replace one version by the other"),
          new Trait("addonType", PackJson::addonType, "users find the versions in two places"));

  private static final About ABOUT =
      About.rule("XR102", "identity-drift", Levels.WARNING)
          .on("pack.json")
          .what("`displayName`, `layer` or `addonType` differs from the version before.")
          .why(
              """
              Versions of one name are one pack. A new one that is shown under another name, or sits in
              another layer or category, looks like another pack, and nobody finds the update.""")
          .fix(
              """
              Write what the version before has. Where the change is meant, say so with an ignore, or give
              the pack a name of its own.""")
          .bad(
              Example.file(
                      "../web-0.9.0/pack.json",
                      """
                  {
                    "name": "web",
                    "displayName": "Web Server",
                    "version": "0.9.0",
                    "layer": "addon",
                    "addonType": "monitoring",
                    "cloudTypes": ["all"],
                    "kubeManifests": ["manifests/web.yaml"]
                  }
                  """)
                  .and(
                      "../web-0.9.0/manifests/web.yaml",
                      "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n")
                  .and("../web-0.9.0/values.yaml", "pack:\n  namespace: web\n"))
          .good(
              Example.file(
                      "../web-0.9.0/pack.json",
                      """
                  {
                    "name": "web",
                    "displayName": "Web",
                    "version": "0.9.0",
                    "layer": "addon",
                    "addonType": "monitoring",
                    "cloudTypes": ["all"],
                    "kubeManifests": ["manifests/web.yaml"]
                  }
                  """)
                  .and(
                      "../web-0.9.0/manifests/web.yaml",
                      "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: web\n")
                  .and("../web-0.9.0/values.yaml", "pack:\n  namespace: web\n"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Repository repository, Options options, Consumer<Hit> hits) {
    Map<String, List<Pack>> byName = new TreeMap<>();
    for (Pack pack : repository.packs()) {
      pack.id()
          .ifPresent(id -> byName.computeIfAbsent(id.name(), n -> new ArrayList<>()).add(pack));
    }
    for (List<Pack> versions : byName.values()) {
      versions.sort(Comparator.comparing(Pack::version).thenComparing(Pack::dir));
      for (Trait trait : TRAITS) {
        drifts(trait, versions, hits);
      }
    }
  }

  /** Each value is held against that of the nearest version below that has one. */
  private static void drifts(Trait trait, List<Pack> versions, Consumer<Hit> hits) {
    Pack before = versions.get(0);
    for (Pack pack : versions) {
      Optional<Scalar> old = trait.of().apply(before.json());
      Optional<Scalar> own = trait.of().apply(pack.json());
      if (own.isEmpty()) {
        continue;
      }
      if (old.isPresent() && !old.get().value().equals(own.get().value())) {
        hits.accept(hit(trait, before, old.get(), own.get()));
      }
      before = pack;
    }
  }

  private static Hit hit(Trait trait, Pack before, Scalar old, Scalar own) {
    String message =
        "`%s` is `%s` here and `%s` in version %s"
            .formatted(trait.key(), own.value(), old.value(), before.version().text());
    return Hit.at(own.span(), message)
        .label("write `" + old.value() + "`, or give the pack another name")
        .also(old.span(), "in the version before")
        .why(trait.why());
  }
}
