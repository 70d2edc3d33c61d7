package packsite.schema;

import java.util.regex.Pattern;

/** Which texts are numbers that may be worked with. */
final class Numbers {
  /** The exponent is kept short: 1e999999999 is a number that nobody can write out. */
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][-+]?[0-9]{1,3})?");

  private Numbers() {}

  static boolean isDecimal(String text) {
    return DECIMAL.matcher(text).matches();
  }
}
