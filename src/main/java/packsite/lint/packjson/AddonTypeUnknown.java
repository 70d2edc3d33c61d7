package packsite.lint.packjson;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.text.Nearest;
import packsite.text.Node.Scalar;

/** An addonType that no other pack has. */
public final class AddonTypeUnknown implements PackRule {
  private static final About ABOUT =
      About.rule("PJ206", "addon-type-unknown", Levels.WARNING)
          .on("addonType")
          .what("`addonType` is none of the words that the catalogue sorts by.")
          .why(
              """
            The comparison is exact: `app-services` is another shelf than `app services`, and one that the
            catalogue does not show.""")
          .fix(
              "Use one of the known words. A repository with words of its own lists them in packsite.yaml, at"
                  + " `lint.options.addon-types`.")
          .bad(Example.json("addonType", "\"app-services\""))
          .good(Example.json("addonType", "\"app services\""));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    List<String> known = scope.options().addonTypes();
    scope
        .pack()
        .json()
        .addonType()
        .filter(type -> !type.value().isBlank() && !known.contains(type.value()))
        .ifPresent(type -> hits.accept(hit(type, known)));
  }

  private static Hit hit(Scalar type, List<String> known) {
    Hit hit =
        Hit.at(type.span(), "unknown addonType `" + type.value() + "`")
            .label(Scope.suggestion(type.value(), known));
    Optional<String> near = Nearest.to(type.value(), known);
    return near.map(
            word ->
                hit.fix(Fix.safe("write \"" + word + "\"", new Fix.Replace(type.inner(), word))))
        .orElse(hit);
  }
}
