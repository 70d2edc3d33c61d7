package packsite.compare;

import java.util.List;
import java.util.Optional;
import packsite.model.ImageRef;
import packsite.text.Span;

/**
 * Images of two packs.
 *
 * @param declared those of {@code pack.content.images}
 * @param used those that charts and manifests run, where at least the name is known
 * @param unknown how many used images have no known reference
 */
public record ImageChanges(
    List<ImageChange> declared, List<ImageChange> used, Sides<Integer> unknown) {
  public ImageChanges {
    declared = List.copyOf(declared);
    used = List.copyOf(used);
  }

  public boolean isEmpty() {
    return declared.isEmpty() && used.isEmpty();
  }

  /** One image, and its place in each pack. */
  public record ImageChange(Kind kind, Sides<ImageRef> image, Sides<Span> place) {
    /** What it is called now; of one that is gone, what it was. */
    public ImageRef ref() {
      Optional<ImageRef> now = image.now();
      return now.or(image::was).orElseThrow();
    }
  }

  /** What happened to an image. */
  public enum Kind {
    ADDED,
    REMOVED,
    /** The same name, another tag. */
    TAG,
    /** The same name and tag, another digest, or one more or less. */
    DIGEST,
    /** Another registry or repository path, with whatever tag. */
    MOVED,
  }
}
