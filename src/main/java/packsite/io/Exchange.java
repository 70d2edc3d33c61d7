package packsite.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets two folders change their names in one step of the file system, so that at no moment, and
 * whoever is killed, one of the names is free.
 *
 * <p>Linux can do that and Java cannot ask for it. Two programs can that are on nearly every Linux:
 * a new {@code mv}, and {@code perl}. Elsewhere the answer is no.
 */
final class Exchange {
  /** {@code renameat2} with {@code RENAME_EXCHANGE}, by the number it has on a processor. */
  private static final String PERL =
      "use Config; $Config{archname} =~ /^(x86_64|aarch64)-linux/ or exit 1;"
          + " exit(syscall($1 eq 'x86_64' ? 316 : 276, -100, $ARGV[0], -100, $ARGV[1], 2) != 0)";

  private final List<List<String>> programs;

  private Exchange(List<List<String>> programs) {
    this.programs = programs;
  }

  /** By programs that know how, the first that can. */
  static final Exchange BY_PROGRAM =
      new Exchange(
          List.of(
              List.of("mv", "--exchange", "--no-target-directory", "--"),
              List.of("perl", "-e", PERL, "--")));

  /** Where there is no such program. */
  static final Exchange NONE = new Exchange(List.of());

  /** Both have to be there, with absolute paths; gives whether it was done. */
  boolean of(Path one, Path other) throws IOException {
    Object before = key(one);
    if (before == null) {
      return false; // No way to see what became of them.
    }
    for (List<String> program : programs) {
      run(program, one, other);
      if (!before.equals(key(one))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** What it says does not matter: what became of the folders can be seen. */
  private static void run(List<String> program, Path one, Path other) {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(program));
    builder.command().addAll(List.of(one.toString(), other.toString()));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      end(process);
    } catch (IOException e) {
      // Not installed.
    }
  }

  /** It is a matter of milliseconds, and to go on before would be to guess. */
  private static void end(Process process) {
    boolean interrupted = false;
    while (process.isAlive()) {
      try {
        process.waitFor();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
