package packsite.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import packsite.text.Style;

/** How messages are drawn, as far as the environment and {@code --color} decide it. */
final class Looks {
  /** Values of {@code --color}. */
  enum Color {
    auto,
    always,
    never
  }

  private Looks() {}

  /**
   * The style for one stream.
   *
   * @param tty true where that stream is a terminal
   */
  static Style of(Color color, Map<String, String> environment, boolean tty, int width) {
    return new Style(tty && isUnicode(environment), isColoured(color, environment, tty), width);
  }

  private static boolean isColoured(Color color, Map<String, String> environment, boolean tty) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto ->
          !isSet(environment, "NO_COLOR") && (isForced(environment) || fits(environment, tty));
    };
  }

  private static boolean isForced(Map<String, String> environment) {
    return Stream.of("FORCE_COLOR", "CLICOLOR_FORCE")
        .anyMatch(name -> isSet(environment, name) && !"0".equals(environment.get(name)));
  }

  private static boolean fits(Map<String, String> environment, boolean tty) {
    return tty && !"dumb".equals(environment.get("TERM"));
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }

  /** The first of the locale's variables that says anything decides, as everywhere. */
  private static boolean isUnicode(Map<String, String> environment) {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    return locale.toLowerCase(Locale.ROOT).replace("-", "").endsWith("utf8");
  }
}
