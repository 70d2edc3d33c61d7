package packsite.model;

import java.util.List;
import java.util.Locale;

/**
 * The picture of a pack, judged by its bytes and never decoded.
 *
 * @param name as pack.json or the folder has it; says nothing about the format
 * @param width in pixels; 0 where the file does not tell
 * @param height likewise
 * @param hasAlpha true where parts of it may be transparent
 * @param animated true where it holds more than one frame
 * @param bytes size of the file
 * @param sha256 of the file, in hexadecimal
 */
public record Logo(
    String name,
    Format format,
    int width,
    int height,
    boolean hasAlpha,
    boolean animated,
    List<Defect> defects,
    int bytes,
    String sha256) {
  public Logo {
    defects = List.copyOf(defects);
  }

  /** What the bytes are, whatever the file is called. */
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml"),
    GIF("image/gif"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    ICO("image/x-icon"),
    /** No bytes at all. */
    EMPTY("application/octet-stream"),
    UNKNOWN("application/octet-stream");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    public String mediaType() {
      return mediaType;
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is wrong with a picture. */
  public enum Flaw {
    /** It ends before it should. */
    TRUNCATED,
    /** Its parts contradict each other or the format. */
    CORRUPT,
    /** Bytes follow its end. */
    TRAILING,
    /** So many pixels that no viewer should be asked to show it. */
    HUGE,
  }

  /**
   * A flaw and where it is.
   *
   * @param reason what was found, short, without a full stop
   * @param offset in bytes
   */
  public record Defect(Flaw flaw, String reason, int offset) {}

  /** True for a picture that viewers can be expected to show. */
  public boolean isUsable() {
    return format != Format.EMPTY
        && format != Format.UNKNOWN
        && defects.stream().allMatch(defect -> defect.flaw() == Flaw.TRAILING);
  }
}
