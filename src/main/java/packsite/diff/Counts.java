package packsite.diff;

import java.util.List;
import java.util.Locale;

/** Numbers with their nouns. */
final class Counts {
  private Counts() {}

  static String of(long count, String noun) {
    return number(count) + " " + noun(count, noun);
  }

  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The noun as it stands behind a number. */
  static String noun(long count, String noun) {
    return count == 1 ? noun : plural(noun);
  }

  private static String plural(String noun) {
    if (noun.endsWith("y") && !noun.endsWith("ey")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun + "s";
  }

  /** Some of them by name, and how many more there are. */
  static String named(List<String> names, int most) {
    if (names.size() <= most) {
      return names.size() < 2
          ? String.join("", names)
          : String.join(", ", names.subList(0, names.size() - 1))
              + " and "
              + names.get(names.size() - 1);
    }
    return String.join(", ", names.subList(0, most)) + " and " + (names.size() - most) + " more";
  }
}
