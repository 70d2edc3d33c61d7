package packsite.site.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import packsite.model.Presets.Preset;
import packsite.site.values.PresetView.Change;
import packsite.site.values.PresetView.Op;
import packsite.text.DottedPath;
import packsite.text.DottedPaths;
import packsite.text.Node;
import packsite.text.Node.Entry;
import packsite.text.Node.Mapping;
import packsite.text.Node.Scalar;
import packsite.text.Node.Sequence;
import packsite.text.YamlFile;

/** What presets do to values: first they delete paths, then they merge keys in. */
final class PresetChanges {
  /** A preset that adds more than this is not shown to its end. */
  private static final int MOST = 2_000;

  private final Optional<Mapping> values;
  private final List<Preset> all;
  private @Nullable DottedPaths addedByAny;

  PresetChanges(Optional<Mapping> values, List<Preset> all) {
    this.values = values;
    this.all = all;
  }

  List<Change> of(Preset preset) {
    Set<String> removed = new LinkedHashSet<>();
    preset.remove().forEach(path -> removed.add(path.value()));
    List<Change> merged = new ArrayList<>();
    Set<String> replaced = new LinkedHashSet<>();
    Optional<Mapping> added = preset.added().flatMap(YamlFile::mapping);
    added.ifPresent(root -> merge(root, values, KeyPlace.ROOT, removed, merged, replaced));
    List<Change> changes = new ArrayList<>();
    for (String path : removed) {
      if (!replaced.contains(path)) {
        changes.add(removal(path));
      }
    }
    changes.addAll(merged);
    if (merged.size() >= MOST) {
      String note = "what follows behind " + MOST + " keys is not shown";
      changes.add(new Change(Op.ADD, "…", "…", ShownValue.NONE, ShownValue.NONE, note));
    }
    return changes;
  }

  private Change removal(String path) {
    Optional<Node> was = values.flatMap(root -> DottedPath.first(root, path));
    if (was.isPresent()) {
      ShownValue shown = was.get().isNull() ? ShownValue.note("empty") : ShownValue.of(was.get());
      return new Change(Op.REMOVE, path, Prose.path(path), shown, ShownValue.NONE, "");
    }
    String note =
        isAddedByAnother(path)
            ? "not in values, only where another preset added it"
            : "not in values, no effect";
    return new Change(Op.REMOVE, path, Prose.path(path), ShownValue.NONE, ShownValue.NONE, note);
  }

  private boolean isAddedByAnother(String path) {
    DottedPaths known = addedByAny;
    if (known == null) {
      known =
          DottedPaths.of(
              all.stream()
                  .flatMap(preset -> preset.added().flatMap(YamlFile::mapping).stream())
                  .toList());
      addedByAny = known;
    }
    return known.has(path);
  }

  /**
   * Goes down both as long as both are mappings.
   *
   * @param replaced takes paths that were to be removed and have a value again
   */
  private static void merge(
      Mapping added,
      Optional<Mapping> before,
      KeyPlace place,
      Set<String> removed,
      List<Change> changes,
      Set<String> replaced) {
    for (Entry entry : added.effective()) {
      if (changes.size() >= MOST) {
        return;
      }
      KeyPlace below = place.below(entry.name());
      Optional<Node> was = before.flatMap(map -> map.get(entry.name()));
      Optional<Mapping> inner = entry.value().asMapping().filter(map -> !map.isEmpty());
      boolean into = inner.isPresent() && was.map(PresetChanges::isOpen).orElse(true);
      if (into) {
        merge(inner.orElseThrow(), was.flatMap(Node::asMapping), below, removed, changes, replaced);
        continue;
      }
      if (was.isPresent() && removed.contains(below.path())) {
        replaced.add(below.path());
      }
      change(below.path(), was, entry.value()).ifPresent(changes::add);
    }
  }

  /** A mapping, or nothing yet: keys are shown one by one. */
  private static boolean isOpen(Node was) {
    return was.isNull() || was.asMapping().isPresent();
  }

  private static Optional<Change> change(String path, Optional<Node> was, Node now) {
    if (was.isPresent() && isSame(was.get().resolved(), now.resolved())) {
      return Optional.empty();
    }
    boolean open = was.isEmpty() || was.get().isNull();
    return Optional.of(
        new Change(
            open ? Op.ADD : Op.SET,
            path,
            Prose.path(path),
            open ? ShownValue.NONE : ShownValue.of(was.orElseThrow()),
            ShownValue.of(now),
            ""));
  }

  private static boolean isSame(Node was, Node now) {
    if (was instanceof Scalar old && now instanceof Scalar current) {
      return old.type() == current.type() && old.printed().equals(current.printed());
    }
    if (was instanceof Sequence old && now instanceof Sequence current) {
      int size = old.items().size();
      boolean same = size == current.items().size();
      for (int i = 0; same && i < size; i++) {
        same = isSame(old.items().get(i).resolved(), current.items().get(i).resolved());
      }
      return same;
    }
    if (was instanceof Mapping old && now instanceof Mapping current) {
      return old.effective().size() == current.effective().size()
          && old.effective().stream()
              .allMatch(
                  entry ->
                      current
                          .get(entry.name())
                          .filter(other -> isSame(entry.value().resolved(), other.resolved()))
                          .isPresent());
    }
    return false;
  }
}
