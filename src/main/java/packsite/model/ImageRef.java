package packsite.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A reference to a container image, {@code [registry/]path[:tag][@digest]}, exactly as written.
 *
 * <p>Two references are equal when they are written alike; {@link #normalised()} is what tells
 * whether they name the same image.
 */
public final class ImageRef implements ImageText, Comparable<ImageRef> {
  /** What an image without a registry is taken to come from. */
  public static final String DEFAULT_REGISTRY = "docker.io";

  private static final Comparator<ImageRef> ORDER =
      Comparator.comparing(ImageRef::normalisedRegistry)
          .thenComparing(ImageRef::normalisedPath)
          .thenComparing(ref -> Version.of(ref.tag.map(Part::text).orElse("")))
          .thenComparing(ref -> ref.digest.map(Part::text).orElse(""))
          .thenComparing(ImageRef::text);

  private final String text;
  private final Optional<Part> registry;
  private final Part path;
  private final Optional<Part> tag;
  private final Optional<Part> digest;

  ImageRef(
      String text, Optional<Part> registry, Part path, Optional<Part> tag, Optional<Part> digest) {
    this.text = text;
    this.registry = registry;
    this.path = path;
    this.tag = tag;
    this.digest = digest;
  }

  /**
   * A piece of the reference.
   *
   * @param start where it stands in the text of the reference
   */
  public record Part(String text, int start) {
    public int end() {
      return start + text.length();
    }

    @Override
    public String toString() {
      return text;
    }
  }

  public static ImageText parse(String text) {
    return new ImageRefParser(text).parse();
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public Optional<ImageRef> reference() {
    return Optional.of(this);
  }

  /** Host and port as written; empty where the default registry is meant. */
  public Optional<Part> registry() {
    return registry;
  }

  /** The repository's path inside its registry, as written. */
  public Part path() {
    return path;
  }

  /** Registry and path as written: all but tag and digest. */
  public Part name() {
    return new Part(text.substring(0, path.end()), 0);
  }

  public Optional<Part> tag() {
    return tag;
  }

  /** Algorithm and value, {@code sha256:...}. */
  public Optional<Part> digest() {
    return digest;
  }

  /** In full: {@code busybox:1} is {@code docker.io/library/busybox:1}. A tag is never added. */
  public String normalised() {
    return normalisedName()
        + tag.map(part -> ":" + part.text()).orElse("")
        + digest.map(part -> "@" + part.text()).orElse("");
  }

  /** Registry and path in full. */
  public String normalisedName() {
    return normalisedRegistry() + "/" + normalisedPath();
  }

  /** Hosts know no case; but without a dot or port, its upper case is what makes it a host. */
  public String normalisedRegistry() {
    String written = registry.map(Part::text).orElse(DEFAULT_REGISTRY);
    boolean host = written.indexOf('.') >= 0 || written.indexOf(':') >= 0;
    String plain = host ? written.toLowerCase(Locale.ROOT) : written;
    return plain.equals("index.docker.io") ? DEFAULT_REGISTRY : plain;
  }

  public String normalisedPath() {
    boolean official =
        path.text().indexOf('/') < 0 && normalisedRegistry().equals(DEFAULT_REGISTRY);
    return official ? "library/" + path.text() : path.text();
  }

  /** True for two versions of one image: same registry and path, whatever tag and digest. */
  public boolean equalsIgnoringTag(ImageRef other) {
    return normalisedName().equals(other.normalisedName());
  }

  /** By full name, then by tag as versions are ordered, then as written. */
  @Override
  public int compareTo(ImageRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageRef ref && ref.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Exactly as written. */
  @Override
  public String toString() {
    return text;
  }
}
