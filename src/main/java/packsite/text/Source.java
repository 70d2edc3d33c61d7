package packsite.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One text in memory and the name it goes by: a file of the repository, or a member of an archive.
 *
 * <p>Everything read from a file keeps {@link Span}s into its source, so a message can always name
 * line and column and quote the line. Identity is the object: two sources are never equal.
 */
public final class Source {
  private final String path;
  private final String member;
  private final String text;
  private final int bomBytes;

  /** True where each character is known to be one byte. */
  private final boolean ascii;

  private volatile int @Nullable [] lineStarts;
  private volatile int @Nullable [] lineBytes;

  private Source(String path, String member, String text, int bomBytes, boolean ascii) {
    this.path = path;
    this.member = member;
    this.text = text;
    this.bomBytes = bomBytes;
    this.ascii = ascii;
  }

  /** A text that is at hand already; {@code path} is relative to the repository, with slashes. */
  public static Source of(String path, String text) {
    return new Source(path, "", text, 0, false);
  }

  /** A member of an archive; a member of an archive inside that one is {@code a.tgz!/b/c.yaml}. */
  public static Source ofMember(String path, String member, String text) {
    return new Source(path, member, text, 0, false);
  }

  /**
   * The text behind bytes that {@link Encoding} has judged; a byte order mark is left out.
   *
   * @param bytes how many there were, the mark not counted
   */
  static Source decoded(String path, String member, String text, int bomBytes, int bytes) {
    return new Source(path, member, text, bomBytes, bytes == text.length());
  }

  public String path() {
    return path;
  }

  /** Name inside the archive at {@link #path()}, empty for a plain file. */
  public String member() {
    return member;
  }

  public String text() {
    return text;
  }

  /** True where the file starts with a byte order mark, which {@link #text()} does not hold. */
  public boolean hasByteOrderMark() {
    return bomBytes > 0;
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The whole text. */
  public Span all() {
    return new Span(this, 0, text.length());
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** Line number, from 1, of a character. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Where line {@code line}, from 1, starts. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** Where line {@code line} ends, its line break not counted. */
  public int lineEnd(int line) {
    int[] starts = lineStarts();
    int end = line < starts.length ? starts[line] : text.length();
    while (end > starts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** The characters of line {@code line}, from 1, without its line break. */
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  public Place place(int offset) {
    int line = lineOf(offset);
    int start = lineStart(line);
    int bytes = ascii ? offset : lineBytes()[line - 1] + utf8Length(text, start, offset);
    return new Place(line, offset - start + 1, bomBytes + bytes);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = scanLines(text);
      lineStarts = starts; // A race computes the same table twice, which harms nobody.
    }
    return starts;
  }

  private int[] lineBytes() {
    int[] bytes = lineBytes;
    if (bytes == null) {
      int[] starts = lineStarts();
      bytes = new int[starts.length];
      for (int i = 1; i < starts.length; i++) {
        bytes[i] = bytes[i - 1] + utf8Length(text, starts[i - 1], starts[i]);
      }
      lineBytes = bytes;
    }
    return bytes;
  }

  private static int[] scanLines(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return Arrays.copyOf(starts, count);
  }

  private static int utf8Length(String text, int from, int to) {
    int bytes = to - from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Each half of a surrogate pair stands for two of the four bytes.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /** Bytes of the text in UTF-8, byte order mark included. */
  public byte[] bytes() {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    if (bomBytes == 0) {
      return body;
    }
    byte[] all = new byte[body.length + bomBytes];
    all[0] = (byte) 0xEF;
    all[1] = (byte) 0xBB;
    all[2] = (byte) 0xBF;
    System.arraycopy(body, 0, all, bomBytes, body.length);
    return all;
  }

  /** The path, and the member where there is one: {@code charts/a.tgz!/a/values.yaml}. */
  @Override
  public String toString() {
    return member.isEmpty() ? path : path + "!/" + member;
  }
}
