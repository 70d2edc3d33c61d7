package packsite.lint.images;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;

/** An image that is listed twice. */
public final class ImageDuplicate implements PackRule {
  private static final About ABOUT =
      About.rule("IM106", "image-duplicate", Levels.WARNING)
          .on("values.yaml")
          .what("The image list names the same image more than once, spelt in full or short.")
          .why(
              """
            Whoever raises a version changes one of the two lines, and from then on the list says two things
            about one image.""")
          .fix("Delete all but one of the items.")
          .bad(
              Example.values(
                  ImageTexts.list("quay.io/skerry/web:1.0.0", "quay.io/skerry/web:1.0.0")))
          .good(
              Example.values(
                  ImageTexts.list("quay.io/skerry/web:1.0.0", "quay.io/skerry/job:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Map<String, Listed> first = new HashMap<>();
    for (Listed listed : Listed.references(scope.values())) {
      String name = listed.reference().orElseThrow().normalised();
      Listed before = first.putIfAbsent(name, listed);
      if (before != null) {
        hits.accept(
            Hit.at(
                    listed.scalar().inner(),
                    "image `" + listed.scalar().value() + "` is listed twice")
                .label("delete this item")
                .also(before.scalar().inner(), "first here"));
      }
    }
  }
}
