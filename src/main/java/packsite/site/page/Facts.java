package packsite.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import packsite.site.catalog.Edition;
import packsite.site.catalog.Segment;
import packsite.site.view.Chip;
import packsite.site.view.Labels;
import packsite.site.view.Links;
import packsite.text.Source;

/** Facts of a version that several pages show. */
final class Facts {
  private static final int FEW_CLOUDS = 2;

  private Facts() {}

  /** Layer, type and clouds, each with a link to all packs that share it. */
  static List<Chip> chips(Edition edition, Links links) {
    List<Chip> chips = new ArrayList<>();
    String layer = edition.layer();
    if (!layer.isEmpty()) {
      chips.add(Chip.linked(layer, look(layer), links.to(Facts.facet("layers", layer))));
    }
    if (!edition.type().isEmpty()) {
      chips.add(Chip.linked(edition.type(), "", links.to(Facts.facet("types", edition.type()))));
    }
    List<String> clouds = edition.clouds();
    int shown = clouds.size() <= FEW_CLOUDS + 1 ? clouds.size() : FEW_CLOUDS;
    for (String cloud : clouds.subList(0, shown)) {
      chips.add(Chip.linked(Labels.cloud(cloud), "", links.to(Facts.facet("clouds", cloud))));
    }
    if (shown < clouds.size()) {
      chips.add(Chip.plain("+" + (clouds.size() - shown), ""));
    }
    return chips;
  }

  /** Colours are for layers that are not the usual one. */
  static String look(String layer) {
    return switch (layer) {
      case "addon", "csi", "cni", "os", "k8s" -> layer;
      default -> "";
    };
  }

  /** The page of all packs that share a layer, type, cloud or contributor, whatever their case. */
  static String facet(String kind, String value) {
    return kind + "/" + Segment.of(value.toLowerCase(Locale.ROOT)) + "/index.html";
  }

  /** Lines of a file; none where nothing but line breaks is in it. */
  static int lines(Source source) {
    String text = source.text();
    if (text.isBlank()) {
      return 0;
    }
    boolean endsWithBreak = text.endsWith("\n");
    return endsWithBreak ? source.lineCount() - 1 : source.lineCount();
  }
}
