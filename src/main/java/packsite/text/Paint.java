package packsite.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Colours for a terminal, or none: the text is the same either way.
 *
 * <p>All that is painted is made {@link Printable} first, so the only escape sequences in the
 * output are the ones from here.
 */
public final class Paint {
  /** Leaves texts without colour. */
  public static final Paint NONE = new Paint(false);

  /** Escape sequences as every terminal of today knows them. */
  public static final Paint ANSI = new Paint(true);

  private static final String ESCAPE = "\u001B";

  private final boolean colour;

  private Paint(boolean colour) {
    this.colour = colour;
  }

  /** One piece of one line. */
  public String of(Ink ink, String text) {
    String shown = Printable.line(text);
    return !colour || shown.isEmpty() || ink.code().isEmpty()
        ? shown
        : ESCAPE + "[" + ink.code() + "m" + shown + ESCAPE + "[0m";
  }

  /** A text that opens a web page or a file; other kinds of addresses are left out. */
  public String link(String text, String url) {
    String shown = Printable.line(text);
    String lower = url.toLowerCase(Locale.ROOT);
    boolean opens =
        lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("file://");
    return !colour || shown.isEmpty() || !opens ? shown : target(encoded(url)) + shown + target("");
  }

  private static String target(String url) {
    return ESCAPE + "]8;;" + url + ESCAPE + "\\";
  }

  private static String encoded(String url) {
    StringBuilder out = new StringBuilder();
    for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7F) {
        out.append((char) b);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", b));
      }
    }
    return out.toString();
  }
}
