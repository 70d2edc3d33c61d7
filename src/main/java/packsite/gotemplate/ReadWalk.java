package packsite.gotemplate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Term;
import packsite.gotemplate.ReadSet.Kind;

/**
 * Follows the values through the templates of a chart: what dot and the variables may be at each
 * action, and what is done with it. Calls of named templates wait in a queue, one for each shape of
 * argument, so a template that calls itself ends.
 */
final class ReadWalk {
  private static final int MAX_CALLS = 20_000;
  private static final int MAX_STEPS = 2_000_000;

  private final Map<String, Define> defines;
  private final ReadPath values = ReadPath.root();
  private final ReadFunctions functions = new ReadFunctions(this);
  private final Set<CallOf> seen = new HashSet<>();
  private final Deque<CallOf> waiting = new ArrayDeque<>();
  private final List<Variable> variables = new ArrayList<>();
  private String everything = "";

  private TemplateFile file;
  private Reach top = Reach.ROOT;
  private int loops;
  private int steps;

  private record CallOf(Define define, Reach argument) {
    @Override
    public boolean equals(Object other) {
      return other instanceof CallOf call
          && call.define == define
          && call.argument.equals(argument);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(define) * 31 + argument.hashCode();
    }
  }

  private static final class Variable {
    final String name;
    final int loops;
    Reach reach;

    Variable(String name, int loops, Reach reach) {
      this.name = name;
      this.loops = loops;
      this.reach = reach;
    }
  }

  private ReadWalk(Map<String, Define> defines, TemplateFile any) {
    this.defines = defines;
    this.file = any;
  }

  static ReadSet walk(List<TemplateFile> files, Map<String, Define> defines) {
    if (files.isEmpty()) {
      return new ReadSet(ReadPath.root(), "");
    }
    ReadWalk walk = new ReadWalk(defines, files.get(0));
    for (TemplateFile file : files) {
      walk.render(file);
    }
    return new ReadSet(walk.values, walk.everything);
  }

  private void render(TemplateFile rendered) {
    if (!rendered.hasActions()) {
      return;
    }
    if (!rendered.faults().isEmpty() && !rendered.isInner()) {
      readEverything("a template cannot be read: " + rendered.faults().get(0));
    }
    body(rendered, rendered.parts(), Reach.ROOT);
    while (!waiting.isEmpty()) {
      CallOf call = waiting.remove();
      body(call.define().file(), call.define().body(), call.argument());
    }
  }

  private void body(TemplateFile of, List<Part> parts, Reach argument) {
    file = of;
    top = argument;
    loops = 0;
    variables.clear();
    walk(parts, argument);
  }

  ReadPath values() {
    return values;
  }

  void readEverything(String reason) {
    if (everything.isEmpty()) {
      everything = reason;
    }
  }

  private void walk(List<Part> parts, Reach dot) {
    int scope = variables.size();
    for (Part part : parts) {
      if (++steps > MAX_STEPS) {
        readEverything("following the values takes more than " + MAX_STEPS + " steps");
        break;
      }
      if (part instanceof Part.Print print) {
        Reach reach = eval(print.pipe(), dot);
        if (print.pipe().variables().isEmpty()) {
          mark(reach, Kind.VALUE, print.start());
        }
      } else if (part instanceof Part.Branch branch) {
        branch(branch, dot);
      } else if (part instanceof Part.Call call) {
        call(call.name(), argument(call.argument(), dot), call.start());
      }
    }
    forget(scope);
  }

  private Reach argument(Pipe pipe, Reach dot) {
    return pipe.commands().isEmpty() ? Reach.NONE : eval(pipe, dot);
  }

  private void branch(Part.Branch branch, Reach dot) {
    int scope = variables.size();
    Reach reach = branch.kind() == Part.Kind.RANGE ? loop(branch, dot) : eval(branch.pipe(), dot);
    switch (branch.kind()) {
      case IF, WITH -> mark(reach, Kind.TEST, place(branch.pipe(), branch.start()));
      case RANGE -> loops++;
    }
    walk(branch.body(), branch.kind() == Part.Kind.IF ? dot : reach);
    if (branch.kind() == Part.Kind.RANGE) {
      loops--;
    }
    walk(branch.otherwise(), dot);
    forget(scope);
  }

  /** What the elements are; the list itself is read. */
  private Reach loop(Part.Branch branch, Reach dot) {
    List<String> names = branch.pipe().variables();
    Reach over = commands(branch.pipe(), dot);
    mark(new Reach(over.root(), over.paths(), Map.of()), Kind.BLOCK, branch.start());
    Reach elements = over.elements();
    for (int i = 0; i < names.size(); i++) {
      boolean isElement = i == names.size() - 1;
      variables.add(new Variable(names.get(i), loops + 1, isElement ? elements : Reach.NONE));
    }
    return elements;
  }

