package packsite.model;

/** Tells whether a text is a version after SemVer 2.0. */
final class SemverGrammar {
  private SemverGrammar() {}

  static boolean matches(String text) {
    int plus = text.indexOf('+');
    if (plus >= 0 && !identifiers(text.substring(plus + 1), false)) {
      return false;
    }
    String plain = plus < 0 ? text : text.substring(0, plus);
    int dash = plain.indexOf('-');
    if (dash >= 0 && !identifiers(plain.substring(dash + 1), true)) {
      return false;
    }
    return isCore(dash < 0 ? plain : plain.substring(0, dash));
  }

  private static boolean isCore(String core) {
    String[] numbers = core.split("\\.", -1);
    for (String number : numbers) {
      boolean digits = Letters.allOf(number, 0, number.length(), Letters::isDigit);
      if (number.isEmpty() || !digits || hasLeadingZero(number)) {
        return false;
      }
    }
    return numbers.length == 3;
  }

  private static boolean identifiers(String list, boolean strictNumbers) {
    for (String id : list.split("\\.", -1)) {
      boolean legal = Letters.allOf(id, 0, id.length(), c -> Letters.isAlphanumeric(c) || c == '-');
      boolean number = Letters.allOf(id, 0, id.length(), Letters::isDigit);
      if (id.isEmpty() || !legal || strictNumbers && number && hasLeadingZero(id)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLeadingZero(String number) {
    return number.length() > 1 && number.charAt(0) == '0';
  }
}
