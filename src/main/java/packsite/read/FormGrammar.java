package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import packsite.model.FormSchema.Choices;
import packsite.model.FormSchema.Format;
import packsite.model.FormSchema.Hints;
import packsite.model.FormSchema.Limit;
import packsite.model.FormSchema.Literal;
import packsite.model.FormSchema.Pattern;
import packsite.model.FormSchema.Piece;
import packsite.model.FormSchema.Placeholder;
import packsite.model.FormSchema.Range;
import packsite.model.FormSchema.Readonly;
import packsite.model.FormSchema.Required;
import packsite.model.FormSchema.Term;
import packsite.model.FormSchema.Text;
import packsite.model.Problem;
import packsite.text.EmbeddedText;
import packsite.text.Node.Scalar;
import packsite.text.Span;

/**
 * The expressions of schema.yaml: {@code {{ required | format "${number:[1-10]}" | hints "a" "b"
 * }}}.
 *
 * <p>Reads the whole grammar and keeps the place of every part. What does not fit is a problem and
 * left out; the parts that do fit are still there.
 */
final class FormGrammar {
  private static final String KNOWN_TERMS = "required, readonly, format and hints are known";
  private static final String KNOWN_CONSTRAINTS = "write `/pattern/`, `[min-max]` or `[a,b,c]`";
  private static final java.util.regex.Pattern RANGE =
      java.util.regex.Pattern.compile("\\s*(-?[0-9.]+)\\s*-\\s*(-?[0-9.]+)\\s*");

  private final EmbeddedText places;
  private final String text;
  private final List<Problem> problems;
  private final List<Term> terms = new ArrayList<>();
  private int at;
  private int opened = -1;

  FormGrammar(Scalar template, List<Problem> problems) {
    this.places = EmbeddedText.of(template);
    this.text = template.value();
    this.problems = problems;
  }

  List<Term> terms() {
    int open = text.indexOf("{{");
    int close = text.lastIndexOf("}}");
    if (open < 0 || close < open + 2 || !isBlank(0, open) || !isBlank(close + 2, text.length())) {
      String message = "`" + text.strip() + "` is not one expression in `{{ }}`";
      complain(0, text.length(), message, "write `{{ required }}` or the like, and nothing else");
      return terms;
    }
    at = open + 2;
    if (skipBlanks() >= close) {
      complain(open, close + 2, "the expression is empty", KNOWN_TERMS);
    }
    while (skipBlanks() < close) {
      if (text.charAt(at) == '|') {
        missingTerm(at);
      } else {
        term(close);
        bar(close);
      }
    }
    return terms;
  }

  /** The bar behind a term; there has to be another term behind it. */
  private void bar(int close) {
    if (skipBlanks() >= close) {
      return;
    }
    int bar = nextBar(close);
    if (bar > at) {
      String extra = text.substring(at, bar).strip();
      complain(at, at + extra.length(), "expected `|` before `" + extra + "`", "separate terms");
    }
    at = bar + 1;
    if (bar < close && skipBlanks() >= close) {
      missingTerm(bar);
    }
  }

  private void missingTerm(int bar) {
    complain(bar, bar + 1, "a term is missing beside `|`", "write it, or delete the `|`");
    at = bar + 1;
  }

  private void term(int limit) {
    int start = at;
    while (at < limit && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "required" -> terms.add(new Required(span(start, at)));
      case "readonly" -> terms.add(new Readonly(span(start, at)));
      case "format" -> format(start, limit);
      case "hints" -> hints(start, limit);
      default -> {
        at = nextBar(limit);
        String unknown = word.isEmpty() ? text.substring(start, at).strip() : word;
        complain(start, start + unknown.length(), "unknown term `" + unknown + "`", KNOWN_TERMS);
      }
    }
  }

  private void format(int start, int limit) {
    if (!string(limit)) {
      noText(start, limit, "format", "write `format \"${string}\"`");
      return;
    }
    int end = at;
    terms.add(new Format(span(start, end), pieces(opened + 1, end - 1)));
    at = end;
  }

  private void hints(int start, int limit) {
    List<Text> texts = new ArrayList<>();
    while (string(limit)) {
      texts.add(text(opened + 1, at - 1));
    }
    if (texts.isEmpty()) {
      noText(start, limit, "hints", "write `hints \"…\"`");
      return;
    }
    terms.add(new Hints(span(start, at), texts));
  }

