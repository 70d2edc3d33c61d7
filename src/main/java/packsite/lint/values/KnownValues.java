package packsite.lint.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.gotemplate.Reads;
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
  /** Charts that were begun with {@code helm create} read these, whatever their defaults say. */
  private static final Set<String> READ_BY_ALL = Set.of("nameOverride", "fullnameOverride");

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
    // Reading the templates costs most, so they come last.
    if (!found.known && views.stream().noneMatch(view -> isRead(view, key))) {
      return Optional.empty();
    }
    return Optional.of(found.open ? ANYTHING : new KnownValues(found.views, false, settled));
  }

  private void step(View view, String key, Found found) {
    List<String> path = with(view.path(), key);
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
    found.known |= isSwitch(view, path);
    if (!settled && mayBeRead(view, key)) {
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

  private static boolean isRead(View view, String key) {
    Optional<Reads> reads = view.chart().reads();
    return reads.isPresent() && reads.get().get().mayRead(with(view.path(), key));
  }

  private static List<String> with(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  /** What templates that are not there probably read. */
  private static boolean mayBeRead(View view, String key) {
    return view.atTop() && view.chart().isSilent()
        || READ_BY_ALL.contains(key)
        || view.chart().mentioned().contains(key) && !standsDeeper(view, key);
  }

  /** A comment that speaks of a key one level further down says nothing of this place. */
  private static boolean standsDeeper(View view, String key) {
    return view.defaults().stream()
        .flatMap(map -> map.effective().stream())
        .flatMap(entry -> entry.value().asMapping().stream())
        .anyMatch(inner -> inner.get(key).isPresent());
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

  /** The keys that defaults have here, in their order. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (View view : views) {
      view.defaults().forEach(map -> map.effective().forEach(entry -> names.add(entry.name())));
    }
    return names;
  }
}
