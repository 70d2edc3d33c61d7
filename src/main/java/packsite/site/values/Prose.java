package packsite.site.values;

import packsite.text.Html;

/** Sentences as HTML: backticks are code, addresses are links. */
final class Prose {
  private Prose() {}

  static void html(StringBuilder out, String text) {
    int at = 0;
    while (at < text.length()) {
      int tick = text.indexOf('`', at);
      int close = tick < 0 ? -1 : text.indexOf('`', tick + 1);
      if (close < 0) {
        break;
      }
      linked(out, text.substring(at, tick));
      if (close > tick + 1) {
        out.append("<code>");
        Html.text(out, text, tick + 1, close);
        out.append("</code>");
      }
      at = close + 1;
    }
    linked(out, text.substring(at));
  }

  /** Only whole addresses of the web: no other scheme gets into a page. */
  private static void linked(StringBuilder out, String text) {
    int at = 0;
    int found = text.indexOf("http", 0);
    while (found >= 0) {
      int end = addressEnd(text, found);
      if (end > found) {
        Html.text(out, text, at, found);
        link(out, text.substring(found, end));
        at = end;
      }
      found = text.indexOf("http", Math.max(end, found + 4));
    }
    Html.text(out, text, at, text.length());
  }

  private static void link(StringBuilder out, String address) {
    out.append("<a rel=\"noopener nofollow ugc\" href=\"");
    Html.text(out, address);
    out.append("\">");
    Html.text(out, address);
    out.append("</a>");
  }

  /** The end of the address that starts here, or the same place for none. */
  private static int addressEnd(String text, int start) {
    int host =
        text.startsWith("https://", start)
            ? start + 8
            : text.startsWith("http://", start) ? start + 7 : -1;
    int end = host < 0 ? -1 : hostEnd(text, host);
    if (end < 0) {
      return start;
    }
    int port = digitsEnd(text, end);
    end = port > end ? port : end;
    if (end < text.length() && "/?#".indexOf(text.charAt(end)) >= 0) {
      end = pathEnd(text, end);
    }
    return end;
  }

  /** A name with a dot whose last part is no number, else -1: others lead nowhere. */
  private static int hostEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isOfHost(text.charAt(end))) {
      end++;
    }
    while (end > from && !isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    String host = text.substring(from, end);
    int dot = host.lastIndexOf('.');
    boolean named = dot > 0 && isLetter(host.charAt(dot + 1)) && isLetterOrDigit(host.charAt(0));
    return named && !host.contains("..") ? end : -1;
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    if (end < text.length() && text.charAt(end) == ':') {
      end++;
      while (end < text.length() && end - from < 5 && isDigit(text.charAt(end))) {
        end++;
      }
    }
    return end > from + 1 ? end : from;
  }

  private static int pathEnd(String text, int from) {
    int end = from;
    boolean fragment = false;
    while (end < text.length() && isOfPath(text.charAt(end))) {
      if (text.charAt(end) == '#' && fragment) {
        break;
      }
      fragment |= text.charAt(end) == '#';
      end++;
    }
    while (end > from && ".,;:!?'*_".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean isOfHost(char c) {
    return isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
  }

  /** Fewer than the standard allows: brackets mostly belong to the text around. */
  private static boolean isOfPath(char c) {
    return c > ' ' && c < 0x7f && "\"<>\\^`{}|()[]'%".indexOf(c) < 0;
  }

  /** A dotted path that may break behind its dots. */
  static String path(String path) {
    StringBuilder out = new StringBuilder(path.length() + 32);
    breaking(out, path, ".");
    return out.toString();
  }

  /** Code that may break behind certain characters. */
  static void breaking(StringBuilder out, String text, String behind) {
    int from = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      if (behind.indexOf(text.charAt(i)) >= 0 && behind.indexOf(text.charAt(i + 1)) < 0) {
        Html.text(out, text, from, i + 1);
        out.append("<wbr>");
        from = i + 1;
      }
    }
    Html.text(out, text, from, text.length());
  }
}
