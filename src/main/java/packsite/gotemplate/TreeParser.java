package packsite.gotemplate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Fault;

/** Builds the tree of one template: what is text, what is an action, which end closes what. */
final class TreeParser {
  static final int MAX_DEPTH = 100;
  static final int MAX_FAULTS = 50;

  private final TemplateFile file;
  private final String text;
  private final Actions cursor;
  private final PipeParser pipes;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Define> defines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Part> top = new ArrayList<>();
  private List<Part> parts = top;
  private final List<Fault> blockFaults = new ArrayList<>();

  /**
   * What a whole file comes to.
   *
   * @param blockFaults those that leave uncertain which end closes what
   */
  record Tree(List<Part> parts, List<Define> defines, List<Fault> faults, List<Fault> blockFaults) {
    Tree {
      parts = List.copyOf(parts);
      defines = List.copyOf(defines);
      faults = List.copyOf(faults);
      blockFaults = List.copyOf(blockFaults);
    }
  }

  /** A block whose end has not come yet. */
  private static final class Frame {
    final String keyword;
    final int start;
    final int headEnd;
    final Pipe pipe;
    final String name;
    final boolean chained;
    final List<Part> outer;
    final List<Part> body = new ArrayList<>();
    @Nullable List<Part> otherwise;

    Frame(Actions at, String keyword, String name, Pipe pipe, boolean chained, List<Part> outer) {
      this.keyword = keyword;
      this.start = at.start();
      this.headEnd = at.end();
      this.pipe = pipe;
      this.name = name;
      this.chained = chained;
      this.outer = outer;
    }
  }

  private TreeParser(TemplateFile file) {
    this.file = file;
    this.text = file.source().text();
    this.cursor = new Actions(text);
    this.pipes = new PipeParser(text);
  }

  static Tree parse(TemplateFile file) {
    return new TreeParser(file).work();
  }

  private Tree work() {
    int from = 0;
    boolean trims = false;
    while (cursor.next()) {
      text(from, cursor.start(), trims, cursor.trimsLeft());
      if (!cursor.problem().isEmpty()) {
        int stop = Math.min(cursor.start() + 2, text.length());
        fault(Fault.Kind.SYNTAX, cursor.problem(), cursor.start(), stop);
      } else if (!cursor.isComment()) {
        action();
      }
      from = cursor.end();
      trims = cursor.trimsRight();
    }
    text(from, text.length(), trims, false);
    while (!open.isEmpty()) {
      Frame frame = open.peek();
      fault(
          Fault.Kind.SYNTAX,
          "`" + frame.keyword + "` has no `{{ end }}`",
          frame.start,
          frame.headEnd);
      close(text.length());
    }
    return new Tree(top, defines, faults, blockFaults);
  }

  private void text(int from, int to, boolean trimStart, boolean trimEnd) {
    int start = from;
    int end = to;
    while (trimStart && start < end && Actions.isSpace(text.charAt(start))) {
      start++;
    }
    while (trimEnd && start < end && Actions.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      parts.add(new Part.Text(start, end));
    }
  }

  private void fault(Fault.Kind kind, String message, int from, int to) {
    note(kind, message, from, to);
    if (blockFaults.size() < MAX_FAULTS) {
      blockFaults.add(new Fault(kind, message, file.source().span(from, to)));
    }
  }

  private void note(Fault.Kind kind, String message, int from, int to) {
    if (faults.size() < MAX_FAULTS) {
      faults.add(new Fault(kind, message, file.source().span(from, to)));
    }
  }

