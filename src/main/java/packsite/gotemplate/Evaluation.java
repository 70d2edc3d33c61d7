package packsite.gotemplate;

import java.util.ArrayList;
import java.util.List;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Kind;
import packsite.gotemplate.Pipe.Term;
import packsite.gotemplate.Value.Absent;
import packsite.gotemplate.Value.Fields;
import packsite.gotemplate.Value.Trace;
import packsite.gotemplate.Value.Unknown;

/** Evaluates pipelines with the variables of the template that runs. */
final class Evaluation {
  private final Rendering rendering;
  private final Functions functions;

  Evaluation(Rendering rendering) {
    this.rendering = rendering;
    this.functions = new Functions(rendering);
  }

  /** The result, bound to the variables of the pipeline. */
  Value pipe(Pipe pipe, Value dot) {
    Value value = commands(pipe, dot);
    for (String name : pipe.variables()) {
      if (pipe.declares()) {
        rendering.scope().declare(name, value);
      } else {
        rendering.scope().assign(name, value);
      }
    }
    return value;
  }

  Value commands(Pipe pipe, Value dot) {
    Value value = new Absent("nil");
    boolean isFirst = true;
    for (Command command : pipe.commands()) {
      value = command(command, dot, isFirst ? List.of() : List.of(value));
      isFirst = false;
    }
    return value;
  }

  private Value command(Command command, Value dot, List<Value> piped) {
    if (!rendering.step()) {
      return new Unknown(Rendering.TOO_LONG);
    }
    List<Term> terms = command.terms();
    if (command.first().kind() != Kind.WORD) {
      Value value = term(command.first(), dot);
      boolean plain = terms.size() == 1 && piped.isEmpty();
      return plain || value instanceof Unknown ? value : new Unknown("calls a method");
    }
    List<Value> arguments = new ArrayList<>(terms.size());
    for (Term term : terms.subList(1, terms.size())) {
      arguments.add(term(term, dot));
    }
    arguments.addAll(piped);
    return functions.call(command.function(), arguments, command.first().start());
  }

  Value term(Term term, Value dot) {
    Pipe inner = term.inner();
    Value base =
        switch (term.kind()) {
          case DOT -> dot;
          case VARIABLE -> variable(term.text());
          case PARENTHESIS -> inner == null ? new Absent("nil") : inside(inner, dot);
          case WORD -> functions.call(term.text(), List.of(), term.start());
          case STRING -> Value.text(term.text());
          case NUMBER -> number(term.text());
          case BOOL -> new Value.Bool(term.text().equals("true"));
          case NIL -> new Absent("nil");
        };
    for (int i = 0; i < term.fields().size(); i++) {
      base = field(base, term.fields().get(i), i == 0);
    }
    return base;
  }

  private Value inside(Pipe pipe, Value dot) {
    if (!rendering.enter()) {
      return new Unknown(Rendering.TOO_DEEP);
    }
    Value value = commands(pipe, dot);
    rendering.leave();
    return value;
  }

  private Value variable(String name) {
    Value value = rendering.scope().find(name);
    return value == null ? new Unknown("uses `" + name + "`, which is not declared") : value;
  }

  private static Value number(String text) {
    boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-' || c == '+');
    Long number = whole || text.startsWith("0") ? GoText.integer(text) : null;
    return number == null
        ? new Value.Real(GoText.real(text), Trace.NONE)
        : new Value.Int(number, Trace.NONE);
  }

  /** Of nothing a field is nothing, but only the first one behind a pipeline or variable. */
  private static Value field(Value base, String name, boolean first) {
    if (base instanceof Fields fields) {
      return fields.get(name);
    }
    if (base instanceof Unknown) {
      return base;
    }
    if (base instanceof Absent absent) {
      return first
          ? new Absent(absent.name() + "." + name)
          : new Unknown("value `" + absent.name() + "` is not set, which `." + name + "` needs");
    }
    return new Unknown("looks for `." + name + "` in what is no mapping");
  }
}
