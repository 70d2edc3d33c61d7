package packsite.compare.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import packsite.compare.tree.KeyChange.Reason;
import packsite.compare.tree.KeyPath.Item;
import packsite.compare.tree.KeyPath.Key;
import packsite.compare.tree.KeyPath.Step;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Sequence;

/**
 * A node at its place in one of the two trees, and the place in the other tree that it is paired
 * with.
 *
 * <p>Nodes do not know where they stand, and one behind an alias stands in many places. Spots are
 * made when they are first asked for: what is the same on both sides never has any.
 */
final class Spot {
  final @Nullable Spot parent;
  final @Nullable Step step;

  /** As it stands in the text, an alias where it is one. */
  final Node written;

  /** What counts, behind an alias. */
  final Node node;

  /** The key that it is the value of. */
  final @Nullable Entry entry;

  final int content;
  @Nullable Spot partner;
  @Nullable Reason reason;

  /** True where nothing in it differs from its partner, so that nobody has to look inside. */
  boolean isSettled;

  /** True for one without a partner that has spots with partners below. */
  boolean isHollow;

  private final Trove trove;
  private @Nullable List<Spot> children;
  private @Nullable Map<String, Spot> byKey;

  private Spot(
      @Nullable Spot parent,
      @Nullable Step step,
      Node written,
      @Nullable Entry entry,
      Trove trove) {
    this.parent = parent;
    this.step = step;
    this.written = written;
    this.node = written.resolved();
    this.entry = entry;
    this.trove = trove;
    this.content = trove.contents.of(written);
  }

  /** What all spots of one tree share. */
  static final class Trove {
    /** More spots than any file of people has; beyond, differing collections are told whole. */
    static final int MAX_SPOTS = 500_000;

    final Contents contents;
    private int spots;

    Trove(Contents contents) {
      this.contents = contents;
    }
  }

  static Spot root(Node root, Contents contents) {
    return new Spot(null, null, root, null, new Trove(contents));
  }

  /** The keys of a mapping as a loader sees them, or the items of a list. */
  List<Spot> children() {
    List<Spot> known = children;
    if (known == null) {
      known = new ArrayList<>();
      if (node instanceof Mapping mapping) {
        for (Entry entry : mapping.effective()) {
          known.add(new Spot(this, new Key(entry.name()), entry.value(), entry, trove));
        }
      } else if (node instanceof Sequence list) {
        for (Node item : list.items()) {
          known.add(new Spot(this, new Item(known.size()), item, null, trove));
        }
      }
      trove.spots += known.size();
      children = known;
    }
    return known;
  }

  /** The value of a key. */
  @Nullable Spot child(String key) {
    Map<String, Spot> known = byKey;
    if (known == null) {
      known = new HashMap<>();
      for (Spot child : children()) {
        known.put(child.key(), child);
      }
      byKey = known;
    }
    return known.get(key);
  }

  /** False where making its children would take the tree past its limit. */
  boolean mayOpen() {
    return children != null || trove.spots + size() <= Trove.MAX_SPOTS;
  }

  private int size() {
    if (node instanceof Mapping mapping) {
      return mapping.entries().size();
    }
    return node instanceof Sequence list ? list.items().size() : 0;
  }

  boolean isMapping() {
    return node instanceof Mapping;
  }

  boolean isSequence() {
    return node instanceof Sequence;
  }

  boolean isFree() {
    return partner == null;
  }

  /** How many values are in it, itself counted where it is one. */
  int values() {
    return trove.contents.values(node);
  }

  /** The last key, empty for the root and for items of lists. */
  String key() {
    return step instanceof Key key ? key.name() : "";
  }

  /** Position in its list, -1 for all else. */
  int index() {
    return step instanceof Item item ? item.index() : -1;
  }

  /** Levels from the root. */
  int depth() {
    int depth = 0;
    for (Spot at = parent; at != null; at = at.parent) {
      depth++;
    }
    return depth;
  }

  KeyPath path() {
    List<Step> steps = new ArrayList<>();
    for (Spot at = this; at.parent != null && at.step != null; at = at.parent) {
      steps.add(at.step);
    }
    Collections.reverse(steps);
    return new KeyPath(steps);
  }

  /** Takes the two for the same thing. */
  static void pair(Spot was, Spot now) {
    was.partner = now;
    now.partner = was;
    was.markAbove();
    now.markAbove();
  }

  private void markAbove() {
    Spot at = parent;
    while (at != null && at.isFree() && !at.isHollow) {
      at.isHollow = true;
      at = at.parent;
    }
  }

  /** True for the new one of a pair that does not stand where its partner stood. */
  boolean hasMoved() {
    if (partner == null || parent == null || partner.parent == null) {
      return false;
    }
    return partner.parent.partner != parent || !key().equals(partner.key());
  }

  @Override
  public String toString() {
    return path().toString();
  }
}
