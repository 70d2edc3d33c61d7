package packsite.text;

import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/**
 * Where the characters of a scalar's value stand in the file.
 *
 * <p>Folding and unescaping drop and add blanks but keep every other character in order, so the
 * value is laid along the raw text: each visible character must be met again, or nothing is
 * claimed.
 */
public final class EmbeddedText {
  private final Scalar scalar;
  private final boolean exact;
  private final String raw;
  private final String value;
  private final Style style;
  private final int end;
  private final int[] places;
  private int at;

  private EmbeddedText(Scalar scalar) {
    this.scalar = scalar;
    this.raw = scalar.span().source().text();
    this.value = scalar.value();
    this.style = scalar.style();
    Span inner = scalar.inner();
    this.at = isBlock() ? contentStart(inner) : inner.start();
    this.end = inner.end();
    this.places = new int[value.length() + 1];
    this.exact = lay();
  }

  public static EmbeddedText of(Scalar scalar) {
    return new EmbeddedText(scalar);
  }

  /** True where each character of the value has a place of its own. */
  public boolean isExact() {
    return exact;
  }

  /** Where the value's characters from {@code from} to {@code to} stand. */
  public Span span(int from, int to) {
    if (!exact) {
      return scalar.span();
    }
    int start = places[from];
    return scalar.span().source().span(start, to > from ? places[to - 1] + 1 : start);
  }

  Positions positions() {
    return exact ? Positions.scattered(value, places) : Positions.blurred(value, scalar.span());
  }

  private boolean isBlock() {
    return style == Style.LITERAL || style == Style.FOLDED;
  }

  /** Behind the line of the {@code |} or {@code >}. */
  private int contentStart(Span span) {
    int line = raw.indexOf('\n', span.start());
    return line < 0 ? span.end() : Math.min(line + 1, span.end());
  }

  private boolean lay() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isBlank(c) ? !layBlank(i, c) : !layVisible(i, c)) {
        return false;
      }
    }
    places[value.length()] = value.isEmpty() ? at : places[value.length() - 1] + 1;
    return true;
  }

  /** A blank stands where the raw text goes on; folding may have made it of a line break. */
  private boolean layBlank(int i, char c) {
    places[i] = Math.min(at, Math.max(end - 1, 0));
    if (at < end && raw.charAt(at) == c) {
      at++;
    } else if (at + 1 < end && style == Style.DOUBLE_QUOTED && raw.charAt(at) == '\\') {
      char escape = raw.charAt(at + 1);
      if (escape == 'n' && c == '\n' || escape == 't' && c == '\t' || escape == ' ' && c == ' ') {
        at += 2;
      }
    }
    return true;
  }

  private boolean layVisible(int i, char c) {
    while (at < end && isBlank(raw.charAt(at)) || isLineEscape()) {
      at++;
    }
    if (at >= end) {
      return false;
    }
    places[i] = at;
    if (style == Style.DOUBLE_QUOTED && raw.charAt(at) == '\\') {
      // Only the escapes that stand for themselves; a text full of others is not YAML for people.
      at++;
      if (at >= end || raw.charAt(at) != c) {
        return false;
      }
    } else if (raw.charAt(at) != c) {
      return false;
    }
    at++;
    if (style == Style.SINGLE_QUOTED && c == '\'') {
      at++; // Two stand for one.
    }
    return true;
  }

  private boolean isLineEscape() {
    return style == Style.DOUBLE_QUOTED
        && at + 1 < end
        && raw.charAt(at) == '\\'
        && (raw.charAt(at + 1) == '\n' || raw.charAt(at + 1) == '\r');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
