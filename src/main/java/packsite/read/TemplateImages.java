package packsite.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.TemplateImage;
import packsite.gotemplate.TemplateImage.Condition;
import packsite.model.ImageRef;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.UsedImage.State;

/** Image lines of templates, as the pack knows images. */
final class TemplateImages {
  private TemplateImages() {}

  /**
   * An image that a template asks for.
   *
   * @param forced the state if it is settled already, as that of a chart that is switched off
   */
  static UsedImage used(TemplateImage image, Origin origin, String owner, @Nullable State forced) {
    String unknown = image.reason();
    Optional<ImageRef> parsed = ImageRef.parse(image.text()).reference();
    if (unknown.isEmpty() && parsed.isEmpty()) {
      unknown =
          image.text().isBlank()
              ? "nothing is left of the expression with these values"
              : "`" + image.text() + "` is no image reference";
    }
    return new UsedImage(
        unknown.isEmpty() ? Optional.of(image.text()) : Optional.empty(),
        parsed.map(ref -> nameOf(image.text(), ref)),
        unknown,
        origin,
        forced != null ? forced : state(image.condition()),
        owner,
        image.span(),
        image.origins().stream().map(part -> part.node().span()).toList());
  }

  /** What stands before tag and digest. */
  private static String nameOf(String text, ImageRef ref) {
    return text.substring(0, ref.name().end());
  }

  private static State state(Condition condition) {
    return switch (condition) {
      case MET -> State.USED;
      case UNKNOWN -> State.CONDITIONAL;
      case UNMET -> State.OFF;
    };
  }
}
