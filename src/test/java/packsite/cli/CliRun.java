package packsite.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One run of the command line in this process, and what it said. */
record CliRun(int code, String out, String err) {
  static CliRun in(Path folder, String... args) {
    return with(Map.of(), folder, args);
  }

  static CliRun with(Map<String, String> environment, Path folder, String... args) {
    return piped("", environment, folder, args);
  }

  /** With something on its standard input. */
  static CliRun piped(String in, Map<String, String> environment, Path folder, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream input = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    Terminal terminal =
        new Terminal(stream(out), stream(err), environment, folder, tty -> false, input);
    int code = Main.run(terminal, args);
    terminal.out().flush();
    terminal.err().flush();
    return new CliRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }
}
