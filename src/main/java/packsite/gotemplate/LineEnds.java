package packsite.gotemplate;

import java.util.List;

/** Tells whether what comes next begins a new line, so that the line before it has ended. */
final class LineEnds {
  private LineEnds() {}

  /** Prints on lines of its own. */
  static boolean before(Pipe pipe) {
    return !pipe.commands().isEmpty()
        && pipe.commands().get(pipe.commands().size() - 1).function().equals("nindent");
  }

  /** Whichever way it goes. */
  static boolean before(Part.Branch branch, TemplateFile file) {
    return before(branch.body(), file)
        && (branch.otherwise().isEmpty() || before(branch.otherwise(), file));
  }

  private static boolean before(List<Part> parts, TemplateFile file) {
    for (Part part : parts) {
      if (part instanceof Part.Text text) {
        return before(text, file.source().text());
      }
      if (part instanceof Part.Branch branch) {
        return before(branch, file);
      }
      if (part instanceof Part.Print print && print.pipe().variables().isEmpty()) {
        return before(print.pipe());
      }
      if (!(part instanceof Part.Print)) {
        return false;
      }
    }
    return false;
  }

  private static boolean before(Part.Text part, String text) {
    int at = part.start();
    while (at < part.end() && text.charAt(at) != '\n' && Actions.isSpace(text.charAt(at))) {
      at++;
    }
    return at < part.end() && text.charAt(at) == '\n';
  }
}
