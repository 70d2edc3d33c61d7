package packsite.lint.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.gotemplate.Reads;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.model.EffectiveValues;
import packsite.text.Comments.Comment;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.YamlFile;

/**
 * What one chart looks at in its values: its defaults, its templates, its schema, the switches of
 * its subcharts.
 *
 * @param defaults what the chart says itself, and what parents and imports make of it
 * @param reads what the templates read, worked out when asked; empty where that is not known
 * @param switches dotted paths that turn subcharts on and off
 * @param mentioned keys that stand in comments of values.yaml: defaults that are commented out
 * @param subcharts by the key of their values; without a value for one that is not vendored
 */
record ChartSight(
    List<Mapping> defaults,
    Optional<Reads> reads,
    Set<String> switches,
    Set<String> mentioned,
    SchemaKeys schema,
    Map<String, Optional<ChartSight>> subcharts) {
  private static final Pattern MENTION =
      Pattern.compile("^\\s*(?:-\\s+)?[\"']?([A-Za-z0-9_./-]+)[\"']?\\s*:(?:\\s.*)?$");
  private static final Pattern PARAMETER = Pattern.compile("^\\s*@param\\s+(?:\\S*\\.)?([^\\s.]+)");

  ChartSight {
    defaults = List.copyOf(defaults);
    switches = Set.copyOf(switches);
    mentioned = Set.copyOf(mentioned);
  }

  /** Of a chart, and of all charts in it, with what a pack sets for it. */
  static ChartSight of(Content chart, Mapping overrides) {
    EffectiveValues effective = EffectiveValues.of(chart, Optional.empty());
    return of(chart, Optional.of(effective), overrides, holdsTemplates(overrides));
  }

  private static ChartSight of(
      Content chart, Optional<EffectiveValues> effective, Mapping overrides, boolean templated) {
    List<Mapping> defaults = new ArrayList<>();
    chart.defaults().ifPresent(defaults::add);
    effective.map(EffectiveValues::values).ifPresent(defaults::add);
    Map<String, Optional<ChartSight>> subcharts = new LinkedHashMap<>();
    Set<String> switches = new HashSet<>();
    for (Dependency dependency : chart.meta().dependencies()) {
      switches(dependency, switches);
      dependency.valuesKey().ifPresent(key -> subcharts.put(key, Optional.empty()));
    }
    for (Sub sub : subs(chart)) {
      Optional<EffectiveValues> seen = effective.flatMap(parent -> below(parent, sub.content()));
      subcharts.put(sub.key(), Optional.of(of(sub.content(), seen, overrides, templated)));
    }
    return new ChartSight(
        defaults,
        // What the pack sets may hold templates, for a chart that puts it through tpl.
        chart.reads().map(reads -> templated ? reads.with(overrides) : reads),
        switches,
        chart.values().map(ChartSight::mentionedIn).orElse(Set.of()),
        chart.valuesSchema().map(SchemaKeys::of).orElse(SchemaKeys.NONE),
        subcharts);
  }

  private record Sub(String key, Content content) {}

  /** Once for each dependency that wants it, and those that nobody declares by their names. */
  private static List<Sub> subs(Content chart) {
    List<Sub> subs = new ArrayList<>();
    List<Content> undeclared = new ArrayList<>(chart.subcharts());
    for (Dependency dependency : chart.meta().dependencies()) {
      String name = dependency.name().map(Scalar::value).orElse("");
      chart
          .subchart(name)
          .ifPresent(
              sub -> {
                subs.add(new Sub(dependency.valuesKey().orElse(name), sub));
                undeclared.remove(sub);
              });
    }
    for (Content sub : undeclared) {
      sub.meta().name().map(Scalar::value).ifPresent(name -> subs.add(new Sub(name, sub)));
    }
    return subs;
  }

  private static Optional<EffectiveValues> below(EffectiveValues parent, Content sub) {
    return parent.subcharts().stream().filter(seen -> seen.chart() == sub).findFirst();
  }

  private static void switches(Dependency dependency, Set<String> into) {
    dependency.tags().forEach(tag -> into.add("tags." + tag.value()));
    for (String path : dependency.condition().map(Scalar::value).orElse("").split(",", -1)) {
      into.add(path.strip());
    }
  }

  private static Set<String> mentionedIn(YamlFile values) {
    Set<String> keys = new HashSet<>();
    for (Comment comment : values.comments().all()) {
      String text = comment.text();
      if (text.indexOf(':') >= 0) {
        addKey(MENTION, text, keys);
      }
      if (text.contains("@param")) {
        addKey(PARAMETER, text, keys);
      }
    }
    return keys;
  }

  private static void addKey(Pattern pattern, String text, Set<String> keys) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      keys.add(matcher.group(1));
    }
  }

  /** True where a text has template actions in it, Palette's own aside. */
  private static boolean holdsTemplates(Node node) {
    if (node instanceof Mapping map) {
      return map.entries().stream().anyMatch(entry -> holdsTemplates(entry.value()));
    }
    if (node instanceof Sequence list) {
      return list.items().stream().anyMatch(ChartSight::holdsTemplates);
    }
    return node instanceof Scalar scalar
        && scalar.value().contains("{{")
        && scalar.value().contains(".Values");
  }

  /** True where the templates of this chart or of one in it are in the archive. */
  boolean hasTemplates() {
    return reads.isPresent()
        || subcharts.values().stream().flatMap(Optional::stream).anyMatch(ChartSight::hasTemplates);
  }

  /** True where the chart has no defaults of its own; those of its subcharts do not count. */
  boolean isSilent() {
    return defaults.stream()
        .flatMap(map -> map.effective().stream())
        .allMatch(entry -> subcharts.containsKey(entry.name()) || entry.name().equals("global"));
  }

  /** True where anything at all can be said of what the charts know. */
  boolean knowsAnything() {
    return reads.isPresent()
        || defaults.stream().anyMatch(map -> !map.isEmpty())
        || !subcharts.isEmpty();
  }

  /** This chart and all in it. */
  List<ChartSight> all() {
    List<ChartSight> all = new ArrayList<>();
    all.add(this);
    subcharts.values().stream().flatMap(Optional::stream).forEach(sub -> all.addAll(sub.all()));
    return all;
  }
}
