package packsite.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;

/** Makes the nodes of the fast path. Children wait on a stack until their collection is closed. */
final class PlainNodes {
  private final Source source;
  private final List<Fault> faults = new ArrayList<>();
  private Node[] waiting = new Node[64];
  private int waitingCount;
  private int nodeCount;
  private int depth;
  private final int[] hashes = new int[32];
  private int[] scalars = new int[64];
  private int scalarCount;

  PlainNodes(Source source) {
    this.source = source;
  }

  /** Faults in order of the ends of their mappings. */
  List<Fault> faults() {
    return faults;
  }

  /** Start and end of each scalar that is not empty, as {@link Comments#between} wants them. */
  int[] scalars() {
    return Arrays.copyOf(scalars, scalarCount);
  }

  /** Starts a collection; what comes back closes it. */
  int open() {
    count();
    depth++;
    if (depth > YamlTree.MAX_DEPTH) {
      throw NotPlain.INSTANCE;
    }
    return waitingCount;
  }

  /** Adds an item, or a key, or the value of the key before it. */
  void add(Node node) {
    if (waitingCount == waiting.length) {
      waiting = Arrays.copyOf(waiting, waitingCount * 2);
    }
    waiting[waitingCount++] = node;
  }

  Mapping mapping(int opened, int start, int end) {
    Entry[] entries = new Entry[(waitingCount - opened) / 2];
    for (int i = 0, from = opened; i < entries.length; i++, from += 2) {
      entries[i] = new Entry(waiting[from], waiting[from + 1]);
    }
    close(opened);
    Mapping mapping = new Mapping(source.span(start, end), List.of(entries));
    if (mayRepeat(opened, entries.length)) {
      faults.addAll(Duplicates.in(mapping));
    }
    return mapping;
  }

  /** True where two keys have the same hash, or there are too many to compare each with each. */
  private boolean mayRepeat(int opened, int keys) {
    if (keys > hashes.length) {
      return true;
    }
    for (int i = 0; i < keys; i++) {
      int hash = ((Scalar) waiting[opened + 2 * i]).value().hashCode();
      for (int j = 0; j < i; j++) {
        if (hashes[j] == hash) {
          return true;
        }
      }
      hashes[i] = hash;
    }
    return false;
  }

  Sequence sequence(int opened, int start, int end) {
    List<Node> items = List.of(Arrays.copyOfRange(waiting, opened, waitingCount));
    close(opened);
    return new Sequence(source.span(start, end), items);
  }

  private void close(int opened) {
    waitingCount = opened;
    depth--;
  }

  /** Where the last child ends, and with it a block collection. */
  int lastEnd() {
    return waiting[waitingCount - 1].span().end();
  }

  Scalar scalar(int start, int end, String value, Style style) {
    count();
    remember(start, end);
    return new Scalar(source.span(start, end), value, style, "");
  }

  /** A block scalar; {@code end} takes in the blank lines behind it, which its span leaves out. */
  Scalar block(int start, int end, String value, Style style) {
    count();
    remember(start, end);
    String raw = source.text();
    int last = end;
    while (last > start && Character.isWhitespace(raw.charAt(last - 1))) {
      last--;
    }
    return new Scalar(source.span(start, last), value, style, "");
  }

  /** The null that stands where a value is left out. */
  Scalar missing(int at) {
    count();
    return new Scalar(source.span(at, at), "", Style.PLAIN, "");
  }

  private void count() {
    if (++nodeCount > YamlTree.MAX_NODES) {
      throw NotPlain.INSTANCE;
    }
  }

  private void remember(int start, int end) {
    if (scalarCount == scalars.length) {
      scalars = Arrays.copyOf(scalars, scalarCount * 2);
    }
    scalars[scalarCount++] = start;
    scalars[scalarCount++] = end;
  }
}
