package packsite.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import packsite.text.Nearest;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a run says when it cannot go on. */
final class Complaints {
  private Complaints() {}

  static int usage(Terminal terminal, ParameterException e) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String help = "`" + spec.qualifiedName() + " --help` shows what there is";
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      unmatched(terminal, unmatched.getUnmatched().get(0), spec, help);
    } else if (option(e) instanceof OptionSpec option) {
      terminal.error(message(e, option), help(e, option, help));
    } else {
      terminal.error(String.valueOf(e.getMessage()), help);
    }
    return ExitCode.USAGE;
  }

  private static void unmatched(Terminal terminal, String word, CommandSpec spec, String help) {
    boolean option = word.startsWith("-");
    boolean hasCommands = !spec.subcommands().isEmpty();
    String kind = option ? "option" : hasCommands ? "command" : "argument";
    terminal.error(
        "unknown " + kind + " `" + word + "`",
        nearest(word, spec, option).map(Complaints::didYouMean).orElse(help));
  }

  private static @Nullable ArgSpec option(ParameterException e) {
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing.getMissing().get(0);
    }
    return e instanceof OverwrittenOptionException twice ? twice.getOverwritten() : e.getArgSpec();
  }

  private static String message(ParameterException e, OptionSpec option) {
    String name = "`" + option.longestName() + "`";
    if (e instanceof MissingParameterException) {
      return name + " needs a value";
    }
    return e instanceof OverwrittenOptionException
        ? name + " is given twice"
        : name + " knows no `" + Objects.requireNonNullElse(e.getValue(), "") + "`";
  }

  private static String help(ParameterException e, OptionSpec option, String otherwise) {
    if (e instanceof MissingParameterException) {
      return "write `" + option.longestName() + " " + option.paramLabel() + "`";
    }
    List<String> known = new ArrayList<>();
    if (option.completionCandidates() != null) {
      option.completionCandidates().forEach(known::add);
    }
    return Nearest.to(Objects.requireNonNullElse(e.getValue(), ""), known)
        .map(Complaints::didYouMean)
        .orElse(known.isEmpty() ? otherwise : "one of " + String.join(", ", known));
  }

  private static String didYouMean(String word) {
    return "did you mean `" + word + "`?";
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
