package packsite.text;

import java.util.Random;

/** Writes YAML by its grammar, in the odd ways that the grammar allows, and now and then not. */
public final class YamlGenerator {
  private static final String[] WORDS =
      ("a;key;name-x;b c;http://x:80/y;a#b;-1;--x;:x;?y;x:;12:34;é;日本;\uD83D\uDE00;"
              + "a'b;a\"b;[x;{{ .y }};a, b;x \t y;~;null;---x;...y;a - b;*x;&y;!z;%w;@v;`u;<<;"
              + "=;| x;> x")
          .split(";");
  private static final String[] NAMES =
      ("a;b;c;key;name-x;b c;a/b.c;é;\uD83D\uDE00 x;-x;:y;'q';\"d\";'it''s';\"a\\tb\";"
              + "'';~;12;x#y;<<")
          .split(";");
  private static final String[] COMMENTS = ("# note;#;#no blank;# 'quote;# a: b #c;#\t").split(";");
  private static final String[] HEADERS =
      ("|;|-;|+;>;>-;>+;|2;|1-;|-1;>2+;>+3;|4;>1;|9").split(";");
  private static final String[] ESCAPES =
      ("\\n;\\t;\\\\;\\\";\\u00e9;\\x41;\\ud83d\\ude00;\\0;\\e;\\ ;\\_;\\N;\\L;\\P;"
              + "\\/;\\q;\\U0001F600;\\x4")
          .split(";");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private YamlGenerator(Random random) {
    this.random = random;
  }

  public static String text(Random random) {
    YamlGenerator generator = new YamlGenerator(random);
    generator.documents();
    String text = generator.out.toString();
    if (random.nextInt(4) == 0) {
      text = text.stripTrailing();
    }
    return random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
  }

