package packsite.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of colons that starts or ends a block such as {@code :::note}.
 *
 * @param kind in lower case, empty where it ends a block
 * @param title empty for most
 */
public record AdmonitionMark(int colons, String kind, String title) {
  /** What a line says, blanks around it left out; null where it is no such line. */
  public static @Nullable AdmonitionMark read(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ':') {
      at++;
    }
    String rest = line.substring(at).strip();
    if (at < 3 || !rest.isEmpty() && !Character.isLetter(rest.charAt(0))) {
      return null;
    }
    int word = 0;
    while (word < rest.length() && Character.isLetterOrDigit(rest.charAt(word))) {
      word++;
    }
    String kind = rest.substring(0, word).toLowerCase(Locale.ROOT);
    return new AdmonitionMark(at, kind, title(rest.substring(word).strip()));
  }

  public boolean ends() {
    return kind.isEmpty();
  }

  /** Both ways to write it: {@code :::tip[Title]} and {@code :::tip Title}; no attributes. */
  private static String title(String rest) {
    if (rest.startsWith("[") && rest.indexOf(']') > 0) {
      return rest.substring(1, rest.indexOf(']')).strip();
    }
    int attributes = rest.indexOf('{');
    return (attributes < 0 ? rest : rest.substring(0, attributes)).strip();
  }
}
