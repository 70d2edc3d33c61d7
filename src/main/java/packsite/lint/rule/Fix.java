package packsite.lint.rule;

import java.util.List;
import packsite.text.Span;

/**
 * What would mend a finding.
 *
 * @param title what it does, in a few words: {@code rename to `image`}
 * @param edits all of them or none; empty for what is only shown
 */
public record Fix(Safety safety, String title, List<Edit> edits) {
  /** Whether a program may do it unasked. */
  public enum Safety {
    /** It cannot change what the pack does, other than to what was plainly meant. */
    SAFE,
    /** Somebody should look at it. */
    UNSAFE,
    /** Told, never done. */
    DISPLAY
  }

  /** A change of one file. */
  public sealed interface Edit {
    String path();
  }

  /** Other text in the place of a stretch of text. */
  public record Replace(Span span, String text) implements Edit {
    @Override
    public String path() {
      return span.source().path();
    }
  }

  /** A file that is not there yet. */
  public record Create(String path, String text) implements Edit {}

  /** A file less. */
  public record Delete(String path) implements Edit {}

  public Fix {
    edits = List.copyOf(edits);
  }

  public static Fix safe(String title, Edit... edits) {
    return new Fix(Safety.SAFE, title, List.of(edits));
  }

  public static Fix unsafe(String title, Edit... edits) {
    return new Fix(Safety.UNSAFE, title, List.of(edits));
  }

  public static Fix shown(String title) {
    return new Fix(Safety.DISPLAY, title, List.of());
  }
}
