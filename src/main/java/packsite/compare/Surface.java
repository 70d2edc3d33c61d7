package packsite.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.compare.Reach.Answer;
import packsite.compare.tree.KeyPath;
import packsite.model.Chart;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.text.Node;

/** All that users of one pack may set. */
final class Surface {
  private final Pack pack;
  private final List<Part> parts = new ArrayList<>();

  private Surface(Pack pack) {
    this.pack = pack;
  }

  static Surface of(Pack pack) {
    Surface surface = new Surface(pack);
    pack.charts().stream()
        .map(Chart::content)
        .flatMap(Optional::stream)
        .forEach(chart -> surface.parts.add(Part.ofChart(pack, chart)));
    manifests(pack).forEach((name, files) -> surface.parts.add(Part.ofManifest(pack, name, files)));
    surface.parts.add(Part.ofPalette(pack));
    surface.parts.add(Part.ofOthers(pack));
    return surface;
  }

  /** By the key of their values. */
  static Map<String, List<Manifest>> manifests(Pack pack) {
    Map<String, List<Manifest>> byName = new LinkedHashMap<>();
    for (Manifest manifest : pack.manifests()) {
      byName.computeIfAbsent(manifest.name(), name -> new ArrayList<>()).add(manifest);
    }
    return byName;
  }

  List<Part> parts() {
    return parts;
  }

  /** Who gets to see what stands at a path. */
  Optional<Part> part(KeyPath path) {
    return parts.stream().filter(part -> part.holds(path)).findFirst();
  }

  /** Who looks at it; of a chart that cannot be read nobody knows. */
  Answer about(KeyPath path) {
    boolean unread = pack.charts().stream().anyMatch(chart -> chart.content().isEmpty());
    Answer otherwise =
        unread && path.startsWith(KeyPath.of("charts")) ? Answer.OPEN : Answer.NOBODY;
    return part(path).map(part -> part.about(path)).orElse(otherwise);
  }

  /** What stands there for whoever sets nothing. */
  Optional<Node> standard(KeyPath path) {
    Optional<Node> seen = part(path).flatMap(part -> part.at(path));
    return seen.or(() -> pack.values().root().flatMap(root -> Data.at(root, path)));
  }
}
