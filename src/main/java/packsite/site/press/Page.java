package packsite.site.press;

import java.nio.charset.StandardCharsets;

/**
 * A file of the site.
 *
 * @param path relative to the site, with slashes
 */
public record Page(String path, byte[] bytes) {
  public static Page text(String path, String text) {
    return new Page(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
