package packsite.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs git in one directory such that it asks nothing, locks nothing, fetches nothing, and runs
 * nothing that a repository's configuration names.
 *
 * @param timeout after which a command is ended
 */
record GitProgram(String program, Path directory, Duration timeout) {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** More than the paths of a hundred thousand files. */
  private static final int MOST_OUTPUT = 256 << 20;

  private static final List<String> OPTIONS =
      List.of(
          "--no-pager",
          "--literal-pathspecs",
          "--no-replace-objects",
          "-c",
          "core.quotePath=false",
          "-c",
          "core.fsmonitor=false",
          "-c",
          "log.showSignature=false",
          "-c",
          "log.showRoot=true",
          "-c",
          "log.follow=false");

  GitProgram(Path directory) {
    this("git", directory, TIMEOUT);
  }

  /** What a command printed, and how it ended. */
  record Output(int exit, byte[] bytes, String complaint) {
    boolean isGood() {
      return exit == 0;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Reads what a command prints, while it prints. */
  interface Reader {
    void read(InputStream in) throws IOException;
  }

  Process start(List<String> arguments) throws GitException {
    if (!Files.isDirectory(directory)) {
      throw new GitException("git cannot run: its directory does not exist");
    }
    List<String> command = new ArrayList<>();
    command.add(program);
    command.addAll(OPTIONS);
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    prepare(builder);
    try {
      return builder.start();
    } catch (IOException e) {
      throw new GitException("the git program is not there, or cannot be run");
    }
  }

  private static void prepare(ProcessBuilder builder) {
    var environment = builder.environment();
    // A hook's GIT_DIR or GIT_INDEX_FILE means another repository, or another state of this one.
    environment
        .keySet()
        .removeIf(
            name ->
                name.startsWith("GIT_")
                    && !name.startsWith("GIT_CONFIG")
                    && !name.equals("GIT_EXEC_PATH")
                    && !name.equals("GIT_CEILING_DIRECTORIES")
                    && !name.equals("GIT_DISCOVERY_ACROSS_FILESYSTEM"));
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    // A partial clone would fetch what it lacks; older versions know only the second name.
    environment.put("GIT_NO_LAZY_FETCH", "1");
    environment.put("GIT_ALLOW_PROTOCOL", "none");
    environment.put("LC_ALL", "C");
  }

  /** Runs a command to its end. */
  Output run(String... arguments) throws GitException {
    byte[][] bytes = {new byte[0]};
    Output end = run(in -> bytes[0] = in.readNBytes(MOST_OUTPUT), arguments);
    return new Output(end.exit(), bytes[0], end.complaint());
  }

  /** Runs a command to its end; its output goes to {@code reader}. */
  Output run(Reader reader, String... arguments) throws GitException {
    Process process = start(Arrays.asList(arguments));
    AtomicBoolean late = new AtomicBoolean();
    Future<?> alarm =
        Watchdog.after(
            timeout,
            () -> {
              late.set(true);
              Watchdog.kill(process);
            });
    Complaint complaint = Complaint.of(process);
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      reader.read(out);
      int exit = process.waitFor();
      if (late.get()) {
        throw tooLate(arguments[0]);
      }
      return new Output(exit, new byte[0], complaint.text());
    } catch (IOException e) {
      throw late.get() ? tooLate(arguments[0]) : new GitException("git ended unexpectedly");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException("git was interrupted");
    } finally {
      alarm.cancel(false);
      process.destroyForcibly();
    }
  }

  private GitException tooLate(String command) {
    return new GitException(
        "git " + command + " did not end within " + timeout.toSeconds() + " seconds");
  }
}
