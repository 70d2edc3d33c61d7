package packsite.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.compare.tree.TreeChanges;
import packsite.model.Pack;
import packsite.model.Presets;
import packsite.model.Presets.Preset;
import packsite.text.Node.Scalar;

/** Holds presets of one group and name against each other. */
final class PresetComparison {
  private PresetComparison() {}

  static List<PresetChange> compare(Pack was, Pack now) {
    Unread unread = Unread.of("presets.yaml", was, now);
    return Pairs.by(presets(was), presets(now), PresetComparison::id).stream()
        .filter(pair -> !unread.hides(pair))
        .map(PresetComparison::change)
        .filter(PresetComparison::tells)
        .toList();
  }

  private static List<Preset> presets(Pack pack) {
    return pack.presets().map(Presets::all).orElse(List.of());
  }

  /** Group and name, as profiles choose them. */
  static List<String> id(Preset preset) {
    return List.of(text(preset.group()), text(preset.name()));
  }

  private static String text(Optional<Scalar> scalar) {
    return scalar.map(Scalar::value).orElse("");
  }

  private static PresetChange change(Sides<Preset> pair) {
    Preset any = pair.now().or(pair::was).orElseThrow();
    Sides<List<String>> removes =
        pair.map(preset -> preset.remove().stream().map(Scalar::value).distinct().toList());
    boolean both = pair.was().isPresent() && pair.now().isPresent();
    return new PresetChange(
        text(any.group()),
        text(any.name()),
        pair,
        pair.flatMap(preset -> preset.displayName().map(Scalar::value)),
        both ? Roots.compare(pair.flatMap(Preset::added)) : TreeChanges.NONE,
        both ? differing(removes) : List.of());
  }

  private static List<Sides<String>> differing(Sides<List<String>> removes) {
    List<Sides<String>> pairs =
        Pairs.by(removes.was().orElse(List.of()), removes.now().orElse(List.of()), path -> path);
    List<Sides<String>> differing = new ArrayList<>(pairs);
    differing.removeIf(Sides::isSame);
    return differing;
  }

  private static boolean tells(PresetChange change) {
    return change.preset().isAdded()
        || change.preset().isRemoved()
        || !change.displayName().isSame()
        || !change.add().isEmpty()
        || !change.remove().isEmpty();
  }
}
