package packsite.lint.values;

import java.util.Optional;

/** The grammar of a namespace's name. */
final class DnsLabel {
  private static final int LONGEST = 63;

  private DnsLabel() {}

  /** What is wrong with a name, as the end of a sentence that begins with it. */
  static Optional<String> fault(String name) {
    if (name.isEmpty()) {
      return Optional.of("is empty");
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '-' && !isLetterOrDigit(c)) {
        return Optional.of("has `" + Character.toString(name.codePointAt(i)) + "` in it");
      }
    }
    if (!isLetterOrDigit(name.charAt(0)) || !isLetterOrDigit(name.charAt(name.length() - 1))) {
      return Optional.of("begins or ends with a hyphen");
    }
    return name.length() > LONGEST
        ? Optional.of("has " + name.length() + " characters, " + LONGEST + " are allowed")
        : Optional.empty();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
