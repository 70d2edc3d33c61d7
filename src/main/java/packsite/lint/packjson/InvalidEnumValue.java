package packsite.lint.packjson;

import java.util.List;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.CloudType;
import packsite.model.PackLayer;
import packsite.schema.Violation;

/** A layer or cloud type that nobody knows. */
public final class InvalidEnumValue implements PackRule {
  private static final About ABOUT =
      About.rule("PJ105", "invalid-enum-value", Levels.ERROR)
          .on("pack.json")
          .what("`layer` or an item of `cloudTypes` is none of the words that Palette knows.")
          .why(
              """
            A pack in an unknown layer is refused. One for an unknown cloud is offered to nobody.""")
          .fix("Use one of the known words; case counts.")
          .bad(Example.json("layer", "\"add-on\""))
          .bad(Example.json("cloudTypes", "[\"AWS\"]"))
          .good(Example.json("cloudTypes", "[\"aws\", \"edge-native\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      if (violation.keyword().equals("enum") && !violation.path().isEmpty()) {
        String text = violation.where().asScalar().map(Object::toString).orElse("");
        switch (violation.path().get(0)) {
          case "layer" -> {
            if (!violation.isBlankText()) {
              hits.accept(hit(violation, "layer `" + text + "`", layers(), text));
            }
          }
          case "cloudTypes", "cloudType" ->
              hits.accept(hit(violation, "cloud type `" + text + "`", CloudType.current(), text));
          default -> {}
        }
      }
    }
  }

  private static List<String> layers() {
    return List.of(PackLayer.values()).stream().map(PackLayer::label).toList();
  }

  private static Hit hit(Violation violation, String what, List<String> known, String text) {
    return Hit.at(violation.where().span(), "unknown " + what).label(Scope.suggestion(text, known));
  }
}
