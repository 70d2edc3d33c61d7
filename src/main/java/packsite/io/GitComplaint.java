package packsite.io;

/** Makes a sentence of what git says when it fails. */
final class GitComplaint {
  private GitComplaint() {}

  static GitException of(GitProgram.Output output, String otherwise) {
    String said = output.complaint();
    if (said.contains("dubious ownership") || said.contains("unsafe repository")) {
      return new GitException(
          "git refuses the repository because another user owns it; trust it with:"
              + " git config --global --add safe.directory DIRECTORY, the top of the repository");
    }
    if (said.contains("not a git repository")) {
      return new GitException("the directory is not in a git repository");
    }
    if (said.contains("must be run in a work tree")) {
      return new GitException("the directory is not in the working tree of a git repository");
    }
    return new GitException(otherwise + firstLine(said));
  }

  private static String firstLine(String said) {
    String line = said.lines().findFirst().orElse("").strip();
    String text = line.startsWith("fatal: ") ? line.substring("fatal: ".length()) : line;
    return text.isEmpty() ? "" : ": " + Wording.name(text);
  }
}
