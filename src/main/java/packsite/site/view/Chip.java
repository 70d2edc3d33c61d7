package packsite.site.view;

import java.util.Optional;

/**
 * A fact in a small frame.
 *
 * @param look class beside {@code chip}; empty for the plain one
 * @param href where more of its kind are
 */
public record Chip(String text, String look, Optional<String> href) {
  public static Chip plain(String text, String look) {
    return new Chip(text, look, Optional.empty());
  }

  public static Chip linked(String text, String look, String href) {
    return new Chip(text, look, Optional.of(href));
  }
}
