package packsite.gotemplate;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.ReadSet.Kind;
import packsite.text.Span;

/** A path below {@code .Values} in the tree of all paths that templates speak of, read or not. */
final class ReadPath {
  /** Stands for every element of a list or mapping that a loop runs over. */
  static final String EACH = "*";

  private static final int MAX_LENGTH = 32;

  private final int length;
  private final Map<String, ReadPath> children = new TreeMap<>();
  private @Nullable Kind kind;
  private @Nullable TemplateText text;
  private int offset;

  private ReadPath(int length) {
    this.length = length;
  }

  static ReadPath root() {
    return new ReadPath(0);
  }

  /** The path of a key below; of a path too long to be true the path itself. */
  ReadPath child(String name) {
    return length == MAX_LENGTH
        ? this
        : children.computeIfAbsent(name, key -> new ReadPath(length + 1));
  }

  @Nullable ReadPath known(String name) {
    return children.get(name);
  }

  Map<String, ReadPath> children() {
    return children;
  }

  @Nullable Kind kind() {
    return kind;
  }

  /** Notes a use; the place of the strongest use is kept, of equal ones the first. */
  void mark(Kind use, TemplateText where, int at) {
    Kind strongest = length == MAX_LENGTH ? Kind.BLOCK : use;
    if (kind == null || strongest.compareTo(kind) > 0) {
      kind = strongest;
      text = where;
      offset = at;
    }
  }

  /** Where it is used most strongly; null where it is not used. */
  @Nullable Span example() {
    return text == null ? null : text.expressionAt(offset);
  }

  boolean hasReads() {
    return kind != null || children.values().stream().anyMatch(ReadPath::hasReads);
  }
}
