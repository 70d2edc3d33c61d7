package packsite.gotemplate;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import packsite.gotemplate.Pipe.Command;
import packsite.gotemplate.Pipe.Term;

/** Which named templates hold a line with the key {@code image}, themselves or by calling on. */
final class ImageCalls {
  /** Functions that change a dict, which a later line may look into. */
  private static final List<String> CHANGING =
      List.of("set", "unset", "merge", "mergeOverwrite", "mustMerge", "mustMergeOverwrite");

  private final Set<String> names = new TreeSet<>();
  private final Map<Part.Branch, Boolean> matters = new IdentityHashMap<>();

  ImageCalls(Collection<Define> defines) {
    for (Define define : defines) {
      if (define.file().imageKeys().anyIn(define.start(), define.end())) {
        names.add(define.name());
      }
    }
    boolean grows = !names.isEmpty();
    while (grows) {
      grows = false;
      for (Define define : defines) {
        if (!names.contains(define.name()) && isCalledIn(define.body())) {
          grows = names.add(define.name());
        }
      }
    }
  }

  boolean holds(String name) {
    return names.contains(name);
  }

  /** True if one of them is called among these parts. */
  boolean isCalledIn(List<Part> parts) {
    return !names.isEmpty() && parts.stream().anyMatch(this::isCalledIn);
  }

  private boolean isCalledIn(Part part) {
    if (part instanceof Part.Print print) {
      return isCalledIn(print.pipe());
    }
    if (part instanceof Part.Call call) {
      return names.contains(call.name());
    }
    return part instanceof Part.Branch branch
        && (isCalledIn(branch.body()) || isCalledIn(branch.otherwise()));
  }

  boolean isCalledIn(Pipe pipe) {
    if (names.isEmpty()) {
      return false;
    }
    for (Command command : pipe.commands()) {
      if (!calledBy(command).isEmpty()) {
        return true;
      }
      for (Term term : command.terms()) {
        Pipe inner = term.inner();
        if (inner != null && isCalledIn(inner)) {
          return true;
        }
      }
    }
    return false;
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
