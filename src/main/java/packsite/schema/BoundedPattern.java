package packsite.schema;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression as JSON Schema means it: found anywhere, {@code $} for the very end. It
 * counts its steps, because an expression may take ages over a short text.
 */
final class BoundedPattern {
  private static final int MAX_STEPS = 1_000_000;

  private final Pattern pattern;

  private BoundedPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** The expression takes more steps than anybody meant. */
  static final class EndlessException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Throws a {@link PatternSyntaxException} for what Java does not understand. */
  static BoundedPattern of(String regex) {
    return new BoundedPattern(Pattern.compile(withTrueEnds(regex)));
  }

  boolean isFoundIn(String text) {
    return pattern.matcher(new Counted(text, new int[] {MAX_STEPS})).find();
  }

  /** Java's {@code $} also stands before a last line feed. */
  private static String withTrueEnds(String regex) {
    StringBuilder out = new StringBuilder();
    int brackets = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        out.append(c).append(regex.charAt(++i));
        continue;
      }
      brackets += c == '[' ? 1 : c == ']' && brackets > 0 ? -1 : 0;
      out.append(c == '$' && brackets == 0 ? "\\z" : String.valueOf(c));
    }
    return out.toString();
  }

  /** A text that gives out only so many characters. */
  private record Counted(String text, int[] left) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (left[0]-- <= 0) {
        throw new EndlessException();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.substring(start, end), left);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
