package packsite.site.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table as columns of JSON, in a script that hands it to whoever asked: pages of a disk may load
 * scripts and nothing else. The JSON is a text within the script, which browsers read faster than
 * the same as code.
 */
final class Columns {
  private final StringBuilder json = new StringBuilder("{");

  Columns texts(String name, List<String> texts) {
    key(name);
    json.append('[');
    for (int i = 0; i < texts.size(); i++) {
      json.append(i == 0 ? "" : ",");
      text(texts.get(i));
    }
    json.append(']');
    return this;
  }

  Columns numbers(String name, List<? extends Number> numbers) {
    key(name);
    json.append(numbers.toString().replace(" ", ""));
    return this;
  }

  /** One list of numbers for each row. */
  Columns lists(String name, List<List<Integer>> lists) {
    key(name);
    json.append(lists.toString().replace(" ", ""));
    return this;
  }

  private void key(String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    text(name);
    json.append(':');
  }

  private void text(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c >= '\ud800' && c <= '\udfff' && !isPaired(text, i)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private static boolean isPaired(String text, int at) {
    char c = text.charAt(at);
    return Character.isHighSurrogate(c)
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** The script. */
  byte[] script(String name) {
    StringBuilder out = new StringBuilder(json.length() + 64);
    out.append("packsite.load('").append(name).append("',JSON.parse('");
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      switch (c) {
        case '\'', '\\' -> out.append('\\').append(c);
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return out.append("}'))\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
