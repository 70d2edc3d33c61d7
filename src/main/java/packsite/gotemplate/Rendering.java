package packsite.gotemplate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import packsite.gotemplate.Output.Kept;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Term;
import packsite.gotemplate.TemplateImage.Condition;
import packsite.gotemplate.Value.Absent;
import packsite.gotemplate.Value.Unknown;

/**
 * Runs a template as far as its image lines need it. Branches that are not taken are visited too,
 * so that the images in them are known; nothing they do is left behind.
 */
final class Rendering {
  static final int MAX_STEPS = 100_000;
  private static final int MAX_DEPTH = 200;
  private static final int MAX_ROUNDS = 500;
  static final String TOO_LONG = "needs more than " + MAX_STEPS + " steps";
  static final String TOO_DEEP = "needs templates nested deeper than " + MAX_DEPTH;

  private final Map<String, Define> defines;
  private final ImageCalls imageCalls;
  private final Evaluation evaluation = new Evaluation(this);
  private final ImageScan scan;
  private Output out;
  private Scope scope;
  private final int allowance;
  private int steps;
  private int depth;
  private boolean doubtful;

  private enum Signal {
    GO_ON,
    BREAK,
    CONTINUE,
  }

  /**
   * Gets ready to run a template.
   *
   * @param allowance how many steps it may take
   */
  Rendering(
      TemplateFile file,
      Value root,
      Map<String, Define> defines,
      ImageCalls imageCalls,
      int allowance) {
    this.defines = defines;
    this.allowance = allowance;
    this.imageCalls = imageCalls;
    this.scan = new ImageScan(file);
    this.out = scan;
    this.scope = new Scope(file, root);
  }

  List<TemplateImage> images() {
    TemplateFile file = scope.file();
    execute(file.parts(), scope.top());
    scan.finish();
    if (isSpent()) {
      scan.giveUpOthers(TOO_LONG);
    }
    return scan.found();
  }

  int steps() {
    return steps;
  }

  Scope scope() {
    return scope;
  }

  boolean isSpent() {
    return steps > allowance;
  }

  /** Counts one step; false when there have been too many. */
  boolean step() {
    steps++;
    return !isSpent();
  }

