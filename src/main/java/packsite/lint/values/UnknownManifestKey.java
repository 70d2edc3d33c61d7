package packsite.lint.values;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Manifest;
import packsite.model.PackFile;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** Values for a manifest that the pack does not have. */
public final class UnknownManifestKey implements PackRule {
  private static final About ABOUT =
      About.rule("VA202", "unknown-manifest-key", Levels.ERROR)
          .on("values.yaml and pack.json")
          .what("A key below `manifests` is not the name of a manifest that pack.json lists.")
          .why(
              """
            A manifest sees what stands below `manifests.<file name without extension>`. What stands below
            another key reaches none, and users who change it change nothing.""")
          .fix("Rename the key to the file name without its extension.")
          .bad(
              Example.values(
                      """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                manifests:
                  web-rout:
                    host: web.example.com
                """)
                  .and(
                      "manifests/web-route.yaml",
                      """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: route
                data:
                  host: "{{ .Values.host }}"
                """)
                  .andJson("kubeManifests", "[\"manifests/web-route.yaml\"]"))
          .good(
              Example.values(
                      """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                manifests:
                  web-route:
                    host: web.example.com
                """)
                  .and(
                      "manifests/web-route.yaml",
                      """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: route
                data:
                  host: "{{ .Values.host }}"
                """)
                  .andJson("kubeManifests", "[\"manifests/web-route.yaml\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Mapping> sections = scope.values().manifests().flatMap(e -> e.value().asMapping());
    if (sections.isEmpty() || scope.json().isEmpty() || scope.pack().isPartlyRead("pack.json")) {
      return;
    }
    List<String> names =
        scope.pack().json().kubeManifests().stream()
            .map(listed -> Manifest.valuesKey(listed.value()))
            .toList();
    for (Entry section : sections.get().effective()) {
      if (!names.contains(section.name()) && !section.name().contains("{{")) {
        hits.accept(hit(scope, section, names));
      }
    }
  }

  private static Hit hit(Scope scope, Entry section, List<String> names) {
    String message = "`" + section.name() + "` is not a manifest in this pack";
    Hit hit =
        Hit.at(section.key().span(), message)
            .label(
                unlisted(scope, section.name())
                    .map(file -> "pack.json does not list `" + file + "`")
                    .orElseGet(() -> expected(section.name(), names)))
            .why("a manifest sees the values below its own file name; these reach none");
    return Sections.isEmpty(section.value()) ? hit.levels(Levels.WARNING) : hit;
  }

  /** The manifest of that name, which is there and not listed. */
  private static Optional<String> unlisted(Scope scope, String name) {
    return scope.pack().files().stream()
        .map(PackFile::path)
        .filter(path -> path.equals("manifests/" + name + ".yaml"))
        .findFirst();
  }

  private static String expected(String name, List<String> names) {
    return switch (names.size()) {
      case 0 -> "pack.json lists no manifests";
      case 1 -> "the only manifest is `" + names.get(0) + "`";
      default -> Scope.suggestion(name, names);
    };
  }
}
