package packsite.text;

/**
 * A point in a file as people and tools name it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param offset from 0, in bytes of the file, byte order mark included
 */
public record Place(int line, int column, int offset) {
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
