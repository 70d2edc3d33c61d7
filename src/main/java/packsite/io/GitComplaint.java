package packsite.io;

/** Makes a sentence of what git says when it fails. */
final class GitComplaint {
  private static final String FATAL = "fatal: ";

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
    if (said.contains("promisor") || said.contains("lazy fetching")) {
      return new GitException(
          otherwise + ": this clone is partial; complete it with: git fetch --refetch --no-filter");
    }
    return new GitException(otherwise + reason(said));
  }

  /** The line that ended it, or else the first. */
  private static String reason(String said) {
    String first = said.lines().findFirst().orElse("").strip();
    String line = said.lines().filter(l -> l.startsWith(FATAL)).findFirst().orElse(first);
    String text = line.startsWith(FATAL) ? line.substring(FATAL.length()) : line;
    return text.isEmpty() ? "" : ": " + Wording.name(text);
  }
}