  /** Pieces of YAML in any order. */
  static String soup(Random random) {
    YamlGenerator generator = new YamlGenerator(random);
    int pieces = random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      generator.piece();
    }
    return generator.out.toString();
  }

  private void piece() {
    switch (random.nextInt(18)) {
      case 0, 1, 2 -> out.append('\n').append(" ".repeat(random.nextInt(4)));
      case 3, 4 -> out.append(": ");
      case 5, 6 -> out.append("- ");
      case 7 -> out.append('\n');
      case 8 -> comment();
      case 9 -> out.append(pick(HEADERS)).append('\n');
      case 10 -> quoted(2);
      case 11 -> flow(2);
      case 12 -> out.append(pick(NAMES)).append(':');
      case 13 -> out.append(random.nextInt(3) == 0 ? "\n---" : " ");
      case 14 -> out.append(pick(ESCAPES));
      default -> out.append(pick(WORDS));
    }
  }

  private void documents() {
    noise();
    if (random.nextBoolean()) {
      root();
    }
    while (random.nextInt(4) == 0) {
      out.append("---");
      endLine();
      noise();
      if (random.nextInt(4) > 0) {
        root();
      }
    }
  }

  private void root() {
    int indent = random.nextInt(8) == 0 ? 2 : 0;
    switch (random.nextInt(12)) {
      case 0 -> {
        flow(3);
        endLine();
      }
      case 1 -> scalar(indent, -1);
      case 2, 3 -> sequence(indent, 4);
      default -> mapping(indent, 4);
    }
  }

  private void mapping(int indent, int depth) {
    mappingBehind(indent, depth, true);
  }

  private void mappingBehind(int indent, int depth, boolean indentFirst) {
    int entries = 1 + random.nextInt(4);
    for (int i = 0; i < entries; i++) {
      if (i > 0 || indentFirst) {
        noise();
        indent(indent);
      }
      out.append(pick(NAMES)).append(random.nextInt(12) == 0 ? " " : "").append(':');
      value(indent, depth - 1);
    }
  }

  private void value(int indent, int depth) {
    int inner = indent + 1 + random.nextInt(4);
    switch (depth <= 0 ? random.nextInt(6) : random.nextInt(11)) {
      case 0 -> endLine();
      case 1 -> {
        out.append(' ');
        flow(2);
        endLine();
      }
      case 2 -> {
        endLine();
        noise();
        indent(inner);
        scalar(inner, indent);
      }
      case 3, 4, 5 -> {
        out.append(blanks());
        scalar(inner, indent);
      }
      case 6, 7 -> {
        endLine();
        mapping(inner, depth);
      }
      case 8 -> {
        endLine();
        sequence(inner, depth);
      }
      default -> {
        endLine();
        sequence(indent, depth);
      }
    }
  }

  private void sequence(int indent, int depth) {
    sequenceBehind(indent, depth, true);
  }

  private void sequenceBehind(int indent, int depth, boolean indentFirst) {
    int items = 1 + random.nextInt(3);
    for (int i = 0; i < items; i++) {
      if (i > 0 || indentFirst) {
        noise();
        indent(indent);
      }
      out.append('-');
      String blanks = blanks();
      int inner = indent + 1 + blanks.length();
      switch (depth <= 0 ? random.nextInt(4) : random.nextInt(8)) {
        case 0 -> endLine();
        case 1 -> {
          out.append(blanks);
          flow(2);
          endLine();
        }
        case 2, 3 -> {
          out.append(blanks);
          scalar(inner, indent);
        }
        case 4 -> {
          out.append(blanks);
          sequenceBehind(inner, depth - 1, false);
        }
        case 5 -> {
          endLine();
          mapping(inner, depth - 1);
        }
        default -> {
          out.append(blanks);
          mappingBehind(inner, depth - 1, false);
        }
      }
    }
  }

  private void scalar(int inner, int outer) {
    switch (random.nextInt(6)) {
      case 0 -> block(outer);
      case 1 -> {
        quoted(inner);
        endLine();
      }
      case 2 -> {
        plain();
        while (random.nextBoolean()) {
          endLineMaybeBlank();
          indent(random.nextInt(6) == 0 ? outer : outer + 1 + random.nextInt(4));
          plain();
        }
        endLine();
      }
      default -> {
        plain();
        endLine();
      }
    }
  }

  private void plain() {
    out.append(pick(WORDS));
    while (random.nextInt(3) == 0) {
      out.append(blanks()).append(pick(WORDS));
    }
  }

  private void quoted(int inner) {
    boolean twice = random.nextBoolean();
    out.append(twice ? '"' : '\'');
    int parts = random.nextInt(5);
    for (int i = 0; i < parts; i++) {
      switch (random.nextInt(8)) {
        case 0 -> out.append(twice ? pick(ESCAPES) : "''");
        case 1 -> out.append(blanks());
        case 2 -> {
          out.append(random.nextInt(4) == 0 && twice ? "\\" : "");
          endLineMaybeBlank();
          indent(inner);
        }
        case 3 -> out.append("# x: y");
        default -> out.append(pick(WORDS).replace('"', ' ').replace("'", ""));
      }
    }
    out.append(twice ? '"' : '\'');
  }

  private void flow(int depth) {
    boolean map = random.nextBoolean();
    out.append(map ? '{' : '[').append(flowSpace());
    int items = random.nextInt(4);
    for (int i = 0; i < items; i++) {
      if (map) {
        out.append(pick(NAMES)).append(random.nextInt(9) == 0 ? " :" : ":");
        out.append(random.nextInt(9) == 0 ? "" : " ");
      }
      switch (random.nextInt(6)) {
        case 0 -> quoted(2);
        case 1 -> {
          if (depth > 0) {
            flow(depth - 1);
          }
        }
        default -> out.append(pick(WORDS));
      }
      out.append(flowSpace());
      if (i < items - 1 || random.nextInt(5) == 0) {
        out.append(',').append(flowSpace());
      }
    }
    out.append(map ? '}' : ']');
  }

  private String flowSpace() {
    return switch (random.nextInt(16)) {
      case 0 -> "\n";
      case 1 -> "\n    ";
      case 2 -> "  ";
      case 3, 4 -> "";
      default -> " ";
    };
  }

  private void block(int outer) {
    out.append(pick(HEADERS));
    if (random.nextInt(5) == 0) {
      out.append(' ').append(pick(COMMENTS));
    }
    out.append(random.nextInt(8) == 0 ? " \n" : "\n");
    int inner = Math.max(outer, 0) + 1 + random.nextInt(4);
    int lines = random.nextInt(6);
    for (int i = 0; i < lines; i++) {
      int more = random.nextInt(5) == 0 ? random.nextInt(3) : 0;
      switch (random.nextInt(7)) {
        case 0 -> out.append('\n');
        case 1 -> out.append(" ".repeat(random.nextInt(inner + 2))).append('\n');
        case 2 -> indent(inner).append("# in\n");
        case 3 -> indent(inner).append("\tx\n");
        default -> indent(inner + more).append(pick(WORDS)).append('\n');
      }
    }
  }

  /** Blank lines and comments, at any column. */
  private void noise() {
    while (random.nextInt(5) == 0) {
      indent(random.nextInt(6));
      if (random.nextBoolean()) {
        comment();
      }
      out.append('\n');
    }
  }

  private void comment() {
    out.append(pick(COMMENTS));
  }

  private void endLine() {
    switch (random.nextInt(12)) {
      case 0 -> out.append(' ').append(pick(COMMENTS));
      case 1 -> out.append("  ");
      case 2 -> out.append(random.nextInt(6) == 0 ? "\t" : "");
      default -> {}
    }
    out.append('\n');
  }

  private void endLineMaybeBlank() {
    out.append(random.nextInt(5) == 0 ? "  \n" : "\n");
    while (random.nextInt(4) == 0) {
      out.append(" ".repeat(random.nextInt(4))).append('\n');
    }
  }

  private StringBuilder indent(int columns) {
    boolean odd = random.nextInt(60) == 0;
    return out.append(" ".repeat(Math.max(0, columns + (odd ? random.nextInt(3) - 1 : 0))));
  }

  private String blanks() {
    return random.nextInt(5) == 0 ? " ".repeat(1 + random.nextInt(3)) : " ";
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
