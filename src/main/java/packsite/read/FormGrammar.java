package packsite.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final EmbeddedText places;
  private final String text;
  private final List<Problem> problems;
  private final List<Term> terms = new ArrayList<>();
  private int at;

  FormGrammar(Scalar template, List<Problem> problems) {
    this.places = EmbeddedText.of(template);
    this.text = template.value();
    this.problems = problems;
  }

  List<Term> terms() {
    int open = text.indexOf("{{");
    int close = text.lastIndexOf("}}");
    if (open < 0 || close < open + 2 || !isBlank(0, open) || !isBlank(close + 2, text.length())) {
      complain(0, text.length(), "the schema is not one expression in `{{ }}`", "");
      return terms;
    }
    at = open + 2;
    while (skipBlanks() < close) {
      term(close);
      if (skipBlanks() < close && text.charAt(at) != '|') {
        complain(at, nextBar(close), "expected `|` between two terms", "");
        at = nextBar(close);
      }
      at++;
    }
    return terms;
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
        int end = Math.max(at, nextBar(limit));
        String known = "required, readonly, format and hints are known";
        complain(
            start,
            word.isEmpty() ? end : at,
            "unknown term `" + text.substring(start, word.isEmpty() ? end : at).strip() + "`",
            known);
        at = end;
      }
    }
  }

  private void format(int start, int limit) {
    Optional<Text> template = string(limit);
    if (template.isEmpty()) {
      complain(
          start, at, "`format` without a text in double quotes", "write `format \"${string}\"`");
      return;
    }
    int end = at;
    int from = end - 1 - template.get().value().length();
    terms.add(new Format(span(start, end), pieces(from, end - 1)));
    at = end;
  }

  private void hints(int start, int limit) {
    List<Text> texts = new ArrayList<>();
    for (Optional<Text> next = string(limit); next.isPresent(); next = string(limit)) {
      texts.add(next.get());
    }
    if (texts.isEmpty()) {
      complain(start, at, "`hints` without a text in double quotes", "write `hints \"…\"`");
      return;
    }
    terms.add(new Hints(span(start, at), texts));
  }

  /** The double-quoted text that comes next, if one does. */
  private Optional<Text> string(int limit) {
    int start = skipBlanks();
    if (start >= limit || text.charAt(start) != '"') {
      return Optional.empty();
    }
    int end = start + 1;
    while (end < limit && text.charAt(end) != '"') {
      end += text.charAt(end) == '\\' && end + 1 < limit ? 2 : 1;
    }
    if (end >= limit) {
      complain(start, start + 1, "the quote that opens here is never closed", "");
      at = limit;
      return Optional.empty();
    }
    at = end + 1;
    return Optional.of(text(start + 1, end));
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
      if (end < 0) {
        complain(here, here + 2, "`${` without `}`", "");
        here = to;
        break;
      }
      if (here > literal) {
        pieces.add(new Literal(text.substring(literal, here), span(literal, here)));
      }
      pieces.add(placeholder(here, end));
      here = end;
      literal = end;
    }
    if (here > literal) {
      pieces.add(new Literal(text.substring(literal, here), span(literal, here)));
    }
    return pieces;
  }

  /** Behind the closing brace; a pattern may hold braces of its own. */
  private int placeholderEnd(int from, int to) {
    int colon = text.indexOf(":/", from);
    int close = text.indexOf('}', from);
    if (colon >= 0 && colon < close) {
      int slash = text.lastIndexOf("/}", to - 1);
      int next = text.indexOf("${", colon);
      if (next > 0 && next < slash) {
        slash = text.lastIndexOf("/}", next);
      }
      close = slash > colon ? slash + 1 : close;
    }
    return close < 0 || close >= to ? -1 : close + 1;
  }

  private Placeholder placeholder(int from, int end) {
    int colon = text.indexOf(':', from);
    boolean limited = colon >= 0 && colon < end;
    int typeEnd = limited ? colon : end - 1;
    Optional<Limit> limit = limited ? limit(colon + 1, end - 1) : Optional.empty();
    return new Placeholder(text(from + 2, typeEnd), limit, span(from, end));
  }

  private Optional<Limit> limit(int from, int to) {
    char first = from < to ? text.charAt(from) : ' ';
    char last = from < to ? text.charAt(to - 1) : ' ';
    if (first == '/' && last == '/' && to - from >= 2) {
      return Optional.of(new Pattern(text(from + 1, to - 1), span(from, to)));
    }
    if (first == '[' && last == ']') {
      return Optional.of(bracket(from, to));
    }
    complain(from, to, "a constraint is `/pattern/`, `[min-max]` or `[a,b,c]`", "");
    return Optional.empty();
  }

  private Limit bracket(int from, int to) {
    String inside = text.substring(from + 1, to - 1);
    // A minus sign may lead a number: the dash of a range stands behind the first character.
    int dash = inside.indexOf('-', 1);
    if (dash > 0
        && inside.indexOf(',') < 0
        && inside.matches("\\s*-?[0-9.]+\\s*-\\s*-?[0-9.]+\\s*")) {
      int middle = from + 1 + dash;
      return new Range(trimmed(from + 1, middle), trimmed(middle + 1, to - 1), span(from, to));
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

  private Text text(int from, int to) {
    return new Text(text.substring(from, to), span(from, to));
  }

  private Span span(int from, int to) {
    return places.span(from, Math.max(from, to));
  }

  private void complain(int from, int to, String message, String help) {
    problems.add(Problem.at(span(from, to), Problem.Kind.SYNTAX, message, help));
  }
}
