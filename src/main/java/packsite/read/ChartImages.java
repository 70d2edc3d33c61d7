package packsite.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import packsite.gotemplate.ChartFacts;
import packsite.gotemplate.ChartTemplates;
import packsite.gotemplate.TemplateFile;
import packsite.gotemplate.TemplateImage;
import packsite.model.Chart.Content;
import packsite.model.Chart.Meta;
import packsite.model.EffectiveValues;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.UsedImage.State;
import packsite.model.Values;
import packsite.text.Node.Scalar;

/**
 * The images that a chart runs with the values of its pack.
 *
 * <p>Templates are asked first. Values that have the look of an image add what templates do not
 * settle: all images where an archive holds no templates, else those that templates read in ways
 * that cannot be followed.
 */
final class ChartImages {
  private final Map<Content, ChartReader.Opened> opened = new IdentityHashMap<>();
  private final List<TemplateFile> all = new ArrayList<>();
  private final List<UsedImage> images = new ArrayList<>();

  private ChartImages(ChartReader.Opened root) {
    collect(root);
  }

  static List<UsedImage> of(ChartReader.Opened root, Values values) {
    ChartImages images = new ChartImages(root);
    String name = root.content().meta().name().map(Scalar::value).orElse("");
    EffectiveValues effective = EffectiveValues.of(root.content(), values.ofChart(name));
    effective.all().forEach(images::chart);
    return images.images;
  }

  private void collect(ChartReader.Opened chart) {
    chart.subcharts().forEach(this::collect);
    opened.put(chart.content(), chart);
    all.addAll(chart.templates()); // Last, for a parent's definition of a name wins.
  }

  private void chart(EffectiveValues effective) {
    Set<String> known = new HashSet<>(); // References, and names for those without a tag.
    List<TemplateFile> templates = templates(effective.chart());
    ChartTemplates parsed = new ChartTemplates(templates, all);
    for (TemplateImage image : parsed.images(facts(effective), effective.values())) {
      UsedImage used = used(image, effective);
      used.reference().ifPresent(known::add);
      used.name().ifPresent(known::add);
      images.add(used);
    }
    for (ValueImages.Found found : ValueImages.in(effective)) {
      if (adds(found, effective.chart(), parsed, known)) {
        images.add(found.image());
      }
    }
  }

  private List<TemplateFile> templates(Content chart) {
    ChartReader.Opened found = opened.get(chart);
    return found == null ? List.of() : found.templates();
  }

  private static boolean adds(
      ValueImages.Found found, Content chart, ChartTemplates templates, Set<String> known) {
    Optional<String> said = found.image().reference().or(() -> found.image().name());
    return !known.contains(said.orElse(""))
        && chart.reads().map(reads -> reads.of(templates).mayRead(found.path())).orElse(true);
  }

  private static ChartFacts facts(EffectiveValues effective) {
    Meta meta = effective.chart().meta();
    return new ChartFacts(text(meta.name()), text(meta.version()), text(meta.appVersion()));
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::printed).orElse("");
  }

  private static UsedImage used(TemplateImage image, EffectiveValues effective) {
    return TemplateImages.used(
        image, Origin.CHART_TEMPLATE, effective.path(), effective.switchedOff() ? State.OFF : null);
  }
}
