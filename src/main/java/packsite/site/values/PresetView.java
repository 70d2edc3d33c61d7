package packsite.site.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import packsite.model.Pack;
import packsite.model.Presets;
import packsite.model.Presets.Preset;
import packsite.model.Values.PresetMarker;
import packsite.text.Node.Scalar;

/**
 * A preset as what it does to the values.
 *
 * @param name as profiles choose it
 * @param displayName as people see it; the name where there is none
 * @param byDefault true where values.yaml says that it is on from the start
 * @param changes removals first, then the rest in the order of the file
 * @param line of presets.yaml
 */
public record PresetView(
    String name,
    String displayName,
    String group,
    boolean byDefault,
    List<Change> changes,
    int line) {
  public PresetView {
    changes = List.copyOf(changes);
  }

  /** What happens to a key. */
  public enum Op {
    REMOVE,
    ADD,
    SET
  }

  /**
   * One key that it touches.
   *
   * @param pathHtml the path as HTML that may break behind dots
   * @param was before, of what is removed or replaced
   * @param now after, of what is added or replaced
   * @param note in words, where the two do not say it all; else empty
   */
  public record Change(
      Op op, String path, String pathHtml, ShownValue was, ShownValue now, String note) {}

  /** Presets of which one at a time is on. */
  public record Group(String name, List<PresetView> presets) {
    public Group {
      presets = List.copyOf(presets);
    }
  }

  public int count(Op op) {
    return (int) changes.stream().filter(change -> change.op() == op).count();
  }

  /** {@code 2 removed · 33 added}. */
  public String summary() {
    List<String> parts = new ArrayList<>(3);
    part(parts, count(Op.REMOVE), "removed");
    part(parts, count(Op.ADD), "added");
    part(parts, count(Op.SET), "set");
    return parts.isEmpty() ? "changes nothing" : String.join(" · ", parts);
  }

  private static void part(List<String> parts, int count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }

  /** Groups and presets in the order of the file. */
  public static List<Group> of(Pack pack) {
    List<Preset> all = pack.presets().map(Presets::all).orElse(List.of());
    Map<String, List<PresetView>> groups = new LinkedHashMap<>();
    PresetChanges changes = new PresetChanges(pack.values().root(), all);
    for (Preset preset : all) {
      PresetView view = view(pack, preset, changes);
      groups.computeIfAbsent(view.group(), key -> new ArrayList<>()).add(view);
    }
    return groups.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static PresetView view(Pack pack, Preset preset, PresetChanges changes) {
    String name = preset.name().map(Scalar::value).orElse("");
    String group = preset.group().map(Scalar::value).orElse("");
    boolean on =
        pack.values().presetMarker().map(PresetMarker::choices).orElse(List.of()).stream()
            .anyMatch(choice -> choice.group().equals(group) && choice.name().equals(name));
    String display = preset.displayName().map(Scalar::value).filter(s -> !s.isBlank()).orElse(name);
    return new PresetView(name, display, group, on, changes.of(preset), preset.span().line());
  }
}
