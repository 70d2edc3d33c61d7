package packsite.text;

import packsite.text.Node.Scalar;
import packsite.text.Node.Style;

/** Reads collections in brackets for the fast path. */
final class PlainFlow {
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  private final PlainCursor in;
  private final PlainNodes nodes;
  private final PlainScalars scalars;
  private final String text;

  PlainFlow(PlainCursor in, PlainNodes nodes, PlainScalars scalars, String text) {
    this.in = in;
    this.nodes = nodes;
    this.scalars = scalars;
    this.text = text;
  }

  /** Reads from the opening bracket to just behind the closing one. */
  Node read() {
    return in.chars[in.at] == '[' ? sequence() : mapping();
  }

  private Node sequence() {
    int start = in.at;
    int opened = nodes.open();
    next();
    while (in.chars[in.at] != ']') {
      nodes.add(node());
      separator(']');
    }
    in.at++;
    return nodes.sequence(opened, start, in.at);
  }

  private Node mapping() {
    int start = in.at;
    int opened = nodes.open();
    next();
    while (in.chars[in.at] != '}') {
      nodes.add(key());
      next();
      nodes.add(node());
      separator('}');
    }
    in.at++;
    return nodes.mapping(opened, start, in.at);
  }

  private void separator(char close) {
    skip();
    char c = in.chars[in.at];
    if (c == ',') {
      next();
    } else if (c != close) {
      throw NotPlain.INSTANCE;
    }
  }

  private void next() {
    in.at++;
    skip();
  }

  /** Passes blanks and line breaks; comments in brackets are not for us. */
  private void skip() {
    while (in.chars[in.at] <= ' ') {
      if (in.isBreak(in.at)) {
        in.at = in.behindBreak(in.at);
        in.lineStart = in.at;
        if (in.isMarker(in.at)) {
          throw NotPlain.INSTANCE;
        }
      } else if (in.chars[in.at] == ' ') {
        in.at++;
      } else {
        throw NotPlain.INSTANCE;
      }
    }
  }

  private Node key() {
    int start = in.at;
    char c = in.chars[start];
    if (c == '[' || c == '{') {
      throw NotPlain.INSTANCE;
    }
    Node key = scalar(c);
    while (in.chars[in.at] == ' ') {
      in.at++;
    }
    if (in.chars[in.at] != ':' || in.lineStart > start || in.at - start > PlainYaml.LONGEST_KEY) {
      throw NotPlain.INSTANCE;
    }
    return key;
  }

  private Node node() {
    char c = in.chars[in.at];
    return c == '[' || c == '{' ? read() : scalar(c);
  }

  private Scalar scalar(char c) {
    if (c == '"' || c == '\'') {
      return scalars.quoted();
    }
    if (c <= '~' && (INDICATORS.indexOf(c) >= 0 || (c == '-' && in.isAlone(in.at)))) {
      throw NotPlain.INSTANCE;
    }
    int start = in.at;
    int last = plainEnd();
    return nodes.scalar(start, last, text.substring(start, last), Style.PLAIN);
  }

  private int plainEnd() {
    char[] chars = in.chars;
    int i = in.at;
    int last = i;
    while (true) {
      char c = chars[i];
      if (c == '?') {
        throw NotPlain.INSTANCE;
      }
      if (c == ' ' || c == '\t') {
        i++;
      } else if (c == '#' && chars[i - 1] <= ' ') {
        throw NotPlain.INSTANCE;
      } else if (c < ' ' || isBracketOrComma(c) || (c == ':' && isColonAlone(i))) {
        in.at = i;
        return last;
      } else {
        i++;
        last = i;
      }
    }
  }

  private boolean isColonAlone(int i) {
    return in.isAlone(i) || isBracketOrComma(in.chars[i + 1]);
  }

  private static boolean isBracketOrComma(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }
}
