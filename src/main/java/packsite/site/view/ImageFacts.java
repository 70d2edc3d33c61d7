package packsite.site.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import packsite.model.ImageRef;
import packsite.site.catalog.Edition;

/**
 * The images of a version: those that values.yaml lists, and those that charts and manifests run.
 *
 * @param listed in the order of the file
 * @param unlisted that run and are not in the list
 * @param off that are not in the list, and would run if values were changed
 * @param unknown of which only a template could tell the tag
 * @param unread entries of the list that are no references
 */
public record ImageFacts(
    List<Listed> listed,
    List<Found> unlisted,
    List<Found> off,
    List<Found> unknown,
    List<Unread> unread) {
  public ImageFacts {
    listed = List.copyOf(listed);
    unlisted = List.copyOf(unlisted);
    off = List.copyOf(off);
    unknown = List.copyOf(unknown);
    unread = List.copyOf(unread);
  }

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

    public String whyHtml() {
      return Prose.html(why);
    }
  }

  /**
   * An entry of the list that names no image.
   *
   * @param text empty where it has none
   */
  public record Unread(String text, int line) {}

  /** True where anything is known, be it that an entry cannot be read. */
  public boolean hasAny() {
    return !listed.isEmpty()
        || !unlisted.isEmpty()
        || !off.isEmpty()
        || !unknown.isEmpty()
        || !unread.isEmpty();
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
  public record Use(ImageRef reference, boolean listed, InUse inUse) {
    /** True for what has to be copied before the version runs as it is. */
    public boolean isNeeded() {
      return listed || inUse == InUse.YES;
    }

    /** True where tools would have to make up a tag. */
    public boolean isOpen() {
      return reference.tag().isEmpty() && reference.digest().isEmpty();
    }
  }

  /** All that are known in full, in order; each once. */
  public List<Use> uses() {
    Map<String, Use> uses = new TreeMap<>();
    listed.forEach(image -> add(uses, image.text(), true, image.inUse()));
    unlisted.forEach(image -> add(uses, image.text(), false, InUse.YES));
    off.forEach(image -> add(uses, image.text(), false, InUse.OFF));
    return uses.values().stream().sorted(Comparator.comparing(Use::reference)).toList();
  }

  private static void add(Map<String, Use> uses, String text, boolean listed, InUse inUse) {
    Optional<ImageRef> reference = ImageRef.parse(text).reference();
    reference.ifPresent(ref -> uses.putIfAbsent(ref.normalised(), new Use(ref, listed, inUse)));
  }

  public static ImageFacts of(Edition edition) {
    return ImageGathering.of(edition);
  }

  public String summary() {
    if (!hasAny()) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    parts.add(listed.isEmpty() ? "none listed" : listed.size() + " listed");
    if (!unlisted.isEmpty()) {
      parts.add(unlisted.size() + " only in use");
    }
    if (!unknown.isEmpty()) {
      parts.add(unknown.size() + " unknown");
    }
    if (parts.size() == 1 && listed.isEmpty() && !off.isEmpty()) {
      parts.add(off.size() + " off by default");
    }
    return String.join(" · ", parts);
  }
}
