package packsite.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The git repository around a directory, asked through the git program.
 *
 * <p>All paths are relative to that directory, even where the repository's top is above it.
 */
public final class Git {
  private final GitProgram program;
  private final Path topLevel;
  private final boolean shallow;

  private Git(GitProgram program, Path topLevel, boolean shallow) {
    this.program = program;
    this.topLevel = topLevel;
    this.shallow = shallow;
  }

  /**
   * What {@link #find} found.
   *
   * @param reason why there is none, one sentence; empty where there is one
   */
  public record Search(Optional<Git> git, String reason) {}

  /** The repository that holds a directory. */
  public static Search find(Path directory) {
    try {
      return new Search(Optional.of(open(new GitProgram(directory.toRealPath()))), "");
    } catch (IOException e) {
      return new Search(Optional.empty(), "the directory cannot be read");
    } catch (GitException e) {
      return new Search(Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  static Git open(GitProgram program) throws GitException {
    // The way up, because the name of a directory may hold line breaks.
    GitProgram.Output output =
        program.run("rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-cdup");
    if (!output.isGood()) {
      throw GitComplaint.of(output, "git cannot read the repository");
    }
    String[] lines = output.text().split("\n", -1);
    if (lines.length < 3 || !lines[1].equals("true")) {
      throw new GitException("the directory is not in the working tree of a git repository");
    }
    Path top = program.directory().resolve(lines[2]).normalize();
    return new Git(program, top, lines[0].equals("true"));
  }

  /**
   * Without {@link #find} first, so that one process is enough; empty without git: then everything
   * gets read.
   */
  static Set<String> ignoredDirectories(Path directory) {
    Set<String> ignored = new HashSet<>();
    try {
      for (String path : ignored(new GitProgram(directory))) {
        if (path.endsWith("/")) {
          ignored.add(path.substring(0, path.length() - 1));
        }
      }
    } catch (GitException e) {
      return Set.of();
    }
    return Set.copyOf(ignored);
  }

  /** Directories with a slash at their end. */
  private static Set<String> ignored(GitProgram program) throws GitException {
    GitProgram.Output output =
        program.run("ls-files", "-o", "-i", "--exclude-standard", "--directory", "-z");
    // Where it runs within a directory that is ignored, git lists that and fails over what is
    // below.
    if (!output.isGood() && !output.complaint().contains("not superset of prefix")) {
      throw GitComplaint.of(output, "git cannot tell what it ignores");
    }
    Set<String> ignored = new HashSet<>(List.of(output.text().split("\0")));
    // "./" is this very directory: who works in one that is ignored means what is in it.
    ignored.removeAll(Set.of("", "./"));
    return ignored;
  }

  /** What git tracks below the directory and what it ignores there. */
  public Tracking tracking() throws GitException {
    GitProgram.Output index = program.run("ls-files", "-s", "-z");
    if (!index.isGood()) {
      throw GitComplaint.of(index, "git cannot read its index");
    }
    return Tracking.of(List.of(index.text().split("\0")), ignored(program));
  }

  GitProgram program() {
    return program;
  }

  /** The directory that the paths of this object are relative to. */
  public Path directory() {
    return program.directory();
  }

  /** The top of the repository's working tree: the directory itself or one above it. */
  public Path topLevel() {
    return topLevel;
  }

  /** From the top of the working tree to the directory, with slashes; empty where they are one. */
  public String prefix() {
    return topLevel.relativize(directory()).toString().replace('\\', '/');
  }

  /** True where the clone holds the last commits only. */
  public boolean isShallow() {
    return shallow;
  }

  /** The id of the commit that a branch, tag, or other revision stands for. */
  public String resolve(String revision) throws GitException {
    String shown = "'" + Wording.name(revision) + "'";
    if (revision.isEmpty() || revision.startsWith("-") || revision.indexOf('\0') >= 0) {
      throw new GitException(shown + " is not the name of a commit");
    }
    GitProgram.Output output =
        program.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
    if (!output.isGood()) {
      String hint = shallow ? "; the clone is shallow: git fetch --unshallow" : "";
      throw new GitException("git knows no commit " + shown + hint);
    }
    return output.text().strip();
  }

  /** The commit where two histories parted; empty where none is known. */
  public Optional<String> mergeBase(String commit, String other) throws GitException {
    GitProgram.Output output = program.run("merge-base", resolve(commit), resolve(other));
    return output.isGood() ? Optional.of(output.text().strip()) : Optional.empty();
  }

  /** Where the repository was cloned from, as git has it; empty where there is no such place. */
  public Optional<String> remote() throws GitException {
    GitProgram.Output output = program.run("config", "--get", "remote.origin.url");
    return output.isGood()
        ? Optional.of(output.text().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** Files below the directory that differ from HEAD or that git does not know, sorted. */
  public List<String> changedPaths() throws GitException {
    GitProgram.Output output =
        program.run(
            "status",
            "--porcelain=v1",
            "-z",
            "--no-renames",
            "--untracked-files=all",
            "--ignore-submodules=all",
            "--",
            ".");
    if (!output.isGood()) {
      throw GitComplaint.of(output, "git cannot compare the working tree with HEAD");
    }
    // Here git counts from its top, wherever it runs.
    int skip = prefix().isEmpty() ? 0 : prefix().length() + 1;
    List<String> changed = new ArrayList<>();
    for (String item : output.text().split("\0")) {
      if (item.length() > 3 + skip) {
        changed.add(item.substring(3 + skip));
      }
    }
    changed.sort(Entry.PATH_ORDER);
    return changed;
  }

  /** Files below the directory that differ from a commit or that git does not know, sorted. */
  public List<String> changedSince(String commit) throws GitException {
    Set<String> changed = new TreeSet<>(Entry.PATH_ORDER);
    changed.addAll(changedPaths());
    GitProgram.Output output =
        program.run(
            "diff", "--name-only", "--no-renames", "--relative", "-z", resolve(commit), "--", ".");
    if (!output.isGood()) {
      throw GitComplaint.of(output, "git cannot compare the working tree with " + commit);
    }
    for (String path : output.text().split("\0")) {
      if (!path.isEmpty()) {
        changed.add(path);
      }
    }
    return List.copyOf(changed);
  }

  /** When the files below the directory came and changed, as the history of {@code commit} says. */
  public History history(String commit) throws GitException {
    HistoryReader reader = new HistoryReader();
    List<String> arguments = new ArrayList<>(HistoryReader.COMMAND);
    arguments.add(resolve(commit));
    if (!prefix().isEmpty()) {
      arguments.addAll(List.of("--relative", "--", "."));
    }
    GitProgram.Output output = program.run(reader::read, arguments.toArray(String[]::new));
    if (!output.isGood()) {
      throw GitComplaint.of(output, "git cannot read the history");
    }
    return reader.history(shallow);
  }
}
