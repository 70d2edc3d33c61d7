package packsite.compare;

import java.util.List;
import packsite.compare.tree.TreeChanges;
import packsite.model.Presets.Preset;

/**
 * A preset of one pack, or of both.
 *
 * @param add what it merges in
 * @param remove paths that only one of the two removes
 */
public record PresetChange(
    String group,
    String name,
    Sides<Preset> preset,
    Sides<String> displayName,
    TreeChanges add,
    List<Sides<String>> remove) {
  public PresetChange {
    remove = List.copyOf(remove);
  }
}
