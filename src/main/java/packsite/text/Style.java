package packsite.text;

/**
 * How messages are drawn.
 *
 * @param unicode box drawing characters instead of ASCII
 * @param colour escape sequences for a terminal
 * @param width columns that nothing but names and single words exceeds
 * @param files address in front of paths, so that coloured places open their file; or empty
 */
public record Style(boolean unicode, boolean colour, int width, String files) {
  public Style(boolean unicode, boolean colour, int width) {
    this(unicode, colour, width, "");
  }

  /** With places that open files below that folder. */
  public Style linking(String folder) {
    return new Style(unicode, colour, width, folder);
  }

  /** For files, pipes and tests. */
  public static final Style PLAIN = new Style(false, false, 100);

  public Paint paint() {
    return colour ? Paint.ANSI : Paint.NONE;
  }
}
