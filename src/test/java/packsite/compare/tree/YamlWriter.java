package packsite.compare.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes the same data in ever other ways: quotes, flow style, order of keys, comments. */
final class YamlWriter {
  private static final String[] COMMENTS = {
    "# -- How many to run", "# Where it is", "# see the docs", "#", "# ------", "## @param x"
  };

  private final Random random;
  private final boolean shuffled;
  private final StringBuilder out = new StringBuilder();

  private YamlWriter(Random random, boolean shuffled) {
    this.random = random;
    this.shuffled = shuffled;
  }

  static String write(Object data, Random random, boolean shuffled) {
    YamlWriter writer = new YamlWriter(random, shuffled);
    writer.block(data, 0);
    return writer.out.toString();
  }

  private void block(Object data, int indent) {
    if (data instanceof Map<?, ?> map && !map.isEmpty()) {
      List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
      if (shuffled) {
        Collections.shuffle(entries, random);
      }
      for (Map.Entry<?, ?> entry : entries) {
        comment(indent);
        out.append(" ".repeat(indent)).append(text(entry.getKey())).append(':');
        value(entry.getValue(), indent + 2);
      }
    } else if (data instanceof List<?> list && !list.isEmpty()) {
      for (Object item : list) {
        comment(indent);
        out.append(" ".repeat(indent)).append("-");
        value(item, indent + 2);
      }
    } else {
      flow(data);
      out.append('\n');
    }
  }

  private void value(Object value, int indent) {
    boolean nested =
        (value instanceof Map<?, ?> map && !map.isEmpty())
            || (value instanceof List<?> list && !list.isEmpty());
    if (nested && random.nextInt(8) > 0) {
      out.append('\n');
      block(value, indent);
    } else {
      out.append(' ');
      flow(value);
      out.append(random.nextInt(9) == 0 ? " # trailing\n" : "\n");
    }
  }

  private void flow(Object data) {
    if (data instanceof Map<?, ?> map) {
      out.append('{');
      String between = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(between).append(text(entry.getKey())).append(": ");
        flow(entry.getValue());
        between = ", ";
      }
      out.append('}');
    } else if (data instanceof List<?> list) {
      out.append('[');
      String between = "";
      for (Object item : list) {
        out.append(between);
        flow(item);
        between = ", ";
      }
      out.append(']');
    } else {
      out.append(text(data));
    }
  }

  private String text(Object scalar) {
    if (!(scalar instanceof String text)) {
      return scalar instanceof Boolean flag && random.nextInt(9) == 0
          ? (flag ? "yes" : "no")
          : scalar.toString();
    }
    boolean plain = text.matches("[a-zA-Z][a-zA-Z./-]*") && !text.matches("true|false|null|yes|no");
    return switch (random.nextInt(4)) {
      case 0 -> '"' + text + '"';
      case 1 -> "'" + text + "'";
      default -> plain ? text : '"' + text + '"';
    };
  }

  private void comment(int indent) {
    if (random.nextInt(5) == 0) {
      out.append(" ".repeat(indent)).append(COMMENTS[random.nextInt(COMMENTS.length)]).append('\n');
    }
  }
}
