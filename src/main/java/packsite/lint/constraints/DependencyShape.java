package packsite.lint.constraints;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.schema.Violation;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;

/** A dependency that does not say on what, or how. */
public final class DependencyShape implements PackRule {
  private static final About ABOUT =
      About.rule("CN101", "dependency-shape", Levels.ERROR)
          .on("constraints")
          .what(
              "A dependency lacks `packName`, `layer` or `type`, or has a word there that Palette does not know.")
          .why("Palette cannot tell what to check. The schema of pack.json refuses the pack.")
          .fix(
              "Give each dependency the name of the other pack, its layer, and a type: required, optional,"
                  + " notSupported or upgrade.")
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"kubernetes\", \"layer\": \"k8s\", \"minVersion\": \"1.30\"}]}"))
          .bad(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"kubernetes\", \"layer\": \"k8s\", \"type\": \"require\"}]}"))
          .good(
              Example.json(
                  "constraints",
                  "{\"dependencies\": [{\"packName\": \"kubernetes\", \"layer\": \"k8s\", \"type\": \"optional\", \"minVersion\": \"1.30\"}]}"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final List<String> TYPES =
      List.of("required", "optional", "notSupported", "upgrade");
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      if (violation.pointer().startsWith("/constraints/dependencies/")) {
        switch (violation.keyword()) {
          case "required" ->
              violation
                  .where()
                  .asMapping()
                  .ifPresent(map -> hits.accept(missing(scope, violation, map)));
          case "enum" -> hits.accept(unknown(scope, violation));
          case "pattern" ->
              hits.accept(
                  Hit.at(violation.where().span(), "`packName` of a dependency is blank")
                      .label("expected the name of the other pack"));
          default -> {}
        }
      }
    }
  }

  private static Hit missing(Scope scope, Violation violation, Mapping dependency) {
    String key = violation.property();
    String who = key.equals("packName") ? "dependency" : who(dependency);
    Hit hit =
        Hit.at(dependency.span().part(0, 1), who + " has no `" + key + "`")
            .label("add \"" + key + "\": " + expected(key));
    List<Node> items = items(scope);
    for (int i = 0; i < items.size(); i++) {
      Optional<Entry> entry = items.get(i).asMapping().flatMap(map -> map.entry(key));
      if (entry.isPresent()) {
        return hit.also(entry.get().span(), ordinal(i) + " has it");
      }
    }
    return hit;
  }

  private static String ordinal(int index) {
    return index < ORDINALS.size()
        ? "the " + ORDINALS.get(index) + " dependency"
        : "dependency " + (index + 1);
  }

  private static List<Node> items(Scope scope) {
    return scope
        .json()
        .flatMap(root -> root.at("constraints", "dependencies"))
        .flatMap(Node::asSequence)
        .map(Sequence::items)
        .orElse(List.of());
  }

  private static String who(Mapping dependency) {
    return dependency
        .scalar("packName")
        .map(Scalar::value)
        .filter(name -> !name.isBlank())
        .map(name -> "dependency on `" + name + "`")
        .orElse("dependency");
  }

  private static String expected(String key) {
    return switch (key) {
      case "type" -> "one of " + Scope.listed(TYPES);
      case "layer" -> "the layer of the other pack";
      default -> "the name of the other pack";
    };
  }

  private static Hit unknown(Scope scope, Violation violation) {
    String key = violation.path().get(violation.path().size() - 1);
    String word = violation.where().asScalar().map(Scalar::value).orElse("");
    String who =
        items(scope).stream()
            .filter(item -> item.span().contains(violation.where().span()))
            .findFirst()
            .flatMap(Node::asMapping)
            .map(DependencyShape::who)
            .orElse("dependency");
    return Hit.at(violation.where().span(), who + " has the unknown " + key + " `" + word + "`")
        .label(Scope.suggestion(word, violation.expected()));
  }
}
