package packsite.read;

import java.util.List;
import packsite.gotemplate.ChartFacts;
import packsite.model.UsedImage;
import packsite.model.UsedImage.Origin;
import packsite.model.Values;
import packsite.text.Node.Mapping;

/** The images that a manifest runs with the values of its pack. */
final class ManifestImages {
  /** A manifest belongs to no chart. */
  private static final ChartFacts NO_CHART = new ChartFacts("", "", "");

  private ManifestImages() {}

  static List<UsedImage> of(ManifestReader.Opened opened, Values values) {
    String name = opened.manifest().name();
    Mapping own = values.ofManifest(name).orElseGet(() -> Mapping.empty(values.file().source()));
    return opened.templates().images(NO_CHART, own).stream()
        .filter(image -> !EmbeddedImages.isAnybodysWord(image, opened.file()))
        .map(image -> TemplateImages.used(image, Origin.MANIFEST, name, null))
        .toList();
  }
}
