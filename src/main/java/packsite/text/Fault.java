package packsite.text;

import java.util.Optional;

/**
 * Something wrong with a text, at a place.
 *
 * @param message one sentence in the present tense, without a full stop; makes sense alone
 * @param help what to do about it, empty where the message says it all
 * @param first of a key that stands twice, where it stands first
 */
public record Fault(Kind kind, String message, Span span, String help, Optional<Span> first) {
  /** What sort of fault, for those who decide what follows from it. */
  public enum Kind {
    /** Not UTF-8, a byte order mark, or characters that no text should hold. */
    ENCODING,
    /** Not what the format allows. */
    SYNTAX,
    /** A key stands twice in one mapping. */
    DUPLICATE_KEY,
    /** Too deep, too long or too often: not read further. */
    LIMIT,
  }

  public Fault(Kind kind, String message, Span span) {
    this(kind, message, span, "");
  }

  public Fault(Kind kind, String message, Span span, String help) {
    this(kind, message, span, help, Optional.empty());
  }

  @Override
  public String toString() {
    return span + ": " + message;
  }
}
