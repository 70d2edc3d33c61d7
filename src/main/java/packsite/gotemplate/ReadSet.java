package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Span;

/**
 * The paths below {@code .Values} that the templates of a chart read, so that one can say of a
 * value that nobody will ever look at it.
 *
 * <p>It rather knows too many paths than too few. Where the templates cannot be followed, {@link
 * #everything} says why and every path counts as read.
 */
public final class ReadSet {
  /** How a value is used, weakest first. */
  public enum Kind {
    /** Looked at in conditions only; of a mapping only whether it is empty. */
    TEST,
    /** Printed, or handed to a function that wants a single value. */
    VALUE,
    /** Used with all that is below it: printed as YAML, looped over, handed to unknown hands. */
    BLOCK,
  }

  /**
   * A path that is read.
   *
   * @param path keys from {@code .Values} down; {@code *} is each element that a loop meets
   * @param example where it is read
   */
  public record Read(List<String> path, Kind kind, Span example) {
    public Read {
      path = List.copyOf(path);
    }
  }

  private final ReadPath root;
  private final String everything;

  ReadSet(ReadPath root, String everything) {
    this.root = root;
    this.everything = everything;
  }

  /** Why every path has to count as read; empty where the templates could be followed. */
  public Optional<String> everything() {
    return everything.isEmpty() ? Optional.empty() : Optional.of(everything);
  }

  /**
   * True where something may read the value at this path, something below it, or a block around it.
   *
   * <p>A mapping around it that is tested for emptiness counts only if none of its keys is read.
   */
  public boolean mayRead(List<String> path) {
    return !everything.isEmpty() || mayRead(root, path, 0);
  }

  private static boolean mayRead(ReadPath node, List<String> path, int from) {
    Kind kind = node.kind();
    if (kind == Kind.BLOCK || kind == Kind.VALUE) {
      return true;
    }
    if (from == path.size()) {
      return node.hasReads();
    }
    if (kind == Kind.TEST && node.children().values().stream().noneMatch(ReadPath::hasReads)) {
      return true;
    }
    ReadPath child = node.known(path.get(from));
    ReadPath each = node.known(ReadPath.EACH);
    return child != null && mayRead(child, path, from + 1)
        || each != null && mayRead(each, path, from + 1);
  }

  /** How the value at exactly this path is used; empty where only others around it are. */
  public Optional<Kind> kindOf(List<String> path) {
    ReadPath node = root;
    for (String key : path) {
      @Nullable ReadPath child = node.known(key);
      if (child == null) {
        return Optional.empty();
      }
      node = child;
    }
    return Optional.ofNullable(node.kind());
  }

  /** Everything that is read, sorted by path. */
  public List<Read> reads() {
    List<Read> reads = new ArrayList<>();
    collect(root, new ArrayList<>(), reads);
    return reads;
  }

  private static void collect(ReadPath node, List<String> path, List<Read> reads) {
    Kind kind = node.kind();
    Span example = node.example();
    if (kind != null && example != null) {
      reads.add(new Read(path, kind, example));
    }
    node.children()
        .forEach(
            (name, child) -> {
              path.add(name);
              collect(child, path, reads);
              path.remove(path.size() - 1);
            });
  }
}
