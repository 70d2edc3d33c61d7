package packsite.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import packsite.gotemplate.Reads;
import packsite.model.Chart.Content;
import packsite.model.Chart.Dependency;
import packsite.model.EffectiveValues;
import packsite.text.Json;
import packsite.text.Node;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;

/** Which values a chart, or a chart in it, looks at. */
final class ChartReach implements Reach {
  /** Charts that were begun with {@code helm create} read these, whatever their defaults say. */
  private static final Set<String> READ_BY_ALL = Set.of("nameOverride", "fullnameOverride");

  private static final String GLOBAL = "global";

  private final Content chart;
  private final Mapping defaults;
  private final Set<String> switches = new HashSet<>();
  private final Optional<Mapping> schema;

  /** True where the templates are there, so that what nobody reads is known to be inert. */
  private final boolean settled;

  private ChartReach(Content chart, Mapping defaults) {
    this.chart = chart;
    this.defaults = defaults;
    this.schema = chart.valuesSchema().flatMap(source -> Json.read(source).mapping());
    this.settled = hasTemplates(chart);
    for (Dependency dependency : chart.meta().dependencies()) {
      dependency.tags().forEach(tag -> switches.add("tags." + tag.value()));
      String conditions = dependency.condition().map(Scalar::value).orElse("");
      List.of(conditions.split(",", -1)).forEach(path -> switches.add(path.strip()));
    }
  }

  static ChartReach of(Content chart) {
    return new ChartReach(chart, EffectiveValues.of(chart, Optional.empty()).values());
  }

  private static boolean hasTemplates(Content chart) {
    return chart.reads().isPresent() || chart.subcharts().stream().anyMatch(s -> hasTemplates(s));
  }

  @Override
  public Answer about(List<String> path) {
    Optional<Answer> known = inDefaults(path);
    if (known.isPresent()) {
      return known.get();
    }
    if (isSwitch(path) || inSchema(path)) {
      return Answer.KNOWN;
    }
    if (!settled) {
      boolean likely = READ_BY_ALL.contains(path.get(path.size() - 1)) || defaults.isEmpty();
      return likely || path.get(0).equals(GLOBAL) ? Answer.OPEN : Answer.NOBODY;
    }
    return isRead(chart, path) ? Answer.READ : Answer.NOBODY;
  }

  @Override
  public boolean isOpen(List<String> path) {
    return inDefaults(path).filter(answer -> answer == Answer.OPEN).isPresent();
  }

  /** Below an empty mapping or a null anything may stand. */
  private Optional<Answer> inDefaults(List<String> path) {
    Node here = defaults;
    for (String key : path) {
      Optional<Mapping> map = here.asMapping();
      boolean nothing = here.isNull() || map.filter(Mapping::isEmpty).isPresent();
      if (nothing && here != defaults) {
        return Optional.of(Answer.OPEN);
      }
      Optional<Node> next = map.flatMap(m -> m.get(key));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      here = next.get();
    }
    return Optional.of(Answer.KNOWN);
  }

  private boolean isSwitch(List<String> path) {
    String dotted = String.join(".", path);
    return switches.stream()
        .anyMatch(known -> known.equals(dotted) || known.startsWith(dotted + "."));
  }

  private boolean inSchema(List<String> path) {
    Optional<Mapping> here = schema;
    for (String key : path) {
      here = here.flatMap(map -> map.mapping("properties")).flatMap(map -> map.mapping(key));
    }
    return here.isPresent();
  }

  private static boolean isRead(Content chart, List<String> path) {
    Optional<Reads> reads = chart.reads();
    if (reads.isPresent() && reads.get().get().mayRead(path)) {
      return true;
    }
    boolean global = path.get(0).equals(GLOBAL);
    List<String> below = global ? path : path.subList(1, path.size());
    for (Dependency dependency : chart.meta().dependencies()) {
      boolean meant = global || dependency.valuesKey().filter(path.get(0)::equals).isPresent();
      if (meant && isReadBelow(chart, dependency, below)) {
        return true;
      }
    }
    return chart.subcharts().stream()
        .filter(sub -> global || ChartPairs.label(sub).equals(path.get(0)))
        .anyMatch(sub -> below.isEmpty() || isRead(sub, below));
  }

  /** What a chart that is not there looks at is not known. */
  private static boolean isReadBelow(Content chart, Dependency dependency, List<String> path) {
    Optional<Content> sub = dependency.name().map(Scalar::value).flatMap(chart::subchart);
    return path.isEmpty()
        || sub.isEmpty() && !path.get(0).equals(GLOBAL)
        || sub.filter(content -> isRead(content, path)).isPresent();
  }
}
