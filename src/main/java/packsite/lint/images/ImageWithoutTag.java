package packsite.lint.images;

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

/** A listed image that leaves open which one. */
public final class ImageWithoutTag implements PackRule {
  private static final About ABOUT =
      About.rule("IM104", "image-without-tag", Levels.WARNING.in(Profile.AIRGAP, Severity.ERROR))
          .on("values.yaml")
          .what("A listed image has neither a tag nor a digest.")
          .why(
              """
            Tools take `latest` for it. What gets mirrored is what happens to be there that day, and seldom
            the version that the chart asks for.""")
          .fix("Add the tag that the chart or manifest uses.")
          .bad(Example.values(ImageTexts.list("quay.io/skerry/web")))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Listed listed : Listed.references(scope.values())) {
      ImageRef ref = listed.reference().orElseThrow();
      if (ref.tag().isEmpty() && ref.digest().isEmpty()) {
        hits.accept(
            Hit.at(
                    listed.span(ref.name()),
                    "image `" + ref.text() + "` has neither a tag nor a digest")
                .label("add `:` and the tag in use"));
      }
    }
  }
}
