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

/** A cloud type that is no longer in use. */
public final class CloudTypeRetired implements PackRule {
  private static final About ABOUT =
      About.rule("PJ218", "cloud-type-retired", Levels.WARNING)
          .on("cloudTypes")
          .what("An item of `cloudTypes` is a cloud that newer versions of Palette have dropped.")
          .why("The pack is offered to nobody there, and newer validators refuse the word.")
          .fix("Delete the item; `edge-native` has taken the place of `edge`.")
          .bad(Example.json("cloudTypes", "[\"aws\", \"tke\"]"))
          .good(Example.json("cloudTypes", "[\"aws\"]"));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Scalar item : scope.pack().json().cloudTypes()) {
      Optional<CloudType> type = CloudType.of(item.value());
      if (type.filter(t -> t.standing() == CloudType.Standing.RETIRED).isPresent()) {
        hits.accept(
            Hit.at(item.span(), "cloud type `" + item.value() + "` is retired")
                .label(label(type.get())));
      }
    }
  }

  private static String label(CloudType type) {
    return type == CloudType.EDGE ? "its successor is `edge-native`" : "delete it";
  }
}
