package packsite.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import packsite.compare.ManifestChange.ObjectChange;
import packsite.compare.ManifestObjects.ManifestObject;
import packsite.compare.tree.TreeChanges;
import packsite.compare.tree.Trees;
import packsite.model.Manifest;
import packsite.model.Pack;
import packsite.text.Span;

/** Holds manifests against each other, object by object, whatever files these are in. */
final class ManifestComparison {
  private final List<Sides<Manifest>> files;

  /** Manifests by what differs in them; of an object in another file than before, the new one. */
  private final Map<Manifest, List<ObjectChange>> changes = new IdentityHashMap<>();

  private final Pack before;
  private final Pack after;

  private ManifestComparison(List<Sides<Manifest>> files, Pack before, Pack after) {
    this.before = before;
    this.after = after;
    this.files = files;
  }

  static List<ManifestChange> compare(Pack was, Pack now) {
    List<Sides<Manifest>> files =
        new ArrayList<>(Pairs.by(was.manifests(), now.manifests(), Manifest::name));
    Unread json = Unread.of("pack.json", was, now);
    files.removeIf(pair -> json.hides(pair) || isHidden(pair, was, now));
    if (files.stream().allMatch(ManifestComparison::isSame)) {
      return List.of();
    }
    ManifestComparison comparison = new ManifestComparison(files, was, now);
    comparison.compareObjects();
    return comparison.told();
  }

  /** A file that one of the two may have, or an object of it. */
  private static boolean isHidden(Sides<Manifest> file, Pack was, Pack now) {
    String name = file.now().or(file::was).orElseThrow().name();
    return new Unread(Unread.isManifest(was, name), Unread.isManifest(now, name)).hides(file);
  }

  private static boolean isSame(Sides<Manifest> pair) {
    return isSameText(pair) && isSamePath(pair);
  }

  private static boolean isSameText(Sides<Manifest> pair) {
    return pair.map(manifest -> manifest.source().text()).isSame();
  }

  private static boolean isSamePath(Sides<Manifest> pair) {
    return pair.map(ManifestComparison::listed).isSame();
  }

  private static String listed(Manifest manifest) {
    return packsite.model.PackJson.plainPath(manifest.listed().value());
  }

  private void compareObjects() {
    List<ManifestObject> was = new ArrayList<>();
    List<ManifestObject> now = new ArrayList<>();
    for (Sides<Manifest> pair : files) {
      if (!isSameText(pair)) {
        pair.was().ifPresent(manifest -> was.addAll(ManifestObjects.of(manifest)));
        pair.now().ifPresent(manifest -> now.addAll(ManifestObjects.of(manifest)));
      }
    }
    for (Sides<ManifestObject> pair : pairs(was, now)) {
      if (!isHidden(pair.map(ManifestObject::manifest), before, after)) {
        compare(pair);
      }
    }
  }

  /** Within a file first, so that what stands in two files goes with its like. */
  private static List<Sides<ManifestObject>> pairs(
      List<ManifestObject> was, List<ManifestObject> now) {
    Map<ManifestObject, Integer> position = new IdentityHashMap<>();
    for (int i = 0; i < was.size(); i++) {
      position.put(was.get(i), i);
    }
    Map<ManifestObject, Integer> partners = new IdentityHashMap<>();
    Set<ManifestObject> old = Collections.newSetFromMap(new IdentityHashMap<>());
    for (boolean acrossFiles : new boolean[] {false, true}) {
      List<ManifestObject> before = was.stream().filter(o -> !old.contains(o)).toList();
      List<ManifestObject> after = now.stream().filter(o -> !partners.containsKey(o)).toList();
      for (Sides<ManifestObject> pair :
          Pairs.by(before, after, o -> List.of(acrossFiles ? "" : o.manifest().name(), o.id()))) {
        if (pair.was().isPresent() && pair.now().isPresent()) {
          partners.put(pair.now().get(), position.get(pair.was().get()));
          old.add(pair.was().get());
        }
      }
    }
    return Pairs.inOrder(
        was, now, now.stream().map(object -> partners.getOrDefault(object, -1)).toList());
  }

  private void compare(Sides<ManifestObject> pair) {
    ManifestObject any = pair.now().or(pair::was).orElseThrow();
    boolean both = pair.was().isPresent() && pair.now().isPresent();
    TreeChanges inside =
        both ? Trees.compare(pair.was().get().side(), pair.now().get().side()) : TreeChanges.NONE;
    boolean sameFile = both && pair.map(object -> object.manifest().name()).isSame();
    if (!sameFile || !inside.isEmpty()) {
      Sides<Span> place = pair.map(object -> object.side().root().span());
      changes
          .computeIfAbsent(any.manifest(), manifest -> new ArrayList<>())
          .add(new ObjectChange(any.id(), place, inside));
    }
  }

  private List<ManifestChange> told() {
    List<ManifestChange> told = new ArrayList<>();
    for (Sides<Manifest> pair : files) {
      if (!isSame(pair)) {
        List<ObjectChange> objects = new ArrayList<>();
        pair.was().map(changes::get).ifPresent(objects::addAll);
        pair.now().map(changes::get).ifPresent(objects::addAll);
        Manifest any = pair.now().or(pair::was).orElseThrow();
        told.add(
            new ManifestChange(
                any.name(), pair.map(ManifestComparison::listed), isSameText(pair), objects));
      }
    }
    return told;
  }
}
