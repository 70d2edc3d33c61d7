package packsite.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes JSON that is the same for the same calls: two blanks of indentation, keys in the order
 * given, one line feed at the end.
 */
public final class JsonWriter {
  private static final String[] LINES = new String[32];

  static {
    for (int depth = 0; depth < LINES.length; depth++) {
      LINES[depth] = "\n" + "  ".repeat(depth);
    }
  }

  /** What comes before {@link #out}, in UTF-8: texts of megabytes are not copied to be joined. */
  private final List<byte[]> done = new ArrayList<>();

  private final StringBuilder out = new StringBuilder();
  private int depth;
  private boolean first = true;

  /** True behind a key, where the value goes on the same line. */
  private boolean named;

  /** A writer for a value that is to stand here; {@link #written} takes it in. */
  public JsonWriter part() {
    JsonWriter part = new JsonWriter();
    part.depth = depth;
    part.named = true; // The comma and the line before the value are written by this one.
    return part;
  }

  /** A value that another writer has written; it is {@link #seal}ed. */
  public JsonWriter written(JsonWriter part) {
    before();
    seal();
    done.addAll(part.seal().done);
    return this;
  }

  /** Encodes what has been written so far, so that threads can do that at the same time. */
  public JsonWriter seal() {
    done.add(out.toString().getBytes(StandardCharsets.UTF_8));
    out.setLength(0);
    return this;
  }

  /** All that was written, in pieces of UTF-8, with a line feed at the end. */
  public List<byte[]> utf8() {
    out.append('\n');
    return List.copyOf(seal().done);
  }

  /** A key is due next; {@code name} and a value follow, or the end. */
  public JsonWriter object(Runnable members) {
    return nest('{', '}', members);
  }

  public JsonWriter array(Runnable items) {
    return nest('[', ']', items);
  }

  private JsonWriter nest(char open, char close, Runnable inside) {
    before();
    out.append(open);
    depth++;
    first = true;
    inside.run();
    depth--;
    if (!first) {
      newLine();
    }
    out.append(close);
    first = false;
    return this;
  }

  /** The key of the value that is written next. */
  public JsonWriter name(String name) {
    if (!first) {
      out.append(',');
    }
    newLine();
    quote(name);
    out.append(": ");
    first = false;
    named = true;
    return this;
  }

  public JsonWriter value(String text) {
    before();
    quote(text);
    return this;
  }

  public JsonWriter value(long number) {
    before();
    out.append(number);
    return this;
  }

  public JsonWriter value(boolean flag) {
    before();
    out.append(flag);
    return this;
  }

  public JsonWriter nothing() {
    before();
    out.append("null");
    return this;
  }

  /** A member whose value is a text, or null where there is none. */
  public JsonWriter member(String name, Optional<String> text) {
    name(name);
    return text.isPresent() ? value(text.get()) : nothing();
  }

  public JsonWriter member(String name, String text) {
    return name(name).value(text);
  }

  public JsonWriter member(String name, long number) {
    return name(name).value(number);
  }

  public JsonWriter member(String name, boolean flag) {
    return name(name).value(flag);
  }

  /** A member that is a list of texts. */
  public JsonWriter member(String name, Iterable<String> texts) {
    return name(name).array(() -> texts.forEach(this::value));
  }

  private void before() {
    if (named) {
      named = false;
      return;
    }
    if (depth > 0) {
      if (!first) {
        out.append(',');
      }
      newLine();
    }
    first = false;
  }

  private void newLine() {
    if (depth < LINES.length) {
      out.append(LINES[depth]);
    } else {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void quote(String text) {
    out.append('"');
    int plain = 0; // All before it is in the output.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = Character.isSurrogate(c) && !isPaired(text, i);
      if (c < ' ' || c == '"' || c == '\\' || lone || isHarmful(c)) {
        out.append(text, plain, i);
        escape(c);
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  /** JSON lets these stand, but what is printed must not move the cursor or turn the line. */
  private static boolean isHarmful(char c) {
    return c >= 0x7F && !Character.isSurrogate(c) && Printable.isHarmful(c);
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** All that was written, with a line feed at the end. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    done.forEach(piece -> text.append(new String(piece, StandardCharsets.UTF_8)));
    return text.append(out).append('\n').toString();
  }
}
