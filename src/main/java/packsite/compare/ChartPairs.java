package packsite.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import packsite.model.Chart;
import packsite.model.Chart.Content;
import packsite.text.Node.Scalar;

/**
 * Which chart of the new pack is which of the old one: by the name in Chart.yaml, else by the name
 * of the archive, else as the only one that is left.
 */
final class ChartPairs {
  private static final Pattern VERSION = Pattern.compile("[-_]v?[0-9].*|\\.tgz|\\.tar\\.gz");

  private final List<Chart> was;
  private final List<Chart> now;
  private final Set<Integer> taken = new HashSet<>();
  private final List<Integer> partners = new ArrayList<>();

  private ChartPairs(List<Chart> was, List<Chart> now) {
    this.was = was;
    this.now = now;
    now.forEach(chart -> partners.add(-1));
  }

  static List<Sides<Chart>> of(List<Chart> was, List<Chart> now) {
    ChartPairs pairs = new ChartPairs(was, now);
    pairs.pair(chart -> chart.name().orElse(""));
    pairs.pair(chart -> stem(chart.fileName()));
    pairs.pairWhatIsLeft();
    return Pairs.inOrder(was, now, pairs.partners);
  }

  private void pair(Function<Chart, String> key) {
    Map<String, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < was.size(); i++) {
      if (!taken.contains(i)) {
        free.computeIfAbsent(key.apply(was.get(i)), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < now.size(); i++) {
      String name = key.apply(now.get(i));
      Deque<Integer> same = free.getOrDefault(name, new ArrayDeque<>());
      if (partners.get(i) < 0 && !name.isEmpty() && !same.isEmpty()) {
        partners.set(i, same.remove());
        taken.add(partners.get(i));
      }
    }
  }

  private void pairWhatIsLeft() {
    if (taken.size() == was.size() - 1 && taken.size() == now.size() - 1) {
      int old = 0;
      while (taken.contains(old)) {
        old++;
      }
      partners.set(partners.indexOf(-1), old);
    }
  }

  private static String stem(String file) {
    return VERSION.matcher(file).replaceFirst("");
  }

  /** What to call a chart. */
  static String label(Chart chart) {
    return chart.name().orElseGet(() -> stem(chart.fileName()));
  }

  static String label(Content chart) {
    return chart
        .meta()
        .name()
        .map(Scalar::value)
        .orElseGet(() -> chart.folder().substring(chart.folder().lastIndexOf('/') + 1));
  }
}
