package packsite.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.model.Chart.Content;
import packsite.text.Node.Mapping;

/**
 * The values that a chart's templates see: its defaults with what the pack passes on top, in the
 * order of precedence that Helm has.
 *
 * <p>Every node is the one of the file that set it, so that each value still knows its place.
 *
 * @param chart whose templates
 * @param path of the chart in its parents, {@code a/b}; of the chart itself its name
 * @param values with {@code global} merged in, and those of its subcharts under their keys
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
    return ChartTree.of(chart).switched(overrides).importing().effective(overrides);
  }

  /** This chart and all below it, parents first. */
  public List<EffectiveValues> all() {
    List<EffectiveValues> all = new ArrayList<>();
    all.add(this);
    subcharts.forEach(sub -> all.addAll(sub.all()));
    return all;
  }
}
