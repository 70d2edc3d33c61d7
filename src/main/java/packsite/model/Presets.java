package packsite.model;

import java.util.List;
import java.util.Optional;
import packsite.text.Node.Scalar;
import packsite.text.Span;
import packsite.text.YamlFile;

/** presets.yaml: ready-made choices over values.yaml. */
public record Presets(YamlFile file, List<Preset> all) {
  public Presets {
    all = List.copyOf(all);
  }

  /** False where the file holds something, and no key {@code presets}. */
  public boolean hasList() {
    return file.mapping().filter(map -> !map.isEmpty() && map.get("presets").isEmpty()).isEmpty();
  }

  /**
   * One choice; of each group one is on.
   *
   * @param remove dotted paths that it deletes
   * @param add YAML text that it merges in, after the removals
   * @param added that text read, with places in presets.yaml
   */
  public record Preset(
      Span span,
      Optional<Scalar> name,
      Optional<Scalar> displayName,
      Optional<Scalar> group,
      List<Scalar> remove,
      Optional<Scalar> add,
      Optional<YamlFile> added) {
    public Preset {
      remove = List.copyOf(remove);
    }
  }
}
