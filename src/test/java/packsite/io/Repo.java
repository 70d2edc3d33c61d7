package packsite.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A git repository for one test. */
public final class Repo {
  private final Path directory;
  private int clock = 1_700_000_000;

  private Repo(Path directory) {
    this.directory = directory;
  }

  /** A new one; the test is skipped where there is no git. */
  public static Repo init(Path directory) throws IOException {
    Files.createDirectories(directory);
    Repo repo = new Repo(directory);
    try {
      repo.git("init", "-q", "-b", "main");
    } catch (IOException e) {
      Assumptions.abort("skipped: the git program is missing (" + e.getMessage() + ")");
    }
    return repo;
  }

  static Repo at(Path directory) {
    return new Repo(directory);
  }

  public Path directory() {
    return directory;
  }

  public Repo write(String path, String text) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** Commits all there is at the next second of the test's clock, and gives that second. */
  public int commit(String message) throws IOException {
    git("add", "-A");
    clock++;
    git("commit", "-q", "--allow-empty", "-m", message);
    return clock;
  }

  /** The clock of the next commit. */
  int tick() {
    return ++clock;
  }

  String git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      builder.environment().put("GIT_" + who + "_NAME", "Test");
      builder.environment().put("GIT_" + who + "_EMAIL", "test@example.org");
      builder.environment().put("GIT_" + who + "_DATE", clock + " +0000");
    }
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError("git " + String.join(" ", arguments) + ": " + output);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return output.strip();
  }

  public Git open() {
    return Git.find(directory).git().orElseThrow();
  }
}
