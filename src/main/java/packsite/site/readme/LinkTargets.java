package packsite.site.readme;

import java.util.Optional;

/** Where relative links of a README lead; whoever makes the pages knows. */
public interface LinkTargets {
  /**
   * What to put into the page for a target as the README has it: {@code images/a.png}, {@code
   * ../x/README.md#usage}, {@code /LICENSE}. Empty where it leads nowhere.
   */
  Optional<String> href(String target);

  /** The same for an image, whose file has to be there. */
  default Optional<String> image(String target) {
    return href(target);
  }

  /** Size of a picture where it is known, so that the page does not jump when it arrives. */
  default Optional<Size> size(String target) {
    return Optional.empty();
  }

  /** Pixels. */
  record Size(int width, int height) {}

  /** Nothing resolves. */
  static LinkTargets none() {
    return target -> Optional.empty();
  }
}
