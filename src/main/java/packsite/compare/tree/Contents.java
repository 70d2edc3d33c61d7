package packsite.compare.tree;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.ScalarType;

/**
 * Gives each piece of data a number, the same for the same data, so that whole subtrees are
 * compared at the cost of one comparison.
 *
 * <p>Numbers are handed out by a dictionary and not computed, so no two different pieces can ever
 * share one. What a loader does not see (order of keys, quotes, aliases) has no part in it.
 */
final class Contents {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Node, Integer> known = new IdentityHashMap<>();
  private final Map<Node, Integer> weights = new IdentityHashMap<>();

  int of(Node node) {
    Node data = node.resolved();
    if (data instanceof Scalar scalar) {
      return number(text(scalar));
    }
    Integer number = known.get(data);
    if (number == null) {
      number = number(data instanceof Mapping mapping ? text(mapping) : text((Sequence) data));
      known.put(data, number);
    }
    return number;
  }

  /** How many values it holds, itself counted where it is one. */
  int values(Node node) {
    Node data = node.resolved();
    if (data instanceof Scalar) {
      return 1;
    }
    Integer weight = weights.get(data);
    if (weight == null) {
      weight = 0;
      if (data instanceof Mapping mapping) {
        for (Entry entry : mapping.effective()) {
          weight += values(entry.value());
        }
      } else if (data instanceof Sequence list) {
        for (Node item : list.items()) {
          weight += values(item);
        }
      }
      weights.put(data, weight);
    }
    return weight;
  }

  /** Whole numbers and others are one kind: a loader makes the same of 1 and 1.0. */
  private static String text(Scalar scalar) {
    ScalarType type = scalar.type();
    char kind = type.isNumber() ? 'n' : (char) ('0' + type.ordinal());
    return kind + scalar.printed();
  }

  private String text(Mapping mapping) {
    List<Entry> entries = mapping.effective();
    long[] pairs = new long[entries.size()];
    for (int i = 0; i < pairs.length; i++) {
      Entry entry = entries.get(i);
      pairs[i] = (long) number('k' + entry.name()) << Integer.SIZE | of(entry.value());
    }
    Arrays.sort(pairs);
    StringBuilder text = new StringBuilder(1 + 4 * pairs.length).append('m');
    for (long pair : pairs) {
      append(text, (int) (pair >>> Integer.SIZE));
      append(text, (int) pair);
    }
    return text.toString();
  }

  private String text(Sequence list) {
    StringBuilder text = new StringBuilder(1 + 2 * list.items().size()).append('l');
    for (Node item : list.items()) {
      append(text, of(item));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, int number) {
    text.append((char) (number >>> Character.SIZE)).append((char) number);
  }

  private int number(String text) {
    return numbers.computeIfAbsent(text, unseen -> numbers.size());
  }
}
