package packsite.oci.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code WWW-Authenticate}, also as servers should not write it: values without quotes that
 * hold commas, single quotes, quotes that never end, several challenges in one line.
 */
final class Challenges {
  private static final int MOST_CHARACTERS = 16_384;

  private final String text;
  private final List<Challenge> found = new ArrayList<>();
  private String scheme = "";
  private Map<String, String> parameters = new LinkedHashMap<>();

  /** The parameter that an unquoted value may go on in, after a comma. */
  private String unfinished = "";

  private int at;

  private Challenges(String text) {
    this.text = text;
  }

  static List<Challenge> read(List<String> headers) {
    List<Challenge> all = new ArrayList<>();
    for (String header : headers) {
      String bounded = header.substring(0, Math.min(header.length(), MOST_CHARACTERS));
      all.addAll(new Challenges(bounded).read());
    }
    return all;
  }

  private List<Challenge> read() {
    while (at < text.length()) {
      boolean blank = skipSeparators();
      String word = word("=,");
      if (word.isEmpty()) {
        at++;
        continue;
      }
      int behind = at;
      skipBlanks();
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        skipBlanks();
        parameter(word.toLowerCase(Locale.ROOT));
      } else if (!blank && !unfinished.isEmpty()) {
        parameters.merge(unfinished, "," + word, String::concat);
        at = behind;
      } else {
        finish();
        scheme = word.toLowerCase(Locale.ROOT);
        unfinished = "";
      }
    }
    finish();
    return found;
  }

  private void finish() {
    if (!scheme.isEmpty()) {
      found.add(new Challenge(scheme, parameters));
    }
    parameters = new LinkedHashMap<>();
  }

  /** True where a blank was among them. */
  private boolean skipSeparators() {
    boolean blank = at == 0;
    while (at < text.length() && " \t,".indexOf(text.charAt(at)) >= 0) {
      blank |= text.charAt(at) != ',';
      at++;
    }
    return blank;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private String word(String stops) {
    int start = at;
    while (at < text.length()
        && " \t".indexOf(text.charAt(at)) < 0
        && stops.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void parameter(String name) {
    char quote = at < text.length() ? text.charAt(at) : ' ';
    boolean quoted = quote == '"' || quote == '\'';
    String value = quoted ? quoted(quote) : word(",");
    unfinished = quoted || parameters.containsKey(name) ? "" : name;
    parameters.putIfAbsent(name, value);
  }

  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    at++;
    return value.toString();
  }
}
