package packsite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.model.Chart.Import;
import packsite.text.DottedPath;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Style;
import packsite.text.ScalarType;

/**
 * A chart and the charts it brings along, each under the key of its values: what Helm works on when
 * it decides which charts are on and what each of them sees.
 *
 * @param defaults what the chart says itself, imports included once they are made
 * @param off true where a condition or tag leaves the chart out, or one above it
 */
record ChartTree(
    String key,
    Content chart,
    Optional<Dependency> dependency,
    Mapping defaults,
    boolean off,
    List<ChartTree> below) {

  static ChartTree of(Content chart) {
    return of(chartName(chart), chart, Optional.empty());
  }

  private static ChartTree of(String key, Content chart, Optional<Dependency> dependency) {
    Mapping nothing = Mapping.empty(chart.meta().file().source());
    return new ChartTree(
        key, chart, dependency, chart.defaults().orElse(nothing), false, brought(chart));
  }

  /** One for each declared dependency that is vendored, then the vendored that nobody declares. */
  private static List<ChartTree> brought(Content chart) {
    List<ChartTree> found = new ArrayList<>();
    List<Content> undeclared = new ArrayList<>(chart.subcharts());
    for (Dependency dependency : chart.meta().dependencies()) {
      String name = dependency.name().map(Scalar::value).orElse("");
      Optional<Content> sub = chart.subchart(name);
      if (sub.isPresent()) {
        String key = dependency.valuesKey().orElse(name);
        found.add(of(key, sub.get(), Optional.of(dependency)));
        undeclared.remove(sub.get());
      }
    }
    for (Content sub : undeclared) {
      found.add(of(chartName(sub), sub, Optional.empty()));
    }
    return found;
  }

  private static String chartName(Content chart) {
    return chart.meta().name().map(Scalar::value).orElse(chart.folder());
  }

  /** With the charts marked that conditions and tags leave out. */
  ChartTree switched(Optional<Mapping> overrides) {
    if (!hasSwitches()) {
      return this;
    }
    Mapping values = effective(overrides).values();
    return switched(values, values.mapping("tags"), false);
  }

  private boolean hasSwitches() {
    return dependency.filter(d -> d.condition().isPresent() || !d.tags().isEmpty()).isPresent()
        || below.stream().anyMatch(ChartTree::hasSwitches);
  }

  private ChartTree switched(Mapping values, Optional<Mapping> tags, boolean nowOff) {
    List<ChartTree> subs = new ArrayList<>();
    for (ChartTree sub : below) {
      Mapping subValues = values.mapping(sub.key).orElse(sub.defaults);
      // Tags are those of the outermost chart, whatever values a parent passes.
      Optional<Mapping> subTags = ValuesMerge.under(sub.defaults.mapping("tags"), tags);
      boolean subOff = nowOff || isOff(sub.dependency, values, tags);
      subs.add(sub.switched(subValues, subTags, subOff));
    }
    return new ChartTree(key, chart, dependency, defaults, nowOff, List.copyOf(subs));
  }

  /** The first condition that resolves decides; else the tags; a chart without either is on. */
  private static boolean isOff(
      Optional<Dependency> dependency, Mapping values, Optional<Mapping> tags) {
    if (dependency.isEmpty()) {
      return false;
    }
    String conditions = dependency.get().condition().map(Scalar::value).orElse("");
    for (String condition : conditions.split(",", -1)) {
      Optional<Boolean> on = bool(DottedPath.first(values, condition.strip()));
      if (on.isPresent() && !condition.isBlank()) {
        return !on.get();
      }
    }
    List<Boolean> set =
        dependency.get().tags().stream()
            .flatMap(tag -> bool(tags.flatMap(map -> map.get(tag.value()))).stream())
            .toList();
    return !set.isEmpty() && !set.contains(true);
  }

  private static Optional<Boolean> bool(Optional<Node> node) {
    return node.flatMap(Node::asScalar)
        .filter(scalar -> scalar.type() == ScalarType.BOOL)
        .map(
            scalar ->
                List.of("true", "yes", "on").contains(scalar.value().toLowerCase(Locale.ROOT)));
  }

  /**
   * With what children export taken in below what their parents say. As in Helm, these are the
   * values of the charts alone: what a pack sets for a child is not imported.
   */
  ChartTree importing() {
    if (off || below.isEmpty()) {
      return this;
    }
    List<ChartTree> subs = below.stream().map(ChartTree::importing).toList();
    ChartTree tree = new ChartTree(key, chart, dependency, defaults, off, subs);
    boolean wanted =
        subs.stream().anyMatch(s -> s.dependency.filter(d -> !d.imports().isEmpty()).isPresent());
    if (!wanted) {
      return tree;
    }
    Mapping values = tree.effective(Optional.empty()).values();
    Optional<Mapping> imported = Optional.empty();
    for (ChartTree sub : subs) {
      imported = ValuesMerge.under(sub.exported(values), imported);
    }
    Mapping merged = ValuesMerge.under(imported, Optional.of(defaults)).orElse(defaults);
    return new ChartTree(key, chart, dependency, merged, off, subs);
  }

  /** What the parent wants of this chart, where it wants it. */
  private Optional<Mapping> exported(Mapping parentValues) {
    Optional<Mapping> result = Optional.empty();
    Optional<Mapping> own = off ? Optional.empty() : parentValues.mapping(key);
    for (Import wanted : dependency.map(Dependency::imports).orElse(List.of())) {
      Optional<Mapping> table =
          own.flatMap(map -> DottedPath.first(map, wanted.child())).flatMap(Node::asMapping);
      result = ValuesMerge.under(table.map(map -> place(map, wanted.parent())), result);
    }
    return result;
  }

  /** The mapping below the keys of a dotted path; {@code .} and nothing stand for the root. */
  private static Mapping place(Mapping map, String path) {
    Mapping placed = map;
    List<String> keys = new ArrayList<>(List.of(path.split("\\.", -1)));
    keys.removeIf(String::isBlank);
    for (int i = keys.size() - 1; i >= 0; i--) {
      Scalar name = new Scalar(map.span(), keys.get(i), Style.PLAIN, "");
      placed = new Mapping(map.span(), List.of(new Entry(name, placed)));
    }
    return placed;
  }

  EffectiveValues effective(Optional<Mapping> overrides) {
    return effective(key, overrides, Optional.empty());
  }

  private EffectiveValues effective(
      String path, Optional<Mapping> passed, Optional<Mapping> parentGlobal) {
    Set<String> subKeys = below.stream().map(ChartTree::key).collect(Collectors.toSet());
    Mapping values = passed.isEmpty() ? defaults : ValuesMerge.of(defaults, passed.get(), subKeys);
    Optional<Mapping> global = ValuesMerge.under(values.mapping("global"), parentGlobal);
    if (global.isPresent()) {
      values = ValuesMerge.with(values, "global", global.get());
    }
    List<EffectiveValues> subcharts = new ArrayList<>();
    for (ChartTree sub : below) {
      EffectiveValues seen = sub.effective(path + "/" + sub.key, values.mapping(sub.key), global);
      subcharts.add(seen);
      if (!sub.off) {
        values = ValuesMerge.with(values, sub.key, seen.values());
      }
    }
    return new EffectiveValues(chart, path, values, off, subcharts);
  }
}
