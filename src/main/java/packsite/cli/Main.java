package packsite.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where every run starts: the command line, and what becomes of it. */
@Command(
    name = "packsite",
    description = "Read and browse a git repository of Palette packs.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = ProductVersion.class,
    footer = {
      "",
      "Example:",
      "  packsite build          in any folder of a pack repository",
      "",
      "Exit codes: 0 fine, 1 findings, 2 usage or configuration, 3 internal error,"
          + " 4 environment"
    })
public final class Main implements Runnable {
  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this text.")
  private boolean help;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Print the version.")
  private boolean version;

  @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

  /** A command is required: without one there is nothing to do. */
  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
  }

  public static void main(String[] args) {
    // Times and databases: no option wants one, and looking for their classes takes its time.
    System.setProperty("picocli.converters.excludes", "java.time.*,java.sql.*");
    StandardStream standard = new StandardStream(FileDescriptor.out);
    PrintStream out = stream(standard);
    PrintStream err = stream(new StandardStream(FileDescriptor.err));
    Terminal terminal =
        new Terminal(out, err, System.getenv(), Path.of("").toAbsolutePath(), Tty::is, System.in);
    int code = run(terminal, args);
    out.flush();
    if (!standard.trouble().isEmpty()) {
      terminal.error("cannot write the output: " + standard.trouble(), "check the disk");
      code = ExitCode.ENVIRONMENT;
    }
    err.flush();
    System.exit(code);
  }

  /** Buffered and UTF-8 whatever the locale is. */
  private static PrintStream stream(StandardStream to) {
    BufferedOutputStream buffer = new BufferedOutputStream(to, 1 << 15);
    return new PrintStream(buffer, false, StandardCharsets.UTF_8);
  }

  /** One run; gives the exit code. */
  static int run(Terminal terminal, String... args) {
    Commands commands = new Commands(terminal);
    CommandLine line = new CommandLine(new Main(), commands);
    commands.under(line, args);
    line.setOut(new java.io.PrintWriter(terminal.out(), true));
    line.setErr(new java.io.PrintWriter(terminal.err(), true));
    line.setUsageHelpWidth(Math.min(terminal.width(), 100));
    line.setParameterExceptionHandler((e, wrong) -> Complaints.usage(terminal, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> Complaints.failure(terminal, e));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      terminal.error(
          "Java ran out of memory", "give it more, as with `JAVA_TOOL_OPTIONS=-Xmx2g packsite …`");
      return ExitCode.ENVIRONMENT;
    } catch (StackOverflowError e) {
      terminal.error("internal error: something is nested too deep", "please report what you ran");
      return ExitCode.INTERNAL;
    }
  }
}
