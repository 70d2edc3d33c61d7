package packsite.compare.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.tree.KeyPath.Item;
import packsite.compare.tree.KeyPath.Key;
import packsite.compare.tree.KeyPath.Step;
import packsite.compare.tree.Trees.Side;
import packsite.text.Comments;
import packsite.text.Comments.Comment;
import packsite.text.Node;
import packsite.text.Node.Alias;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/**
 * Finds what differs in the writing of what stayed.
 *
 * <p>The targets of aliases are read where they are anchored and nowhere else, so that the work is
 * bounded by the length of the texts.
 */
final class WordingReader {
  private final Optional<Commentary> before;
  private final Optional<Commentary> after;
  private final boolean commented;
  private final List<Step> at = new ArrayList<>();
  private final List<KeyPath> comments = new ArrayList<>();
  private final List<KeyPath> spelling = new ArrayList<>();
  private final List<KeyPath> order = new ArrayList<>();

  private WordingReader(Side was, Side now) {
    this.before = Commentary.of(was.comments());
    this.after = Commentary.of(now.comments());
    this.commented = was.comments().isPresent() && now.comments().isPresent();
  }

  static Wording of(Side was, Side now, Spot before, Spot after) {
    WordingReader reader = new WordingReader(was, now);
    reader.read(before, after, true);
    int lines =
        reader.commented ? lines(was.comments().orElseThrow(), now.comments().orElseThrow()) : 0;
    return new Wording(reader.comments, reader.spelling, reader.order, lines);
  }

  /** How many comment lines only one of two texts has. */
  private static int lines(Comments was, Comments now) {
    Map<String, Integer> counts = new HashMap<>();
    for (Comment comment : was.all()) {
      counts.merge(Commentary.even(comment.text()), 1, Integer::sum);
    }
    for (Comment comment : now.all()) {
      counts.merge(Commentary.even(comment.text()), -1, Integer::sum);
    }
    return counts.values().stream().mapToInt(Math::abs).sum();
  }

  /**
   * @param aloud false below what has been told as spelt otherwise
   */
  private void read(Spot was, Spot now, boolean aloud) {
    if (now.isSettled) {
      readSame(was.written, now.written, aloud);
      return;
    }
    boolean louder = aloud;
    if (was.content == now.content) {
      louder = readSpelling(was.written, now.written, aloud);
    }
    if (was.written instanceof Alias || now.written instanceof Alias) {
      return;
    }
    if (was.mayOpen() && now.mayOpen() && was.node.getClass() == now.node.getClass()) {
      readBelow(was, now, louder);
    }
  }

  private void readBelow(Spot was, Spot now, boolean aloud) {
    if (was.node instanceof Mapping old && now.node instanceof Mapping current) {
      readOrder(old, current);
    }
    for (Spot child : now.children()) {
      readChild(child, aloud);
    }
  }

  private void readChild(Spot now, boolean aloud) {
    if (now.step == null) {
      return;
    }
    at.add(now.step);
    Spot was = now.partner;
    if (was != null) {
      if (was.parent != null && was.entry != null && now.parent != null && now.entry != null) {
        readEntry(was.parent.node, was.entry, now.parent.node, now.entry);
      }
      read(was, now, aloud);
    } else if (now.isHollow) {
      now.children().forEach(child -> readChild(child, true));
    }
    at.remove(at.size() - 1);
  }

  private void readEntry(Node was, Entry old, Node now, Entry current) {
    if (!(was instanceof Mapping from) || !(now instanceof Mapping to)) {
      return;
    }
    if (commented && !comment(before, from, old).equals(comment(after, to, current))) {
      comments.add(path());
    }
    if (old.name().equals(current.name())
        && !Spelling.isSame(old.key(), current.key())
        && isOwn(from, old)
        && isOwn(to, current)) {
      spelling.add(path());
    }
  }

  private static boolean isOwn(Mapping mapping, Entry entry) {
    return mapping.span().contains(entry.key().span());
  }

  private static String comment(Optional<Commentary> texts, Mapping mapping, Entry entry) {
    return texts.map(commentary -> commentary.of(mapping, entry)).orElse("");
  }

  /** Reads two subtrees of the same data. */
  private void readSame(Node was, Node now, boolean aloud) {
    boolean louder = readSpelling(was, now, aloud);
    if (was instanceof Mapping old && now instanceof Mapping current) {
      readOrder(old, current);
      for (Entry entry : current.effective()) {
        Optional<Entry> same = old.entry(entry.name());
        if (same.isPresent() && isOwn(current, entry) && isOwn(old, same.get())) {
          at.add(new Key(entry.name()));
          readEntry(old, same.get(), current, entry);
          readSame(same.get().value(), entry.value(), louder);
          at.remove(at.size() - 1);
        }
      }
    } else if (was instanceof Sequence old && now instanceof Sequence current) {
      for (int i = 0; i < current.items().size(); i++) {
        at.add(new Item(i));
        readSame(old.items().get(i), current.items().get(i), louder);
        at.remove(at.size() - 1);
      }
    }
  }

  /** Tells it once, where it starts; what is below is then another writing anyway. */
  private boolean readSpelling(Node was, Node now, boolean aloud) {
    if (aloud && !Spelling.isSame(was, now)) {
      spelling.add(path());
      return false;
    }
    return aloud;
  }

  private void readOrder(Mapping was, Mapping now) {
    if (Spelling.hasMerges(was) || Spelling.hasMerges(now)) {
      return;
    }
    Map<String, Integer> positions = new HashMap<>();
    for (Entry entry : was.effective()) {
      positions.put(entry.name(), positions.size());
    }
    int last = -1;
    for (Entry entry : now.effective()) {
      int position = positions.getOrDefault(entry.name(), last);
      if (position < last) {
        order.add(path());
        return;
      }
      last = position;
    }
  }

  private KeyPath path() {
    return new KeyPath(at);
  }
}
