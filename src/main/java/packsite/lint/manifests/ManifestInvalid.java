package packsite.lint.manifests;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.ProblemRule;
import packsite.lint.rule.Scope;
import packsite.model.Manifest;
import packsite.model.Manifest.KubeObject;
import packsite.model.Problem;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** A manifest that no cluster takes. */
public final class ManifestInvalid implements PackRule, ProblemRule {
  private static final Set<String> OF_OTHERS = Set.of("values.yaml", "presets.yaml", "schema.yaml");

  /** An action on a line of its own that may print the head of an object. */
  private static final Pattern PRINTS =
      Pattern.compile("(?m)^[ ]*\\{\\{-?\\s*(?!/\\*|(?:if|else|end|range|with|define|block)\\b)");

  private static final About ABOUT =
      About.rule("MF101", "manifest-invalid", Levels.ERROR)
          .on("kubeManifests")
          .what("A listed manifest is not YAML, or holds an object without `apiVersion` or `kind`.")
          .why(
              """
              The cluster refuses the manifest when the pack is installed, and with it all that stands in the
              same file.""")
          .fix(
              """
              Correct the YAML, or give each object its `apiVersion` and `kind`. What only templates could
              make whole is not judged.""")
          .bad(
              Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                  .and(
                      "manifests/extras.yaml",
                      """
                      apiVersion: v1
                      metadata:
                        name: extras
                      """))
          .bad(
              Example.json("kubeManifests", "[\"manifests/extras.yaml\"]")
                  .and(
                      "manifests/extras.yaml",
                      """
                      apiVersion: v1
                      kind: Namespace: extras
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
  public boolean owns(Problem problem, String file) {
    boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
    return yaml
        && problem.member().isEmpty()
        && !OF_OTHERS.contains(file)
        && !file.startsWith("charts/")
        && switch (problem.kind()) {
          case SYNTAX, SHAPE, DUPLICATE_KEY, ENCODING, LIMIT, UNREADABLE -> true;
          default -> false;
        };
  }

  /** Of two equal keys the cluster takes the last. */
  @Override
  public Hit hit(Problem problem) {
    Hit hit = ProblemRule.super.hit(problem);
    return problem.kind() == Problem.Kind.DUPLICATE_KEY ? hit.levels(Levels.WARNING) : hit;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Manifest manifest : scope.pack().manifests()) {
      if (manifest.isAnalysed()) {
        for (KubeObject object : manifest.objects()) {
          hit(manifest, object).ifPresent(hits);
        }
      }
    }
  }

  private static Optional<Hit> hit(Manifest manifest, KubeObject object) {
    boolean whole = object.apiVersion().isPresent() && object.kind().isPresent();
    if (whole || object.span().isEmpty() || manifest.templated() && mayBeMadeWhole(object)) {
      return Optional.empty();
    }
    String name =
        object
            .name()
            .filter(scalar -> !scalar.span().text().contains("{{"))
            .map(scalar -> "object `" + scalar.value() + "`")
            .orElse("an object");
    if (object.apiVersion().isEmpty() && object.kind().isEmpty()) {
      return Optional.of(
          Hit.at(firstLine(object.span()), name + " has neither `apiVersion` nor `kind`")
              .label("write both above this line"));
    }
    String missing = object.kind().isEmpty() ? "kind" : "apiVersion";
    Span place = object.kind().or(object::apiVersion).map(Scalar::span).orElseThrow();
    return Optional.of(
        Hit.at(place, name + " has no `" + missing + "`").label("add `" + missing + ": ...`"));
  }

  private static boolean mayBeMadeWhole(KubeObject object) {
    Span span = object.span();
    int line = span.source().lineStart(span.line());
    int before = line == 0 ? 0 : span.source().lineStart(span.line() - 1);
    return PRINTS.matcher(span.source().text().substring(before, span.end())).find();
  }

  private static Span firstLine(Span span) {
    int end = span.source().lineEnd(span.line());
    return span.part(0, Math.max(Math.min(end, span.end()) - span.start(), 0));
  }
}
