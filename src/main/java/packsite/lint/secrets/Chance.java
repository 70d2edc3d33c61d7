package packsite.lint.secrets;

import java.util.List;
import java.util.Locale;

/** Tells what a generator made from what a person wrote in its place. */
final class Chance {
  private static final List<String> WORDS =
      List.of(
          "example",
          "xxxx",
          "your",
          "changeme",
          "placeholder",
          "redacted",
          "dummy",
          "sample",
          "secret",
          "token",
          "fake");

  private static final int FEWEST_DISTINCT = 8;
  private static final int LONGEST_REPEAT = 4;
  private static final int LONGEST_COUNT = 5;

  private Chance() {}

  /** False for examples, masks and placeholders. */
  static boolean isLikely(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return key.chars().distinct().count() >= FEWEST_DISTINCT
        && key.chars().anyMatch(Character::isLetter)
        && !isProse(lower)
        && WORDS.stream().noneMatch(lower::contains)
        && longestRun(lower, 0) <= LONGEST_REPEAT
        && longestRun(lower, 1) <= LONGEST_COUNT;
  }

  /** Words have no digits and many vowels; by chance one letter in five is a vowel. */
  private static boolean isProse(String lower) {
    long vowels = lower.chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
    return lower.chars().noneMatch(Character::isDigit) && vowels * 10 > lower.length() * 3L;
  }

  /** Most characters in a row of which each is the one before plus {@code step}. */
  private static int longestRun(String text, int step) {
    int longest = 1;
    int run = 1;
    for (int i = 1; i < text.length(); i++) {
      run = text.charAt(i) - text.charAt(i - 1) == step ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
