package packsite.lint.manifests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.gotemplate.Neutraliser;
import packsite.gotemplate.ReadSet;
import packsite.gotemplate.ReadSet.Read;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.Manifest;
import packsite.text.DottedPaths;
import packsite.text.Span;

/** A manifest asks for values that nobody gives it. */
public final class ManifestValuesMissing implements PackRule {
  /**
   * What a template finds at its root, as far as other programs have the same kind of templates.
   */
  private static final Pattern ROOT_OF_OTHERS =
      Pattern.compile(
          "(?<=[\\s({|])\\.(?!(?:Values|Release|Chart|Capabilities|Files|Template|Subcharts)\\b)"
              + "[A-Z]\\w*");

  private static final String TEMPLATE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: {{ .Values.namespace }}
      """;

  private static final About ABOUT =
      About.rule("MF104", "manifest-values-missing", Levels.WARNING)
          .on("kubeManifests, values.yaml")
          .what("A manifest reads `.Values`, and values.yaml has no `manifests.<name>` for it.")
          .why(
              """
              A manifest sees what stands at its file name below `manifests` as `.Values`. Without that key
              the fields are empty when it is installed, or it is not installed at all.""")
          .fix(
              "Add `manifests:` to values.yaml, below it the file name without extension, and the values.")
          .bad(
              Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                  .and("manifests/extras.yaml", TEMPLATE))
          .good(
              Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                  .and("manifests/extras.yaml", TEMPLATE)
                  .and(
                      "values.yaml",
                      """
                      pack:
                        namespace: web
                        content:
                          images:
                            - image: quay.io/skerry/web:1.0.0
                      manifests:
                        extras:
                          namespace: extras
                      """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Manifest manifest : scope.pack().manifests()) {
      if (manifest.templated() && isUnset(scope, manifest) && !isOfOthers(manifest)) {
        hit(manifest).ifPresent(hits);
      }
    }
  }

  private static boolean isUnset(Scope scope, Manifest manifest) {
    Optional<DottedPaths> known = scope.settablePaths();
    String path = "manifests." + manifest.name();
    return known.isPresent() && !known.get().has(path) && !scope.isMisplaced(path);
  }

  /** It carries the templates of another program, whose `.Values` are none of ours. */
  private static boolean isOfOthers(Manifest manifest) {
    return Neutraliser.neutralise(manifest.source()).actions().stream()
        .anyMatch(action -> ROOT_OF_OTHERS.matcher(action.text()).find());
  }

  private static Optional<Hit> hit(Manifest manifest) {
    ReadSet set = manifest.reads().get();
    List<Read> reads = set.everything().isPresent() ? List.of() : set.reads();
    List<String> paths =
        reads.stream()
            .filter(read -> !read.path().isEmpty())
            .map(read -> String.join(".", read.path()))
            .toList();
    String key = "manifests." + manifest.name();
    return reads.stream()
        .min(Comparator.comparingInt(read -> read.example().start()))
        .map(
            first ->
                Hit.at(
                    place(first.example()),
                    "values.yaml has no `" + key + "`, which the manifest reads"))
        .map(hit -> hit.label("set it in values.yaml at `" + key + "`"))
        .map(hit -> paths.isEmpty() ? hit : hit.found("it reads " + Scope.listed(paths)));
  }

  /** Of what is printed as it is, the whole action. */
  private static Span place(Span example) {
    String text = example.source().text();
    int end = text.startsWith("{{", example.start()) ? text.indexOf("}}", example.start()) : -1;
    return end < 0 ? example : example.source().span(example.start(), end + 2);
  }

  /** A key of values.yaml that no manifest bears was perhaps meant for this one. */
}