  /** A term without its text; nothing more is said where a quote has been complained of. */
  private void noText(int start, int limit, String term, String help) {
    if (at < limit) {
      int bar = nextBar(limit);
      int end = start + text.substring(start, bar).stripTrailing().length();
      complain(start, end, "`" + term + "` has no text in double quotes", help);
      at = bar;
    } else if (opened < start) {
      complain(start, start + term.length(), "`" + term + "` has no text in double quotes", help);
    }
  }

  /**
   * Steps over the double-quoted text that comes next, if one does; {@code opened} is its start.
   */
  private boolean string(int limit) {
    int start = skipBlanks();
    if (start >= limit || text.charAt(start) != '"') {
      return false;
    }
    opened = start;
    int end = start + 1;
    while (end < limit && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' && end + 1 < limit ? 2 : 1;
    }
    if (end >= limit) {
      complain(start, start + 1, "the quote that opens here is never closed", "close the quote");
      at = limit;
      return false;
    }
    at = end + 1;
    return true;
  }

  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int literal = from;
    int here = from;
    while (here < to) {
      if (!text.startsWith("${", here)) {
        here++;
        continue;
      }
      int end = placeholderEnd(here, to);
      if (end == 0) {
        String rest = text.substring(here, to);
        complain(here, to, "`" + rest + "` is never closed", "close it with `}`");
        here = to;
        break;
      }
      if (here > literal) {
        pieces.add(literal(literal, here));
      }
      pieces.add(placeholder(here, end));
      here = end;
      literal = end;
    }
    if (here > literal) {
      pieces.add(literal(literal, here));
    }
    return pieces;
  }

  private Literal literal(int from, int to) {
    return new Literal(text(from, to).value(), span(from, to));
  }

  /** Behind the closing brace; a pattern may hold braces of its own, but no further {@code ${}. */
  private int placeholderEnd(int from, int to) {
    int close = find('}', from, to);
    int colon = find(':', from, close);
    if (colon >= 0 && text.startsWith(":/", colon)) {
      int next = text.indexOf("${", colon);
      for (int i = (next < 0 || next > to ? to : next) - 2; i > colon + 1; i--) {
        if (text.startsWith("/}", i)) {
          return i + 2;
        }
      }
    }
    return close + 1;
  }

  private int find(char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private Placeholder placeholder(int from, int end) {
    int colon = find(':', from, end);
    boolean limited = colon >= 0;
    Text type = text(from + 2, limited ? colon : end - 1);
    Optional<Limit> limit = limited ? limit(type, colon, end - 1) : Optional.empty();
    return new Placeholder(type, limit, span(from, end));
  }

  private Optional<Limit> limit(Text type, int colon, int to) {
    int from = colon + 1;
    if (from == to) {
      complain(colon, to, "a constraint is missing behind `:`", KNOWN_CONSTRAINTS);
      return Optional.empty();
    }
    char first = text.charAt(from);
    char last = text.charAt(to - 1);
    if (first == '/' && last == '/' && to - from >= 2) {
      return Optional.of(new Pattern(text(from + 1, to - 1), span(from, to)));
    }
    if (first == '[' && last == ']') {
      return Optional.of(bracket(type, from, to));
    }
    String message = "`" + text.substring(from, to) + "` is no constraint";
    complain(from, to, message, KNOWN_CONSTRAINTS);
    return Optional.empty();
  }

  private Limit bracket(Text type, int from, int to) {
    Matcher range = RANGE.matcher(text).region(from + 1, to - 1);
    if (!type.value().equals("list") && range.matches()) {
      return new Range(
          text(range.start(1), range.end(1)), text(range.start(2), range.end(2)), span(from, to));
    }
    List<Text> values = new ArrayList<>();
    int start = from + 1;
    for (int i = start; i < to; i++) {
      if (text.charAt(i) == ',' || i == to - 1) {
        values.add(trimmed(start, i));
        start = i + 1;
      }
    }
    return new Choices(values, span(from, to));
  }

  private Text trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text(start, end);
  }

  private int skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int nextBar(int limit) {
    int bar = text.indexOf('|', at);
    return bar < 0 || bar > limit ? limit : bar;
  }

  private boolean isBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }

  /** A part of a double-quoted text; a quote inside one is escaped. */
  private Text text(int from, int to) {
    return new Text(text.substring(from, to).replace("\\\"", "\""), span(from, to));
  }

  private Span span(int from, int to) {
    return places.span(from, Math.max(from, to));
  }

  private void complain(int from, int to, String message, String help) {
    problems.add(Problem.at(span(from, to), Problem.Kind.SYNTAX, message, help));
  }
}
