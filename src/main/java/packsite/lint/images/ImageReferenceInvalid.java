package packsite.lint.images;

import java.util.function.Consumer;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.model.ImageText.Malformed;
import packsite.text.Span;

/** An item of the image list that no registry could serve. */
public final class ImageReferenceInvalid implements PackRule {
  private static final About ABOUT =
      About.rule("IM103", "image-reference-invalid", Levels.ERROR)
          .on("values.yaml")
          .what("An item of `pack.content.images` is text, but not an image reference.")
          .why(
              """
            Whatever copies the images stops at such an item or leaves it out. The message points at the
            character that breaks it.""")
          .fix(
              """
            Write `registry/path:tag` or `registry/path@sha256:...`: the path in lower case, no scheme such
            as `https://`, no blanks.""")
          .bad(Example.values(ImageTexts.list("quay.io/skerry/Web:1.0.0")))
          .bad(Example.values(ImageTexts.list("https://quay.io/skerry/web:1.0.0")))
          .good(Example.values(ImageTexts.list("quay.io/skerry/web:1.0.0")));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Listed.in(scope.values())
        .forEach(
            listed -> {
              if (listed.read() instanceof Malformed malformed) {
                hits.accept(hit(listed, malformed));
              }
            });
  }

  private static Hit hit(Listed listed, Malformed malformed) {
    String message =
        malformed.text().isEmpty()
            ? "image reference is empty"
            : "`" + malformed.text() + "` is not an image reference: " + malformed.reason();
    return Hit.at(character(listed, malformed), message).label("expected registry/path:tag");
  }

  /** The one that breaks it; behind the end, the last. */
  private static Span character(Listed listed, Malformed malformed) {
    String text = malformed.text();
    if (text.isEmpty()) {
      return listed.scalar().span();
    }
    int start = Math.min(malformed.offset(), text.length() - 1);
    return listed.span(start, start + Character.charCount(text.codePointAt(start)));
  }
}
