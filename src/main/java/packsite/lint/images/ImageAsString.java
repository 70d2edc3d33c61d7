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
import packsite.model.Values.DeclaredImage;
import packsite.model.Values.DeclaredImage.Form;
import packsite.text.Span;

/** An item of the image list in the short form, which not all tools know. */
public final class ImageAsString implements PackRule {
  private static final About ABOUT =
      About.rule("IM113", "image-as-string", Levels.OFF.in(Profile.COMMUNITY, Severity.WARNING))
          .on("values.yaml")
          .what("An item of `pack.content.images` is a plain string, not a mapping with `image`.")
          .why(
              """
            Both forms occur in Palette's documentation. The checks of the community repository read the
            key `image` and take a plain string for an item without an image.""")
          .fix("Write `- image: ` in front of the reference.")
          .bad(Example.values(ImageTexts.items("- quay.io/skerry/web:1.0.0")))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (DeclaredImage image : scope.values().images()) {
      if (image.form() == Form.STRING) {
        hits.accept(hit(image));
      }
    }
  }

  private static Hit hit(DeclaredImage image) {
    Span item = image.item().span();
    Hit hit =
        Hit.at(item, "image `" + text(image) + "` is listed as a string")
            .label("write `image:` before it");
    boolean oneLine = item.text().indexOf('\n') < 0;
    return oneLine
        ? hit.fix(Fix.safe("write `image:` before it", new Fix.Replace(item.part(0, 0), "image: ")))
        : hit;
  }

  private static String text(DeclaredImage image) {
    return image.text().map(scalar -> scalar.value()).orElse("");
  }
}
