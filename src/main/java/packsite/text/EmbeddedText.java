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
  private final int[] ends;
  private int at;

  private EmbeddedText(Scalar scalar) {
    this.scalar = scalar;
    this.raw = scalar.span().source().text();
    this.value = scalar.value();
    this.style = scalar.style();
    Span inner = scalar.inner();
    this.at = scalar.isBlock() ? contentStart(inner) : inner.start();
    this.end = inner.end();
    this.places = new int[value.length() + 1];
    this.ends = new int[value.length()];
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
    return scalar.span().source().span(start, to > from ? ends[to - 1] : start);
  }

  Positions positions() {
    return exact
        ? Positions.scattered(value, places, ends)
        : Positions.blurred(value, scalar.span());
  }

  /** Behind the line of the {@code |} or {@code >}. */
  private int contentStart(Span span) {
    int line = raw.indexOf('\n', span.start());
    return line < 0 ? span.end() : Math.min(line + 1, span.end());
  }

  private boolean lay() {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (isBlank(c)) {
        layBlank(i, c);
      } else if (!layVisible(i, c)) {
        return false;
      }
    }
    places[value.length()] = value.isEmpty() ? at : ends[value.length() - 1];
    skipBlanks();
    return at >= end; // What is left over has been met at a wrong place.
  }

  /** A blank stands where the raw text goes on; folding may have made it of a line break. */
  private void layBlank(int i, char c) {
    places[i] = Math.min(at, Math.max(end - 1, 0));
    if (at < end && raw.charAt(at) == c) {
      at++;
    } else if (raw.startsWith("\r\n", at) && at + 1 < end && c == '\n') {
      at += 2;
    } else if (at + 1 < end && isEscape() && c == escapedBlank(raw.charAt(at + 1))) {
      at += 2;
    }
    ends[i] = Math.max(places[i] + 1, Math.min(at, end));
  }

  private static char escapedBlank(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 't', '\t' -> '\t';
      case 'r' -> '\r';
      case ' ' -> ' ';
      default -> 0;
    };
  }

  private boolean layVisible(int i, char c) {
    skipBlanks();
    if (at >= end) {
      return false;
    }
    places[i] = at;
    if (isEscape()) {
      // Only the escapes that stand for themselves; a text full of others is not YAML for people.
      at++;
      if (at >= end || "\"\\/".indexOf(raw.charAt(at)) < 0) {
        return false;
      }
    }
    if (raw.charAt(at) != c) {
      return false;
    }
    at++;
    if (style == Style.SINGLE_QUOTED && c == '\'') {
      at++; // Two stand for one.
    }
    ends[i] = at;
    return true;
  }

  /** Over blanks, and line breaks that are escaped. */
  private void skipBlanks() {
    while (at < end && (isBlank(raw.charAt(at)) || isLineEscape())) {
      at++;
    }
  }

  private boolean isEscape() {
    return style == Style.DOUBLE_QUOTED && raw.charAt(at) == '\\';
  }

  private boolean isLineEscape() {
    return at + 1 < end && isEscape() && (raw.charAt(at + 1) == '\n' || raw.charAt(at + 1) == '\r');
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
