package packsite.site.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import packsite.model.ImageRef;
import packsite.model.UsedImage;
import packsite.model.Values.DeclaredImage;
import packsite.site.catalog.Edition;
import packsite.site.view.ImageFacts.Found;
import packsite.site.view.ImageFacts.InUse;
import packsite.site.view.ImageFacts.Listed;
import packsite.site.view.ImageFacts.Unread;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/** Holds the list of values.yaml against what charts and manifests run. */
final class ImageGathering {
  private final Edition edition;

  /** What runs, by its name in full. */
  private final Map<String, Runs> runs = new TreeMap<>();

  /** The same by registry and path. */
  private final Map<String, List<Runs>> runsByName = new HashMap<>();

  private final List<UsedImage> open = new ArrayList<>();
  private final Map<String, List<ImageRef>> declared = new HashMap<>();

  private final List<Listed> listed = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  /** An image that something runs. */
  private record Runs(ImageRef reference, UsedImage image) {
    boolean isOff() {
      return image.state() == UsedImage.State.OFF;
    }
  }

  private ImageGathering(Edition edition) {
    this.edition = edition;
  }

  static ImageFacts of(Edition edition) {
    ImageGathering gathering = new ImageGathering(edition);
    gathering.edition.pack().images().forEach(gathering::run);
    gathering.runs.values().forEach(gathering::index);
    gathering.edition.pack().values().images().forEach(gathering::list);
    List<Runs> unlisted = gathering.runs.values().stream().filter(gathering::isUnlisted).toList();
    return new ImageFacts(
        gathering.listed,
        unlisted.stream().filter(run -> !run.isOff()).map(gathering::found).toList(),
        unlisted.stream().filter(Runs::isOff).map(gathering::found).toList(),
        gathering.unknown(unlisted),
        gathering.unread);
  }

  private void run(UsedImage image) {
    Optional<ImageRef> reference =
        image.reference().flatMap(text -> ImageRef.parse(text).reference());
    if (reference.isEmpty()) {
      open.add(image);
      return;
    }
    Runs run = new Runs(reference.get(), image);
    runs.merge(reference.get().normalised(), run, ImageGathering::stronger);
  }

  private void index(Runs run) {
    runsByName
        .computeIfAbsent(run.reference().normalisedName(), name -> new ArrayList<>())
        .add(run);
  }

  private static Runs stronger(Runs one, Runs other) {
    return one.image().state().compareTo(other.image().state()) <= 0 ? one : other;
  }

  private void list(DeclaredImage image) {
    Optional<Scalar> text = image.text();
    String written = text.map(Scalar::value).map(String::strip).orElse("");
    int line = text.map(Scalar::span).orElse(image.item().span()).line();
    Optional<ImageRef> reference = ImageRef.parse(written).reference();
    if (reference.isEmpty()) {
      unread.add(new Unread(written, line));
      return;
    }
    declared
        .computeIfAbsent(reference.get().normalisedName(), name -> new ArrayList<>())
        .add(reference.get());
    InUse inUse = inUse(reference.get());
    listed.add(new Listed(written, line, state(inUse), inUse));
  }

  private InUse inUse(ImageRef reference) {
    Optional<Runs> run =
        runsByName.getOrDefault(reference.normalisedName(), List.of()).stream()
            .filter(one -> isSame(one.reference(), reference))
            .reduce(ImageGathering::stronger);
    if (run.isEmpty()) {
      return runs.isEmpty() ? InUse.UNKNOWN : InUse.NO;
    }
    return run.get().isOff() ? InUse.OFF : InUse.YES;
  }

  private static String state(InUse inUse) {
    return switch (inUse) {
      case NO -> "not found in use";
      case OFF -> "off by default";
      case YES, UNKNOWN -> "";
    };
  }

  private boolean isUnlisted(Runs run) {
    return declared.getOrDefault(run.reference().normalisedName(), List.of()).stream()
        .noneMatch(entry -> isSame(entry, run.reference()));
  }

  /** Of two with one name; a digest beside a tag only pins what the tag names. */
  private static boolean isSame(ImageRef one, ImageRef other) {
    if (one.digest().isPresent() && other.digest().isPresent()) {
      return text(one.digest()).equals(text(other.digest()));
    }
    return text(one.tag()).equals(text(other.tag()))
        && (one.tag().isPresent() || one.digest().isEmpty() && other.digest().isEmpty());
  }

  private static String text(Optional<ImageRef.Part> part) {
    return part.map(ImageRef.Part::text).orElse("");
  }

  private Found found(Runs run) {
    return found(run.image(), run.reference().text());
  }

  private Found found(UsedImage image, String text) {
    Span where = image.where();
    boolean inValues =
        where.source().member().isEmpty()
            && where.source().path().equals(edition.source("values.yaml"));
    return new Found(text, image.owner(), inValues ? where.line() : 0, image.unknown());
  }

  /** Once each, and only what no other list shows. */
  private List<Found> unknown(List<Runs> unlisted) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            declared.values().stream().flatMap(List::stream),
            unlisted.stream().filter(run -> !run.isOff()).map(Runs::reference))
        .forEach(
            reference -> {
              names.add(reference.normalisedName());
              names.add(reference.normalisedPath());
            });
    Map<String, Found> unknown = new TreeMap<>();
    for (UsedImage image : open) {
      String name = image.name().orElse("");
      if (!isKnown(name, names)) {
        Found found = found(image, name.isEmpty() ? "an image" : name);
        unknown.putIfAbsent(found.text() + "\n" + found.why(), found);
      }
    }
    return List.copyOf(unknown.values());
  }

  private static boolean isKnown(String name, Set<String> names) {
    return ImageRef.parse(name)
        .reference()
        .filter(
            reference ->
                names.contains(reference.normalisedName())
                    || reference.registry().isEmpty() && names.contains(reference.path().text()))
        .isPresent();
  }
}
