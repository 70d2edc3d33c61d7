package packsite.diff;

import java.util.HashMap;
import java.util.Map;
import packsite.compare.tree.KeyPath;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.Node.Style;
import packsite.text.Printable;
import packsite.text.ScalarType;

/** Values as one line. */
final class Quote {
  /** Longer ones are of no use to people who look for what differs. */
  private static final int LONGEST = 2000;

  /** Collections longer than that are counted instead. */
  private static final int LONGEST_FLOW = 60;

  private final Secrecy secrecy;

  Quote(Secrecy secrecy) {
    this.secrecy = secrecy;
  }

  /** A value; of several lines or items only how many. */
  String of(KeyPath path, Node node) {
    Node value = node.resolved();
    if (value instanceof Scalar scalar) {
      return secrecy.hides(path, scalar) ? Secrecy.STARS : lineOf(scalar);
    }
    String flow = flow(path, value);
    return flow.length() <= LONGEST_FLOW ? flow : counted(value);
  }

  private String lineOf(Scalar scalar) {
    long lines = scalar.value().lines().count();
    return lines > 1 ? Counts.of(lines, "line") : plain(scalar);
  }

  /** How two values are told side by side where that is more than the values themselves. */
  String difference(KeyPath path, Node was, Node now) {
    if (was.resolved() instanceof Scalar before
        && now.resolved() instanceof Scalar after
        && !secrecy.hides(path, after)
        && before.value().lines().count() > 1
        && after.value().lines().count() > 1) {
      return Counts.of(after.value().lines().count(), "line")
          + ", "
          + differing(before.value(), after.value())
          + " differ";
    }
    return "";
  }

  /** Lines that only one of the two has; the greater of the two numbers. */
  private static long differing(String was, String now) {
    Map<String, Integer> counts = new HashMap<>();
    was.lines().forEach(line -> counts.merge(line, 1, Integer::sum));
    now.lines().forEach(line -> counts.merge(line, -1, Integer::sum));
    long gone = counts.values().stream().mapToLong(n -> Math.max(0, n)).sum();
    long fresh = counts.values().stream().mapToLong(n -> Math.max(0, -n)).sum();
    return Math.max(1, Math.max(gone, fresh));
  }

  private String plain(Scalar scalar) {
    String text = secrecy.clean(scalar.value());
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST) + "…";
    }
    boolean string = scalar.type() == ScalarType.STRING;
    if (scalar.type() == ScalarType.NULL) {
      return "null";
    }
    return string && needsQuotes(scalar, text)
        ? '"' + Printable.line(text).replace("\"", "\\\"") + '"'
        : Printable.line(text);
  }

  /** Where the text alone would be taken for something else. */
  private static boolean needsQuotes(Scalar scalar, String text) {
    boolean other = new Scalar(scalar.span(), text, Style.PLAIN, "").type() != ScalarType.STRING;
    boolean odd =
        text.isBlank() || !text.strip().equals(text) || "[{*".indexOf(text.charAt(0)) >= 0;
    return other || (odd && !text.equals(Secrecy.STARS));
  }

  private static String counted(Node value) {
    return value instanceof Sequence list
        ? Counts.of(list.items().size(), "item")
        : Counts.of(((Mapping) value).effective().size(), "key");
  }

  private String flow(KeyPath path, Node value) {
    StringBuilder out = new StringBuilder();
    flow(path, value, out);
    return out.toString();
  }

  /** Stops soon after it has become too long to be shown. */
  private void flow(KeyPath path, Node node, StringBuilder out) {
    Node value = node.resolved();
    if (value instanceof Mapping mapping) {
      out.append('{');
      boolean named = Secrecy.isVariable(mapping);
      String comma = "";
      for (Entry entry : mapping.effective()) {
        if (out.length() > LONGEST_FLOW) {
          break;
        }
        out.append(comma).append(Printable.line(entry.name())).append(": ");
        boolean hidden = named && entry.name().equals("value");
        flow(path.key(hidden ? Secrecy.HIDDEN : entry.name()), entry.value(), out);
        comma = ", ";
      }
      out.append('}');
    } else if (value instanceof Sequence list) {
      out.append('[');
      for (int i = 0; i < list.items().size() && out.length() <= LONGEST_FLOW; i++) {
        out.append(i == 0 ? "" : ", ");
        flow(path.item(i), list.items().get(i), out);
      }
      out.append(']');
    } else {
      out.append(of(path, value));
    }
  }
}
