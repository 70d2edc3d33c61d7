package packsite.compare.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import packsite.text.Nearest;

/** Whether two keys are two spellings of one name. */
final class KeyNames {
  /** How near two keys are, the nearest last. */
  enum Nearness {
    NONE,
    /** One has a word more, before or behind: tag and imageTag. */
    LONGER,
    /** One has a word more that says nothing: replicas and replicaCount. */
    PADDED,
    /** Another way of writing the same words: pull_secret and pullSecrets. */
    RESPELT,
    SAME,
  }

  private static final Pattern WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> PADDING =
      Set.of("count", "name", "enabled", "enable", "value", "number", "size", "list", "config");

  private static final int SHORTEST_WITH_SLIP = 5;

  private KeyNames() {}

  static Nearness nearness(String one, String other) {
    if (one.equals(other)) {
      return Nearness.SAME;
    }
    List<String> a = words(one);
    List<String> b = words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return Nearness.NONE;
    }
    boolean slip =
        Math.min(one.length(), other.length()) >= SHORTEST_WITH_SLIP
            && !hasDigit(one)
            && !hasDigit(other)
            && Nearest.isOneEdit(one, other);
    if (String.join("", a).equals(String.join("", b)) || slip) {
      return Nearness.RESPELT;
    }
    return a.size() < b.size() ? longer(a, b) : longer(b, a);
  }

  private static Nearness longer(List<String> less, List<String> more) {
    int added = more.size() - less.size();
    List<String> padding;
    if (added > 0 && more.subList(0, less.size()).equals(less)) {
      padding = more.subList(less.size(), more.size());
    } else if (added > 0 && more.subList(added, more.size()).equals(less)) {
      padding = more.subList(0, added);
    } else {
      return Nearness.NONE;
    }
    return PADDING.containsAll(padding) ? Nearness.PADDED : Nearness.LONGER;
  }

  /** Small letters, without the s of more than one. */
  static List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (String word : WORDS.split(key)) {
      String lower = word.toLowerCase(Locale.ROOT);
      boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
      if (!lower.isEmpty()) {
        words.add(plural ? lower.substring(0, lower.length() - 1) : lower);
      }
    }
    return words;
  }

  private static boolean hasDigit(String key) {
    return key.chars().anyMatch(Character::isDigit);
  }
}
