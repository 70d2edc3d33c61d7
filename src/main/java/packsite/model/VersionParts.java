package packsite.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A version taken apart for comparing.
 *
 * @param core the leading numbers without leading zeros; empty for a text that has none
 * @param suffix what follows, cut at dots; for a text without a core, that text
 * @param series true where all that follows is {@code .x} or {@code .*}
 */
record VersionParts(List<String> core, List<String> suffix, boolean series)
    implements Comparable<VersionParts> {
  VersionParts {
    core = List.copyOf(core);
    suffix = List.copyOf(suffix);
  }

  static VersionParts of(String text) {
    int plus = text.indexOf('+');
    String plain = plus < 0 ? text : text.substring(0, plus);
    int at = plain.startsWith("v") || plain.startsWith("V") ? 1 : 0;
    List<String> core = new ArrayList<>();
    int end = at;
    while (true) {
      int digits = Letters.skip(plain, at, plain.length(), Letters::isDigit);
      if (digits == at) {
        break;
      }
      core.add(number(plain, at, digits));
      end = digits;
      if (digits == plain.length() || plain.charAt(digits) != '.') {
        break;
      }
      at = digits + 1;
    }
    if (core.isEmpty()) {
      return new VersionParts(core, List.of(plain), false);
    }
    String rest = plain.substring(end);
    return new VersionParts(core, suffix(rest), isWild(rest));
  }

  private static List<String> suffix(String rest) {
    if (rest.isEmpty()) {
      return List.of();
    }
    boolean separated = ".-_~".indexOf(rest.charAt(0)) >= 0;
    return List.of(rest.substring(separated ? 1 : 0).split("\\.", -1));
  }

  private static boolean isWild(String rest) {
    return rest.equals(".x") || rest.equals(".X") || rest.equals(".*");
  }

  private static String number(String text, int start, int end) {
    int from = start;
    while (from < end - 1 && text.charAt(from) == '0') {
      from++;
    }
    return text.substring(from, end);
  }

  /** The number at a place, 0 behind the last. */
  String number(int index) {
    return index < core.size() ? core.get(index) : "0";
  }

  /** Place of the first number that differs, or -1. */
  int firstDifference(VersionParts other) {
    int length = Math.max(core.size(), other.core.size());
    for (int i = 0; i < length; i++) {
      if (!number(i).equals(other.number(i))) {
        return i;
      }
    }
    return -1;
  }

  /** A series as a bound is its core alone. */
  VersionParts asBound() {
    return series ? new VersionParts(core, List.of(), false) : this;
  }

  @Override
  public int compareTo(VersionParts other) {
    if (core.isEmpty() || other.core.isEmpty()) {
      return core.isEmpty() && other.core.isEmpty()
          ? compareSuffix(other)
          : Boolean.compare(other.core.isEmpty(), core.isEmpty());
    }
    int order = compareCore(other, Math.max(core.size(), other.core.size()));
    return order != 0 ? order : compareSuffix(other);
  }

  /** As upper bounds, where a number left out is any: 1.21 is above 1.21.5. */
  int compareAsMaximum(VersionParts other) {
    int length = Math.max(core.size(), other.core.size());
    for (int i = 0; i < length; i++) {
      if (isAny(i) != other.isAny(i)) {
        return isAny(i) ? 1 : -1;
      }
      int order = compareNumbers(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return compareSuffix(other);
  }

  private boolean isAny(int index) {
    return index >= core.size() && suffix.isEmpty();
  }

  int compareCore(VersionParts other, int length) {
    for (int i = 0; i < length; i++) {
      int order = compareNumbers(number(i), other.number(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private int compareSuffix(VersionParts other) {
    if (suffix.isEmpty() || other.suffix.isEmpty()) {
      return Boolean.compare(suffix.isEmpty(), other.suffix.isEmpty());
    }
    int shared = Math.min(suffix.size(), other.suffix.size());
    for (int i = 0; i < shared; i++) {
      int order = compareIdentifiers(suffix.get(i), other.suffix.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(suffix.size(), other.suffix.size());
  }

  private static int compareIdentifiers(String a, String b) {
    boolean aNumber = isNumber(a);
    boolean bNumber = isNumber(b);
    if (aNumber && bNumber) {
      return compareNumbers(number(a, 0, a.length()), number(b, 0, b.length()));
    }
    return aNumber == bNumber ? a.compareTo(b) : Boolean.compare(bNumber, aNumber);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && Letters.allOf(text, 0, text.length(), Letters::isDigit);
  }

  /** By value, whatever the length: both are without leading zeros. */
  private static int compareNumbers(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
