package packsite.site.values;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import packsite.text.Span;

/**
 * Stretches of a text that one kind of element goes around: in order, none over another. Reading
 * goes forward only.
 */
final class Layer {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] names = new String[64];
  private @Nullable String[] attributes = new String[64];
  private int size;
  private int at;

  void add(Span span, String name) {
    add(span.start(), span.end(), name, null);
  }

  /**
   * What starts in the stretch before keeps what is behind it; what is empty is left out.
   *
   * @param attribute written at the first piece of the stretch
   */
  void add(int start, int end, String name, @Nullable String attribute) {
    int from = size == 0 ? start : Math.max(start, ends[size - 1]);
    if (from >= end) {
      return;
    }
    if (size == starts.length) {
      grow();
    }
    starts[size] = from;
    ends[size] = end;
    names[size] = name;
    attributes[size++] = attribute;
  }

  private void grow() {
    int room = size * 2;
    starts = Arrays.copyOf(starts, room);
    ends = Arrays.copyOf(ends, room);
    names = Arrays.copyOf(names, room);
    attributes = Arrays.copyOf(attributes, room);
  }

  /** Both in one, in order of place. */
  static Layer merged(Layer one, Layer other) {
    Layer both = new Layer();
    int i = 0;
    int j = 0;
    while (i < one.size || j < other.size) {
      if (j == other.size || (i < one.size && one.starts[i] <= other.starts[j])) {
        both.add(one.starts[i], one.ends[i], one.names[i], one.attributes[i++]);
      } else {
        both.add(other.starts[j], other.ends[j], other.names[j], other.attributes[j++]);
      }
    }
    return both;
  }

  /** Goes to the first stretch that ends behind an offset. */
  void skipTo(int offset) {
    while (at < size && ends[at] <= offset) {
      at++;
    }
  }

  /** Where the current stretch starts; beyond any text when there is none. */
  int start() {
    return at < size ? starts[at] : Integer.MAX_VALUE;
  }

  int end() {
    return ends[at];
  }

  /** The start tag, with its attribute the first time only: an id stands once. */
  void open(StringBuilder out) {
    out.append('<').append(names[at]);
    String attribute = attributes[at];
    if (attribute != null) {
      out.append(' ').append(attribute);
      attributes[at] = names[at].equals("s") ? attribute : null;
    }
    out.append('>');
  }

  void close(StringBuilder out) {
    out.append("</").append(names[at]).append('>');
  }
}
