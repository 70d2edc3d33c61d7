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
    parts.add(new Part.Frame(fault.span(), ""));
    if (!fault.help().isEmpty()) {
      parts.add(new Part.Note("help", fault.help()));
    }
    return parts;
  }
}
