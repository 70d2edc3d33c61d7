package packsite.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What the YAML library complains of, in words for the people who wrote the file. */
final class YamlFaults {
  private YamlFaults() {}

  static Fault of(MarkedYAMLException e, Source source, Positions positions) {
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    Span there = span(source, positions, e.getProblemMark());
    Span opened = span(source, positions, e.getContextMark());
    if (problem.contains("TAB")) {
      return syntax("a tab stands where YAML wants blanks", there, "indent with blanks");
    }
    if (context.contains("quoted scalar") && problem.contains("unexpected")) {
      return syntax("the quote that opens here is never closed", opened, "close the quote");
    }
    if (context.contains("flow") && (problem.contains("expected ','"))) {
      return flow(context, problem, opened, there);
    }
    if (problem.contains("mapping values are not allowed here")) {
      return syntax("a second `: ` stands in one value", there, "put the value in quotes");
    }
    if (problem.contains("could not find expected ':'")) {
      return syntax(
          "a key without `:`", opened, "write `key: value`, or indent it to continue the value");
    }
    if (problem.contains("expected <block end>")) {
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
    String said = problem.isEmpty() ? context : problem;
    return syntax(
        said.isEmpty() ? "not valid YAML" : "not valid YAML: " + said.toLowerCase(Locale.ROOT),
        there,
        "");
  }

  private static Fault flow(String context, String problem, Span opened, Span there) {
    String bracket = context.contains("mapping") ? "{" : "[";
    String close = bracket.equals("{") ? "}" : "]";
    if (problem.contains("<stream end>") || problem.contains("<document")) {
      return syntax("`" + bracket + "` is never closed", opened, "close it with `" + close + "`");
    }
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

  static Fault ofUnplaced(YAMLException e, Span last) {
    String said = e.getMessage() == null ? "not readable" : e.getMessage();
    return syntax("not valid YAML: " + said.lines().findFirst().orElse(""), last, "");
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
