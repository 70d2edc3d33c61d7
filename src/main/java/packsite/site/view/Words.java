package packsite.site.view;

import java.util.Locale;

/** Numbers and names as sentences have them. */
public final class Words {
  private static final int KILO = 1000;

  private Words() {}

  /** {@code 1 pack}, {@code 2 packs}, {@code 3 entries}. */
  public static String count(long number, String noun) {
    if (number == 1) {
      return "1 " + noun;
    }
    boolean isOddPlural = noun.endsWith("y") && !noun.endsWith("key");
    return number + " " + (isOddPlural ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }

  /** Bytes for people. */
  public static String size(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    if (bytes < KILO * KILO) {
      return String.format(Locale.ROOT, bytes < 10L * KILO ? "%.1f kB" : "%.0f kB", bytes / 1e3);
    }
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
