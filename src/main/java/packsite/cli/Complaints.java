package packsite.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import packsite.text.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a run says when it cannot go on. */
final class Complaints {
  private Complaints() {}

  static int usage(Terminal terminal, ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String name = spec.qualifiedName();
    String message = String.valueOf(e.getMessage());
    String help = "`" + name + " --help` shows what there is";
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      String word = unmatched.getUnmatched().get(0);
      boolean option = word.startsWith("-");
      boolean hasCommands = !spec.subcommands().isEmpty();
      String kind = option ? "option" : hasCommands ? "command" : "argument";
      message = "unknown " + kind + " `" + word + "`";
      help = nearest(word, spec, option).map(meant -> "did you mean `" + meant + "`?").orElse(help);
    }
    terminal.error(message, help);
    return ExitCode.USAGE;
  }

  private static Optional<String> nearest(String word, CommandSpec spec, boolean option) {
    List<String> names = new ArrayList<>();
    if (option) {
      spec.options().forEach(known -> names.addAll(List.of(known.names())));
    } else {
      names.addAll(spec.subcommands().keySet());
    }
    int equals = word.indexOf('=');
    return Nearest.to(equals < 0 ? word : word.substring(0, equals), names);
  }

  static int failure(Terminal terminal, Exception e) {
    if (e instanceof Stop stop) {
      terminal.error(String.valueOf(stop.getMessage()), stop.help());
      return stop.exitCode();
    }
    if (e instanceof UncheckedIOException) {
      terminal.error(String.valueOf(e.getMessage()), "");
      return ExitCode.ENVIRONMENT;
    }
    terminal.error(
        "internal error: " + e, "please report it with the lines below and what you ran");
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().startsWith("packsite.")) {
        terminal.err().println("    at " + element);
      }
    }
    return ExitCode.INTERNAL;
  }
}
