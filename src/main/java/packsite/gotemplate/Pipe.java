package packsite.gotemplate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an action: commands, each handing its result to the next as a last argument.
 *
 * @param variables what the result is bound to: none, one, or two in a range
 * @param declares {@code :=} rather than {@code =}
 */
record Pipe(List<String> variables, boolean declares, List<Command> commands) {
  static final Pipe EMPTY = new Pipe(List.of(), false, List.of());

  /** Stands for one that could not be read. */
  static final Pipe BROKEN =
      new Pipe(
          List.of(),
          false,
          List.of(new Command(List.of(new Term(Kind.WORD, "", List.of(), null, 0)))));

  Pipe {
    variables = List.copyOf(variables);
    commands = List.copyOf(commands);
  }

  /** Terms between two bars: a single value, or a function and its arguments. */
  record Command(List<Term> terms) {
    Command {
      terms = List.copyOf(terms);
    }

    Term first() {
      return terms.get(0);
    }

    /** The function that is called; empty for a plain value. */
    String function() {
      return first().kind() == Kind.WORD ? first().text() : "";
    }
  }

  enum Kind {
    DOT,
    VARIABLE,
    WORD,
    STRING,
    NUMBER,
    BOOL,
    NIL,
    PARENTHESIS,
  }

  /**
   * One value as it is written.
   *
   * @param text name or literal; of strings the content
   * @param fields what is picked from it, {@code .a.b}
   * @param inner what a parenthesis holds
   * @param start where it stands in the source
   */
  record Term(Kind kind, String text, List<String> fields, @Nullable Pipe inner, int start) {
    Term {
      fields = List.copyOf(fields);
    }

    boolean isString() {
      return kind == Kind.STRING;
    }
  }

  /** True where one of these functions is called, at any depth. */
  boolean calls(List<String> functions) {
    for (Command command : commands) {
      for (Term term : command.terms()) {
        if (term.kind() == Kind.WORD && functions.contains(term.text())) {
          return true;
        }
        Pipe inner = term.inner();
        if (inner != null && inner.calls(functions)) {
          return true;
        }
      }
    }
    return false;
  }
}
