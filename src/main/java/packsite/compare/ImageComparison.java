package packsite.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import packsite.compare.ImageChanges.ImageChange;
import packsite.compare.ImageChanges.Kind;
import packsite.model.ImageRef;
import packsite.model.Pack;
import packsite.model.UsedImage;
import packsite.model.Values.DeclaredImage;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * Finds out which image became which: by name first, then by the end of the path for those that
 * moved house.
 */
final class ImageComparison {
  private static final int LONGEST_TAIL = 8;

  private static final Comparator<Image> NEWEST_FIRST = Comparator.comparing(Image::ref).reversed();

  private final List<Sides<Image>> pairs = new ArrayList<>();

  /** By full name: what is not paired yet. */
  private final Map<String, List<Image>> before;

  private final Map<String, List<Image>> after;

  /**
   * An image where it is first named.
   *
   * @param whole false where only registry and path are known: a template decides the rest
   */
  private record Image(ImageRef ref, Span place, boolean whole) {
    String name() {
      return ref.normalisedName();
    }

    /** The last parts of its path; empty where it has fewer. */
    Optional<String> tail(int length) {
      String[] parts = ref.normalisedPath().split("/", -1);
      return parts.length < length
          ? Optional.empty()
          : Optional.of(
              String.join("/", Arrays.asList(parts).subList(parts.length - length, parts.length)));
    }
  }

  private ImageComparison(Map<String, Image> was, Map<String, Image> now) {
    this.before = byName(was, now);
    this.after = byName(now, was);
  }

  static ImageChanges compare(Pack was, Pack now) {
    boolean unread = Unread.isWhole("values.yaml", was, now);
    List<ImageChange> used = new ArrayList<>(changes(used(was), used(now)));
    Unread workload = Unread.ofWorkload(was, now);
    used.removeIf(change -> workload.hides(change.image()));
    return new ImageChanges(
        unread ? List.of() : changes(declared(was), declared(now)),
        unread ? List.of() : used,
        Sides.of(unknown(was), unknown(now)));
  }

  /** References in full, of all that a pack declares or uses. */
  static List<String> names(Pack pack) {
    Map<String, Image> all = new TreeMap<>(declared(pack));
    all.putAll(used(pack));
    all.values().removeIf(image -> !image.whole());
    return List.copyOf(all.keySet());
  }

  private static Map<String, Image> declared(Pack pack) {
    Map<String, Image> found = new LinkedHashMap<>();
    for (DeclaredImage image : pack.values().images()) {
      image.text().ifPresent(text -> put(text.value(), place(text), true, found));
    }
    return found;
  }

  private static Span place(Scalar text) {
    return text.inner();
  }

  private static Map<String, Image> used(Pack pack) {
    Map<String, Image> found = new LinkedHashMap<>();
    for (UsedImage image : pack.images()) {
      if (isOn(image)) {
        boolean whole = image.reference().isPresent();
        image.reference().or(image::name).ifPresent(text -> put(text, image.where(), whole, found));
      }
    }
    return found;
  }

  private static void put(String text, Span place, boolean whole, Map<String, Image> into) {
    ImageRef.parse(text)
        .reference()
        .ifPresent(ref -> into.putIfAbsent(ref.normalised(), new Image(ref, place, whole)));
  }

  private static int unknown(Pack pack) {
    return (int)
        pack.images().stream()
            .filter(ImageComparison::isOn)
            .filter(image -> image.reference().isEmpty())
            .count();
  }

  private static boolean isOn(UsedImage image) {
    return image.state() != UsedImage.State.OFF;
  }

  private static Map<String, List<Image>> byName(
      Map<String, Image> images, Map<String, Image> others) {
    Map<String, List<Image>> found = new TreeMap<>();
    images.forEach(
        (full, image) -> {
          if (!others.containsKey(full)) {
            found.computeIfAbsent(image.name(), name -> new ArrayList<>()).add(image);
          }
        });
    return found;
  }

