package packsite.cli;

/** Ends a run with a message for people and an exit code. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final String help;

  private Stop(int exitCode, String message, String help) {
    super(message, null, false, false);
    this.exitCode = exitCode;
    this.help = help;
  }

  static Stop usage(String message, String help) {
    return new Stop(ExitCode.USAGE, message, help);
  }

  static Stop environment(String message, String help) {
    return new Stop(ExitCode.ENVIRONMENT, message, help);
  }

  int exitCode() {
    return exitCode;
  }

  /** The way out, or empty. */
  String help() {
    return help;
  }
}
