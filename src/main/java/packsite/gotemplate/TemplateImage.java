package packsite.gotemplate;

import java.util.List;
import java.util.Optional;
import packsite.text.Node;
import packsite.text.Span;

/**
 * A container image that a template names.
 *
 * @param span the value as it is written, behind {@code image:}
 * @param text the reference that comes out, empty where that cannot be told
 * @param reason why it cannot be told, empty where it can
 * @param condition whether the line is rendered with the values at hand
 * @param decidedBy the action that keeps the line out, or may; empty for {@link Condition#MET}
 * @param origins the values that went in, in the order in which they did
 * @param renderedFrom name of the template that was rendered, which is not always the one that
 *     holds the line
 */
public record TemplateImage(
    Span span,
    String text,
    String reason,
    Condition condition,
    Optional<Span> decidedBy,
    List<Origin> origins,
    String renderedFrom) {
  /** Whether the conditions around a line hold, most certain first. */
  public enum Condition {
    MET,
    UNKNOWN,
    UNMET;

    Condition and(Condition other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  /**
   * A value that became part of an image reference.
   *
   * @param path keys from {@code .Values} down
   * @param node where it is set
   */
  public record Origin(List<String> path, Node node) {
    public Origin {
      path = List.copyOf(path);
    }
  }

  public TemplateImage {
    origins = List.copyOf(origins);
  }

  /** True where {@link #text} is what the cluster will be asked for. */
  public boolean isKnown() {
    return reason.isEmpty();
  }

  @Override
  public String toString() {
    String what = isKnown() ? text : "? " + reason;
    return span + ": " + what + (condition == Condition.MET ? "" : " (" + condition + ")");
  }
}
