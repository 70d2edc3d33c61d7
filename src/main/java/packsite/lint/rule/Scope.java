package packsite.lint.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.model.Chart;
import packsite.model.EffectiveValues;
import packsite.model.Pack;
import packsite.model.PackFile;
import packsite.model.Repository;
import packsite.model.Values;
import packsite.schema.Violation;
import packsite.text.DottedPaths;
import packsite.text.Nearest;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.YamlFile;

/** What a rule may look at while it judges one pack. One thread works on a scope at a time. */
public final class Scope {
  private final Repository repository;
  private final Pack pack;
  private final Options options;
  // By identity: comparing charts would mean comparing all that is in them.
  private final Map<Chart, EffectiveValues> effective = new IdentityHashMap<>();
  private @Nullable DottedPaths settable;
  private @Nullable StrayValues strays;
  private @Nullable List<Violation> jsonViolations;

  public Scope(Repository repository, Pack pack, Options options) {
    this.repository = repository;
    this.pack = pack;
    this.options = options;
  }

  public Repository repository() {
    return repository;
  }

  public Pack pack() {
    return pack;
  }

  public Options options() {
    return options;
  }

  public Values values() {
    return pack.values();
  }

  /** pack.json, where it is an object. */
  public Optional<Mapping> json() {
    return pack.json().file().mapping();
  }

  /** What the schema of pack.json does not allow, wrong types aside; worked out once. */
  public List<Violation> jsonViolations() {
    List<Violation> known = jsonViolations;
    if (known == null) {
      known = json().map(PackSchema::violations).orElse(List.of());
      jsonViolations = known;
    }
    return known;
  }

  /** The repository's name for a path of the pack. */
  public String path(String relative) {
    return pack.dir().isEmpty() ? relative : pack.dir() + "/" + relative;
  }

  public boolean has(String relative) {
    return pack.files().stream().map(PackFile::path).anyMatch(relative::equals);
  }

  /** Charts whose archive could be read and whose Chart.yaml has a name. */
  public List<Chart> namedCharts() {
    return pack.charts().stream().filter(chart -> chart.name().isPresent()).toList();
  }

  /** True where a part of a chart's archive could not be read, so that more may be in it. */
  public boolean isPartlyRead(Chart chart) {
    return pack.isPartlyRead(chart.path().substring(path("").length()));
  }

  /** True where every listed chart is known by name, so that one not found is not there. */
  public boolean allChartsAreKnown() {
    boolean listIsKnown =
        json()
            .filter(json -> listed(json.get("charts")) == pack.json().charts().size())
            .isPresent();
    return listIsKnown
        && pack.charts().size() == pack.json().charts().size()
        && namedCharts().size() == pack.charts().size();
  }

  /** How many items there are; of something else than a list none that could be known. */
  private static int listed(Optional<Node> list) {
    if (list.isEmpty()) {
      return 0;
    }
    return list.get().asSequence().map(found -> found.items().size()).orElse(-1);
  }

  /** What the chart's templates see, worked out once. */
  public Optional<EffectiveValues> effective(Chart chart) {
    if (chart.content().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        effective.computeIfAbsent(
            chart,
            c -> EffectiveValues.of(c.content().get(), values().ofChart(c.name().orElse("")))));
  }

  /**
   * The dotted paths that values.yaml has or a preset adds; empty where values.yaml is not there,
   * or either could not be read to its end.
   */
  public Optional<DottedPaths> settablePaths() {
    if (!has("values.yaml")
        || pack.isPartlyRead("values.yaml")
        || pack.isPartlyRead("presets.yaml")
        || pack.presets().filter(presets -> !presets.hasList()).isPresent()) {
      return Optional.empty();
    }
    DottedPaths known = settable;
    if (known == null) {
      List<Mapping> documents = new ArrayList<>();
      values().root().ifPresent(documents::add);
      pack.presets().stream()
          .flatMap(presets -> presets.all().stream())
          .flatMap(preset -> preset.added().flatMap(YamlFile::mapping).stream())
          .forEach(documents::add);
      known = DottedPaths.of(documents);
      settable = known;
    }
    return Optional.of(known);
  }

  /**
   * True for a path below a chart or manifest that nothing is set for, while values stand under a
   * name that none has: one mistake, of which other rules tell.
   */
  public boolean isMisplaced(String path) {
    StrayValues known = strays;
    if (known == null) {
      known = StrayValues.of(this);
      strays = known;
    }
    return known.mayHold(path);
  }

  /** {@code did you mean `x`?}, or which words there are. */
  public static String suggestion(String word, List<String> words) {
    return Nearest.to(word, words)
        .map(near -> "did you mean `" + near + "`?")
        .orElseGet(() -> "use one of " + listed(words));
  }

  /** At most six of them. */
  public static String listed(List<String> words) {
    int shown = Math.min(words.size(), 6);
    String list = String.join(", ", words.subList(0, shown));
    return words.size() > shown ? list + ", and " + (words.size() - shown) + " more" : list;
  }
}
