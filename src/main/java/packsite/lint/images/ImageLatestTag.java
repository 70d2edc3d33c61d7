package packsite.lint.images;

import java.util.Optional;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;
import packsite.model.ImageRef;
import packsite.model.ImageRef.Part;

/** A listed image whose tag moves. */
public final class ImageLatestTag implements PackRule {
  private static final About ABOUT =
      About.rule("IM105", "image-latest-tag", Levels.WARNING.in(Profile.AIRGAP, Severity.ERROR))
          .on("values.yaml")
          .what("A listed image has the tag `latest` and no digest.")
          .why(
              """
            The same version of the pack then installs other software next month, and a mirror made today
            differs from one made tomorrow.""")
          .fix("Name a version, or add the digest: `image:latest@sha256:...`.")
          .bad(Example.values(ImageTexts.list("quay.io/skerry/web:latest")))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Listed listed : Listed.references(scope.values())) {
      ImageRef ref = listed.reference().orElseThrow();
      Optional<Part> latest = ref.tag().filter(tag -> tag.text().equals("latest"));
      if (latest.isPresent() && ref.digest().isEmpty()) {
        hits.accept(
            Hit.at(
                    listed.span(latest.get()),
                    "image `" + ref.name() + "` is listed with the tag `latest`")
                .label("expected a version, or a digest behind it"));
      }
    }
  }
}
