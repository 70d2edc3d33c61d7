package packsite.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fragments that GitHub gives to the headings of one file. */
public final class GithubIds {
  private final Map<String, Integer> used = new HashMap<>();

  /** The id of the next heading; a number tells it from earlier ones. */
  public String next(String heading) {
    String plain = plain(heading);
    String id = plain;
    int number = used.getOrDefault(plain, -1) + 1;
    while (number > 0 && used.containsKey(id = plain + "-" + number)) {
      number++;
    }
    used.put(plain, number);
    used.putIfAbsent(id, 0);
    return id;
  }

  /**
   * Letters, marks, digits, {@code _} and {@code -} stay, a blank becomes a dash, all else goes.
   */
  private static String plain(String heading) {
    StringBuilder id = new StringBuilder(heading.length());
    String lower = heading.toLowerCase(Locale.ROOT);
    for (int at = 0; at < lower.length(); ) {
      int c = lower.codePointAt(at);
      if (stays(c)) {
        id.appendCodePoint(c == ' ' ? '-' : c);
      }
      at += Character.charCount(c);
    }
    return id.toString();
  }

  private static boolean stays(int c) {
    if (c == ' ' || c == '-' || Character.isAlphabetic(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}
