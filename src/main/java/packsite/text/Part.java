package packsite.text;

/**
 * What a message for people is made of, from top to bottom: a title, the places it is about, notes.
 *
 * <p>The first place is the one that is wrong; what follows is there to compare with.
 */
public sealed interface Part {
  /**
   * The first line.
   *
   * @param ink how bad it is; also the colour of the carets
   * @param head what it starts with: {@code error:} or {@code error[PJ101]}
   */
  record Title(Ink ink, String head, String text) implements Part {}

  /**
   * A place with its line quoted, marked, and labelled.
   *
   * @param label stands beside the carets, may be empty
   */
  record Frame(Span span, String label) implements Part {}

  /**
   * A place that has no line to quote: a file that is binary, missing, or meant as a whole.
   *
   * @param path of the file to open
   */
  record Pointer(String where, String path) implements Part {
    public Pointer(String where) {
      this(where, where);
    }
  }

  /**
   * A line below it all.
   *
   * @param word what sort of note: {@code why}, {@code help}
   */
  record Note(String word, String text) implements Part {}
}
