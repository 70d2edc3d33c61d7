package packsite.lint.packjson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.schema.Violation;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** A property that every pack.json has to have. */
public final class MissingProperty implements PackRule {
  private static final About ABOUT =
      About.rule("PJ103", "missing-property", Levels.ERROR)
          .on("pack.json")
          .what("`name`, `displayName`, `version` or `layer` is missing or blank.")
          .why(
              """
            Palette knows a pack by its name and version, shows it by its display name and puts it into a layer
            of the profile. Without one of them the pack cannot be pushed or not be found.""")
          .fix("Add the property with a text that is not blank.")
          .bad(Example.json("displayName", ""))
          .bad(Example.json("displayName", "\" \""));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final Map<String, String> EXPECTED =
      Map.of(
          "name", "what registries know the pack by",
          "displayName", "the title that people see",
          "version", "the version of what is packaged",
          "layer", "one of kernel, os, k8s, cni, csi, addon");

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      if (violation.path().isEmpty() && violation.keyword().equals("required")) {
        violation
            .where()
            .asMapping()
            .filter(root -> EXPECTED.containsKey(violation.property()))
            .ifPresent(root -> hits.accept(missing(root, violation.property())));
      } else if (violation.path().size() == 1 && isBlank(violation)) {
        hits.accept(blank(violation));
      }
    }
  }

  private static boolean isBlank(Violation violation) {
    return violation.keyword().equals("pattern") || violation.isBlankText();
  }

  private static Hit missing(Mapping root, String name) {
    Hit hit =
        Hit.at(root.span().part(0, 1), "pack.json has no `" + name + "`")
            .label("add \"" + name + "\": " + EXPECTED.get(name));
    return misspelt(root, name)
        .map(entry -> hit.also(entry.key().span(), "is this meant to be `" + name + "`?"))
        .orElse(hit);
  }

  private static Optional<Entry> misspelt(Mapping root, String name) {
    return root.entries().stream()
        .filter(entry -> Nearest.to(entry.name(), List.of(name)).isPresent())
        .filter(entry -> !EXPECTED.containsKey(entry.name()))
        .findFirst();
  }

  private static Hit blank(Violation violation) {
    String name = violation.path().get(0);
    return Hit.at(violation.where().span(), "`" + name + "` is blank")
        .label("expected " + EXPECTED.getOrDefault(name, "a text"));
  }
}
