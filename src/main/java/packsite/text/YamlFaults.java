package packsite.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the YAML library complains of, in words for the people who wrote the file. */
final class YamlFaults {
  private static final Pattern LARGE_ESCAPE =
      Pattern.compile("\\\\U(?!0010|000[0-9a-fA-F])[0-9a-fA-F]{8}");

  private YamlFaults() {}

  static Fault of(
      MarkedYAMLException e, Source source, Positions positions, @Nullable Span openBracket) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    Span there = span(source, positions, e.getProblemMark());
    Span opened = span(source, positions, e.getContextMark());
    boolean ends = problem.contains("<stream end>") || problem.contains("<document");
    if (openBracket != null && ends) {
      String close = openBracket.text().equals("{") ? "}" : "]";
      return syntax(
          "`" + openBracket.text() + "` is never closed",
          openBracket,
          "close it with `" + close + "`");
    }
    if (problem.contains("TAB")) {
      return syntax("a tab stands where YAML wants blanks", there, "indent with blanks");
    }
    if (context.contains("quoted scalar") && problem.contains("unexpected")) {
      return syntax("the quote that opens here is never closed", opened, "close the quote");
    }
    if (context.contains("flow") && problem.contains("expected ','")) {
      return flow(context, opened, there);
    }
    if (problem.contains("mapping values are not allowed here")) {
      return syntax("a second `: ` stands in one value", there, "put the value in quotes");
    }
    if (problem.contains("could not find expected ':'")) {
      return syntax(
          "a key without `:`", opened, "write `key: value`, or indent it to continue the value");
    }
    if (problem.contains("expected <block end>")) {
      String before = source.text().substring(source.lineStart(there.line()), there.start());
      if (!before.isBlank()) {
        Span quote = quoteBefore(source, there);
        if (quote.line() < there.line()) {
          return syntax(
              "the quote that opens here is closed on line "
                  + there.line()
                  + " only, where more text follows",
              quote,
              "close it where its value ends");
        }
        return syntax(
            "text stands behind the end of a value", there, "put all of it in one pair of quotes");
      }
      return syntax("the indentation fits no level above", there, "line it up with its neighbours");
    }
    if (problem.contains("that cannot start any token")) {
      return syntax(
          "a value without quotes cannot start with `" + there.text() + "`",
          there,
          "put the value in quotes");
    }
    if (problem.contains("expected alphabetic or numeric character")) {
      return syntax(
          "`" + there.text() + "` cannot stand in the name of an anchor or alias",
          there,
          "put the value in quotes if it is no alias");
    }
    if (problem.contains("escape")) {
      return syntax(
          "an escape that YAML does not know", there, "use single quotes, or double the backslash");
    }
    return rare(context, problem, there);
  }

  /** The quote that opens the text which ends before a place; the place itself if none does. */
  private static Span quoteBefore(Source source, Span there) {
    String text = source.text();
    int close = there.start() - 1;
    while (close >= 0 && text.charAt(close) == ' ') {
      close--;
    }
    if (close < 1 || text.charAt(close) != '"' && text.charAt(close) != '\'') {
      return there;
    }
    int open = text.lastIndexOf(text.charAt(close), close - 1);
    return open < 0 ? there : source.span(open, open + 1);
  }

  private static Fault rare(String context, String problem, Span there) {
    if (problem.contains("expected the node content")) {
      boolean bracket = there.text().equals("]") || there.text().equals("}");
      return bracket
          ? syntax("`" + there.text() + "` closes no bracket", there, "delete it")
          : syntax("a value is missing here", there, "");
    }
    if (problem.contains("expected '<document start>'")) {
      return syntax(
          "text stands behind the end of the YAML value",
          there,
          "indent it as the lines above, or start another document with `---`");
    }
    if (context.contains("anchor") || context.contains("alias")) {
      return syntax(
          "`&` and `*` need a name right behind them", there, "quote the value if it is text");
    }
    if (context.contains("block scalar")) {
      return syntax(
          "behind `|` and `>` stand only `+`, `-`, or a digit from 1 to 9",
          there,
          "start the text on the next line");
    }
    if (problem.contains("sequence entries are not allowed")) {
      return syntax("a list cannot start behind other text", there, "put the `-` on its own line");
    }
    if (context.contains("directive") || problem.contains("incompatible")) {
      return syntax("a line that starts with `%` gives no known instruction", there, "delete it");
    }
    if (context.contains("tag") || problem.contains("tag")) {
      return syntax(
          "a `!` starts a tag, and this is none that is known",
          there,
          "quote the value if it is text");
    }
    return syntax("not readable as YAML from here on", there, "");
  }

  private static Fault flow(String context, Span opened, Span there) {
    String bracket = context.contains("mapping") ? "{" : "[";
    String close = bracket.equals("{") ? "}" : "]";
    return syntax(
        "expected `,` or `" + close + "` after the `" + bracket + "` on line " + opened.line(),
        there,
        "");
  }

  static Fault of(ReaderException e, Source source, Positions positions) {
    int at = Math.min(positions.start(e.getPosition()), source.text().length());
    Span span = source.span(at, Math.min(at + 1, source.text().length()));
    String message =
        String.format(Locale.ROOT, "character U+%04X is not allowed in YAML", e.getCodePoint());
    return new Fault(Fault.Kind.ENCODING, message, span, "delete it");
  }

  /** The parser stumbled without saying where: known for escapes of too large numbers only. */
  static Fault ofUnplaced(Span last) {
    Source source = last.source();
    Matcher escape = LARGE_ESCAPE.matcher(source.text());
    if (escape.find(last.end())) {
      Span span = source.span(escape.start(), escape.end());
      return syntax("`" + span.text() + "` is beyond the last character there is", span, "");
    }
    return syntax("not readable as YAML from here on", last, "");
  }

  private static Fault syntax(String message, Span span, String help) {
    return new Fault(Fault.Kind.SYNTAX, message, span, help);
  }

  private static Span span(Source source, Positions positions, @Nullable Mark mark) {
    int length = source.text().length();
    if (mark == null) {
      return source.span(length, length);
    }
    int at = Math.min(positions.start(mark.getIndex()), length);
    return source.span(at, at < length && source.text().charAt(at) != '\n' ? at + 1 : at);
  }
}
