package packsite.config;

import java.util.List;

/** What a value of packsite.yaml may be. */
sealed interface Shape {
  /** Keys that are known, and nothing else. */
  record Section(List<Key> keys) implements Shape {
    public Section {
      keys = List.copyOf(keys);
    }
  }

  /** One key of a section. */
  record Key(String name, String description, String fallback, Shape shape) {}

  /** A text; {@code allowed} lists the words if not any text will do. */
  record Text(List<String> allowed) implements Shape {
    public Text {
      allowed = List.copyOf(allowed);
    }
  }

  /** The very number that is given. */
  record Exactly(int number) implements Shape {}

  /** A list of texts; a single text counts as a list of one. */
  record Texts() implements Shape {}

  static Shape text() {
    return new Text(List.of());
  }

  static Shape oneOf(String... words) {
    return new Text(List.of(words));
  }

  /** How a message names what is expected. */
  default String phrase() {
    if (this instanceof Section) {
      return "a mapping";
    }
    if (this instanceof Exactly exactly) {
      return "the number " + exactly.number();
    }
    if (this instanceof Texts) {
      return "a list of texts";
    }
    List<String> allowed = ((Text) this).allowed();
    return allowed.isEmpty() ? "a text" : "one of " + String.join(", ", allowed);
  }

  /** What to write instead of a value that does not fit. */
  default String example(String said) {
    if (this instanceof Section) {
      return "write its keys on the lines below, indented";
    }
    if (this instanceof Exactly exactly) {
      return "write `" + exactly.number() + "`";
    }
    if (this instanceof Texts) {
      return "write one pattern, or a list with `- ` in front of each";
    }
    boolean quotable = ((Text) this).allowed().isEmpty() && !said.isEmpty();
    return quotable ? "write `\"" + said + "\"`" : "write some text in quotes";
  }
}
