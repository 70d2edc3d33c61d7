package packsite.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant: one candidate, and no other as near. */
public final class Nearest {
  private static final int FAR = 3;

  private Nearest() {}

  /**
   * A candidate within two edits (one for short words, none for a letter), upper and lower case
   * alike.
   */
  public static Optional<String> to(String word, Collection<String> candidates) {
    String lower = word.toLowerCase(Locale.ROOT);
    int limit = word.length() <= 1 ? 1 : word.length() <= 3 ? 2 : FAR;
    int best = limit;
    Optional<String> nearest = Optional.empty();
    boolean tied = false;
    for (String candidate : candidates) {
      int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), best + 1);
      if (distance < best) {
        best = distance;
        nearest = Optional.of(candidate);
        tied = false;
      } else if (distance == best && distance < limit && nearest.isPresent()) {
        tied |= !nearest.get().equals(candidate);
      }
    }
    return tied ? Optional.empty() : nearest;
  }

  /**
   * True for two words, cases counting as different, that one edit or a swap of neighbours parts.
   */
  public static boolean isOneEdit(String one, String other) {
    return distance(one, other, 2) == 1;
  }

  /** Edits between two words, a swap of neighbours counting one; {@code limit} or more is limit. */
  static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], limit);
  }
}
