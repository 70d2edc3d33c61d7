package packsite.site.values;

import java.util.List;

/** Lines of a comment to what they say, in whichever convention. */
final class DocReader {
  private static final String HELM = "-- ";

  private final StringBuilder text = new StringBuilder();
  private Dialect dialect = Dialect.PLAIN;
  private String type = "";
  private String defaultNote = "";
  private String schemaText = "";
  private boolean inSchema;
  private boolean hadSchema;
  private boolean broken = true;

  private DocReader() {}

  static Doc read(List<String> lines) {
    DocReader reader = new DocReader();
    lines.forEach(reader::line);
    return reader.doc();
  }

  private Doc doc() {
    String said = text.toString().strip();
    boolean fromSchema = hadSchema && (said.isEmpty() || dialect == Dialect.PLAIN);
    Doc doc =
        new Doc(
            said.isEmpty() ? schemaText : said,
            fromSchema ? Dialect.SCHEMA : dialect,
            type,
            defaultNote);
    return doc.isEmpty() ? Doc.NONE : doc;
  }

  private void line(String raw) {
    String line = withoutMarks(raw.strip());
    if (line.startsWith("@schema")) {
      hadSchema = true;
      inSchema = line.length() == "@schema".length() && !inSchema;
    } else if (inSchema) {
      schema(line);
    } else if (line.startsWith("@default --")) {
      defaultNote = line.substring("@default --".length()).strip();
    } else if (line.startsWith("@")) {
      broken = true; // @param, @section and @skip are read elsewhere, or say nothing to readers.
    } else if (CommentBlocks.isSeparator(line)) {
      text.setLength(0); // What stands above a rule is a heading of more than this key.
      broken = true;
    } else {
      prose(line);
    }
  }

  /** Comments in comments have a mark of their own. */
  private static String withoutMarks(String line) {
    return line.startsWith("# ") ? line.substring(2).strip() : line;
  }

  private void schema(String line) {
    if (line.startsWith("type:")) {
      type = line.substring(5).strip();
    } else if (line.startsWith("description:")) {
      schemaText = unquoted(line.substring(12).strip());
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && "\"'".indexOf(value.charAt(0)) >= 0
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  private void prose(String line) {
    int dashes = dashes(line);
    if (dashes >= 0) {
      dialect = Dialect.HELM_DOCS;
      text.setLength(0);
      broken = true;
      append(withoutType(line.substring(Math.min(dashes + HELM.length(), line.length()))));
    } else if (line.isEmpty()) {
      broken = true;
    } else {
      append(line);
    }
  }

  private void append(String line) {
    boolean item = isItem(line) || isReference(line);
    if (!text.isEmpty()) {
      text.append(broken || item ? '\n' : ' ');
    }
    text.append(line);
    broken = false;
  }

  /** {@code - text}, {@code 1) text}, {@code 1. text}. */
  private static boolean isItem(String line) {
    char first = line.charAt(0);
    boolean numbered =
        line.length() > 2
            && first >= '0'
            && first <= '9'
            && (line.charAt(1) == ')' || line.charAt(1) == '.')
            && line.charAt(2) == ' ';
    return numbered || line.startsWith("- ") || line.startsWith("* ");
  }

  /** Where to read on: not part of the sentence above. */
  private static boolean isReference(String line) {
    return line.startsWith("http")
        || line.regionMatches(true, 0, "ref:", 0, 4)
        || line.regionMatches(true, 0, "see:", 0, 4)
        || line.regionMatches(true, 0, "see http", 0, 8);
  }

  /** Where {@code -- text} or, as it was once written, {@code some.key -- text} has its dashes. */
  private static int dashes(String line) {
    if (line.startsWith(HELM) || line.equals("--")) {
      return 0;
    }
    int blank = line.indexOf(' ');
    return blank > 0 && line.startsWith(HELM, blank + 1) && OptionalKeys.isKey(line, blank)
        ? blank + 1
        : -1;
  }

  /** {@code (int) text} names the type first. */
  private String withoutType(String line) {
    int close = line.startsWith("(") ? line.indexOf(')') : -1;
    boolean word = close > 1 && close < 20;
    for (int i = 1; word && i < close; i++) {
      char c = line.charAt(i);
      word = Character.isLetterOrDigit(c) || c == '/' || c == '[' || c == ']';
    }
    if (!word) {
      return line.strip();
    }
    type = line.substring(1, close);
    return line.substring(close + 1).strip();
  }
}
