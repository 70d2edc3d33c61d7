package packsite.text;

/**
 * A stretch of a {@link Source}: the characters from {@code start} to just before {@code end}.
 *
 * @param start in UTF-16 units of the source's text
 * @param end in the same units, exclusive; equal to start where something is missing
 */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " of " + source + ", length " + source.text().length());
    }
  }

  /** The characters it covers. */
  public String text() {
    return source.text().substring(start, end);
  }

  public Place from() {
    return source.place(start);
  }

  public Place to() {
    return source.place(end);
  }

  public int line() {
    return source.lineOf(start);
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** The part of this span from {@code from} to {@code to}, both counted from its start. */
  public Span part(int from, int to) {
    return new Span(source, start + from, start + to);
  }

  public boolean contains(Span inner) {
    return source == inner.source && start <= inner.start && inner.end <= end;
  }

  /** {@code path:line:column}, what terminals and editors make a link of. */
  @Override
  public String toString() {
    return source + ":" + from();
  }
}
