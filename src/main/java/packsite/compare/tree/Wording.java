package packsite.compare.tree;

import java.util.List;

/**
 * What differs to the eye and not to a loader.
 *
 * @param comments keys that stayed and whose comment is another, by their path now
 * @param spelling values that are written otherwise: quotes, blocks, flow style, anchors
 * @param order mappings whose keys stand in another order
 * @param commentLines comment lines that only one of the two texts has
 */
public record Wording(
    List<KeyPath> comments, List<KeyPath> spelling, List<KeyPath> order, int commentLines) {
  public static final Wording SAME = new Wording(List.of(), List.of(), List.of(), 0);

  public Wording {
    comments = List.copyOf(comments);
    spelling = List.copyOf(spelling);
    order = List.copyOf(order);
  }

  public boolean isSame() {
    return equals(SAME);
  }
}
