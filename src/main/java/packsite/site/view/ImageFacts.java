package packsite.site.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import packsite.model.ImageRef;
import packsite.model.UsedImage;
import packsite.model.Values.DeclaredImage;
import packsite.site.catalog.Edition;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * The images of a version: those that values.yaml lists, and those that charts and manifests run.
 *
 * @param listed in the order of the file
 * @param unlisted that run and are not in the list
 * @param unknown of which only a template could tell the tag
 */
public record ImageFacts(List<Listed> listed, List<Found> unlisted, List<Found> unknown) {

  /**
   * An entry of the list.
   *
   * @param state of the image where it runs: empty, {@code off}, or {@code not in use}
   */
  public record Listed(String text, int line, String state, InUse inUse) {
    public String refHtml() {
      return Reference.html(text);
    }
  }

  /**
   * An image that something runs.
   *
   * @param where the file or chart that asks for it
   * @param line of values.yaml that says it, 0 where that is elsewhere
   * @param why it is not known in full; empty where it is
   */
  public record Found(String text, String where, int line, String why) {
    public String refHtml() {
      return Reference.html(text);
    }
  }

  public boolean hasAny() {
    return !listed.isEmpty() || !unlisted.isEmpty() || !unknown.isEmpty();
  }

  /** Names with tags, listed or in use, each once. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    listed.forEach(image -> names.add(image.text()));
    unlisted.forEach(image -> names.add(image.text()));
    return names;
  }

  /** Whether something runs an image, as far as can be told without rendering. */
  public enum InUse {
    YES,
    /** Something would, but for a condition that the values leave off. */
    OFF,
    NO,
    /** Nothing is known of what runs. */
    UNKNOWN
  }

  /**
   * An image of a version.
   *
   * @param reference in full
   */
  public record Use(ImageRef reference, boolean listed, InUse inUse) {}

  /** All that are known in full, in order; each once. */
  public List<Use> uses() {
    Map<String, Use> uses = new TreeMap<>();
    for (Listed image : listed) {
      add(uses, image.text(), true, image.inUse());
    }
    for (Found image : unlisted) {
      add(uses, image.text(), false, InUse.YES);
    }
    return uses.values().stream().sorted(Comparator.comparing(Use::reference)).toList();
  }

  private static void add(Map<String, Use> uses, String text, boolean listed, InUse inUse) {
    Optional<ImageRef> reference = ImageRef.parse(text).reference();
    reference.ifPresent(ref -> uses.putIfAbsent(ref.normalised(), new Use(ref, listed, inUse)));
  }

  /** One in a line, for tools that copy images; empty where there is none. */
  public static String lines(Stream<Use> uses) {
    return uses.map(Use::reference)
        .sorted()
        .map(ref -> ref.normalised() + "\n")
        .distinct()
        .collect(Collectors.joining());
  }

  public static ImageFacts of(Edition edition) {
    Map<String, UsedImage> used = new TreeMap<>();
    List<Found> unknown = new ArrayList<>();
    for (UsedImage image : edition.pack().images()) {
      if (image.reference().isPresent()) {
        used.merge(normal(image.reference().get()), image, ImageFacts::stronger);
      } else {
        unknown.add(found(edition, image, image.name().orElse("an image")));
      }
    }
    List<Listed> listed = new ArrayList<>();
    Map<String, Boolean> declared = new TreeMap<>();
    for (DeclaredImage image : edition.pack().values().images()) {
      Optional<Scalar> text = image.text();
      if (text.isPresent()) {
        String reference = text.get().value().strip();
        declared.put(normal(reference), true);
        listed.add(
            new Listed(
                reference,
                text.get().span().line(),
                state(used.get(normal(reference)), !used.isEmpty()),
                inUse(used.get(normal(reference)), !used.isEmpty())));
      }
    }
    List<Found> unlisted = new ArrayList<>();
    used.forEach(
        (name, image) -> {
          if (!declared.containsKey(name) && image.state() != UsedImage.State.OFF) {
            unlisted.add(found(edition, image, image.reference().orElse(name)));
          }
        });
    return new ImageFacts(listed, unlisted, unknown);
  }

  private static InUse inUse(@Nullable UsedImage used, boolean anyKnown) {
    if (used == null) {
      return anyKnown ? InUse.NO : InUse.UNKNOWN;
    }
    return used.state() == UsedImage.State.OFF ? InUse.OFF : InUse.YES;
  }

  private static UsedImage stronger(UsedImage one, UsedImage other) {
    return one.state().compareTo(other.state()) <= 0 ? one : other;
  }

  private static String state(@Nullable UsedImage used, boolean anyKnown) {
    if (used == null) {
      return anyKnown ? "not found in use" : "";
    }
    return used.state() == UsedImage.State.OFF ? "off by default" : "";
  }

  private static Found found(Edition edition, UsedImage image, String text) {
    Span where = image.where();
    boolean inValues =
        where.source().member().isEmpty()
            && where.source().path().equals(edition.source("values.yaml"));
    return new Found(text, image.owner(), inValues ? where.line() : 0, image.unknown());
  }

  public static String normal(String reference) {
    return ImageRef.parse(reference).reference().map(ImageRef::normalised).orElse(reference);
  }

  public String summary() {
    if (listed.isEmpty() && unlisted.isEmpty() && unknown.isEmpty()) {
      return "none";
    }
    String first = listed.isEmpty() ? "none listed" : listed.size() + " listed";
    int more = unlisted.size() + unknown.size();
    return more == 0 ? first : first + " · " + more + " only in use";
  }
}
