package packsite.gotemplate;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Term;

/** Which named templates hold a line with the key {@code image}, themselves or by calling on. */
final class ImageCalls {
  /** Functions that change a dict, which a later line may look into. */
  private static final List<String> CHANGING =
      List.of("set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite");

  private final Set<String> names = new HashSet<>();
  private final Map<Part.Branch, Boolean> matters = new IdentityHashMap<>();

  ImageCalls(Collection<Define> defines) {
    Deque<String> news = new ArrayDeque<>();
    for (Define define : defines) {
      if (define.file().imageKeys().anyIn(define.start(), define.end())) {
        news.add(define.name());
      }
    }
    if (news.isEmpty()) {
      return;
    }
    Map<String, Set<String>> callers = new HashMap<>();
    for (Define define : defines) {
      for (String callee : calledIn(define.body())) {
        callers.computeIfAbsent(callee, name -> new TreeSet<>()).add(define.name());
      }
    }
    while (!news.isEmpty()) {
      String name = news.remove();
      if (names.add(name)) {
        news.addAll(callers.getOrDefault(name, Set.of()));
      }
    }
  }

  private static Set<String> calledIn(List<Part> parts) {
    Set<String> found = new TreeSet<>();
    Predicate<String> note =
        name -> {
          found.add(name);
          return false;
        };
    anyCall(parts, note);
    return found;
  }

  /** Asks about the names of all templates called among these parts, until the answer is yes. */
  private static boolean anyCall(List<Part> parts, Predicate<String> question) {
    for (Part part : parts) {
      if (part instanceof Part.Print print && anyCall(print.pipe(), question)) {
        return true;
      }
      if (part instanceof Part.Call call && question.test(call.name())) {
        return true;
      }
      if (part instanceof Part.Branch branch
          && (anyCall(branch.body(), question) || anyCall(branch.otherwise(), question))) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyCall(Pipe pipe, Predicate<String> question) {
    List<Command> commands = pipe.commands();
    for (int i = 0; i < commands.size(); i++) {
      List<Term> terms = commands.get(i).terms();
      if (terms.size() > 1
          && commands.get(i).function().equals("include")
          && question.test(terms.get(1).text())) {
        return true;
      }
      for (int j = 0; j < terms.size(); j++) {
        Pipe inner = terms.get(j).inner();
        if (inner != null && anyCall(inner, question)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean holds(String name) {
    return names.contains(name);
  }

  /** False for a template that calls none of them, told from its text alone. */
  boolean mayBeCalledIn(TemplateFile file) {
    return names.stream().anyMatch(file::mentions);
  }

  /** True if one of them is called among these parts. */
  boolean isCalledIn(List<Part> parts) {
    return !names.isEmpty() && anyCall(parts, names::contains);
  }

  boolean isCalledIn(Pipe pipe) {
    return !names.isEmpty() && anyCall(pipe, names::contains);
  }

  /** The named template with an image line that this command includes; empty if it does not. */
  String calledBy(Command command) {
    return command.function().equals("include")
            && command.terms().size() > 1
            && names.contains(command.terms().get(1).text())
        ? command.terms().get(1).text()
        : "";
  }

  /** True if what the branch does can be seen by an image line, in it or behind it. */
  boolean matters(TemplateFile file, Part.Branch branch) {
    return matters.computeIfAbsent(
        branch,
        key ->
            file.imageKeys().anyIn(branch.start(), branch.end())
                || isCalledIn(List.of(branch))
                || assigns(List.of(branch)));
  }

  private static boolean assigns(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Print print && changes(print.pipe())) {
        return true;
      }
      if (part instanceof Part.Branch branch
          && (assigns(branch.body()) || assigns(branch.otherwise()))) {
        return true;
      }
    }
    return false;
  }

  static boolean changes(Pipe pipe) {
    return !pipe.variables().isEmpty() && !pipe.declares() || pipe.calls(CHANGING);
  }
}