  private void forget(int scope) {
    while (variables.size() > scope) {
      variables.remove(variables.size() - 1);
    }
  }

  private static int place(Pipe pipe, int otherwise) {
    return pipe.commands().isEmpty() ? otherwise : pipe.commands().get(0).first().start();
  }

  /** What a pipeline comes to; its variables are bound. */
  Reach eval(Pipe pipe, Reach dot) {
    Reach reach = commands(pipe, dot);
    for (String name : pipe.variables()) {
      if (pipe.declares()) {
        variables.add(new Variable(name, loops, reach));
      } else {
        assign(name, reach, place(pipe, 0));
      }
    }
    return reach;
  }

  private Reach commands(Pipe pipe, Reach dot) {
    Reach reach = Reach.NONE;
    boolean isFirst = true;
    for (Command command : pipe.commands()) {
      reach = command(command, dot, isFirst ? List.of() : List.of(reach));
      isFirst = false;
    }
    if (reach.isTooBig()) {
      mark(reach, Kind.BLOCK, place(pipe, 0));
      return Reach.NONE;
    }
    return reach;
  }

  private Reach command(Command command, Reach dot, List<Reach> piped) {
    String function = command.function();
    List<Term> terms = command.terms();
    if (!function.isEmpty()) {
      return functions.call(function, terms, dot, piped);
    }
    Reach reach = term(command.first(), dot);
    if (terms.size() == 1 && piped.isEmpty()) {
      return reach;
    }
    // A method such as .Files.Get: whatever it gets, it may read.
    for (Term argument : terms.subList(1, terms.size())) {
      mark(term(argument, dot), Kind.BLOCK, argument.start());
    }
    piped.forEach(argument -> mark(argument, Kind.BLOCK, command.first().start()));
    return Reach.NONE;
  }

  Reach term(Term term, Reach dot) {
    Pipe inner = term.inner();
    Reach base =
        switch (term.kind()) {
          case DOT -> dot;
          case VARIABLE -> variable(term.text());
          case PARENTHESIS -> inner == null ? Reach.NONE : eval(inner, dot);
          case WORD -> functions.call(term.text(), List.of(term), dot, List.of());
          default -> Reach.NONE;
        };
    return base.fields(term.fields(), values);
  }

  private Reach variable(String name) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (variables.get(i).name.equals(name)) {
        return variables.get(i).reach;
      }
    }
    return name.equals("$") ? top : Reach.NONE;
  }

  private void assign(String name, Reach reach, int at) {
    for (int i = variables.size() - 1; i >= 0; i--) {
      Variable variable = variables.get(i);
      if (variable.name.equals(name)) {
        if (loops > variable.loops) {
          mark(reach, Kind.BLOCK, at); // The next round may use it further up.
        }
        variable.reach = variable.reach.or(reach);
        return;
      }
    }
    mark(reach, Kind.BLOCK, at);
  }

  /** A named template with an argument; one that is not there may have read anything. */
  void call(String name, Reach argument, int at) {
    Define define = defines.get(name);
    if (define != null) {
      call(define, argument);
      return;
    }
    mark(argument, Kind.BLOCK, at);
    if (argument.root()) {
      readEverything("the template \"" + name + "\" is called and not there");
    }
  }

  /** A template whose name is only known when rendering: it may be any. */
  void callAny(Reach argument) {
    Collection<Define> all = defines.values();
    all.forEach(define -> call(define, argument));
  }

  private void call(Define define, Reach argument) {
    CallOf call = new CallOf(define, argument);
    if (!seen.add(call)) {
      return;
    }
    if (seen.size() > MAX_CALLS) {
      readEverything("named templates are called in more than " + MAX_CALLS + " ways");
      return;
    }
    if (!define.file().faults().isEmpty() && !define.file().isInner()) {
      readEverything("a template cannot be read: " + define.file().faults().get(0));
    }
    waiting.add(call);
  }

  /** Notes a use of whatever the value may be. */
  void mark(Reach reach, Kind kind, int at) {
    for (ReadPath path : reach.paths()) {
      path.mark(kind, file.text(), at);
    }
    if (kind == Kind.TEST) {
      return;
    }
    if (reach.root()) {
      values.mark(Kind.BLOCK, file.text(), at);
    }
    reach.entries().values().forEach(entry -> mark(entry, Kind.BLOCK, at));
  }

  /** True if the template at hand reads files of the chart, which may be templates, too. */
  boolean readsFiles() {
    return file.source().text().contains(".Files");
  }

  /** A template that stands in a text of another. */
  void callText(String text, int at, Reach argument) {
    TemplateFile inner = TemplateFile.within(file.expressionAt(at), text);
    inner.defines().forEach(define -> call(define, argument));
    call(new Define(inner, "", inner.parts(), 0, text.length()), argument);
  }
}