  private static List<ImageChange> changes(Map<String, Image> was, Map<String, Image> now) {
    ImageComparison comparison = new ImageComparison(was, now);
    comparison.pairByName();
    for (int length = LONGEST_TAIL; length > 0; length--) {
      comparison.pairByTail(length);
    }
    return comparison.told(List.copyOf(was.values()), List.copyOf(now.values()));
  }

  private void pairByName() {
    for (String name : List.copyOf(before.keySet())) {
      pair(name, name);
    }
  }

  private void pairByTail(int length) {
    Map<String, List<String>> old = namesByTail(before, length);
    Map<String, List<String>> young = namesByTail(after, length);
    old.forEach(
        (tail, names) -> {
          List<String> others = young.getOrDefault(tail, List.of());
          if (names.size() == 1 && others.size() == 1) {
            pair(names.get(0), others.get(0));
          }
        });
  }

  private static Map<String, List<String>> namesByTail(
      Map<String, List<Image>> images, int length) {
    Map<String, List<String>> byTail = new TreeMap<>();
    images.forEach(
        (name, all) ->
            all.get(0)
                .tail(length)
                .ifPresent(tail -> byTail.computeIfAbsent(tail, t -> new ArrayList<>()).add(name)));
    return byTail;
  }

  /** The newest with the newest; what is over stays free for nobody else. */
  private void pair(String oldName, String newName) {
    List<Image> young = after.get(newName);
    if (young == null) {
      return;
    }
    List<Image> old = new ArrayList<>(before.getOrDefault(oldName, List.of()));
    old.sort(NEWEST_FIRST);
    young = new ArrayList<>(young);
    young.sort(NEWEST_FIRST);
    for (int i = 0; i < Math.min(old.size(), young.size()); i++) {
      pairs.add(Sides.of(old.get(i), young.get(i)));
    }
    before.remove(oldName);
    after.remove(newName);
  }

  private List<ImageChange> told(List<Image> was, List<Image> now) {
    Map<Image, Image> oldOf = new HashMap<>();
    pairs.forEach(pair -> oldOf.put(pair.now().orElseThrow(), pair.was().orElseThrow()));
    Map<String, Image> same = new HashMap<>();
    was.forEach(image -> same.put(image.ref().normalised(), image));
    Map<Image, Integer> positions = new HashMap<>();
    for (int i = 0; i < was.size(); i++) {
      positions.put(was.get(i), i);
    }
    List<Integer> partners = new ArrayList<>();
    for (Image image : now) {
      Image old = oldOf.getOrDefault(image, same.get(image.ref().normalised()));
      partners.add(old == null ? -1 : positions.getOrDefault(old, -1));
    }
    return Pairs.inOrder(was, now, partners).stream()
        .filter(pair -> !pair.map(image -> image.ref().normalised()).isSame())
        .filter(pair -> !isUncertain(pair))
        .map(ImageComparison::change)
        .toList();
  }

  /** Of the same name, and nobody knows the tag of one of them. */
  private static boolean isUncertain(Sides<Image> pair) {
    boolean whole = pair.was().or(pair::now).filter(Image::whole).isPresent();
    whole &= pair.now().or(pair::was).filter(Image::whole).isPresent();
    return !whole && pair.map(Image::name).isSame();
  }

  private static ImageChange change(Sides<Image> pair) {
    return new ImageChange(kind(pair), pair.map(Image::ref), pair.map(Image::place));
  }

  private static Kind kind(Sides<Image> pair) {
    if (pair.isAdded()) {
      return Kind.ADDED;
    }
    if (pair.isRemoved()) {
      return Kind.REMOVED;
    }
    if (!pair.map(Image::name).isSame()) {
      return Kind.MOVED;
    }
    Sides<String> tags = pair.flatMap(image -> image.ref().tag().map(ImageRef.Part::text));
    return tags.isSame() ? Kind.DIGEST : Kind.TAG;
  }
}
