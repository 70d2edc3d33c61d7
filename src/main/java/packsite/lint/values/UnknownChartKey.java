package packsite.lint.values;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import packsite.lint.rule.About;
import packsite.lint.rule.Example;
import packsite.lint.rule.Hit;
import packsite.lint.rule.Levels;
import packsite.lint.rule.PackRule;
import packsite.lint.rule.Scope;
import packsite.lint.rule.Spot;
import packsite.model.Chart;
import packsite.model.PackFile;
import packsite.text.Nearest;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;

/** Values for a chart that the pack does not have. */
public final class UnknownChartKey implements PackRule {
  private static final About ABOUT =
      About.rule("VA201", "unknown-chart-key", Levels.ERROR)
          .on("values.yaml and chart archives")
          .what("A key below `charts` is not the name of a chart in the pack.")
          .why(
              """
            Values below `charts.<name>` go to the chart with that name in Chart.yaml. What stands below
            another key goes nowhere: the chart installs with its own defaults, and users who change the
            values change nothing.""")
          .fix(
              """
            Use the name that stands in Chart.yaml inside the archive; the archive's file name and folder do
            not count. Indent keys of the chart itself below that name.""")
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web-server:
                    replicas: 2
                """))
          .bad(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  replicas: 2
                  image:
                    tag: 1.0.0
                """))
          .good(
              Example.values(
                  """
                pack:
                  namespace: web
                charts:
                  web:
                    replicas: 2
                    image:
                      tag: 1.0.0
                """));

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public void check(Scope scope, Consumer<Hit> hits) {
    Optional<Mapping> sections = ChartSections.sections(scope);
    if (sections.isEmpty() || !scope.allChartsAreKnown()) {
      return;
    }
    List<Chart> charts = scope.namedCharts();
    List<String> names = charts.stream().flatMap(chart -> chart.name().stream()).toList();
    List<Entry> unknown =
        sections.get().effective().stream()
            .filter(entry -> !names.contains(entry.name()) && !entry.name().contains("{{"))
            .toList();
    Set<String> told = new HashSet<>();
    for (Chart chart : charts) {
      List<Entry> rest = unknown.stream().filter(entry -> !told.contains(entry.name())).toList();
      List<Entry> own = ownKeys(chart, rest, charts.size() == 1);
      if (!own.isEmpty()) {
        hits.accept(oneLevelTooHigh(sections.get(), chart, own, names));
        own.forEach(entry -> told.add(entry.name()));
      }
    }
    for (Entry entry : unknown) {
      if (!told.contains(entry.name())) {
        hits.accept(otherName(scope, entry, charts, names));
      }
    }
  }

  /** Keys of the chart itself; if it is the only one, all keys beside them must be its own too. */
  private static List<Entry> ownKeys(Chart chart, List<Entry> unknown, boolean only) {
    List<Entry> own = unknown.stream().filter(entry -> ChartSections.has(chart, entry)).toList();
    return only && !own.isEmpty() ? List.copyOf(unknown) : own;
  }

  private static Hit oneLevelTooHigh(
      Mapping sections, Chart chart, List<Entry> keys, List<String> names) {
    String under = "`" + chart.name().orElse("") + ":`";
    return hit(keys.get(0), keys, Optional.of(chart), names)
        .help(Sections.indent(sections, keys, under));
  }

  private static Hit otherName(Scope scope, Entry entry, List<Chart> charts, List<String> names) {
    List<Chart> free = ChartSections.withoutSection(scope);
    Optional<Chart> near =
        Nearest.to(entry.name(), names)
            .flatMap(name -> charts.stream().filter(c -> c.name().get().equals(name)).findFirst());
    Optional<Chart> meant =
        near.or(() -> free.size() == 1 ? Optional.of(free.get(0)) : Optional.empty());
    Hit hit =
        hit(entry, List.of(entry), charts.size() == 1 ? Optional.of(charts.get(0)) : meant, names);
    boolean unset =
        meant
            .flatMap(Chart::name)
            .filter(name -> ChartSections.sections(scope).flatMap(map -> map.get(name)).isEmpty())
            .isPresent();
    Optional<String> archive = unlistedArchive(scope, entry.name());
    if (archive.isPresent()) {
      return hit.label("pack.json does not list `" + archive.get() + "`");
    }
    return unset
        ? hit.help("rename the key to `" + meant.flatMap(Chart::name).orElse("") + "`")
        : hit;
  }

  /** An archive of the chart, by its file name, which is there and not listed. */
  private static Optional<String> unlistedArchive(Scope scope, String name) {
    Set<String> listed = new HashSet<>();
    scope.pack().json().charts().forEach(path -> listed.add(path.value()));
    String version = Pattern.quote("charts/" + name) + "-v?[0-9][^/]*\\.tgz";
    return scope.pack().files().stream()
        .map(PackFile::path)
        .filter(path -> path.matches(version) && !listed.contains(path))
        .findFirst();
  }

  private static Hit hit(Entry first, List<Entry> keys, Optional<Chart> chart, List<String> names) {
    Hit hit =
        Hit.at(first.key().span(), "`" + first.name() + "` is not a chart in this pack")
            .label(expected(first.name(), names))
            .why(
                "values below `charts.<name>` are passed to the chart with that name; these reach none");
    Hit placed = chart.map(known -> hit.also(listed(known), named(known))).orElse(hit);
    boolean harmless = keys.stream().allMatch(entry -> Sections.isEmpty(entry.value()));
    return harmless ? placed.levels(Levels.WARNING) : placed;
  }

  /** The file that lists the chart. */
  private static Spot listed(Chart chart) {
    return Spot.file(chart.listed().span().source().path());
  }

  /** Where the chart's name stands. */
  private static String named(Chart chart) {
    String folder = chart.content().map(Chart.Content::folder).orElse("");
    return chart.listed().value() + " (" + folder + "/Chart.yaml: name)";
  }

  private static String expected(String key, List<String> names) {
    return switch (names.size()) {
      case 0 -> "the pack has no charts";
      case 1 -> "the only chart is `" + names.get(0) + "`";
      default ->
          Nearest.to(key, names)
              .map(near -> "did you mean `" + near + "`?")
              .orElseGet(() -> "the charts are " + Scope.listed(names));
    };
  }
}
