package packsite.lint.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Paths as addresses have them. A colon could end a scheme and a bracket a link of Markdown, so
 * these are escaped too.
 */
final class Address {
  private static final String PLAIN = "-._~/@+,=";

  private Address() {}

  static String path(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean letter = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      out.append(letter ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }
}
