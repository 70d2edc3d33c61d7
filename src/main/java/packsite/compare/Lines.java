package packsite.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the lines that two texts share in the same order. */
final class Lines {
  /** Steps of the exact count; of longer texts it is told how many lines both have at all. */
  private static final long MOST_STEPS = 4_000_000;

  private Lines() {}

  static int shared(List<String> was, List<String> now) {
    int shorter = Math.min(was.size(), now.size());
    int head = 0;
    while (head < shorter && was.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && was.get(was.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    List<String> before = was.subList(head, was.size() - tail);
    List<String> after = now.subList(head, now.size() - tail);
    boolean few = (long) before.size() * after.size() <= MOST_STEPS;
    return head + tail + (few ? longest(before, after) : common(before, after));
  }

  /** The longest sequence of lines that is in both. */
  private static int longest(List<String> was, List<String> now) {
    int[] row = new int[now.size() + 1];
    for (String line : was) {
      int diagonal = 0;
      for (int j = 1; j <= now.size(); j++) {
        int above = row[j];
        row[j] = line.equals(now.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return row[now.size()];
  }

  private static int common(List<String> was, List<String> now) {
    Map<String, Integer> counts = new HashMap<>();
    was.forEach(line -> counts.merge(line, 1, Integer::sum));
    int shared = 0;
    for (String line : now) {
      if (counts.merge(line, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return shared;
  }
}
