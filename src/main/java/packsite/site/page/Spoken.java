package packsite.site.page;

import java.util.List;
import java.util.Locale;
import packsite.text.Html;

/** Sentences about packs, in which what one could paste is told from plain words. */
final class Spoken {
  private static final List<String> OURS = List.of("it ", "the ", "worker ");
  private static final int LONGEST = 240;

  /** Units have a capital letter inside as well. */
  private static final int SHORTEST_NAME = 4;

  private Spoken() {}

  /** Escaped; in backticks, or a word with a dot, a slash or a capital letter inside, is code. */
  static String html(String text) {
    String first = first(text);
    StringBuilder out = new StringBuilder(text.length() + 48);
    Html.text(out, first);
    boolean quoted = false;
    int at = first.length();
    while (at < text.length()) {
      int end = quoted ? text.indexOf('`', at) : wordEnd(text, at);
      end = end < 0 ? text.length() : end;
      if (quoted) {
        code(out, text, at, end);
        quoted = false;
        at = end + 1;
      } else if (text.charAt(at) == '`' && text.indexOf('`', at + 1) > 0) {
        quoted = true;
        at++;
      } else {
        word(out, text, at, end);
        at = end;
      }
    }
    return out.toString();
  }

  /** Facts that begin with a word of ours begin with a capital letter here. */
  private static String first(String text) {
    boolean ours = OURS.stream().anyMatch(text::startsWith);
    return ours ? text.substring(0, 1).toUpperCase(Locale.ROOT) : "";
  }

  /** The end of the blanks at a place, else of the word there. */
  private static int wordEnd(String text, int at) {
    boolean blank = text.charAt(at) == ' ';
    int end = at + 1;
    while (end < text.length() && (text.charAt(end) == ' ') == blank && text.charAt(end) != '`') {
      end++;
    }
    return end;
  }

  private static void word(StringBuilder out, String text, int from, int to) {
    int end = to;
    while (end > from && ",;:.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (isCode(text, from, end)) {
      code(out, text, from, end);
      Html.text(out, text, end, to);
    } else {
      Html.text(out, text, from, to);
    }
  }

  private static boolean isCode(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '/' || c == '_' || c == '"') {
        return true;
      }
    }
    return to - from >= SHORTEST_NAME && hasInnerCapital(text, from, to);
  }

  private static boolean hasInnerCapital(String text, int from, int to) {
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (lower && Character.isUpperCase(c)) {
        return true;
      }
      lower |= Character.isLowerCase(c);
    }
    return false;
  }

  private static void code(StringBuilder out, String text, int from, int to) {
    out.append("<code>");
    out.append(Breaks.html(text.substring(from, to)));
    out.append("</code>");
  }

  /** A value or name, cut where it is too long to be read in a table. */
  static String clipped(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
