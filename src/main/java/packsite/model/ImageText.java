package packsite.model;

import java.util.Optional;

/** What a text that stands where an image belongs turned out to be. */
public sealed interface ImageText permits ImageRef, ImageText.Templated, ImageText.Malformed {
  String text();

  /** The reference, if it is one. */
  default Optional<ImageRef> reference() {
    return Optional.empty();
  }

  /**
   * Becomes a reference only when a template is rendered or a macro filled in.
   *
   * @param offset where the first pair of braces stands
   */
  record Templated(String text, int offset) implements ImageText {}

  /**
   * Not a reference.
   *
   * @param reason a few words without a full stop: goes after "not an image reference: "
   * @param offset of the character that makes it so
   */
  record Malformed(String text, String reason, int offset) implements ImageText {}
}
