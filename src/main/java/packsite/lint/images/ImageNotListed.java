package packsite.lint.images;

import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Fix;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Profile;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Severity;

/** An image that the pack runs and does not list. */
public final class ImageNotListed implements PackRule {
  private static final About ABOUT =
      About.rule("IM109", "image-not-listed", Levels.INFO.in(Profile.AIRGAP, Severity.WARNING))
          .on("values.yaml, manifests, charts")
          .what(
              """
            A chart or manifest names an image in full that `pack.content.images` lacks. Images that are
            switched off or only for tests are left out, and those that are not known before a template is
            rendered.""")
          .why(
              """
            Edge clusters and mirrors get what is listed. The pod that needs the other image waits for it
            forever.""")
          .fix("Add the image to the list, or switch off what uses it.")
          .bad(Example.values(ImageTexts.list("quay.io/skerry/handbook:1.0.0")))
          .good(
              Example.values(
                  ImageTexts.list("quay.io/skerry/handbook:1.0.0", "quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    if (scope.values().images().isEmpty()) {
      return; // Nothing is listed at all, which is said once.
    }
    for (Running image : new ListAgainstUse(scope.pack()).unlisted()) {
      hits.accept(hit(image));
    }
  }

  private static Hit hit(Running image) {
    String reference = image.ref().text();
    return Hit.at(
            image.namePlace(),
            "image `"
                + reference
                + (image.isCertain()
                    ? "` is used but not listed"
                    : "` may be used and is not listed"))
        .label("add it to `pack.content.images`")
        .fix(Fix.shown("add `- image: " + reference + "`"));
  }
}
