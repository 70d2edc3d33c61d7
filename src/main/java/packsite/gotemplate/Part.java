package packsite.gotemplate;

import java.util.List;

/** A piece of a template's tree; all numbers are offsets into the source. */
sealed interface Part {
  int start();

  /** Text as it is, white space already trimmed the way the actions beside it ask for. */
  record Text(int start, int end) implements Part {}

  /** An action that prints, declares or assigns. */
  record Print(int start, int end, Pipe pipe) implements Part {}

  /** {@code template} and {@code block}. */
  record Call(int start, String name, Pipe argument) implements Part {}

  /** {@code break} or {@code continue}. */
  record Jump(int start, boolean breaks) implements Part {}

  /** What a branch does with its pipeline. */
  enum Kind {
    IF,
    WITH,
    RANGE,
  }

  /**
   * A branch or a loop.
   *
   * @param headEnd where the opening action ends
   * @param end where the closing action ends
   */
  record Branch(
      Kind kind, int start, int headEnd, Pipe pipe, List<Part> body, List<Part> otherwise, int end)
      implements Part {
    public Branch {
      body = List.copyOf(body);
      otherwise = List.copyOf(otherwise);
    }
  }
}
