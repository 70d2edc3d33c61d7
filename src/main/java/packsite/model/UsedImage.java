package packsite.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import packsite.text.Span;

/**
 * An image that a pack runs, as far as can be told without rendering.
 *
 * @param reference as the cluster would see it; empty where it is not known
 * @param name registry and repository, which may be known where the tag is not
 * @param unknown why the reference is not known, else empty
 * @param owner the chart or manifest that uses it
 * @param where the place that asks for an image
 * @param parts the values it is made of: registry, repository, tag
 */
public record UsedImage(
    Optional<String> reference,
    Optional<String> name,
    String unknown,
    Origin origin,
    State state,
    String owner,
    Span where,
    List<Span> parts) {
  public UsedImage {
    parts = List.copyOf(parts);
  }

  /** How it was found. */
  public enum Origin {
    /** A mapping or string of the chart's values that has the look of an image. */
    CHART_VALUES,
    /** An image line of a template. */
    CHART_TEMPLATE,
    MANIFEST;

    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the values as shipped make use of it. */
  public enum State {
    USED,
    /** Behind a condition that the values leave off. */
    OFF,
    /** Behind a condition that cannot be decided here. */
    CONDITIONAL;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
