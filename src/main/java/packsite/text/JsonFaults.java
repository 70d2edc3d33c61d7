package packsite.text;

import java.util.ArrayDeque;
import java.util.Deque;
import packsite.text.JsonCursor.Found;

/**
 * Finds the first place where a text stops being JSON, and says what is usual there.
 *
 * <p>Runs only on text that the parser has refused. The parser's own words speak of its features
 * and its places are one or two characters off, so a strict walk of our own tells the story.
 */
final class JsonFaults {
  private final JsonCursor cursor;
  private final Deque<Integer> open = new ArrayDeque<>();

  private JsonFaults(Source source) {
    this.cursor = new JsonCursor(source);
  }

  /** The first fault of a text; {@code suspect} is where the parser gave up. */
  static Fault first(Source source, int suspect) {
    try {
      new JsonFaults(source).walk();
    } catch (Found found) {
      return found.fault;
    }
    int place = Math.min(suspect, source.text().length());
    return new Fault(Fault.Kind.SYNTAX, "not valid JSON from here on", source.span(place, place));
  }

  static Fault empty(Source source) {
    boolean blank = !source.text().isEmpty();
    String message = blank ? "the file holds only blanks" : "the file is empty";
    return new Fault(Fault.Kind.SYNTAX, message, source.span(0, 0), "write at least `{}`");
  }

  private void walk() {
    value();
    while (!open.isEmpty()) {
      next();
    }
    if (!cursor.isAtEnd()) {
      throw cursor.foundHere(
          "text stands behind the end of the JSON value",
          "delete it, or look for a bracket that closes too early");
    }
  }

  /** One step inside an open object or array, standing behind a value or its opening bracket. */
  private void next() {
    boolean object = cursor.charAt(open.element()) == '{';
    boolean first = cursor.at() == open.element() + 1;
    char c = visible();
    if (c == (object ? '}' : ']')) {
      cursor.skip(1);
      open.pop();
      return;
    }
    if (c == '}' || c == ']') {
      throw cursor.foundHere(
          "`" + c + "` closes a bracket that was opened as `" + (object ? '{' : '[') + "`",
          "write `" + (object ? '}' : ']') + "`");
    }
    if (!first) {
      comma(c, object);
    }
    if (object) {
      key();
    }
    value();
  }

  private void comma(char c, boolean object) {
    if (c == ':') {
      throw cursor.foundHere(
          "a `:` cannot stand behind a value",
          object ? "" : "write `{` and `}` around keys with values");
    }
    if (c != ',') {
      if ("{['\"".indexOf(c) < 0 && cursor.word().isEmpty()) {
        throw cursor.stray();
      }
      int before = cursor.lastVisible();
      throw cursor.found(before, before + 1, "a `,` is missing after this", "");
    }
    int comma = cursor.at();
    cursor.skip(1);
    char after = visible();
    if (after == '}' || after == ']') {
      throw cursor.found(
          comma, comma + 1, "a comma before the closing bracket", "delete the comma");
    }
    if (after == ',') {
      throw cursor.foundHere("two commas in a row", "delete one");
    }
  }

  private void key() {
    char c = visible();
    if ("{[,:".indexOf(c) >= 0) {
      throw cursor.foundHere("a key is missing before `" + c + "`", "");
    }
    if (c == '\'') {
      throw cursor.singleQuote();
    }
    String word = cursor.word();
    if (!word.isEmpty()) {
      throw cursor.found(
          cursor.at(),
          cursor.at() + word.length(),
          "a key needs double quotes",
          "write `\"" + word + "\"`");
    }
    if (c != '"') {
      throw cursor.stray();
    }
    int start = cursor.at();
    cursor.string();
    cursor.wholeCharacters(start);
    int end = cursor.at();
    if (visible() != ':') {
      throw cursor.found(start, end, "a `:` is missing after this key", "");
    }
    cursor.skip(1);
  }

  private void value() {
    char c = visible();
    if (c == '{' || c == '[') {
      open.push(cursor.at());
      cursor.skip(1);
    } else if (",:}]".indexOf(c) >= 0) {
      throw cursor.foundHere("a value is missing before `" + c + "`", "");
    } else {
      cursor.scalar();
    }
  }

  private char visible() {
    if (!cursor.isAtEnd()) {
      return cursor.charAt(cursor.at());
    }
    if (open.isEmpty()) {
      throw new Found(empty(cursor.source()));
    }
    int opener = open.element();
    char bracket = cursor.charAt(opener);
    throw cursor.found(
        opener,
        opener + 1,
        "`" + bracket + "` is never closed",
        "add `" + (bracket == '{' ? '}' : ']') + "`");
  }
}
