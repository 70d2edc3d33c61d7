package packsite.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import packsite.text.Node.Scalar;
import packsite.text.ScalarType;

/** What a value of packsite.yaml may be. */
sealed interface Shape {
  /** How a message names what is expected. */
  String phrase();

  /** What to write instead of a value that does not fit; {@code said} is empty for no scalar. */
  String wayOut(String said);

  /** One scalar. */
  sealed interface Single extends Shape {
    /** Never asked of null. */
    boolean fits(Scalar scalar);

    /** The words that are allowed; empty where that is no matter of a few words. */
    default List<String> words() {
      return List.of();
    }

    /** The text that counts for a scalar that fits; mostly what stands there. */
    default String meaning(Scalar scalar) {
      return scalar.value();
    }
  }

  /**
   * One key of a section.
   *
   * @param fallback what holds without it, for people; may be empty
   * @param example a value as YAML on one line; may be empty
   */
  record Key(
      String name,
      String description,
      String fallback,
      String example,
      boolean required,
      Shape shape) {
    static Key of(String name, Shape shape, String description) {
      return new Key(name, description, "", "", false, shape);
    }

    Key orElse(String otherwise) {
      return new Key(name, description, otherwise, example, required, shape);
    }

    Key suchAs(String value) {
      return new Key(name, description, fallback, value, required, shape);
    }

    Key needed() {
      return new Key(name, description, fallback, example, true, shape);
    }
  }

  /** Keys that are known, and nothing else. */
  record Section(List<Key> keys) implements Shape {
    Section(Key... keys) {
      this(List.of(keys));
    }

    public Section {
      keys = List.copyOf(keys);
    }

    /** A section without content is as good as none, if nothing in it is needed. */
    boolean mayBeEmpty() {
      return keys.stream().noneMatch(Key::required);
    }

    @Override
    public String phrase() {
      return "a mapping";
    }

    @Override
    public String wayOut(String said) {
      return "write its keys on the lines below, indented";
    }
  }

  /**
   * Names that are not known here, each with a value of the same shape.
   *
   * @param of what is named
   * @param about what the value tells of it
   */
  record Table(String of, String about, Shape value) implements Shape {
    @Override
    public String phrase() {
      return "a mapping";
    }

    @Override
    public String wayOut(String said) {
      return "write one `" + of + ": " + about + "` on each line below, indented";
    }
  }

  /** A list of things that are no texts. */
  record Items(Shape item) implements Shape {
    @Override
    public String phrase() {
      return "a list";
    }

    @Override
    public String wayOut(String said) {
      return "write `- ` in front of each item";
    }
  }

  /** A list of texts; a single text counts as a list of one. */
  record Texts() implements Shape {
    @Override
    public String phrase() {
      return "a list of texts";
    }

    @Override
    public String wayOut(String said) {
      return "write one pattern, or a list with `- ` in front of each";
    }
  }

  /** Any text. */
  record Text() implements Single {
    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type() == ScalarType.STRING;
    }

    @Override
    public String phrase() {
      return "a text";
    }

    @Override
    public String wayOut(String said) {
      return said.isEmpty() ? "write some text in quotes" : "write `\"" + said + "\"`";
    }
  }

  /** One of a few words. */
  record Word(List<String> words) implements Single {
    public Word {
      words = List.copyOf(words);
    }

    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type() == ScalarType.STRING && words.contains(scalar.value());
    }

    @Override
    public String phrase() {
      return "one of " + String.join(", ", words);
    }

    @Override
    public String wayOut(String said) {
      return "write one of these words";
    }
  }

  /**
   * The level of a rule. For loaders that follow YAML 1.1 {@code off} without quotes is the boolean
   * false, so that false counts as off.
   */
  record Level() implements Single {
    static final String OFF = "off";
    private static final Word WORD = new Word(List.of("error", "warning", "info", OFF));

    @Override
    public boolean fits(Scalar scalar) {
      boolean no = scalar.type() == ScalarType.BOOL && scalar.printed().equals("false");
      return no || WORD.fits(scalar);
    }

    @Override
    public List<String> words() {
      return WORD.words();
    }

    @Override
    public String meaning(Scalar scalar) {
      return scalar.type() == ScalarType.BOOL ? OFF : scalar.value();
    }

    @Override
    public String phrase() {
      return WORD.phrase();
    }

    @Override
    public String wayOut(String said) {
      return WORD.wayOut(said);
    }
  }

  /** {@code on} or {@code off}, which are booleans for loaders that follow YAML 1.1. */
  record Switch() implements Single {
    static final String OFF = "off";
    private static final Word WORD = new Word(List.of("on", OFF));

    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type() == ScalarType.BOOL || WORD.fits(scalar);
    }

    @Override
    public List<String> words() {
      return WORD.words();
    }

    @Override
    public String meaning(Scalar scalar) {
      return scalar.printed().equals("true") || scalar.value().equals("on") ? "on" : OFF;
    }

    @Override
    public String phrase() {
      return WORD.phrase();
    }

    @Override
    public String wayOut(String said) {
      return WORD.wayOut(said);
    }
  }

  /** The very number that is given. */
  record Exactly(int number) implements Single {
    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type().isNumber() && scalar.printed().equals(String.valueOf(number));
    }

    @Override
    public String phrase() {
      return "the number " + number;
    }

    @Override
    public String wayOut(String said) {
      return "write `" + number + "`";
    }
  }

  /** A day of the calendar, year first. */
  record Date() implements Single {
    static final String PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    private static final Pattern LOOKS_RIGHT = Pattern.compile(PATTERN);

    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type() == ScalarType.STRING
          && LOOKS_RIGHT.matcher(scalar.value()).matches()
          && exists(scalar.value());
    }

    private static boolean exists(String day) {
      try {
        LocalDate.parse(day);
        return true;
      } catch (DateTimeException e) {
        return false;
      }
    }

    @Override
    public String phrase() {
      return "a date";
    }

    @Override
    public String wayOut(String said) {
      return LOOKS_RIGHT.matcher(said).matches()
          ? "the calendar has no such day"
          : "write year, month and day as in `2027-01-31`";
    }
  }

  /** A text, or the number of a line, which then needs no quotes. */
  record TextOrLine() implements Single {
    @Override
    public boolean fits(Scalar scalar) {
      return scalar.type().isNumber()
          ? scalar.printed().matches("[1-9][0-9]*")
          : scalar.type() == ScalarType.STRING;
    }

    @Override
    public String meaning(Scalar scalar) {
      return scalar.printed();
    }

    @Override
    public String phrase() {
      return "a text or the number of a line";
    }

    @Override
    public String wayOut(String said) {
      return "lines count from 1; anything else goes in quotes";
    }
  }
}
