package packsite.lint.form;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/** Judges patterns as the RE2 library does that applies them. */
final class Re2 {
  private Re2() {}

  /**
   * What is wrong with a pattern.
   *
   * @param from where in the pattern, up to {@code to}; the whole of it where nobody can tell
   */
  record Fault(String message, int from, int to) {}

  /** Empty for a good pattern, and for one so large that it is better not tried. */
  static Optional<Fault> fault(String pattern) {
    Re2Size size = Re2Size.of(pattern);
    if (size.fault().isPresent() || !size.isModest()) {
      return size.fault();
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(placed(pattern, e));
    }
  }

  /** The library names the part it stumbled over, not its place; the first like it is shown. */
  private static Fault placed(String pattern, PatternSyntaxException e) {
    String part = e.getPattern() == null ? "" : e.getPattern();
    int at = part.isEmpty() ? -1 : pattern.indexOf(part);
    String message = part.isEmpty() ? e.getDescription() : e.getDescription() + " `" + part + "`";
    return at < 0
        ? new Fault(message, 0, pattern.length())
        : new Fault(message, at, at + part.length());
  }
}
