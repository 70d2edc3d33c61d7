package packsite.lint.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.gotemplate.ReadSet;
import packsite.lint.values.SchemaKeys.Word;
import packsite.text.Node;
import packsite.text.Node.Mapping;

/**
 * One place in the values of a chart, as all see it who may look there: the chart, the charts
 * around it whose values hold it, the charts in it whose values it holds.
 *
 * @param open true where anything may stand below
 * @param settled true where the templates are there, so that what nobody reads is known to be inert
 */
record KnownValues(List<View> views, boolean open, boolean settled) {
  private static final KnownValues ANYTHING = new KnownValues(List.of(), true, true);

  /**
   * How one chart sees the place.
   *
   * @param path from the chart's own values down
   * @param defaults that stand there
   */
  private record View(
      ChartSight chart, List<String> path, List<Mapping> defaults, SchemaKeys schema) {
    boolean atTop() {
      return path.isEmpty();
    }
  }

  /** What a step down found. */
  private static final class Found {
    final List<View> views = new ArrayList<>();
    boolean known;
    boolean open;
  }

  KnownValues {
    views = List.copyOf(views);
  }

  /** The top of a chart's values. */
  static KnownValues of(ChartSight chart) {
    return new KnownValues(List.of(top(chart)), !chart.knowsAnything(), chart.hasTemplates());
  }

  private static View top(ChartSight chart) {
    return new View(chart, List.of(), chart.defaults(), chart.schema());
  }

  /** What is known of a key here; empty where nobody knows the key. */
  Optional<KnownValues> below(String key) {
    if (open) {
      return Optional.of(ANYTHING);
    }
    Found found = new Found();
    for (View view : views) {
      step(view, key, found);
    }
    if (!found.known) {
      return Optional.empty();
    }
    return Optional.of(found.open ? ANYTHING : new KnownValues(found.views, false, settled));
  }

  private void step(View view, String key, Found found) {
    List<String> path = new ArrayList<>(view.path());
    path.add(key);
    List<Mapping> defaults = new ArrayList<>();
    for (Mapping map : view.defaults()) {
      Optional<Node> value = map.get(key).map(Node::resolved);
      found.known |= value.isPresent();
      if (value.isPresent() && value.get() instanceof Mapping inner && !inner.isEmpty()) {
        defaults.add(inner);
      } else {
        // Null and empty collections wait to be filled; what replaces a single value or a list
        // is another question.
        found.open |= value.isPresent();
      }
    }
    found.known |= isRead(view, path) || isSwitch(view, path);
    if (!settled && view.chart().mentioned().contains(key)) {
      found.known = true;
      found.open = true;
    }
    Word word = view.schema().about(key);
    found.known |= word != Word.SILENT;
    found.open |= word == Word.ANY || word == Word.FORBIDDEN;
    found.views.add(new View(view.chart(), path, defaults, view.schema().below(key)));
    if (view.atTop()) {
      intoCharts(view.chart(), key, found);
    }
  }

  private static boolean isRead(View view, List<String> path) {
    Optional<ReadSet> reads = view.chart().reads();
    return reads.isPresent() && reads.get().mayRead(path);
  }

  private static boolean isSwitch(View view, List<String> path) {
    String dotted = String.join(".", path);
    return view.chart().switches().stream()
        .anyMatch(known -> known.equals(dotted) || known.startsWith(dotted + "."));
  }

  private void intoCharts(ChartSight chart, String key, Found found) {
    if (chart.subcharts().containsKey(key)) {
      found.known = true;
      Optional<ChartSight> sub = chart.subcharts().get(key);
      sub.filter(ChartSight::knowsAnything).map(KnownValues::top).ifPresent(found.views::add);
      // Of a chart that is not there, or says nothing of itself, nobody knows what it knows.
      found.open |= sub.filter(ChartSight::knowsAnything).isEmpty();
    }
    if (key.equals("global")) {
      found.known = true;
      found.open |= !settled;
      for (ChartSight other : chart.all()) {
        List<Mapping> defaults =
            other.defaults().stream().flatMap(map -> map.mapping(key).stream()).toList();
        found.views.add(new View(other, List.of(key), defaults, other.schema().below(key)));
      }
    }
  }

  /** The keys that defaults have here. */
  List<String> names() {
    return views.stream()
        .flatMap(view -> view.defaults().stream())
        .flatMap(map -> map.effective().stream())
        .map(Node.Entry::name)
        .distinct()
        .toList();
  }
}
