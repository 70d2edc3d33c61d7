package packsite.text;

/**
 * How messages are drawn.
 *
 * @param unicode box drawing characters instead of ASCII
 * @param colour escape sequences for a terminal
 * @param width columns that nothing but names and single words exceeds
 */
public record Style(boolean unicode, boolean colour, int width) {
  /** For files, pipes and tests. */
  public static final Style PLAIN = new Style(false, false, 100);

  public Paint paint() {
    return colour ? Paint.ANSI : Paint.NONE;
  }
}
