package packsite.lint.images;

import java.util.function.Consumer;
import packsite.lint.images.ListAgainstUse.Drift;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.ImageRef.Part;
import packsite.model.UsedImage.Origin;

/** An image that is listed with one tag and used with another. */
public final class ImageTagDrift implements PackRule {
  private static final int MOST_PLACES = 6;

  private static final About ABOUT =
      About.rule("IM108", "image-tag-drift", Levels.WARNING)
          .on("values.yaml")
          .what("`pack.content.images` has one tag of an image, the effective values another.")
          .why(
              """
            An air-gapped cluster would pull an image that was never mirrored, and what is scanned is not
            what runs.""")
          .fix("Make both the same. Usually the list was forgotten when the chart was updated.")
          .bad(Example.values(ImageTexts.list("quay.io/skerry/web:0.9.0")))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    for (Drift drift : new ListAgainstUse(scope.pack()).drifts()) {
      hits.accept(hit(drift));
    }
  }

  private static Hit hit(Drift drift) {
    Part tag = drift.listed().reference().orElseThrow().tag().orElseThrow();
    boolean manifest = drift.running().get(0).image().origin() == Origin.MANIFEST;
    Hit hit =
        Hit.at(
                drift.listed().span(tag),
                "image list and "
                    + (manifest ? "manifest" : "chart values")
                    + " name different tags")
            .label("listed for mirroring")
            .why("an air-gapped cluster would pull an image that was never mirrored");
    for (Running used : drift.running().stream().limit(MOST_PLACES).toList()) {
      hit = hit.also(used.tagPlace(), "used by " + used.owner());
    }
    return hit;
  }
}