  private void action() {
    int from = skipBlanks(cursor.from());
    int stop = from;
    while (stop < cursor.to() && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    String word = stop - from > 8 ? "" : text.substring(from, stop);
    switch (word) {
      case "if", "with", "range" -> open(word, stop, false);
      case "else" -> otherwise(stop);
      case "end" -> end();
      case "define", "block", "template" -> named(word, stop);
      case "break", "continue" -> parts.add(new Part.Jump(cursor.start(), word.equals("break")));
      default -> parts.add(new Part.Print(cursor.start(), cursor.end(), pipe(from)));
    }
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < cursor.to() && Actions.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Pipe pipe(int from) {
    Pipe pipe = pipes.parse(from, cursor.to());
    if (pipes.problem().isEmpty()) {
      return pipe;
    }
    int at = Math.min(pipes.problemAt(), text.length());
    note(Fault.Kind.SYNTAX, pipes.problem(), at, Math.min(at + 1, text.length()));
    return Pipe.BROKEN;
  }

  private void open(String keyword, int from, boolean chained) {
    push(new Frame(cursor, keyword, "", pipe(from), chained, parts));
  }

  private void push(Frame frame) {
    if (open.size() == MAX_DEPTH) {
      fault(
          Fault.Kind.LIMIT,
          "blocks are nested deeper than " + MAX_DEPTH,
          frame.start,
          frame.headEnd);
    }
    open.push(frame);
    parts = frame.body;
  }

  private void otherwise(int from) {
    Frame frame = open.peek();
    if (frame == null || frame.otherwise != null || isDefinition(frame)) {
      fault(Fault.Kind.SYNTAX, "`else` belongs to no block", cursor.start(), cursor.end());
      return;
    }
    List<Part> otherwise = new ArrayList<>();
    frame.otherwise = otherwise;
    parts = otherwise;
    int at = skipBlanks(from);
    for (String word : List.of("if", "with")) {
      int stop = at + word.length();
      if (text.startsWith(word, at) && !Character.isLetterOrDigit(text.charAt(stop))) {
        open(word, stop, true);
        return;
      }
    }
  }

  private static boolean isDefinition(Frame frame) {
    return frame.keyword.equals("define") || frame.keyword.equals("block");
  }

  private void end() {
    if (open.isEmpty()) {
      fault(Fault.Kind.SYNTAX, "`end` closes nothing", cursor.start(), cursor.end());
      return;
    }
    while (close(cursor.end()).chained) {
      // An `else if` needs no end of its own.
    }
  }

  /** Ends the innermost block; what lies too deep is dropped, so that no tree is deeper. */
  private Frame close(int end) {
    Frame frame = open.pop();
    parts = frame.outer;
    List<Part> otherwise = frame.otherwise == null ? List.of() : frame.otherwise;
    if (isDefinition(frame)) {
      defines.add(new Define(file, frame.name, frame.body, frame.start, end));
    } else if (open.size() < MAX_DEPTH) {
      Part.Kind kind = Part.Kind.valueOf(frame.keyword.toUpperCase(Locale.ROOT));
      parts.add(
          new Part.Branch(
              kind, frame.start, frame.headEnd, frame.pipe, frame.body, otherwise, end));
    }
    return frame;
  }

  private void named(String keyword, int from) {
    int at = skipBlanks(from);
    Optional<String> name = literal(at);
    if (name.isEmpty()) {
      fault(
          Fault.Kind.SYNTAX,
          "`" + keyword + "` needs a name in quotes",
          cursor.start(),
          cursor.end());
    }
    int rest = skipBlanks(nameEnd(at));
    boolean hasArgument = name.isPresent() && rest < cursor.to() && !keyword.equals("define");
    Pipe argument = hasArgument ? pipe(rest) : Pipe.EMPTY;
    if (!keyword.equals("define") && name.isPresent()) {
      parts.add(new Part.Call(cursor.start(), name.get(), argument));
    }
    if (!keyword.equals("template")) {
      push(new Frame(cursor, keyword, name.orElse(""), argument, false, parts));
    }
  }

  private Optional<String> literal(int at) {
    int end = nameEnd(at);
    if (end == at) {
      return Optional.empty();
    }
    String raw = text.substring(at + 1, end - 1);
    return Optional.of(text.charAt(at) == '`' ? raw : GoText.unquote(raw));
  }

  /** Behind the closing quote; the same place if there is no quoted name. */
  private int nameEnd(int at) {
    if (at >= cursor.to() || text.charAt(at) != '"' && text.charAt(at) != '`') {
      return at;
    }
    int close = text.indexOf(text.charAt(at), at + 1);
    return close < 0 || close >= cursor.to() ? at : close + 1;
  }
}
