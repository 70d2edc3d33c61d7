package packsite.site.readme;

import packsite.text.Html;

/** Marks keys, comments and quoted strings of YAML, or JSON, in an example; no more than a hint. */
public final class YamlInk {
  private final StringBuilder out;
  private final String text;

  /** Indentation of the key whose block of text we are in, or -1. */
  private int blockOf = -1;

  private YamlInk(StringBuilder out, String text) {
    this.out = out;
    this.text = text;
  }

  public static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    write(out, text);
    return out.toString();
  }

  static void write(StringBuilder out, String text) {
    YamlInk ink = new YamlInk(out, text);
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      ink.line(at, end);
      at = Math.min(text.length(), end + 1);
      out.append(at > end ? "\n" : "");
    }
  }

  private void line(int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    int indent = at - start;
    if (at < end && indent <= blockOf) {
      blockOf = -1;
    }
    if (at == end || blockOf >= 0) {
      Html.text(out, text, start, end);
      return;
    }
    while (text.startsWith("- ", at) && at + 2 <= end) {
      at += 2;
      while (at < end && text.charAt(at) == ' ') {
        at++;
      }
    }
    Html.text(out, text, start, at);
    int colon = keyEnd(at, end);
    if (colon > at) {
      tag("b", at, colon);
      int value = colon + 1;
      blockOf = startsBlock(value, end) ? indent : -1;
      Html.text(out, text, colon, value);
      at = value;
    }
    value(at, end);
  }

  /** Where the colon behind a key stands, or -1. */
  private int keyEnd(int from, int end) {
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (c == ':' && (at + 1 == end || text.charAt(at + 1) == ' ')) {
        return at;
      }
      if (c == '#' || c == '{' || c == '[' || c == ' ' && at == from) {
        return -1;
      }
    }
    return -1;
  }

  private boolean startsBlock(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    return at < end && (text.charAt(at) == '|' || text.charAt(at) == '>');
  }

  private void value(int from, int end) {
    int at = from;
    int plain = from;
    while (at < end) {
      char c = text.charAt(at);
      boolean start = at == 0 || " \n[{,(:".indexOf(text.charAt(at - 1)) >= 0;
      int stop =
          c == '#' && start ? end : start && (c == '"' || c == '\'') ? quoteEnd(at, end) : -1;
      if (stop < 0) {
        at++;
        continue;
      }
      Html.text(out, text, plain, at);
      tag(c == '#' ? "i" : "q", at, stop);
      at = stop;
      plain = stop;
    }
    Html.text(out, text, plain, end);
  }

  private int quoteEnd(int start, int end) {
    char quote = text.charAt(start);
    for (int at = start + 1; at < end; at++) {
      if (text.charAt(at) == quote) {
        return at + 1;
      }
      at += quote == '"' && text.charAt(at) == '\\' ? 1 : 0;
    }
    return end;
  }

  private void tag(String name, int start, int end) {
    out.append('<').append(name).append('>');
    Html.text(out, text, start, end);
    out.append("</").append(name).append('>');
  }
}
