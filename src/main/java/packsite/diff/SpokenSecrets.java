package packsite.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import packsite.model.SecretKeys;
import packsite.model.SecretWords.Range;

/**
 * Credentials in running text: comments, prose, arguments, connection strings. Where there is no
 * tree to tell what is a value, only what does not look like a word counts as one.
 */
final class SpokenSecrets {
  private static final String VALUE = "[^\\s\"'`,;<>&|)}\\]]{5,400}";

  /** {@code password: x}, {@code TOKEN=x}, {@code "password":"x"}. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?<key>[A-Za-z][\\w.-]{1,60})[\"']?[ \\t]*(?:[:=]|is\\b)[ \\t]*[\"']?(?<value>"
              + VALUE
              + ")");

  /** {@code --token x}, also as items of a list. */
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "--?(?<key>[A-Za-z][\\w-]{1,60})"
              + "(?:[ \\t\"',]+|[\"']?[ \\t]*\\R[ \\t]*-[ \\t]+[\"']?)"
              + "(?<value>"
              + VALUE
              + ")");

  /** {@code curl -u admin:x}. */
  private static final Pattern LOGIN =
      Pattern.compile("(?:-u|--user)[ =][\"']?[\\w.@-]{1,60}:(?<value>" + VALUE + ")");

  private static final Pattern BEARER =
      Pattern.compile("(?i)\\b(?:bearer|basic)[ \\t]+(?<value>[\\w.~+/=-]{8,4000})");

  private static final Pattern WEB_TOKEN =
      Pattern.compile("(?<value>\\beyJ[\\w-]{6,4000}\\.[\\w-]{6,8000}\\.[\\w-]{0,4000})");

  /** What bcrypt makes of a password. */
  private static final Pattern HASH =
      Pattern.compile("(?<value>\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{20,60})");

  private SpokenSecrets() {}

  /** Where they stand, not in order. */
  static List<Range> in(String text) {
    List<Range> found = new ArrayList<>();
    if (text.indexOf('=') >= 0 || text.indexOf(':') >= 0 || text.contains(" is ")) {
      assigned(text, found);
    }
    if (text.contains("-")) {
      underKeys(ARGUMENT.matcher(text), text.length(), found);
      all(LOGIN, text, found);
    }
    if (text.contains("earer ") || text.contains("asic ") || text.contains("EARER ")) {
      all(BEARER, text, found);
    }
    if (text.contains("eyJ")) {
      all(WEB_TOKEN, text, found);
    }
    if (text.contains("$2")) {
      all(HASH, text, found);
    }
    return found;
  }

  /** Line by line, for none is longer and most have nothing to look for. */
  private static void assigned(String text, List<Range> into) {
    Matcher matcher = ASSIGNED.matcher(text);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (SecretKeys.mayBeIn(text, start, end)) {
        underKeys(matcher.region(start, end), end, into);
      }
      start = end + 1;
    }
  }

  private static void underKeys(Matcher matcher, int end, List<Range> into) {
    while (matcher.find()) {
      if (SecretKeys.isSecret(lastPart(matcher.group("key")))) {
        add(matcher, into);
      } else {
        matcher.region(matcher.start("value"), end); // Where there may be another one.
      }
    }
  }

  /** Of {@code spring.mail.password} what tells. */
  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static void all(Pattern pattern, String text, List<Range> into) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(matcher, into);
    }
  }

  private static void add(Matcher matcher, List<Range> into) {
    if (!isWord(matcher.group("value"))) {
      into.add(new Range(matcher.start("value"), matcher.end("value")));
    }
  }

  /** {@code see}, {@code my-secret}, {@code $TOKEN}, {@code {{ .x }}}: said of one, not one. */
  private static boolean isWord(String value) {
    return (value.startsWith("$") && !value.startsWith("$2"))
        || value.startsWith("{{")
        || value.chars().allMatch(c -> Character.isLetter(c) || "-_./:".indexOf(c) >= 0);
  }
}
