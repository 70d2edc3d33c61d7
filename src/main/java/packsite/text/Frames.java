package packsite.text;

import java.util.ArrayList;
import java.util.List;

/** Messages with the source quoted: what is wrong, where, and what to do about it. */
public final class Frames {
  private Frames() {}

  /** The parts of one message as lines, each with its line break. */
  public static String of(Style style, List<Part> parts) {
    return new FrameDrawing(style, parts).text();
  }

  /** What a fault has to say. */
  public static List<Part> parts(Fault fault) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Title(Ink.ERROR, "error:", fault.message()));
    Span span = fault.span();
    // Where nothing could be decoded there is a place without a text.
    boolean quotable = !span.source().text().isEmpty();
    parts.add(quotable ? new Part.Frame(span, "") : new Part.Pointer(span.toString()));
    if (!fault.help().isEmpty()) {
      parts.add(new Part.Note("help", fault.help()));
    }
    return parts;
  }
}
