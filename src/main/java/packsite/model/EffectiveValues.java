package packsite.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.model.Chart.Import;
import packsite.text.DottedPath;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;
import packsite.text.Span;

/**
 * The values that a chart's templates see: its defaults with what the pack passes on top, in the
 * order of precedence that Helm has.
 *
 * <p>Every node is the one of the file that set it, so that each value still knows its place.
 *
 * @param chart whose templates
 * @param path of the chart in its parents, {@code a/b}; of the chart itself its name
 * @param values with {@code global} merged in
 * @param switchedOff true where a condition or tag leaves the chart out
 * @param subcharts with the values that they see
 */
public record EffectiveValues(
    Content chart,
    String path,
    Mapping values,
    boolean switchedOff,
    List<EffectiveValues> subcharts) {
  public EffectiveValues {
    subcharts = List.copyOf(subcharts);
  }

  /** Of a chart and what its pack sets for it. */
  public static EffectiveValues of(Content chart, Optional<Mapping> overrides) {
    return of(chart, chartName(chart), overrides, Optional.empty(), false);
  }

  /** This chart and all below it, parents first. */
  public List<EffectiveValues> all() {
    List<EffectiveValues> all = new ArrayList<>();
    all.add(this);
    subcharts.forEach(sub -> all.addAll(sub.all()));
    return all;
  }

  private static EffectiveValues of(
      Content chart,
      String path,
      Optional<Mapping> overrides,
      Optional<Mapping> parentGlobal,
      boolean off) {
    Mapping own = merge(chart.defaults(), overrides, chart.meta().file().source().span(0, 0));
    Optional<Mapping> global = mergeGlobal(own.mapping("global"), parentGlobal);
    Mapping values = global.map(map -> with(own, "global", map)).orElse(own);
    List<EffectiveValues> subcharts = new ArrayList<>();
    for (Brought brought : brought(chart)) {
      boolean subOff = off || isOff(brought.dependency(), values);
      Optional<Mapping> passed = values.mapping(brought.key());
      String subPath = path + "/" + brought.key();
      EffectiveValues sub = of(brought.chart(), subPath, passed, global, subOff);
      subcharts.add(sub);
      if (!subOff) {
        values = importing(values, brought.dependency(), sub.values());
      }
    }
    return new EffectiveValues(chart, path, values, off, subcharts);
  }

  /** A vendored chart, under the key of its values. */
  private record Brought(String key, Content chart, Optional<Dependency> dependency) {}

  /** One for each declared dependency that is vendored, then the vendored that nobody declares. */
  private static List<Brought> brought(Content chart) {
    List<Brought> found = new ArrayList<>();
    List<Content> undeclared = new ArrayList<>(chart.subcharts());
    for (Dependency dependency : chart.meta().dependencies()) {
      String name = dependency.name().map(Scalar::value).orElse("");
      Optional<Content> sub = chart.subchart(name);
      if (sub.isPresent()) {
        String key = dependency.valuesKey().orElse(name);
        found.add(new Brought(key, sub.get(), Optional.of(dependency)));
        undeclared.remove(sub.get());
      }
    }
    for (Content sub : undeclared) {
      found.add(new Brought(chartName(sub), sub, Optional.empty()));
    }
    return found;
  }

  /** A condition that resolves decides; else the tags; a chart without either is on. */
  private static boolean isOff(Optional<Dependency> dependency, Mapping values) {
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
    List<Boolean> tags =
        dependency.get().tags().stream()
            .flatMap(tag -> bool(values.at("tags", tag.value())).stream())
            .toList();
    return !tags.isEmpty() && !tags.contains(true);
  }

  private static Optional<Boolean> bool(Optional<Node> node) {
    return node.flatMap(Node::asScalar)
        .filter(scalar -> scalar.type() == ScalarType.BOOL)
        .map(
            scalar ->
                List.of("true", "yes", "on").contains(scalar.value().toLowerCase(Locale.ROOT)));
  }

  /** What a child exports goes below what the parent says itself. */
  private static Mapping importing(Mapping values, Optional<Dependency> dependency, Mapping child) {
    Mapping result = values;
    for (Import wanted : dependency.map(Dependency::imports).orElse(List.of())) {
      Optional<Mapping> exported = DottedPath.first(child, wanted.child()).flatMap(Node::asMapping);
      if (exported.isPresent()) {
        Mapping placed = place(exported.get(), wanted.parent());
        result = merge(Optional.of(placed), Optional.of(result), result.span());
      }
    }
    return result;
  }

  /** The mapping below the keys of a dotted path; {@code .} and nothing stand for the root. */
  private static Mapping place(Mapping map, String path) {
    Mapping placed = map;
    List<String> keys = new ArrayList<>(List.of(path.split("\\.", -1)));
    keys.removeIf(String::isBlank);
    for (int i = keys.size() - 1; i >= 0; i--) {
      Scalar key = new Scalar(map.span(), keys.get(i), Node.Style.PLAIN, "");
      placed = new Mapping(map.span(), List.of(new Entry(key, placed)));
    }
    return placed;
  }

  private static Optional<Mapping> mergeGlobal(Optional<Mapping> own, Optional<Mapping> parent) {
    return own.isEmpty() || parent.isEmpty()
        ? own.or(() -> parent)
        : Optional.of(merge(own, parent, own.get().span()));
  }

  private static Mapping with(Mapping map, String key, Mapping value) {
    Scalar name = new Scalar(value.span(), key, Node.Style.PLAIN, "");
    Node keyNode = map.entry(key).map(Entry::key).orElse(name);
    List<Entry> entries = new ArrayList<>();
    map.effective().stream().filter(entry -> !entry.name().equals(key)).forEach(entries::add);
    entries.add(new Entry(keyNode, value));
    return new Mapping(map.span(), entries);
  }

  /** Maps go together key by key, all else is replaced, a null takes a default away. */
  static Mapping merge(Optional<Mapping> defaults, Optional<Mapping> overrides, Span nowhere) {
    if (defaults.isEmpty() || overrides.isEmpty()) {
      return defaults.or(() -> overrides).orElseGet(() -> new Mapping(nowhere, List.of()));
    }
    Map<String, Entry> merged = new LinkedHashMap<>();
    defaults.get().effective().forEach(entry -> merged.put(entry.name(), entry));
    for (Entry entry : overrides.get().effective()) {
      Entry known = merged.get(entry.name());
      if (isNull(entry.value())) {
        merged.remove(entry.name());
      } else if (known != null && bothMaps(known.value(), entry.value())) {
        Mapping value =
            merge(known.value().asMapping(), entry.value().asMapping(), entry.value().span());
        merged.put(entry.name(), new Entry(entry.key(), value));
      } else {
        merged.put(entry.name(), entry);
      }
    }
    return new Mapping(defaults.get().span(), List.copyOf(merged.values()));
  }

  private static boolean bothMaps(Node a, Node b) {
    return a.resolved() instanceof Mapping && b.resolved() instanceof Mapping;
  }

  private static boolean isNull(Node node) {
    return node.asScalar().filter(Scalar::isNull).isPresent();
  }

  private static String chartName(Content chart) {
    return chart.meta().name().map(Scalar::value).orElse(chart.folder());
  }
}
