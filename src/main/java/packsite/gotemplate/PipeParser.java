package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Kind;
import packsite.gotemplate.Pipe.Term;

/** Reads the inside of an action; after a problem the rest of the action is skipped. */
final class PipeParser {
  static final int MAX_DEPTH = 100;

  private final String text;
  private int at;
  private int end;
  private String problem = "";
  private int problemAt;

  PipeParser(String text) {
    this.text = text;
  }

  /** What is wrong with the pipeline read last; empty if nothing. */
  String problem() {
    return problem;
  }

  int problemAt() {
    return problemAt;
  }

  Pipe parse(int from, int to) {
    at = from;
    end = to;
    problem = "";
    Pipe pipe = pipe(0);
    if (at < end) {
      fail("`)` closes nothing");
    }
    return problem.isEmpty() ? pipe : Pipe.EMPTY;
  }

  private void fail(String what) {
    if (problem.isEmpty()) {
      problem = what;
      problemAt = Math.min(at, end);
    }
    at = end;
  }

  private Pipe pipe(int depth) {
    if (depth > MAX_DEPTH) {
      fail("parentheses are nested deeper than " + MAX_DEPTH);
      return Pipe.EMPTY;
    }
    List<String> variables = new ArrayList<>(0);
    boolean declares = binding(variables);
    List<Command> commands = new ArrayList<>(2);
    while (true) {
      commands.add(command(depth));
      if (at >= end || text.charAt(at) != '|') {
        break;
      }
      at++;
    }
    return problem.isEmpty() ? new Pipe(variables, declares, commands) : Pipe.EMPTY;
  }

  /** Takes {@code $a :=}, {@code $a, $b :=}, {@code $a =}; steps back from anything else. */
  private boolean binding(List<String> variables) {
    skipBlanks();
    int back = at;
    while (at < end && text.charAt(at) == '$') {
      at++;
      variables.add("$" + name());
      skipBlanks();
      if (at >= end || text.charAt(at) != ',') {
        break;
      }
      at++;
      skipBlanks();
    }
    if (!variables.isEmpty() && at < end) {
      if (text.startsWith(":=", at)) {
        at += 2;
        return true;
      }
      if (text.charAt(at) == '=') {
        at++;
        return false;
      }
    }
    variables.clear();
    at = back;
    return false;
  }

  private Command command(int depth) {
    List<Term> terms = new ArrayList<>(3);
    skipBlanks();
    while (at < end && text.charAt(at) != '|' && text.charAt(at) != ')') {
      terms.add(term(depth));
      if (at < end && "|)(".indexOf(text.charAt(at)) < 0 && !Actions.isSpace(text.charAt(at))) {
        failAtCharacter();
      }
      skipBlanks();
    }
    if (terms.isEmpty()) {
      fail("a value is missing");
      terms.add(new Term(Kind.NIL, "nil", List.of(), null, at));
    }
    return new Command(terms);
  }

  private Term term(int depth) {
    int start = at;
    char c = text.charAt(at);
    if (c == '.') {
      if (isDigitAt(at + 1)) {
        return number();
      }
      if (!isNameAt(at + 1)) {
        at++;
        return new Term(Kind.DOT, ".", List.of(), null, start);
      }
      return new Term(Kind.DOT, ".", fields(), null, start);
    }
    if (c == '$') {
      at++;
      String name = "$" + name();
      return new Term(Kind.VARIABLE, name, fields(), null, start);
    }
    if (c == '(') {
      at++;
      Pipe inner = pipe(depth + 1);
      if (at < end && text.charAt(at) == ')') {
        at++;
      } else {
        at = start;
        fail("`(` is not closed");
      }
      return new Term(Kind.PARENTHESIS, "", fields(), inner, start);
    }
    if (c == '"' || c == '`' || c == '\'') {
      return quoted(c);
    }
    if (c >= '0' && c <= '9' || c == '+' || c == '-') {
      return number();
    }
    return word();
  }

  private Term word() {
    int start = at;
    String word = name();
    if (word.isEmpty()) {
      failAtCharacter();
    } else if (at < end && text.charAt(at) == '.') {
      fail("`." + "` after the function `" + word + "`: a field needs parentheses around the call");
    }
    Kind kind =
        switch (word) {
          case "true", "false" -> Kind.BOOL;
          case "nil" -> Kind.NIL;
          default -> Kind.WORD;
        };
    return new Term(kind, word, List.of(), null, start);
  }

  private void failAtCharacter() {
    fail("`" + Character.toString(text.codePointAt(at)) + "` is not expected in an action");
  }

  private Term number() {
    int start = at;
    at++;
    while (at < end && (isNameAt(at) || text.charAt(at) == '.' || isExponentSign())) {
      at++;
    }
    return new Term(Kind.NUMBER, text.substring(start, at), List.of(), null, start);
  }

  private boolean isExponentSign() {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    return (c == '-' || c == '+') && (before == 'e' || before == 'E');
  }

  private Term quoted(char quote) {
    int start = at;
    int close = start + 1;
    while (close < end && text.charAt(close) != quote) {
      close += quote != '`' && text.charAt(close) == '\\' ? 2 : 1;
    }
    at = Math.min(close + 1, end);
    String raw = text.substring(start + 1, Math.min(close, end));
    String value = quote == '`' ? raw.replace("\r", "") : GoText.unquote(raw);
    if (quote == '\'') {
      String code = value.isEmpty() ? "0" : Integer.toString(value.codePointAt(0));
      return new Term(Kind.NUMBER, code, List.of(), null, start);
    }
    return new Term(Kind.STRING, value, List.of(), null, start);
  }

  private List<String> fields() {
    @Nullable List<String> names = null;
    while (at < end && text.charAt(at) == '.' && isNameAt(at + 1)) {
      at++;
      names = names == null ? new ArrayList<>(3) : names;
      names.add(name());
    }
    return names == null ? List.of() : names;
  }

  private String name() {
    int start = at;
    while (isNameAt(at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isNameAt(int index) {
    if (index >= end) {
      return false;
    }
    char c = text.charAt(index);
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }
    return Character.isLetterOrDigit(c);
  }

  private boolean isDigitAt(int index) {
    return index < end && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void skipBlanks() {
    while (at < end && Actions.isSpace(text.charAt(at))) {
      at++;
    }
  }
}
