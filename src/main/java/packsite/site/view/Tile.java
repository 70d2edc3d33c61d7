package packsite.site.view;

import java.util.Locale;
import java.util.Optional;
import packsite.model.Logo;
import packsite.site.catalog.Edition;

/**
 * The picture of a pack, or two letters where it has none that can be shown.
 *
 * @param image where the picture is, as the page links it
 * @param pixels of the picture on the page
 * @param look class of the frame: {@code l}, {@code s} or nothing
 * @param monogram one of six colours, by the name of the pack
 */
public record Tile(
    Optional<String> image, int pixels, String look, String letters, String monogram) {
  private static final int COLOURS = 6;

  /** How large it is. */
  public enum Size {
    LARGE("l", 40),
    MIDDLE("", 32),
    SMALL("s", 22);

    private final String look;
    private final int pixels;

    Size(String look, int pixels) {
      this.look = look;
      this.pixels = pixels;
    }
  }

  public static Tile of(Edition edition, Size size, Links links) {
    int colour = Math.floorMod(edition.name().hashCode(), COLOURS);
    return new Tile(
        file(edition).map(links::to),
        size.pixels,
        size.look,
        letters(edition.displayName()),
        colour == 0 ? "" : "m" + colour);
  }

  /** The file of the catalog that holds the picture: by its content, for many packs share one. */
  public static Optional<String> file(Edition edition) {
    return edition
        .pack()
        .logo()
        .filter(Logo::isUsable)
        .filter(logo -> isSafe(logo.format()))
        .map(logo -> "assets/logo/" + logo.sha256().substring(0, 20) + "." + logo.format().label());
  }

  /** A picture that may hold scripts is none of ours: opened by itself it would run them here. */
  private static boolean isSafe(Logo.Format format) {
    return switch (format) {
      case PNG, JPEG, GIF, WEBP -> true;
      default -> false;
    };
  }

  /** The first letters of the first two words. */
  static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    boolean isStart = true;
    for (int at = 0; at < name.length() && letters.codePoints().count() < 2; ) {
      int c = name.codePointAt(at);
      boolean isLetter = Character.isLetterOrDigit(c);
      if (isLetter && isStart) {
        letters.appendCodePoint(c);
      }
      isStart = !isLetter;
      at += Character.charCount(c);
    }
    return letters.length() == 0 ? "?" : letters.toString().toUpperCase(Locale.ROOT);
  }
}
