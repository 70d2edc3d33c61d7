package packsite.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/**
 * The comments of a YAML text, and which keys they belong to.
 *
 * <p>They are kept beside the tree: whatever is a {@code #} outside of every scalar, at the start
 * of a line or behind a blank. What belongs to what is worked out when asked, from lines and
 * columns.
 */
public final class Comments {
  /**
   * One comment, from its {@code #} to the end of the line.
   *
   * @param ownLine true where nothing but blanks stands before it
   */
  public record Comment(Span span, boolean ownLine) {
    /** What it says: without the marks and one blank before it. */
    public String text() {
      String raw = span.text();
      int at = 0;
      while (at < raw.length() && raw.charAt(at) == '#') {
        at++;
      }
      if (at < raw.length() && raw.charAt(at) == ' ') {
        at++;
      }
      return raw.substring(at).stripTrailing();
    }

    int column() {
      return Comments.column(span);
    }
  }

  private final Supplier<List<Comment>> search;
  private volatile @Nullable List<Comment> found;

  private Comments(Supplier<List<Comment>> search) {
    this.search = search;
  }

  /** Comments in the order of their places. */
  static Comments of(List<Comment> all) {
    Comments comments = new Comments(() -> all);
    comments.all();
    return comments;
  }

  /**
   * The comments of a text. They are looked for when first asked for, which they are of few files;
   * in a stand-in for the source's text at once, so that it need not be kept.
   *
   * @param scalars start and end, in units of {@code text}, of each scalar in order
   */
  static Comments between(Source source, String text, Positions positions, int[] scalars) {
    return text.equals(source.text())
        ? new Comments(() -> search(source, text, positions, scalars))
        : of(search(source, text, positions, scalars));
  }

  private static List<Comment> search(
      Source source, String text, Positions positions, int[] scalars) {
    List<Comment> found = new ArrayList<>();
    int next = 0; // The first scalar that may still hold the mark.
    int mark = text.indexOf('#');
    while (mark >= 0) {
      while (next < scalars.length && scalars[next + 1] <= mark) {
        next += 2;
      }
      boolean inScalar = next < scalars.length && scalars[next] <= mark;
      boolean inHeader = inScalar && isBlockHeader(text, scalars[next], mark);
      if (inScalar && !inHeader) {
        mark = text.indexOf('#', scalars[next + 1]);
      } else if (mark > 0 && !mayPrecede(text.charAt(mark - 1))) {
        mark = text.indexOf('#', mark + 1);
      } else {
        int end = lineEnd(text, mark);
        Span span = span(source, text, positions, mark, end);
        if (!span.isEmpty() && source.text().charAt(span.start()) == '#') {
          found.add(new Comment(span, isBlankBefore(text, mark)));
        }
        mark = text.indexOf('#', end);
      }
    }
    return found;
  }

  /** The parser asks for no blank behind quotes and what makes flow collections. */
  private static boolean mayPrecede(char c) {
    return Character.isWhitespace(c) || "[]{},\"'".indexOf(c) >= 0;
  }

  /** True where a mark stands on the line of the {@code |} or {@code >} of a block scalar. */
  private static boolean isBlockHeader(String text, int start, int mark) {
    char c = text.charAt(start);
    return (c == '|' || c == '>') && mark < lineEnd(text, start);
  }

  private static int lineEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Span span(Source source, String text, Positions positions, int at, int end) {
    int stop = end;
    while (stop > at && Character.isWhitespace(text.charAt(stop - 1))) {
      stop--;
    }
    int from = positions.startOfUnit(at);
    int to = positions.endOfUnit(stop);
    return source.span(from, Math.max(from, to));
  }

  private static boolean isBlankBefore(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  /** All of them, in order. */
  public List<Comment> all() {
    List<Comment> known = found;
    if (known == null) {
      known = List.copyOf(search.get());
      found = known; // A race finds the same twice, which harms nobody.
    }
    return known;
  }

  /** The comment behind a key or value on the line on which the span ends. */
  public Optional<Comment> trailing(Span span) {
    int i = firstFrom(span.end());
    if (i < all().size() && !all().get(i).ownLine()) {
      Comment comment = all().get(i);
      Source source = span.source();
      boolean sameLine = source.lineOf(span.end()) == comment.span().line();
      return sameLine ? Optional.of(comment) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The comment that trails an entry: behind its value if that is on the key's line, else its key.
   */
  public Optional<Comment> trailing(Entry entry) {
    boolean oneLine = entry.key().span().line() == entry.value().span().line();
    boolean scalar = entry.value() instanceof Node.Scalar value && !value.isBlock();
    return trailing(oneLine && scalar ? entry.value().span() : entry.key().span());
  }

  /**
   * The comment lines that stand above an entry of a mapping and belong to it, in order. Lines
   * indented deeper than the key end the mapping before it, except above the first entry.
   */
  public List<Comment> above(Mapping mapping, Entry entry) {
    Span key = entry.key().span();
    boolean first = mapping.entries().get(0).key().span().start() == key.start();
    List<Comment> found = new ArrayList<>();
    int next = key.start();
    for (int i = firstFrom(key.start()) - 1; i >= 0; i--) {
      Comment comment = all().get(i);
      if (!comment.ownLine() || !isBlank(key.source(), comment.span().end(), next)) {
        break;
      }
      if (first || comment.column() <= column(key)) {
        found.add(comment);
      }
      next = comment.span().start();
    }
    Collections.reverse(found);
    return found;
  }

  /** The comment lines that stand below the last entry of a block mapping, at its indentation. */
  public List<Comment> atEndOf(Mapping mapping) {
    if (mapping.isEmpty()) {
      return List.of();
    }
    List<Comment> found = new ArrayList<>();
    int column = column(mapping.entries().get(0).key().span());
    int inner = innerColumn(mapping);
    int previous = lineEndAfter(mapping.span());
    for (int i = firstFrom(previous); i < all().size(); i++) {
      Comment comment = all().get(i);
      if (!comment.ownLine()
          || comment.column() < column
          || !isBlank(mapping.span().source(), previous, comment.span().start())) {
        break;
      }
      if (comment.column() < inner) {
        found.add(comment);
      }
      previous = comment.span().end();
    }
    return found;
  }

  /** Column of the mapping in which this one's last value ends; its comments are not ours. */
  private static int innerColumn(Mapping mapping) {
    Node lastValue = mapping.entries().get(mapping.entries().size() - 1).value();
    if (lastValue instanceof Mapping inner && !inner.isEmpty()) {
      return column(inner.entries().get(0).key().span());
    }
    return Integer.MAX_VALUE;
  }

  /** Behind the trailing comment, if there is one. */
  private int lineEndAfter(Span span) {
    return trailing(span).map(comment -> comment.span().end()).orElse(span.end());
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = all().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all().get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean isBlank(Source source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int column(Span span) {
    String text = span.source().text();
    return span.start() - (text.lastIndexOf('\n', span.start() - 1) + 1);
  }
}
