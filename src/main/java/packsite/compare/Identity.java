package packsite.compare;

import java.util.Map;

/**
 * What Palette knows a pack by.
 *
 * @param name of pack.json; another name is another pack
 * @param annotations those that say where a pack comes from, by key, in order of key
 */
public record Identity(
    Sides<String> name,
    Sides<String> displayName,
    Sides<String> layer,
    Sides<String> addonType,
    Map<String, Sides<String>> annotations) {
  public Identity {
    annotations = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(annotations));
  }

  /** True where Palette would list it as another pack. */
  public boolean isNewPack() {
    return !name.isSame() || !layer.isSame();
  }
}
