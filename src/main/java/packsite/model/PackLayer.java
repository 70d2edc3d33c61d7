package packsite.model;

import java.util.Locale;
import java.util.Optional;

/** Where in a cluster profile a pack sits. */
public enum PackLayer {
  KERNEL,
  OS,
  K8S,
  CNI,
  CSI,
  ADDON;

  public static Optional<PackLayer> of(String text) {
    for (PackLayer layer : values()) {
      if (layer.label().equals(text)) {
        return Optional.of(layer);
      }
    }
    return Optional.empty();
  }

  /** As pack.json spells it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
