package packsite.lint.packjson;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.CloudType;
import packsite.text.Node.Scalar;

/** A cloud type that the published schemas do not have. */
public final class CloudTypeApiOnly implements PackRule {
  private static final About ABOUT =
      About.rule("PJ219", "cloud-type-api-only", Levels.INFO)
          .on("cloudTypes")
          .what("An item of `cloudTypes` is known to the API of Palette alone.")
          .why(
              "The published schemas of pack.json, and validators that use them, do not have it and refuse the pack.")
          .fix(
              "Keep it where the pack is pushed to a registry of your own; use `all` or another word elsewhere.")
          .bad(Example.json("cloudTypes", "[\"gke\"]"))
          .good(Example.json("cloudTypes", "[\"aws\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Scalar item : scope.pack().json().cloudTypes()) {
      Optional<CloudType> type = CloudType.of(item.value());
      if (type.filter(t -> t.standing() == CloudType.Standing.API_ONLY).isPresent()) {
        hits.accept(
            Hit.at(item.span(), "cloud type `" + item.value() + "` is known to Palette's API alone")
                .label("the community validator refuses it"));
      }
    }
  }
}
