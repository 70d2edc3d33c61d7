package packsite.compare.tree;

import java.util.Optional;
import packsite.text.Comments;
import packsite.text.Node;

/** Compares two trees. */
public final class Trees {
  private Trees() {}

  /** A tree to compare, with the comments of its text where they count. */
  public record Side(Node root, Optional<Comments> comments) {}

  /** What leads from the first to the second. */
  public static TreeChanges compare(Side was, Side now) {
    Contents contents = new Contents();
    Spot before = Spot.root(was.root(), contents);
    Spot after = Spot.root(now.root(), contents);
    Alignment.align(before, after);
    return new TreeChanges(ChangeList.of(before, after), Wording.SAME);
  }
}
