package packsite.text;

/** What a piece of a message is, which decides its colour. */
public enum Ink {
  PLAIN(""),
  ERROR("1;31"),
  WARNING("33"),
  INFO("36"),
  /** What is new, where two are compared. */
  ADDED("32"),
  /** What is gone. */
  REMOVED("31"),
  /** The sentence that says what is wrong. */
  TITLE("1"),
  /** Line numbers, bars and arrows around a quoted line. */
  GUTTER("2;34"),
  /** What a second place has to say. */
  SECOND("34"),
  /** Reasons, help and the like below a message. */
  NOTE("2");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /** Parameters of the escape sequence that starts it, empty for none. */
  String code() {
    return code;
  }
}
