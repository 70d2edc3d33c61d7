package packsite.compare.tree;

import java.util.Optional;
import packsite.text.Comments;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Span;

/** Compares two trees. */
public final class Trees {
  private Trees() {}

  /** A tree to compare, with the comments of its text where they count. */
  public record Side(Node root, Optional<Comments> comments) {}

  /** What leads from the first to the second. */
  public static TreeChanges compare(Side was, Side now) {
    if (isSameText(was.root().span(), now.root().span())) {
      return TreeChanges.NONE;
    }
    Contents contents = new Contents();
    Spot before = Spot.root(was.root(), contents);
    Spot after = Spot.root(now.root(), contents);
    Alignment.align(before, after);
    Moves.pair(before, after, Commentary.of(was.comments()), Commentary.of(now.comments()));
    Wording wording = WordingReader.of(was, now, before, after);
    return new TreeChanges(ChangeList.of(before, after), wording);
  }

  private static boolean isSameText(Span was, Span now) {
    return was.start() == now.start()
        && was.end() == now.end()
        && was.source().text().equals(now.source().text());
  }

  /** How many keys hold a value: a list is one value, and so is what is empty. */
  public static int keys(Node node) {
    Optional<Mapping> map = node.asMapping().filter(m -> !m.isEmpty());
    return map.isEmpty()
        ? 1
        : map.get().effective().stream().mapToInt(entry -> keys(entry.value())).sum();
  }
}