  /** One level deeper, in blocks, calls or parentheses; false when that is too deep. */
  boolean enter() {
    if (depth >= MAX_DEPTH) {
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** True where a change of a dict may not happen, as the branch may not be taken. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** True where a change of a dict certainly does not happen. */
  boolean isDead() {
    return scan.condition() == Condition.UNMET;
  }

  private boolean isScanning() {
    return out == scan;
  }

  private Signal execute(List<Part> parts, Value dot) {
    if (!enter()) {
      out.fail(TOO_DEEP);
      return Signal.GO_ON;
    }
    int size = scope.size();
    Signal signal = Signal.GO_ON;
    for (Part part : parts) {
      if (!step()) {
        out.fail(TOO_LONG);
        break;
      }
      signal = run(part, dot);
      if (signal != Signal.GO_ON) {
        break;
      }
    }
    scope.forget(size);
    leave();
    return signal;
  }

  private Signal run(Part part, Value dot) {
    if (part instanceof Part.Text text) {
      out.text(scope.file(), text.start(), text.end());
    } else if (part instanceof Part.Print print) {
      print(print, dot);
    } else if (part instanceof Part.Branch branch) {
      return branch(branch, dot);
    } else if (part instanceof Part.Call call) {
      call(call, dot);
    } else if (part instanceof Part.Jump jump) {
      return jump.breaks() ? Signal.BREAK : Signal.CONTINUE;
    }
    return Signal.GO_ON;
  }

  private void print(Part.Print print, Value dot) {
    Pipe pipe = print.pipe();
    if (isScanning()) {
      if (scan.isCapturing() && LineEnds.before(pipe)) {
        scan.finish();
      }
      if (!scan.isCapturing()) {
        scanIncludes(pipe, dot);
        if (pipe.variables().isEmpty() && !ImageCalls.changes(pipe)) {
          return;
        }
      }
    }
    Value value = evaluation.pipe(pipe, dot);
    if (pipe.variables().isEmpty()) {
      out.value(value);
      scan.touch(scope.file(), print.end());
    }
  }

  private void scanIncludes(Pipe pipe, Value dot) {
    if (!imageCalls.isCalledIn(pipe)) {
      return;
    }
    for (Command command : pipe.commands()) {
      Define define = defines.get(imageCalls.calledBy(command));
      List<Term> terms = command.terms();
      if (define != null) {
        into(define, terms.size() > 2 ? evaluation.term(terms.get(2), dot) : new Absent("nil"));
      }
      for (Term term : terms) {
        Pipe inner = term.inner();
        if (inner != null) {
          scanIncludes(inner, dot);
        }
      }
    }
  }

  private void call(Part.Call call, Value dot) {
    Define define = defines.get(call.name());
    if (isScanning() && !scan.isCapturing() && !imageCalls.holds(call.name())) {
      return;
    }
    Value argument =
        call.argument().commands().isEmpty()
            ? new Absent("nil")
            : evaluation.pipe(call.argument(), dot);
    if (define == null) {
      out.fail("calls the template \"" + call.name() + "\", which is not there");
    } else {
      into(define, argument);
    }
  }

  /** Runs a named template; what it prints goes where everything goes. */
  private void into(Define define, Value argument) {
    if (!define.file().isWhole()) {
      out.fail("uses \"" + define.name() + "\", which cannot be read");
      return;
    }
    Scope outer = scope;
    scope = new Scope(define.file(), argument);
    execute(define.body(), argument);
    scope = outer;
  }

  /** What a named template prints. */
  Value include(String name, Value argument) {
    Define define = defines.get(name);
    if (define == null) {
      return new Unknown("uses \"" + name + "\", which is not there");
    }
    return keep(() -> into(define, argument));
  }

  /** What a text prints that is a template itself. */
  Value template(String text, int at, Value argument) {
    TemplateFile inner = TemplateFile.within(scope.file().expressionAt(at), text);
    if (!inner.isWhole()) {
      return new Unknown("calls `tpl` with a text that cannot be read");
    }
    return keep(() -> into(new Define(inner, "tpl", inner.parts(), 0, text.length()), argument));
  }

  private Value keep(Runnable printing) {
    Output before = out;
    Kept kept = new Kept();
    out = kept;
    printing.run();
    out = before;
    return kept.result();
  }

  private Signal branch(Part.Branch branch, Value dot) {
    if (isScanning()) {
      if (scan.isCapturing() && LineEnds.before(branch, scope.file())) {
        scan.finish();
      }
      if (!scan.isCapturing() && !imageCalls.matters(scope.file(), branch)) {
        return Signal.GO_ON;
      }
    }
    boolean isPartOfLine = isScanning() && scan.isCapturing();
    int size = scope.size();
    Signal signal = branch.kind() == Part.Kind.RANGE ? loop(branch, dot) : choose(branch, dot);
    scope.forget(size);
    if (isPartOfLine) {
      scan.touch(scope.file(), branch.end());
    }
    return signal;
  }

  private Signal choose(Part.Branch branch, Value dot) {
    Value value = evaluation.pipe(branch.pipe(), dot);
    Value inner = branch.kind() == Part.Kind.WITH ? value : dot;
    Optional<Boolean> truth = value.truth();
    if (truth.isEmpty()) {
      String reason = value instanceof Unknown unknown ? unknown.reason() : "";
      either(branch, inner, dot, reason);
      return Signal.GO_ON;
    }
    if (truth.get()) {
      skip(branch, branch.otherwise(), dot);
      return execute(branch.body(), inner);
    }
    skip(branch, branch.body(), inner);
    return execute(branch.otherwise(), dot);
  }

  /** Looks into a branch that is not taken, for the images in it. */
  private void skip(Part.Branch branch, List<Part> parts, Value dot) {
    boolean hasImages =
        scope.file().imageKeys().anyIn(branch.start(), branch.end())
            || imageCalls.isCalledIn(parts);
    if (isScanning() && hasImages && !parts.isEmpty()) {
      List<Value> before = scope.snapshot();
      visit(branch, parts, dot, Condition.UNMET);
      scope.restore(before);
    }
  }

  private void visit(Part.Branch branch, List<Part> parts, Value dot, Condition condition) {
    ImageScan.State state =
        scan.enter(condition, scope.file().span(branch.start(), branch.headEnd()));
    execute(parts, dot);
    scan.leave(state);
  }

  /** Both branches, as nobody knows which; what differs between them is not known afterwards. */
  private void either(Part.Branch branch, Value inner, Value dot, String reason) {
    boolean wasDoubtful = doubtful;
    doubtful = true;
    List<Value> before = scope.snapshot();
    boolean visits = isScanning() && !scan.isCapturing();
    Value first = visits ? inner : keep(() -> execute(branch.body(), inner));
    if (visits) {
      visit(branch, branch.body(), inner, Condition.UNKNOWN);
    }
    List<Value> after = scope.snapshot();
    scope.restore(before);
    Value second = visits ? inner : keep(() -> execute(branch.otherwise(), dot));
    if (visits) {
      visit(branch, branch.otherwise(), dot, Condition.UNKNOWN);
    }
    scope.mergeWith(after, reason);
    doubtful = wasDoubtful;
    if (!visits) {
      out.value(first.equals(second) ? first : new Unknown(reason));
    }
  }

  private Signal loop(Part.Branch branch, Value dot) {
    Elements over = Elements.of(evaluation.commands(branch.pipe(), dot));
    if (!over.reason().isEmpty()) {
      Unknown element = new Unknown(over.reason());
      bind(branch.pipe(), element, element);
      either(branch, element, dot, over.reason());
      return Signal.GO_ON;
    }
    if (over.values().isEmpty()) {
      Value none = new Absent("an element of an empty list");
      bind(branch.pipe(), none, none);
      skip(branch, branch.body(), none);
      return execute(branch.otherwise(), dot);
    }
    skip(branch, branch.otherwise(), dot);
    rounds(branch, over);
    return Signal.GO_ON;
  }

  private void rounds(Part.Branch branch, Elements over) {
    int size = scope.size();
    for (int i = 0; i < over.values().size(); i++) {
      if (i == MAX_ROUNDS) {
        out.fail("loops over more than " + MAX_ROUNDS + " elements");
        return;
      }
      bind(branch.pipe(), over.keys().get(i), over.values().get(i));
      Signal signal = execute(branch.body(), over.values().get(i));
      scope.forget(size);
      if (signal == Signal.BREAK || isSpent()) {
        return;
      }
    }
  }

  private void bind(Pipe pipe, Value key, Value element) {
    List<String> names = pipe.variables();
    for (int i = 0; i < names.size(); i++) {
      scope.declare(names.get(i), i == names.size() - 1 ? element : key);
    }
  }
}
