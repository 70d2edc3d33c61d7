package packsite.lint.packjson;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.schema.Violation;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Span;

/** A pack that is for no cloud. */
public final class CloudTypesMissing implements PackRule {
  private static final About ABOUT =
      About.rule("PJ207", "cloud-types-missing", Levels.ERROR)
          .on("pack.json")
          .what("`cloudTypes` is missing or empty.")
          .why("It says to which clusters a pack is offered; without it there are none.")
          .fix("Add `\"cloudTypes\": [\"all\"]`, or list the clouds.")
          .bad(Example.json("cloudTypes", ""))
          .bad(Example.json("cloudTypes", "[]"));

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String KEY = "cloudTypes";

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Violation violation : scope.jsonViolations()) {
      boolean absent = violation.path().isEmpty() && violation.property().equals(KEY);
      if (absent && violation.keyword().equals("required")) {
        violation.where().asMapping().ifPresent(root -> hits.accept(absent(root)));
      } else if (violation.pointer().equals("/" + KEY) && violation.keyword().equals("minItems")) {
        hits.accept(
            Hit.at(violation.where().span(), "`" + KEY + "` is empty").label("write [\"all\"]"));
      }
    }
  }

  private static Hit absent(Mapping root) {
    Optional<Span> singular = root.entry("cloudType").map(Entry::key).map(key -> key.span());
    Hit hit = Hit.at(singular.orElse(root.span().part(0, 1)), "pack.json has no `" + KEY + "`");
    return singular.isPresent()
        ? hit.label("write it as a list, under `" + KEY + "`")
        : hit.label("add \"" + KEY + "\": [\"all\"], or the clouds it is for");
  }
}
