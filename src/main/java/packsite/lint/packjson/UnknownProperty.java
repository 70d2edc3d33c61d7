package packsite.lint.packjson;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.schema.Violation;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Span;

/** A property that pack.json does not have. */
public final class UnknownProperty implements PackRule {
  private static final About ABOUT =
      About.rule("PJ106", "unknown-property", Levels.WARNING)
          .on("pack.json")
          .what("pack.json, or an object in it, has a property that no reader knows.")
          .why(
              """
            Palette reads past it in silence. Mostly it is a typing error, and what was meant is missing.""")
          .fix(
              "Rename the property, or delete it. Texts for people can stand in `annotations`, which takes any"
                  + " key.")
          .bad(Example.json("KubeManifests", "[]"))
          .bad(Example.json("homepage", "\"https://skerry.example\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      if (violation.keyword().equals("additionalProperties")) {
        violation.where().asMapping().ifPresent(map -> hits.accept(hit(map, violation)));
      }
    }
  }

  private static Hit hit(Mapping map, Violation violation) {
    Span key = map.entry(violation.property()).map(Entry::key).orElse(map).span();
    Hit hit = Hit.at(key, "unknown property `" + violation.property() + "`");
    Optional<String> near = Nearest.to(violation.property(), violation.expected());
    if (near.isEmpty()) {
      return hit.label("no reader knows it").help(way(violation));
    }
    String meant = near.get();
    Optional<Entry> there = map.entry(meant);
    return there.isPresent()
        ? hit.label("delete it").also(there.get().key().span(), "`" + meant + "` is here already")
        : hit.label("rename to `" + meant + "`")
            .fix(
                Fix.unsafe("rename to `" + meant + "`", new Fix.Replace(key, "\"" + meant + "\"")));
  }

  private static String way(Violation violation) {
    return violation.path().isEmpty()
        ? "delete it, or move it to `annotations`, which takes any text"
        : "delete it; the properties here are " + Scope.listed(violation.expected());
  }
}
